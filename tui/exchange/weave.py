"""Weaving marks into text: what begins, ends or stands at places in a passage of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.core.passage import Passage


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A stretch of the text with what opens and closes it, or with what stands instead of it."""

    passage: Passage
    opening: str
    closing: str = ""
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Pin:
    """What stands at one place in the text: a page mark, the mark of a note."""

    offset: int
    text: str


def woven(
    text: str,
    passage: Passage,
    ribbons: Iterable[Ribbon] = (),
    pins: Iterable[Pin] = (),
    escape: Callable[[str], str] = str,
) -> str:
    """The words of `passage`, escaped, with ribbons nested and pins set in.

    Ribbons that cross are closed and opened again, so that the result nests. A pin where a ribbon
    ends stands after it.
    """
    inside = [clipped for ribbon in ribbons if (clipped := _clipped(ribbon, passage)) is not None]
    pinned = [pin for pin in pins if passage.start <= pin.offset <= passage.end]
    return "".join(_pieces(text, passage, inside, pinned, escape))


def _clipped(ribbon: Ribbon, passage: Passage) -> Ribbon | None:
    start = max(ribbon.passage.start, passage.start)
    end = min(ribbon.passage.end, passage.end)
    if start >= end:
        return None
    return Ribbon(Passage(start, end), ribbon.opening, ribbon.closing, ribbon.instead)


def _pieces(
    text: str,
    passage: Passage,
    ribbons: Sequence[Ribbon],
    pins: Sequence[Pin],
    escape: Callable[[str], str],
) -> Iterator[str]:
    places = {passage.start, passage.end, *(pin.offset for pin in pins)}
    places.update(ribbon.passage.start for ribbon in ribbons)
    places.update(ribbon.passage.end for ribbon in ribbons)
    open_: list[Ribbon] = []
    written = passage.start
    for place in sorted(places):
        if not any(ribbon.instead for ribbon in open_):
            yield escape(text[written:place])
        written = place
        yield from _closed(open_, place)
        yield from (pin.text for pin in pins if pin.offset == place)
        starting = [ribbon for ribbon in ribbons if ribbon.passage.start == place]
        for ribbon in sorted(starting, key=lambda ribbon: -ribbon.passage.end):
            open_.append(ribbon)
            yield ribbon.opening


def _closed(open_: list[Ribbon], place: int) -> Iterator[str]:
    """Close the ribbons that end at `place`, and those within them, which are opened again."""
    ending = [number for number, ribbon in enumerate(open_) if ribbon.passage.end == place]
    if not ending:
        return
    taken = open_[ending[0] :]
    del open_[ending[0] :]
    yield from (ribbon.closing for ribbon in reversed(taken))
    for ribbon in taken:
        if ribbon.passage.end > place:
            open_.append(ribbon)
            yield ribbon.opening
