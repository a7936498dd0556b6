"""Style: what turns citations and references into text, and the forms it has."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from tui.core.citation import Citation
from tui.core.reference import Reference
from tui.styles.csl.rich import Rich


class Form(StrEnum):
    """The forms of a citation that a person may ask for."""

    IN_TEXT = "in-text"
    NARRATIVE = "narrative"
    QUOTATION = "quotation"
    NOTE = "note"
    SHORT_NOTE = "short-note"
    ENTRY = "entry"
    PANDOC = "pandoc"
    BIBTEX = "bibtex"


class BibliographyEntry(NamedTuple):
    """One entry of a bibliography, with the key of its reference."""

    key: str
    text: Rich


class CitedText(NamedTuple):
    """The citations of a document in order, and its bibliography."""

    citations: tuple[Rich, ...]
    bibliography: tuple[BibliographyEntry, ...]


class Style(Protocol):
    """A citation style. A form that is not of its kind is answered by the nearest one that is:

    the in-text citation of a style for notes is its note, and the other way round.
    """

    @property
    def id(self) -> str:
        """The id of the style, as in the CSL repository."""

    @property
    def title(self) -> str:
        """The title of the style."""

    @property
    def in_notes(self) -> bool:
        """Whether its citations stand in notes."""

    @property
    def heading(self) -> str:
        """What stands above the entries: "Works Cited"."""

    def in_text(self, citation: Citation) -> Rich:
        """The citation in parentheses: (Jalali 98)."""

    def narrative(self, citation: Citation) -> Rich:
        """The citation with its author in the sentence: Jalali (2001, p. 98)."""

    def note(self, citation: Citation) -> Rich:
        """The first note that cites it."""

    def short_note(self, citation: Citation) -> Rich:
        """A later note that cites it."""

    def quotation(self, citation: Citation) -> Rich:
        """Its words in quotation marks with the citation after them."""

    def run_in(self, words: str) -> str:
        """Words in quotation marks as they stand in a sentence; nothing where they are a block."""

    def entry(self, reference: Reference) -> Rich:
        """Its entry in the bibliography."""

    def formed(self, form: Form, citation: Citation) -> Rich:
        """The citation in any form; pandoc's and BibTeX's are the same in every style."""

    def bibliography(self, references: Iterable[Reference]) -> tuple[BibliographyEntry, ...]:
        """The entries of all references in the order of the style."""

    def document(self, clusters: Sequence[Sequence[Citation]]) -> CitedText:
        """The citations of a document, each a cluster of one or more, and its bibliography."""

    def missing(self, citation: Citation) -> tuple[str, ...]:
        """The fields the style asks for and the reference does not have, by their CSL names."""

    def in_sentence_case(self, reference: Reference, variable: str) -> str:
        """A title in sentence case: as the person confirmed it, else as it is proposed."""
