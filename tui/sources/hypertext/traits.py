"""What the attributes of an element say of it: types and roles, and the usual names of classes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui.core.work import SpanKind
from tui.sources.hypertext.heading_names import heading_rank

Attributes = Mapping[str, str | None]
"""An element's attributes by name, "epub:type" among them; None for one without a value."""

_UNREAD = frozenset({"page-list", "doc-pagelist", "landmarks"})
_UNREAD_CLASSES = frozenset(
    {"lnum", "linenum", "linenumber", "line-number", "ltx_tag_item"} | {"paranumber"}
)
_BLOCK_CLASSES = frozenset(
    {"keyword", "contextinformationauthoreditornames", "contextinformationbooktitles"}
)
"""Springer's names of what stands by itself, though its elements are those of lines."""
_PAGES = frozenset({"pagebreak", "doc-pagebreak"})
_PAGE_CLASSES = frozenset(
    {"pagenum", "pageno", "pagenumber", "page-number", "x-ebookmaker-pageno", "pb"}
)
_REFERENCES = frozenset({"noteref", "doc-noteref"})
_REFERENCE_CLASSES = frozenset(
    {
        "noteref",
        "footnoteref",
        "footnote-ref",
        "fnref",
        "fnanchor",
        "note-ref",
        "footnote-reference",
    }
)
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_NOTE_CLASSES = frozenset({"footnote", "endnote"})
_INLINE_NOTE_CLASSES = frozenset(
    {"ltx_note", "sidenote", "marginnote", "modern-footnotes-footnote__note", "footnote_tooltip"}
)
_QUOTED_CLASSES = frozenset(
    {
        "blockquot",
        "blockquote",
        "block-quote",
        "block_quote",
        "blockquotation",
        "quote",
        "quotation",
    }
    | {"extract", "block-extract", "block_extract", "prose-extract", "epigraph", "msoquote"}
)
_CAPTION_CLASSES = frozenset(
    {"caption", "figcaption", "fig-caption", "figure-caption", "figure_caption", "img-caption"}
    | {"image-caption", "wp-caption-text", "thumbcaption", "msocaption", "caption-text"}
)
_BOXES = frozenset(
    {"note", "example", "tip", "warning", "caution", "important", "notice", "danger", "hint"}
)
"""Types of boxes, whose first words are no headings of the text."""
_VERSE = ("poem", "verse", "song", "hymn", "lyrics")
_STANZA_CLASSES = frozenset({"stanza", "lg", "linegroup", "line-group"})
_VERSE_CLASSES = frozenset({"poem", "poetry", "verse", *_STANZA_CLASSES})
_SPAN_CLASSES = {
    SpanKind.SMALL_CAPS: frozenset({"smallcaps", "small-caps", "smallcap", "smcap", "sc"}),
    SpanKind.EMPHASIS: frozenset({"italic", "italics", "ital"}),
    SpanKind.STRONG: frozenset({"bold", "strong"}),
    SpanKind.SUPERSCRIPT: frozenset({"sup", "super", "superscript"}),
    SpanKind.SUBSCRIPT: frozenset({"sub", "subscript"}),
}
_SPAN_STYLES = (
    ("small-caps", SpanKind.SMALL_CAPS),
    ("font-style:italic", SpanKind.EMPHASIS),
    ("font-style:oblique", SpanKind.EMPHASIS),
    ("font-weight:bold", SpanKind.STRONG),
    ("vertical-align:super", SpanKind.SUPERSCRIPT),
    ("vertical-align:sub", SpanKind.SUBSCRIPT),
    ("text-decoration:line-through", SpanKind.STRIKE),
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What an element is, whatever its name."""

    is_unread: bool = False
    is_page: bool = False
    may_be_page: bool = False
    is_reference: bool = False
    is_note: bool = False
    is_inline_note: bool = False
    is_verse: bool = False
    is_stanza: bool = False
    is_apart: bool = False
    is_quoted: bool = False
    is_caption: bool = False
    is_boxed: bool = False
    rank: int = 0
    spans: tuple[SpanKind, ...] = ()


PLAIN = Traits()
"""The traits of an element without attributes."""

_UNSEEN = Traits(is_unread=True)


def traits_of(attributes: Attributes) -> Traits:
    """The traits that `attributes` give."""
    get = attributes.get
    if "hidden" in attributes or get("aria-hidden") == "true":
        return _UNSEEN
    type, role, classes, style = get("epub:type"), get("role"), get("class"), get("style")
    type = type or get("data-type")
    if not (type or role or classes or style):
        return PLAIN
    return _told(type or "", role or "", classes or "", style or "")


@lru_cache(maxsize=2048)
def _told(type: str, role: str, classes: str, style: str) -> Traits:
    types = frozenset(f"{type} {role}".lower().split())
    named = frozenset(classes.lower().split())
    styles = style.lower().replace(" ", "")
    return Traits(
        is_unread=bool(types & _UNREAD or named & _UNREAD_CLASSES) or "display:none" in styles,
        is_page=bool(types & _PAGES),
        may_be_page=bool(named & _PAGE_CLASSES),
        is_reference=bool(types & _REFERENCES or named & _REFERENCE_CLASSES),
        is_note=bool(types & _NOTES or named & _NOTE_CLASSES),
        is_inline_note=bool(named & _INLINE_NOTE_CLASSES),
        is_verse=bool(named & _VERSE_CLASSES) or any(map(_is_verse, types)),
        is_stanza=bool(named & _STANZA_CLASSES),
        is_apart=bool(named & _BLOCK_CLASSES),
        is_quoted=bool(named & _QUOTED_CLASSES),
        is_caption=bool(named & _CAPTION_CLASSES),
        is_boxed=bool(types & _BOXES),
        rank=heading_rank(named),
        spans=_spans(named, styles),
    )


def _is_verse(type: str) -> bool:
    return type.rpartition(":")[2] in _VERSE


def _spans(classes: frozenset[str], styles: str) -> tuple[SpanKind, ...]:
    by_class = {kind for kind, names in _SPAN_CLASSES.items() if names & classes}
    by_style = {kind for written, kind in _SPAN_STYLES if written in styles}
    return tuple(sorted(by_class | by_style))
