"""The elements of HTML, as a scribe writes them down."""

from tui.core.work import SpanKind
from tui.sources.hypertext import blocks, figure, grid, lines
from tui.sources.hypertext.asides import NAMES, aside_of
from tui.sources.hypertext.scribe import BLOCK, Element, Vocabulary

_BLOCKS = {
    **{f"h{level}": blocks.heading(level) for level in range(1, 7)},
    "hgroup": blocks.open_headings,
    "blockquote": blocks.open_quotation,
    "pre": blocks.open_code,
    "hr": blocks.open_rule,
    "ul": blocks.open_list,
    "ol": blocks.open_numbered_list,
    "li": blocks.open_item,
    "dt": blocks.open_term,
    "dd": blocks.open_definition,
    "figure": figure.open_figure,
    "figcaption": figure.open_caption,
    "caption": figure.open_caption,
    "table": grid.open_table,
    "tr": grid.open_row,
    "td": grid.open_cell,
    "th": grid.open_head,
}

_PLAIN_BLOCKS = (
    *("html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside"),
    *("nav", "form", "fieldset", "legend", "address", "details", "summary", "center", "menu"),
    *("dl", "thead", "tbody", "tfoot", "colgroup", "dialog", "search", "optgroup", "option"),
)

_OF_TALKING_BOOKS = (
    *("book", "frontmatter", "bodymatter", "rearmatter", "level", "doctitle", "docauthor"),
    *(f"level{level}" for level in range(1, 7)),
    *("bridgehead", "byline", "dateline", "epigraph", "linegroup", "list", "note", "prodnote"),
    *("imggroup", "poem", "sidebar"),
)
"""Elements of DTBook (ANSI/NISO Z39.86), which books of EPUB 2 may be written in."""

_LINES = {
    **{name: lines.setting(SpanKind.EMPHASIS) for name in ("em", "i", "cite", "dfn", "var")},
    **{name: lines.setting(SpanKind.STRONG) for name in ("strong", "b")},
    **{name: lines.setting(SpanKind.STRIKE) for name in ("s", "del", "strike")},
    **{name: lines.setting(SpanKind.CODE) for name in ("code", "kbd", "samp", "tt")},
    "sub": lines.setting(SpanKind.SUBSCRIPT),
    "sup": lines.open_raised,
    "a": lines.open_link,
    "br": lines.open_break,
    "line": lines.open_line,
    "q": lines.open_quoted,
    "rt": lines.open_reading,
    "noteref": lines.open_note_reference,
    "img": figure.open_image,
}

HTML = Vocabulary(
    {
        **dict.fromkeys((*_PLAIN_BLOCKS, *_OF_TALKING_BOOKS), BLOCK),
        **{name: Element(True, opening) for name, opening in _BLOCKS.items()},
        **{name: Element(False, opening) for name, opening in _LINES.items()},
    },
    NAMES,
    aside_of,
)
"""HTML, and what EPUB adds to it."""
