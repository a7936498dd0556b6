"""What stands in the lines of a Markdown block, written as prose."""

import re
from collections.abc import Iterable

from markdown_it.tree import SyntaxTreeNode

from tui.core.work import SpanKind
from tui.sources.assembly import Assembly
from tui.sources.links import safe_target
from tui.sources.markdown.html import OpenTags, attributes_of, begin_page
from tui.sources.marked_pages import PageMarks
from tui.sources.prose import Prose

_SPANS = {
    "em": SpanKind.EMPHASIS,
    "strong": SpanKind.STRONG,
    "s": SpanKind.STRIKE,
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
}
_BLANKS = re.compile("[ \n]+")
_BREAK_TAGS = ("<br>", "<br/>", "<br />")


class LineWriter:
    """Writes lines as prose; note marks without a note are told to the assembly."""

    def __init__(self, assembly: Assembly, marks: PageMarks) -> None:
        self._assembly = assembly
        self._marks = marks

    def prose(self, inlines: Iterable[SyntaxTreeNode], line_break: str = " ") -> Prose:
        """The inlines as one prose, with `line_break` where the text asks for a new line."""
        prose = Prose()
        tags = OpenTags()
        for inline in inlines:
            self._write(inline, prose, line_break, tags)
        return prose

    def _write(self, node: SyntaxTreeNode, prose: Prose, line_break: str, tags: OpenTags) -> None:
        start = prose.length
        match node.type:
            case "text":
                self._write_text(node.content, prose)
            case "code_inline":
                prose.put(node.content)
                prose.span(SpanKind.CODE, start)
            case "mathematics":
                prose.put(_BLANKS.sub(" ", node.content))
            case "softbreak":
                prose.write(" ")
            case "hardbreak":
                prose.write(line_break)
            case "html_inline":
                if node.content.lower() in _BREAK_TAGS:
                    prose.write(line_break)
                tags.write(node.content, prose)
            case "footnote_ref":
                mark = str(node.meta["id"] + 1)
                prose.put(f"({mark})")
                prose.span(SpanKind.NOTE_MARK, start, mark)
            case _:
                for child in node.children:
                    self._write(child, prose, line_break, tags)
                self._mark(node, prose, start)

    def _write_text(self, text: str, prose: Prose) -> None:
        self._marks.write(prose, _BLANKS.sub(" ", text))

    def _mark(self, node: SyntaxTreeNode, prose: Prose, start: int) -> None:
        """Say of what was written since `start` what `node` makes of it."""
        classes = str(node.attrs.get("class", "")).split()
        if node.type in _SPANS:
            prose.span(_SPANS[node.type], start)
        elif node.type == "link" and (target := safe_target(str(node.attrs.get("href", "")))):
            prose.span(SpanKind.LINK, start, target)
        elif begin_page(prose, start, attributes_of(node)):
            return
        elif "note-mark" in classes:
            mark = prose.text[start:].strip().strip("[]()")
            prose.span(SpanKind.NOTE_MARK, start, mark)
            self._assembly.note(mark, None)
        elif "smallcaps" in classes:
            prose.span(SpanKind.SMALL_CAPS, start)
