"""Blocks as a scribe opens them: headings, quotations, code, rules, lists and definitions."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from tui.core.work import BlockKind, SpanKind
from tui.sources.hypertext.figure import is_in_figure
from tui.sources.hypertext.scribe import Closing, Opening, Scribe
from tui.sources.hypertext.traits import Attributes

RULE = "* * *"
"""The text of a rule between paragraphs."""

BULLET = "• "
_PART = ": "
_LOW = 5
"""The rank from which headings are used for their looks."""
_LISTS = "lists"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def heading(level: int) -> Opening:
    """A heading of that rank; in a quotation or a list it is a line of strong words.

    So is a low one in a box; in a figure it is the caption.
    """

    def opening(scribe: Scribe, _: Attributes) -> Closing | None:
        place = scribe.place
        if place.joint == _PART:
            scribe.move(replace(place, kind=BlockKind.HEADING, level=place.level or level))
            return None
        is_low = level >= _LOW
        if is_low and is_in_figure(scribe) and not place.joint:
            return scribe.joined(kind=BlockKind.FIGURE, level=0)
        if place.quoted or (is_low and place.boxed) or place.depth or place.joint:
            return scribe.inline(SpanKind.STRONG)
        return scribe.joined(kind=BlockKind.HEADING, level=level)

    return opening


def open_headings(scribe: Scribe, _: Attributes) -> Closing:
    """A heading and what belongs to it, as one heading."""
    return scribe.joined(_PART, kind=BlockKind.HEADING, level=0)


def open_quotation(scribe: Scribe, _: Attributes) -> Closing:
    """A block quotation."""
    return scribe.within(quoted=True)


def open_code(scribe: Scribe, _: Attributes) -> Closing:
    """Text that keeps its blanks and lines; it is verse in a poem."""
    scribe.kept_as_is += 1
    leave = scribe.within(kind=None if scribe.place.verse else BlockKind.CODE)

    def close() -> None:
        scribe.kept_as_is -= 1
        leave()

    return close


def open_rule(scribe: Scribe, _: Attributes) -> None:
    """A rule between paragraphs."""
    if scribe.place.joint:
        return
    leave = scribe.within(kind=BlockKind.RULE, level=0)
    scribe.prose.put(RULE)
    scribe.finish()
    leave()


def open_list(scribe: Scribe, _: Attributes) -> Closing:
    """A list whose items have bullets."""
    return _list(scribe, None)


def open_numbered_list(scribe: Scribe, attributes: Attributes) -> Closing:
    """A list whose items are numbered."""
    style = attributes.get("type") or "1"
    first = _number(attributes.get("start"), 1)
    return _list(scribe, (_lead(number, style) for number in count(first)))


def _list(scribe: Scribe, leads: Iterator[str] | None) -> Closing:
    """A list; a joint that is round it stays."""
    lists = scribe.state.setdefault(_LISTS, [])
    lists.append(leads)
    leave = scribe.within(depth=scribe.place.depth + 1)

    def close() -> None:
        lists.pop()
        leave()

    return close


def open_item(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """An item: its first block is led by its bullet or number."""
    lists = scribe.state.get(_LISTS) or [None]
    leads = lists[-1]
    number = _number(attributes.get("value"), 0)
    scribe.lead = next(leads, BULLET) if leads else BULLET
    if number and leads:
        lists[-1] = (_lead(following, "1") for following in count(number + 1))
        scribe.lead = _lead(number, "1")
    return None if scribe.place.depth else scribe.within(depth=1)


def open_term(scribe: Scribe, _: Attributes) -> Closing:
    """A term that is defined."""
    leave = scribe.within(depth=scribe.place.depth + 1)
    strong = scribe.inline(SpanKind.STRONG)

    def close() -> None:
        strong()
        leave()

    return close


def open_definition(scribe: Scribe, _: Attributes) -> Closing:
    """What a term means, set in below it."""
    return scribe.within(depth=scribe.place.depth + 2)


def _lead(number: int, style: str) -> str:
    """What leads item `number` of a list numbered in that style (1, a, A, i, I)."""
    if style in "iI" and 0 < number < 4000:
        written = _roman(number)
    elif style in "aA" and 0 < number <= 26:
        written = chr(ord("a") + number - 1)
    else:
        written = str(number)
    return f"{written.upper() if style in 'AI' else written}. "


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _number(written: str | None, otherwise: int) -> int:
    """The number written in an attribute."""
    digits = (written or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else otherwise
