"""The blocks of a Markdown text, added to a work being put together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from markdown_it.tree import SyntaxTreeNode

from tui.core.clean import clean_line
from tui.core.work import BlockKind, SpanKind
from tui.sources.assembly import Assembly
from tui.sources.markdown.html import html_pieces
from tui.sources.markdown.lines import LineWriter
from tui.sources.markdown.pandoc import VERSE
from tui.sources.markdown.tables import CAPTION
from tui.sources.marked_pages import PageMarks
from tui.sources.prose import Prose, without
from tui.sources.table import set_table

RULE = "* * *"
"""The text of a rule between paragraphs."""

BULLET = "• "

_PARAGRAPHS = {CAPTION: BlockKind.FIGURE, VERSE: BlockKind.VERSE}
"""Paragraphs that are something else, by their classes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: in a quotation, how deep in lists, and what leads its first line."""

    quoted: bool = False
    depth: int = 0
    lead: str = ""

    @property
    def kind(self) -> BlockKind:
        """What a paragraph in this place is."""
        if self.depth:
            return BlockKind.LIST_ITEM
        return BlockKind.QUOTATION if self.quoted else BlockKind.PARAGRAPH


class BlockWriter:
    """Adds blocks to an assembly."""

    def __init__(self, assembly: Assembly, marks: PageMarks) -> None:
        self._assembly = assembly
        self._marks = marks
        self._lines = LineWriter(assembly, marks)

    def add(self, nodes: Iterable[SyntaxTreeNode], place: Place = Place()) -> None:
        """Add the blocks of `nodes`, which stand in `place`; only the first has its lead."""
        for node in nodes:
            self._add(node, place)
            place = replace(place, lead="")

    def _add(self, node: SyntaxTreeNode, place: Place) -> None:
        if write := _WRITERS.get(node.type):
            write(self, node, place)

    def _add_quotation(self, node: SyntaxTreeNode, place: Place) -> None:
        self.add(node.children, replace(place, quoted=True))

    def _add_code(self, node: SyntaxTreeNode, place: Place) -> None:
        """Code; what pandoc passes on to one format alone is no text."""
        if not node.info.startswith("{="):
            code = Prose(node.content)
            self._assembly.add(BlockKind.CODE, code, level=place.depth, lead=place.lead)

    def _add_rule(self, node: SyntaxTreeNode, place: Place) -> None:
        self._assembly.add(BlockKind.RULE, Prose(RULE))

    def _add_mathematics(self, node: SyntaxTreeNode, place: Place) -> None:
        """Displayed mathematics as TeX, its number behind it."""
        formula = Prose()
        if name := node.meta["name"]:
            formula.anchor(name)
        formula.put(" ".join(node.content.split()))
        if number := node.meta["number"]:
            formula.put(f" ({number})")
        self._assembly.add(place.kind, formula, level=place.depth, lead=place.lead)

    def _add_markup(self, node: SyntaxTreeNode, place: Place) -> None:
        """HTML as the blocks it has; a paragraph of it is what one in this place is."""
        for piece in html_pieces(node.content):
            is_plain = piece.kind is BlockKind.PARAGRAPH
            self._assembly.add(
                place.kind if is_plain else piece.kind,
                piece,
                level=place.depth if is_plain else piece.level,
                lead=place.lead or piece.lead,
                supplied=piece.supplied,
            )
            place = replace(place, lead="")

    def _add_heading(self, node: SyntaxTreeNode, place: Place) -> None:
        """A heading in a quotation or a list opens no section: it is a line of strong words."""
        title = self._lines.prose(node.children[0].children)
        if place.quoted or place.depth:
            title.span(SpanKind.STRONG, 0)
            self._assembly.add(place.kind, title, level=place.depth, lead=place.lead)
        else:
            self._assembly.add(
                BlockKind.HEADING, title, level=int(node.tag[1]), supplied=is_supplied(node)
            )

    def _add_paragraph(self, node: SyntaxTreeNode, place: Place) -> None:
        inlines = node.children[0].children
        if len(inlines) == 1 and inlines[0].type == "image":
            self._add_figure(inlines[0])
            return
        written = self._lines.prose(inlines, " " if place.depth else "\n")
        kind = BlockKind.VERSE if "\n" in written.text.strip() else place.kind
        for name in str(node.attrs.get("class", "")).split():
            kind = _PARAGRAPHS.get(name, kind)
        self._assembly.add(kind, written, level=place.depth, lead=place.lead)

    def _add_figure(self, image: SyntaxTreeNode) -> None:
        """A figure by its caption, else by the name of its file."""
        caption = self._lines.prose(image.children)
        if not caption.text.strip():
            address = str(image.attrs.get("src", ""))
            caption = Prose(clean_line(address.rpartition("/")[2]) or "Figure")
        self._assembly.add(BlockKind.FIGURE, caption)

    def _add_list(self, node: SyntaxTreeNode, place: Place) -> None:
        first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
        for count, item in enumerate(node.children):
            lead = f"{first + count}{item.markup} " if node.type == "ordered_list" else BULLET
            self.add(item.children, replace(place, depth=place.depth + 1, lead=lead))

    def _add_definitions(self, node: SyntaxTreeNode, place: Place) -> None:
        """Terms in strong words, and what each means set in below it."""
        for part in node.children:
            if part.type == "dt":
                term = self._lines.prose(part.children[0].children)
                term.span(SpanKind.STRONG, 0)
                self._assembly.add(BlockKind.LIST_ITEM, term, level=place.depth + 1)
            else:
                self.add(part.children, replace(place, depth=place.depth + 2))

    def _add_table(self, node: SyntaxTreeNode, place: Place) -> None:
        rows = [row for part in node.children for row in part.children]
        cells = [[self._cell(cell) for cell in row.children] for row in rows]
        is_headed = bool(cells and cells[0])
        self._assembly.add(
            BlockKind.TABLE, set_table(cells if is_headed else cells[1:], is_headed=is_headed)
        )

    def _cell(self, cell: SyntaxTreeNode) -> Prose:
        return self._lines.prose(cell.children[0].children if cell.children else ())

    def _add_notes(self, node: SyntaxTreeNode, place: Place) -> None:
        """The notes, each put together as a small text of its own."""
        for footnote in node.children:
            text = Assembly()
            BlockWriter(text, self._marks).add(footnote.children)
            self._assembly.note(str(footnote.meta["id"] + 1), text.text)


_WRITERS: Mapping[str, Callable[[BlockWriter, SyntaxTreeNode, Place], None]] = {
    "heading": BlockWriter._add_heading,
    "paragraph": BlockWriter._add_paragraph,
    "blockquote": BlockWriter._add_quotation,
    "bullet_list": BlockWriter._add_list,
    "ordered_list": BlockWriter._add_list,
    "dl": BlockWriter._add_definitions,
    "fence": BlockWriter._add_code,
    "code_block": BlockWriter._add_code,
    "table": BlockWriter._add_table,
    "mathematics": BlockWriter._add_mathematics,
    "hr": BlockWriter._add_rule,
    "html_block": BlockWriter._add_markup,
    "footnote_block": BlockWriter._add_notes,
}
"""What writes each kind of node."""


def is_supplied(node: SyntaxTreeNode) -> bool:
    """Whether a heading's words are an editor's."""
    return "supplied" in str(node.attrs.get("class", "")).split()


def heading_text(node: SyntaxTreeNode) -> str:
    """A heading's words, without its note marks."""
    written = LineWriter(Assembly(), PageMarks("")).prose(node.children[0].children)
    return without(SpanKind.NOTE_MARK, written)
