"""The overview of a work: its record, contents and length, what was marked, how to cite it."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from tui.core.annotation import Located
from tui.core.clean import clean_line
from tui.core.counting import many
from tui.core.holding import Holding
from tui.core.place import pages_told
from tui.core.reference import Reference
from tui.core.selector import locate
from tui.core.work import Work
from tui.page.wrap import shortened
from tui.screens.text import TextScreen
from tui.styles import Style, plain

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults (Brysbaert 2019, a review of 190 studies)."""

_RECORD = (
    ("volume", "Volume"),
    ("issue", "Issue"),
    ("page", "Pages"),
    ("publisher", "Publisher"),
    ("edition", "Edition"),
    ("DOI", "DOI"),
    ("ISBN", "ISBN"),
    ("URL", "Address"),
    ("language", "Language"),
)


UNMARKED = "You have marked nothing yet. Press {select} to select a passage, then {highlight}."
"""What is said of a work without annotations, with the ids of the actions."""


RESTATE = "To take one out, go there, press {say-page}, and write nothing."
"""What is said with the pages that a person said, with the ids of the actions."""


def overview(
    work: Work,
    holding: Holding,
    marks: Sequence[Located],
    style: Style,
    unmarked: str,
    restate: str,
) -> TextScreen:
    """What there is to know of a work before, and after, it is read.

    `unmarked` is said if nothing was marked, `restate` with the pages that the person said.
    """
    parts = [
        _record(work.reference),
        _abstract(work.reference),
        _length(work),
        _contents(work),
        _stated(work, holding, restate),
        _marked(marks) if marks else Content(unmarked),
        Content.assemble(("To cite it\n", "bold"), plain(style.entry(work.reference))),
        _copy(work, holding),
    ]
    return TextScreen("Overview", Content("\n\n").join(part for part in parts if part.plain))


def reading_time(words: int) -> str:
    """How long a text of that many words takes to read: in minutes, in hours from 2 on."""
    minutes = max(round(words / WORDS_A_MINUTE), 1)
    return many(minutes, "minute") if minutes < 120 else f"{round(minutes / 60)} hours"


def _record(reference: Reference) -> Content:
    lines = [Content.assemble((reference.title, "bold"))]
    facts: list[tuple[str, str]] = [
        ("By", ", ".join(reference.authors)),
        ("In", reference.container),
        ("Date", reference.issued),
    ]
    facts += [(label, str(reference.item.get(field) or "")) for field, label in _RECORD]
    facts.append(("Key", reference.key))
    lines += [Content.assemble((f"{label:<10}", "$dim"), said) for label, said in facts if said]
    return Content("\n").join(lines)


def _abstract(reference: Reference) -> Content:
    abstract = str(reference.item.get("abstract") or "")
    return Content.assemble(("Abstract\n", "bold"), abstract) if abstract else Content("")


def _length(work: Work) -> Content:
    pages = pages_told(work) or "no pages in this copy"
    taken = reading_time(work.word_count)
    return Content(f"{many(work.word_count, 'word')}, {pages}, about {taken} to read.")


def _contents(work: Work) -> Content:
    if not work.sections:
        return Content("")
    lines: Iterable[str] = (
        f"{'  ' * (section.level - 1)}§{number}  "
        + (f"[{section.title}]" if section.supplied else section.title)
        for number, section in enumerate(work.sections, 1)
    )
    supplied = any(section.supplied for section in work.sections)
    note = "\nTitles in [brackets] are supplied; they are not the author's." if supplied else ""
    return Content.assemble(("Contents\n", "bold"), "\n".join(lines), (note, "$dim"))


def _stated(work: Work, holding: Holding, restate: str) -> Content:
    """The pages that the person said, each with the words that it begins with."""
    if not holding.pages:
        return Content("")
    lines = []
    for start in holding.pages:
        place = locate(work.text, start.selector)
        words = shortened(" ".join(work.text[place.start :][:80].split()), 48) if place else ""
        lines.append(f"p. {start.label}  " + (f"“{words}”" if place else "not found in this copy"))
    return Content.assemble(("Pages you said\n", "bold"), "\n".join([*lines, restate]))


def _marked(marks: Sequence[Located]) -> Content:
    notes = sum(bool(mark.annotation.note) for mark in marks)
    return Content(f"You made {many(len(marks) - notes, 'highlight')} and {many(notes, 'note')}.")


def _copy(work: Work, holding: Holding) -> Content:
    lines = [f"This copy: {clean_line(holding.origin)}"]
    lines += [f"Corrected: {correction}" for correction in work.corrections]
    if work.excerpt:
        lines.append(work.excerpt)
    return Content("\n".join(lines))
