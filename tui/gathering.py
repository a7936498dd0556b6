"""Gathering: a project with what the library has of its works, and the document they make."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.core.citation import Citation
from tui.core.project import Item, Project, notes_on
from tui.core.project_check import Remark, check_project, unlisted
from tui.core.reference import Reference
from tui.exchange.project_document import (
    Piece,
    ProjectDocument,
    project_html,
    project_markdown,
    project_pandoc,
)

if TYPE_CHECKING:
    from tui.store.library import Library
    from tui.styles import BibliographyEntry, Style


@dataclass(frozen=True, slots=True)
class Gathered:
    """A project, the references of its works by their ids, and the notes on each of its items."""

    project: Project
    references: dict[str, Reference]
    notes: tuple[tuple[str, ...], ...]

    def reference(self, item: Item) -> Reference:
        """The reference of an item's work; its key stands for one that is in no library."""
        return self.references.get(item.work) or Reference({"id": item.key, "title": item.key})

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citation of each item."""
        return tuple(item.cited(self.reference(item)) for item in self.project.items)

    def bibliography(self, style: "Style") -> "tuple[BibliographyEntry, ...]":
        """The entries of its works in the order of the style."""
        return style.bibliography(self.reference(item) for item in self.project.items)

    def remarks(self, style: "Style") -> tuple[Remark, ...]:
        """What is wanting in it for that style."""
        return check_project(
            self.project, self.references, lambda one: style.missing(Citation(one))
        )

    def unlisted(self, entries: "Iterable[BibliographyEntry]") -> tuple[Remark, ...]:
        """Those of its works that a style leaves out, where these are its entries."""
        references = dict.fromkeys(map(self.reference, self.project.items))
        return unlisted(references, (entry.key for entry in entries))

    def document(self, style: "Style", format: str) -> str:
        """All of it in one of the formats of `ENDINGS`; pandoc is to make the citations itself."""
        from tui.styles import html, markdown  # only wanted here

        if format == "pandoc":
            return project_pandoc(self._document(style, ("",) * len(self.project.items)))
        write, made = (html, project_html) if format == "html" else (markdown, project_markdown)
        cited = style.document([[one] for one in self.citations])
        entries = tuple(write(entry.text) for entry in cited.bibliography)
        return made(self._document(style, map(write, cited.citations), entries))

    def _document(
        self, style: "Style", cited: Iterable[str], entries: tuple[str, ...] = ()
    ) -> ProjectDocument:
        pieces = self._pieces(style, cited)
        return ProjectDocument(
            self.project.name, style.id, pieces, entries, style.in_notes, style.heading
        )

    def _pieces(self, style: "Style", cited: Iterable[str]) -> tuple[Piece, ...]:
        items = zip(self.project.items, cited, self.notes, strict=True)
        return tuple(
            Piece(item, self.reference(item), text, notes, style.run_in(item.quotation))
            for item, text, notes in items
        )


def gather(library: "Library", project: Project) -> Gathered:
    """The project with what the library has of its works now."""
    annotations = [one for work in project.works for one in library.annotations(work)]
    notes = notes_on(project.items, annotations)
    return Gathered(project, library.references(project.works), tuple(notes))
