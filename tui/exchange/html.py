"""A work as one page of HTML that needs nothing else."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from tui.core.annotation import Annotation
from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, PageMark, Span, SpanKind, Work
from tui.exchange.backgrounds import BACKGROUNDS
from tui.exchange.extract import ON_THE_WHOLE, Extract, Mark, page_mark
from tui.exchange.weave import Pin, Ribbon, woven

_TAGS = {
    SpanKind.EMPHASIS: "em",
    SpanKind.STRONG: "strong",
    SpanKind.STRIKE: "s",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.SUBSCRIPT: "sub",
    SpanKind.CODE: "code",
}
_ELEMENTS = {
    BlockKind.QUOTATION: ("<blockquote><p>", "</p></blockquote>"),
    BlockKind.CODE: ('<pre class="code">', "</pre>"),
    BlockKind.TABLE: ('<pre class="table">', "</pre>"),
    BlockKind.VERSE: ('<pre class="verse">', "</pre>"),
    BlockKind.FIGURE: ("<figure><figcaption>", "</figcaption></figure>"),
    BlockKind.NOTE: ("<aside><p>", "</p></aside>"),
}
_MISSING = "not in this copy"
_LOOKS = """\
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.5 }
pre.verse { font-family: inherit } pre.table, pre.code { overflow-x: auto }
ul { list-style: none; padding: 0 } li.level-2 { margin-left: 2em } li.level-3 { margin-left: 4em }
.page, .supplied, .mine { color: #666 } .small-caps { font-variant: small-caps }
"""


def html_of(extract: Extract) -> str:
    """The extract as a page: notes linked both ways, a person's notes after the text."""
    reference = extract.work.reference
    language = escape(str(reference.item.get("language") or "en"))
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
            f"<title>{escape(reference.title)}</title>\n<style>\n{_LOOKS}{_marks()}\n</style>\n</head>",
            "<body>\n<article>",
            *_head(extract),
            *_body(extract),
            *_tail(extract),
            "</article>\n</body>\n</html>\n",
        ]
    )


def _marks() -> str:
    return "\n".join(f"mark.{name} {{ background: {look} }}" for name, look in BACKGROUNDS.items())


def _head(extract: Extract) -> Iterator[str]:
    """Title, authors and place of publication, above a whole work."""
    if extract.whole:
        reference = extract.work.reference
        yield f"<h1>{escape(reference.title)}</h1>"
        lines = (", ".join(reference.authors), reference.published)
        yield from (f"<p>{escape(line)}</p>" for line in lines if line)
        for annotation in extract.on_the_whole:
            yield f"<aside>{_mine(annotation, f'{ON_THE_WHOLE}: ')}</aside>"


def _body(extract: Extract) -> Iterator[str]:
    """The blocks; items that follow each other are one list."""
    for is_list, blocks in groupby(
        extract.blocks(), lambda found: found[0].kind is BlockKind.LIST_ITEM
    ):
        if is_list:
            yield "<ul>"
        for block, part in blocks:
            yield _set(block, _words(extract, block, part))
        if is_list:
            yield "</ul>"


def _text(text: str) -> str:
    return escape(text, quote=False)


def _words(extract: Extract, block: Block, part: Passage) -> str:
    ribbons = [_ribbon(span, extract.work) for span in block.spans]
    ribbons.extend(_highlight(mark) for mark in extract.marks(part))
    pins = [Pin(page.offset, _page(page)) for page in extract.pages(part)]
    pins.extend(_reference_to(mark, part) for mark in extract.ending(part))
    return woven(extract.work.text, part, ribbons, pins, _text)


def _ribbon(span: Span, work: Work) -> Ribbon:
    target = escape(span.target)
    match span.kind:
        case SpanKind.LINK:
            return Ribbon(span.passage, f'<a href="{target}">', "</a>")
        case SpanKind.NOTE_MARK if work.note(span.target) is not None:
            opening = f'<a role="doc-noteref" id="mark-{target}" href="#note-{target}">'
            return Ribbon(span.passage, opening, "</a>")
        case SpanKind.SMALL_CAPS | SpanKind.NOTE_MARK:
            return Ribbon(span.passage, f'<span class="{span.kind}">', "</span>")
        case _:
            tag = _TAGS[span.kind]
            return Ribbon(span.passage, f"<{tag}>", f"</{tag}>")


def _highlight(mark: Mark) -> Ribbon:
    return Ribbon(mark.passage, f'<mark class="{mark.annotation.colour}">', "</mark>")


def _reference_to(mark: Mark, part: Passage) -> Pin:
    link = f'<sup><a href="#my-{mark.number}">my {mark.number}</a></sup>'
    return Pin(min(mark.passage.end, part.end), link)


def _page(page: PageMark) -> str:
    label, words = escape(page.label), escape(page_mark(page))
    return f'<span class="page" role="doc-pagebreak" id="page-{label}">{words}</span> '


def _set(block: Block, words: str) -> str:
    """A block's words in the element of its kind."""
    if block.kind is BlockKind.RULE:
        return "<hr>"
    if block.kind is BlockKind.LIST_ITEM:
        return f'<li class="level-{block.level}">{escape(block.lead)}{words}</li>'
    if block.kind is BlockKind.HEADING:
        title = f'<span class="supplied">[{words}]</span>' if block.supplied else words
        rank = min(max(block.level, 1) + 1, 6)
        return f"<h{rank}>{title}</h{rank}>"
    opening, closing = _ELEMENTS.get(block.kind, ("<p>", "</p>"))
    return f"{opening}{words}{closing}"


def _tail(extract: Extract) -> Iterator[str]:
    """The notes, the person's notes, and what is missing."""
    if extract.notes:
        yield "<section>\n<h2>Notes</h2>"
        for note in extract.notes:
            id, mark = escape(note.id), escape(note.mark)
            text = escape(_MISSING if note.text is None else note.text)
            back = f'<a role="doc-backlink" href="#mark-{id}">({mark})</a>'
            yield f'<p id="note-{id}">{back} {text}</p>'
        yield "</section>"
    if extract.noted:
        yield "<section>\n<h2>My notes</h2>"
        yield from map(_numbered, extract.noted)
        yield "</section>"
    if extract.whole and extract.work.excerpt:
        yield f"<p><em>{escape(extract.work.excerpt)}</em></p>"


def _numbered(mark: Mark) -> str:
    """A person's note with its number."""
    about = f"{mark.number}. “{escape(mark.annotation.quote)}”: "
    return _mine(mark.annotation, about, f' id="my-{mark.number}"')


def _mine(annotation: Annotation, about: str, place: str = "") -> str:
    """A person's note, after the words that say what it is on."""
    return f'<p class="mine"{place}>{about}{escape(annotation.note)}</p>'
