"""The elements of JATS that HTML has no words for, as a scribe writes them down."""

import re
from collections.abc import Callable

from tui.core.clean import clean_line
from tui.core.work import BlockKind, SpanKind
from tui.sources.hypertext import lines
from tui.sources.hypertext.asides import NAMES, aside_of
from tui.sources.hypertext.blocks import heading
from tui.sources.hypertext.figure import open_caption, open_figure
from tui.sources.hypertext.formula import Formula
from tui.sources.hypertext.grid import open_table
from tui.sources.hypertext.inline_note import InlineNote
from tui.sources.hypertext.manuscript import Piece
from tui.sources.hypertext.scribe import BLOCK, Closing, Element, Scribe, Vocabulary
from tui.sources.hypertext.traits import Attributes, Traits
from tui.sources.hypertext.unread import Aside, Unread
from tui.sources.hypertext.vocabulary import HTML
from tui.sources.jats.cited import Cited
from tui.sources.jats.words import NOTE_IN_LINE

_ENVIRONMENT = re.compile(r"\\(?:begin|end)\{(?:eqnarray|equation|align|displaymath)\*?\}")
_DEPTH, _LABEL, _NAMED, _LEADS = "depth", "label", "named", "leads"

_UNREAD = frozenset(
    {"front-stub", "sec-meta", "object-id", "permissions", "attrib-group", "processing-meta"}
    | {"contrib-group", "aff", "kwd-group", "self-uri", "related-article", "related-object"}
    | {"custom-meta-group", "table-wrap-group-meta", "x", "floats-meta", "long-desc", "history"}
)
_CITATIONS = frozenset({"mixed-citation", "element-citation", "nlm-citation", "citation"})
_SECTIONS = {
    "sec": "",
    "app": "",
    "ack": "Acknowledgments",
    "ref-list": "References",
    "abstract": "Abstract",
    "trans-abstract": "Abstract",
    "glossary": "Glossary",
    "boxed-text": "",
    "fn-group": "",
    "notes": "",
    "bio": "",
    "statement": "",
    "def-list": "",
}
"""Elements that may have a title, and what is put there for those that always have one."""


def _open_section(otherwise: str) -> Callable[[Scribe, Attributes], Closing]:
    """A section; `otherwise` is its title where it has none of its own."""

    def opening(scribe: Scribe, _: Attributes) -> Closing:
        state = scribe.state
        state[_DEPTH] = state.get(_DEPTH, 0) + 1
        outer, state[_NAMED] = state.get(_NAMED), False
        first = len(scribe.manuscript.pieces)
        level = _level(scribe)

        def close() -> None:
            if otherwise and not state[_NAMED] and len(scribe.manuscript.pieces) > first:
                title = Piece(BlockKind.HEADING, otherwise, level, "", True)
                _insert(scribe, first, title)
            state[_DEPTH] -= 1
            state[_NAMED] = outer

        return close

    return opening


def _insert(scribe: Scribe, at: int, piece: Piece) -> None:
    """Put a piece before those written since; a page that began there begins with it."""
    manuscript = scribe.manuscript
    first = manuscript.pieces[at]
    piece.pages = [page for page in first.pages if page.offset == 0]
    first.pages = [page for page in first.pages if page.offset]
    manuscript.pieces.insert(at, piece)
    manuscript.extents[:] = [
        extent._replace(
            first=extent.first + (extent.first >= at), last=extent.last + (extent.last > at)
        )
        for extent in manuscript.extents
    ]


def _level(scribe: Scribe) -> int:
    return min(max(int(scribe.state.get(_DEPTH, 0)), 1), 6)


def _open_title(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """A title: of a section, or in a caption, where it is only words."""
    scribe.state[_NAMED] = True
    if scribe.place.joint:
        _write_label(scribe)
        return None
    closing = heading(_level(scribe))(scribe, attributes)
    _write_label(scribe)
    return closing


def _open_caption(scribe: Scribe, attributes: Attributes) -> Closing:
    """A caption, after the number of its figure or table."""
    closing = open_caption(scribe, attributes)
    _write_label(scribe, ". ")
    return closing


def _open_paragraph(scribe: Scribe, _: Attributes) -> None:
    """A paragraph; one that begins a note begins with its number."""
    if scribe.state.get(_LABEL) and not scribe.prose.length:
        _write_label(scribe)


def _open_figure(scribe: Scribe, attributes: Attributes) -> Closing:
    """A figure; one without a caption is known by its number."""
    close = open_figure(scribe, attributes)

    def end() -> None:
        if scribe.state.get(_LABEL):
            _open_caption(scribe, {})()
        close()

    return end


def _open_table(scribe: Scribe, attributes: Attributes) -> Closing:
    """A table, below its number where it has no caption."""
    if scribe.state.get(_LABEL):
        _open_caption(scribe, {})()
    return open_table(scribe, attributes)


def _open_led(scribe: Scribe, _: Attributes) -> Closing:
    """A reference of the list, or an item of any list: its number leads it."""
    leads = scribe.state.setdefault(_LEADS, [])
    leads.append(True)
    leave = scribe.within(depth=max(scribe.place.depth, 1))

    def close() -> None:
        leads.pop()
        leave()

    return close


def _open_item(scribe: Scribe, attributes: Attributes) -> Closing:
    opening = HTML.elements["li"].opening
    assert opening is not None
    opening(scribe, attributes)
    return _open_led(scribe, attributes)


def _open_unled(scribe: Scribe, _: Attributes) -> Closing:
    """A block whose number does not lead an item that is round it."""
    leads = scribe.state.setdefault(_LEADS, [])
    leads.append(False)
    return lambda: leads.pop() and None


def _open_link(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """A link; one to a reference or a figure is no note mark, whatever it looks like."""
    if attributes.get("role") != "doc-biblioref":
        return lines.open_link(scribe, attributes)
    target = scribe.resolve(attributes.get("href") or "")
    if not target:
        return None
    close, start, words = scribe.inline(SpanKind.LINK, target), scribe.prose.length, scribe.prose

    def end() -> None:
        close()
        if scribe.prose is words:
            _bracket(scribe, start, target)

    return end


def _bracket(scribe: Scribe, start: int, target: str) -> None:
    """Put the raised number of a reference in brackets, that it may not run into the word."""
    words = scribe.prose
    raised = scribe.state.get("raised") or any(
        span.kind is SpanKind.SUPERSCRIPT and span.passage.start >= start for span in words.spans
    )
    before = words.text[start - 1 : start] if start else ""
    if (raised and before.isalnum()) or (raised and before in ".,;:!?)”’\"'"):
        number = words.take(start).strip()
        words.put(f"({number})")
        words.span(SpanKind.LINK, start, target)


def _write_label(scribe: Scribe, after: str = " ") -> None:
    label = scribe.state.pop(_LABEL, "")
    if label:
        scribe.text(label.rstrip(".") + after if after == ". " else label + after)


class _Label(Unread):
    """The number of what it stands in."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def text(self, words: str) -> None:
        """A part of the number."""
        self._words.append(words)

    def close(self, scribe: Scribe) -> None:
        """Keep it for the words that follow, or lead the item with it."""
        label = clean_line("".join(self._words), 60)
        if any(scribe.state.get(_LEADS, [])[-1:]):
            scribe.lead = f"{label}{'.' if label.isalnum() else ''} " if label else ""
        elif label:
            scribe.state[_LABEL] = label


class _FormulaIn(Unread):
    """A formula written in several ways: MathML's signs are taken, else TeX, else words."""

    def __init__(self) -> None:
        self._within: list[str] = []
        self._mathml: Formula | None = None
        self._depth = 0
        self._words: dict[str, list[str]] = {"tex-math": [], "label": [], "": []}

    def start(self, name: str, attributes: Attributes) -> None:
        """A way of writing it begins, or a part of one."""
        self._within.append(name)
        if self._mathml is not None and self._depth:
            self._depth += 1
            self._mathml.start(name, attributes)
        elif name == "math" and self._mathml is None:
            self._mathml, self._depth = Formula(attributes), 1

    def text(self, words: str) -> None:
        """A part of what is written."""
        if self._depth and self._mathml is not None:
            self._mathml.text(words)
            return
        kind = next((one for one in ("tex-math", "label") if one in self._within), "")
        self._words[kind].append(words)

    def end(self) -> None:
        """A part ended."""
        self._within.pop()
        if self._depth:
            self._depth -= 1
            if self._depth and self._mathml is not None:
                self._mathml.end()

    def close(self, scribe: Scribe) -> None:
        """Write the formula, and its number behind it."""
        before = scribe.prose.length
        if self._mathml is not None:
            self._mathml.close(scribe)
        if scribe.prose.length == before:
            scribe.text(_inner_tex("".join(self._words["tex-math"])))
        if scribe.prose.length == before:
            scribe.text("".join(self._words[""]))
        if label := clean_line("".join(self._words["label"]), 30):
            scribe.text(f" {label if label.startswith('(') else f'({label})'} ")


def _inner_tex(tex: str) -> str:
    """The formula in a whole TeX document."""
    _, begun, body = tex.partition(r"\begin{document}")
    inner = (body if begun else tex).partition(r"\end{document}")[0]
    return _ENVIRONMENT.sub("", inner).strip().strip("$").strip()


def _aside(name: str, attributes: Attributes, traits: Traits) -> Aside | None:
    if name in _UNREAD:
        return Unread()
    if name == "label":
        return _Label()
    if name in ("inline-formula", "disp-formula"):
        return _FormulaIn()
    if name in _CITATIONS:
        return Cited()
    if name == NOTE_IN_LINE:
        return InlineNote(attributes.get("symbol") or "")
    return aside_of(name, attributes, traits)


_ELEMENTS = {
    **{name: Element(True, _open_section(title)) for name, title in _SECTIONS.items()},
    "title": Element(True, _open_title),
    "article-title": Element(False),
    "caption": Element(True, _open_caption),
    "p": Element(True, _open_paragraph),
    "figure": Element(True, _open_figure),
    "table-wrap": Element(True, _open_figure),
    "supplementary-material": Element(True, _open_figure),
    "table": Element(True, _open_table),
    "li": Element(True, _open_item),
    "ref": Element(True, _open_led),
    "fn": Element(True, _open_unled),
    "sc": Element(False, lines.setting(SpanKind.SMALL_CAPS)),
    "a": Element(False, _open_link),
    **dict.fromkeys(
        (
            "body",
            "back",
            "app-group",
            "attrib",
            "def-item",
            "verse-group",
            "fig-group",
            "table-wrap-foot",
        ),
        BLOCK,
    ),
    **dict.fromkeys(("speech", "speaker", "floats-group", "media"), BLOCK),
    **dict.fromkeys(("table-wrap-group", "question", "answer", "subtitle", "note"), BLOCK),
}

JATS = Vocabulary(
    {**HTML.elements, **_ELEMENTS},
    (NAMES - {"map"})
    | _UNREAD
    | _CITATIONS
    | {"label", "inline-formula", "disp-formula", NOTE_IN_LINE},
    _aside,
)
"""The elements of JATS, told in the words of HTML where there are any."""
