"""Drafting: the notes on one work that are being written and are not saved yet."""

from dataclasses import replace

from tui.core.annotation import Annotation
from tui.core.draft import Draft
from tui.core.selector import Selector
from tui.store.library import Library


class Drafting:
    """The unfinished notes of one work, by what they are about. `keep` may come from any thread.

    Raises NotSaved where the library does; the text is held here all the same.
    """

    def __init__(self, library: Library, work: str) -> None:
        self._library = library
        self._work = work
        self._unfinished: dict[str, Draft] = {}

    def left_behind(self) -> Draft | None:
        """The note that an earlier session left half written last."""
        left = [draft for draft in self._library.drafts() if draft.work == self._work]
        for draft in left:
            self._unfinished[_about(draft.annotation, draft.selector)] = draft
        return left[-1] if left else None

    @property
    def unfinished(self) -> tuple[Draft, ...]:
        """The notes that are half written, the last one last."""
        return tuple(draft for draft in self._unfinished.values() if draft.text.strip())

    def begun(self, annotation: Annotation) -> Draft | None:
        """The unfinished note on what `annotation` is on."""
        return self._unfinished.get(_about(annotation.id, annotation.selector))

    def begin(self, annotation: Annotation) -> Draft:
        """The unfinished note on what `annotation` is on, else a new draft with its text."""
        return self.begun(annotation) or Draft(
            id=self._library.new_id(),
            work=self._work,
            text=annotation.note,
            selector=annotation.selector,
            annotation=annotation.id,
        )

    def keep(self, draft: Draft, text: str) -> Draft:
        """Have the draft on disk with this text."""
        kept = replace(draft, text=text)
        about = _about(draft.annotation, draft.selector)
        self._unfinished.pop(about, None)
        self._unfinished[about] = kept
        self._library.keep_draft(kept)
        return kept

    def finish(self, draft: Draft) -> None:
        """Forget the draft; its note is saved."""
        self._unfinished.pop(_about(draft.annotation, draft.selector), None)
        self._library.drop_draft(draft.id)


def _about(annotation: str, selector: Selector | None) -> str:
    """What a note is on, as one word: the annotation, or the passage, or the work."""
    if annotation:
        return annotation
    return f"{selector.start}:{selector.exact}" if selector else "work"
