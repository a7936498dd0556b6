"""A CSL style as Lection's `Style`: citations and references in, rich text out."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tui.core.citation import Citation
from tui.core.reference import Reference
from tui.styles.common_words import CommonWords
from tui.styles.csl.cite import Cite
from tui.styles.csl.item import Item
from tui.styles.csl.processor import Processor
from tui.styles.csl.rich import Rich, text_of
from tui.styles.csl.stylesheet import Stylesheet
from tui.styles.handbook import Handbook
from tui.styles.locators import pinpoint
from tui.styles.records import in_sentence_case, prepared, telling_names
from tui.styles.style import BibliographyEntry, CitedText, Form

_FIRST = frozenset({"first"})
_LATER = frozenset({"subsequent"})


class CslStyle:
    """One CSL style with its handbook."""

    def __init__(
        self, id: str, title: str, sheet: Stylesheet, book: Handbook, common: CommonWords
    ) -> None:
        self.id = id
        self.title = title
        self._sheet = sheet
        self._book = book
        self._common = common

    @property
    def in_notes(self) -> bool:
        """Whether its citations stand in notes."""
        return self._sheet.in_notes

    @property
    def heading(self) -> str:
        """What stands above the entries."""
        return self._book.heading

    def in_text(self, citation: Citation) -> Rich:
        """The citation in parentheses, or the note."""
        return self._cited(citation, _FIRST)

    def note(self, citation: Citation) -> Rich:
        """The first note that cites it, or the citation in the text."""
        return self._cited(citation, _FIRST)

    def short_note(self, citation: Citation) -> Rich:
        """A later note that cites it, or the citation in the text."""
        return self._cited(citation, _LATER if self.in_notes else _FIRST)

    def narrative(self, citation: Citation) -> Rich:
        """The author, and the rest of the citation; the note in a style for notes."""
        if self.in_notes:
            return self.note(citation)
        author = self._cited(citation, _FIRST, "only")
        rest = self._cited(citation, _FIRST, "without")
        if not author:
            return _title_first(self.in_text(citation), citation.reference)
        return (*author, " ", *rest) if rest else author

    def quotation(self, citation: Citation) -> Rich:
        """The words in quotation marks, or as a block, with the citation after them."""
        from tui.styles.quotation import quoted  # only wanted here

        cited = self.in_text(citation)
        return quoted(
            citation.quotation,
            cited,
            self._sheet.locale.quotes,
            in_notes=self.in_notes,
            block_words=self._book.block_words,
        )

    def run_in(self, words: str) -> str:
        """Words in quotation marks as they stand in a sentence; nothing where they are a block."""
        from tui.styles.quotation import run_in  # only wanted here

        return run_in(
            words,
            self._sheet.locale.quotes,
            in_notes=self.in_notes,
            block_words=self._book.block_words,
        )

    def entry(self, reference: Reference) -> Rich:
        """Its entry; in a style without a bibliography, the note."""
        entries = self.bibliography([reference])
        return entries[0].text if entries else self.note(Citation(reference))

    def formed(self, form: Form, citation: Citation) -> Rich:
        """The citation in any form."""
        forms: Mapping[Form, Callable[[Citation], Rich]] = {
            Form.ENTRY: lambda citation: self.entry(citation.reference),
            Form.IN_TEXT: self.in_text,
            Form.NARRATIVE: self.narrative,
            Form.QUOTATION: self.quotation,
            Form.NOTE: self.note,
            Form.SHORT_NOTE: self.short_note,
            Form.PANDOC: _in_pandoc,
            Form.BIBTEX: self._in_bibtex,
        }
        return forms[form](citation)

    def bibliography(self, references: Iterable[Reference]) -> tuple[BibliographyEntry, ...]:
        """The entries of all references in the order of the style."""
        return self._entries(self._items(references))

    def document(self, clusters: Sequence[Sequence[Citation]]) -> CitedText:
        """The citations of a whole document and its bibliography."""
        from tui.styles.csl.position import Citation as Cluster  # only wanted here

        items = self._items(one.reference for cluster in clusters for one in cluster)
        processor = Processor(self._sheet, items.values(), tidy=True)
        notes = range(1, len(clusters) + 1) if self.in_notes else [0] * len(clusters)
        placed = [
            Cluster(tuple(self._cite(items[one.reference].id, one) for one in cluster), note)
            for cluster, note in zip(clusters, notes, strict=True)
        ]
        texts = processor.citations(placed)
        return CitedText(tuple(texts), self._entries(items, processor))

    def missing(self, citation: Citation) -> tuple[str, ...]:
        """The fields the style asks for and the reference does not have."""
        from tui.styles.missing import missing_fields  # only wanted here

        return missing_fields(
            citation.reference.item, lambda record: text_of(self.entry(Reference(record)))
        )

    def in_sentence_case(self, reference: Reference, variable: str) -> str:
        """A title as the person confirmed it, else as it is proposed."""
        return in_sentence_case(reference, variable, self._common)

    def _item(self, reference: Reference, id: str = "") -> Item:
        return Item({**prepared(reference, self._book, self._common), "id": id})

    def _items(self, references: Iterable[Reference]) -> dict[Reference, Item]:
        """Each reference once, under a number of its own: keys may be missing or taken twice."""
        different = dict.fromkeys(references)
        return {
            reference: self._item(reference, str(number))
            for number, reference in enumerate(different)
        }

    def _entries(
        self, items: Mapping[Reference, Item], processor: Processor | None = None
    ) -> tuple[BibliographyEntry, ...]:
        keys = {item.id: reference.key for reference, item in items.items()}
        processor = processor or Processor(self._sheet, items.values(), tidy=True)
        return tuple(
            BibliographyEntry(keys[entry.id], entry.rich) for entry in processor.bibliography()
        )

    def _cite(
        self,
        id: str,
        citation: Citation,
        positions: frozenset[str] = _FIRST,
        names: str = "with",
    ) -> Cite:
        label, value = pinpoint(citation.locator, self._book, self._sheet.locale)
        return Cite(id, value, label, positions=positions, names=names)

    def _cited(self, citation: Citation, positions: frozenset[str], names: str = "with") -> Rich:
        processor = Processor(self._sheet, [self._item(citation.reference)], tidy=True)
        return processor.citation([self._cite("", citation, positions, names)])

    def _in_bibtex(self, citation: Citation) -> Rich:
        from tui.core.bibtex import bibtex_entry  # only wanted here

        names = telling_names(citation.reference, self._common)
        return (bibtex_entry(citation.reference, sentence=names),)


def _title_first(cited: Rich, reference: Reference) -> Rich:
    """The title that opens a citation, and the rest in its parentheses: for a legal case."""
    if len(cited) < 3:
        return cited
    opening, title, delimiter, *rest = cited
    known = text_of((title,)) in (reference.title, reference.item.get("title-short"))
    if not known or (rest and text_of((delimiter,)).strip(", ")):
        return cited
    return (title, " ", opening, *rest) if rest else (title,)


def _in_pandoc(citation: Citation) -> Rich:
    from tui.core.pandoc import pandoc_citation  # only wanted here

    return (pandoc_citation(citation),)
