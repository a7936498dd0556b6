"""A work as Markdown, as pandoc and Obsidian read it, and as Lection reads it again."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, Span, SpanKind, Work
from tui.exchange.extract import ON_THE_WHOLE, Extract, page_mark
from tui.exchange.weave import Pin, Ribbon, woven

_SPANS = {
    SpanKind.EMPHASIS: ("*", "*"),
    SpanKind.STRONG: ("**", "**"),
    SpanKind.STRIKE: ("~~", "~~"),
    SpanKind.SUPERSCRIPT: ("^", "^"),
    SpanKind.SUBSCRIPT: ("~", "~"),
    SpanKind.SMALL_CAPS: ("[", "]{.smallcaps}"),
}
_SPECIAL = re.compile(r"[\\`*_\[\]<>~^&${}]")
_LINE_START = re.compile(
    r"^(\s*)(?=#{1,6}(?:\s|$)|[-+:](?:\s|$)|=+\s*$|-[-\s]*$|:::|\||\+[-=:])", re.MULTILINE
)
_AFTER_START = re.compile(r"^(\s*(?:\d{1,9}(?=[.)](?:\s|$))|[Tt]able(?=:(?:\s|$))))", re.MULTILINE)
_LABEL = re.compile(r"[\w-]+")
_HIGHLIGHT = "=="


def markdown_of(extract: Extract) -> str:
    """The extract as Markdown: the reference in the head, notes and a person's notes as footnotes.

    Highlights are ==marked==; supplied headings stand in square brackets.
    """
    parts = [_head(extract.work), *_remarks(extract), *_body(extract), *_notes(extract)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """`text` so that Markdown takes it as it is."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _AFTER_START.sub(r"\1\\", _LINE_START.sub(r"\1\\", text))


def _head(work: Work) -> str:
    """YAML front matter; JSON is YAML."""
    reference = work.reference
    fields: dict[str, Any] = {"title": reference.title, "author": list(reference.authors)}
    fields["csl"] = dict(reference.item)
    ours = {"excerpt": work.excerpt, "corrections": list(work.corrections)}
    if said := {name: value for name, value in ours.items() if value}:
        fields["lection"] = said
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
    return "\n".join(["---", *lines, "---"])


def _remarks(extract: Extract) -> Iterator[str]:
    """A person's notes on the whole work."""
    for annotation in extract.on_the_whole:
        yield _prefixed("> ", f"**{ON_THE_WHOLE}:** {escaped(annotation.note)}")


def _body(extract: Extract) -> Iterator[str]:
    for block, part in extract.blocks():
        if block.kind in (BlockKind.CODE, BlockKind.TABLE):
            yield _prefixed("    " * block.level, _fenced(part.of(extract.work.text)))
        else:
            yield _set(block, _words(extract, block, part))


def _words(extract: Extract, block: Block, part: Passage) -> str:
    text = extract.work.text
    ribbons = [_ribbon(span, extract.work) for span in block.spans]
    for passage in extract.highlighted(part):
        ribbons.append(Ribbon(passage, _HIGHLIGHT, _HIGHLIGHT))
    pins = [Pin(page.offset, f"{page_mark(page)} ") for page in extract.pages(part)]
    for mark in extract.ending(part):
        pins.append(Pin(min(mark.passage.end, part.end), f"[^my-{mark.number}]"))
    return woven(text, part, ribbons, pins, escaped)


def _ribbon(span: Span, work: Work) -> Ribbon:
    words = span.passage.of(work.text)
    match span.kind:
        case SpanKind.LINK:
            return Ribbon(span.passage, "[", f"](<{span.target}>)")
        case SpanKind.CODE:
            return Ribbon(span.passage, _code(words), instead=True)
        case SpanKind.NOTE_MARK:
            note = work.note(span.target)
            known = note is not None and note.text is not None
            written = (
                f"[^{_label(span.target, work)}]" if known else f"[{escaped(words)}]{{.note-mark}}"
            )
            return Ribbon(span.passage, written, instead=True)
        case _:
            return Ribbon(span.passage, *_SPANS[span.kind])


def _set(block: Block, words: str) -> str:
    """A block's words as its kind is written."""
    match block.kind:
        case BlockKind.HEADING:
            title = f"\\[{words}\\]" if block.supplied else words
            return f"{'#' * min(max(block.level, 1), 6)} {title}"
        case BlockKind.QUOTATION | BlockKind.NOTE:
            return _prefixed("> ", words)
        case BlockKind.VERSE:
            return "\\\n".join(line.lstrip() for line in words.split("\n"))
        case BlockKind.RULE:
            return "* * *"
        case BlockKind.LIST_ITEM:
            margin = "    " * max(block.level - 1, 0)
            numbered = block.lead[:1].isdigit()
            mark = block.lead if numbered else "- " if block.lead else "    "
            return f"{margin}{mark}{words}"
        case _:
            return words


def _fenced(text: str) -> str:
    """Text as it is, in a fence longer than any in it."""
    fence = max(re.findall(r"`{3,}", text), key=len, default="``") + "`"
    return f"{fence}\n{text}\n{fence}"


def _code(text: str) -> str:
    fence = max(re.findall(r"`+", text), key=len, default="") + "`"
    return f"{fence} {text} {fence}" if len(fence) > 1 else f"`{text}`"


def _notes(extract: Extract) -> Iterator[str]:
    """The work's notes, and the person's."""
    for note in extract.notes:
        if note.text is not None:
            yield _footnote(_label(note.id, extract.work), note.text)
    for mark in extract.noted:
        yield _footnote(f"my-{mark.number}", mark.annotation.note)


def _footnote(label: str, text: str) -> str:
    lines = [f"    {line}" if line else "" for line in escaped(text).split("\n")]
    return f"[^{label}]: " + "\n".join(lines).lstrip()


def _label(id: str, work: Work) -> str:
    """A note's id as a footnote's label; those such as * are numbered."""
    if _LABEL.fullmatch(id):
        return id
    ids = [note.id for note in work.notes]
    return f"note-{ids.index(id) + 1}"


def _prefixed(prefix: str, text: str) -> str:
    return "\n".join(prefix + line for line in text.split("\n"))
