"""Headings: which blocks are headings, by the file's own outline, else by how they are set."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.sources.pdf.manner import Manner
from tui.sources.pdf.paragraphs import Draft, ended_early, has_ended

_LARGER = 1.1
"""The size of headings, of that of the text, at least, where nothing else marks them."""

_MOST_LINES = 4
_LONGEST = 180
_DEEPEST = 6
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=[^\W\d_])")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_CAPTION = re.compile(r"(?:figure|fig\.|table|listing|algorithm)\s*[\dIVX]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a file's outline; `page` is counted from 0, `level` from 1."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class _Look:
    """How a heading is set."""

    size: float
    bold: bool
    italic: bool
    capitals: bool


@dataclass
class _Found:
    """The headings found so far: the level of each, by the place of its draft."""

    levels: dict[int, int] = field(default_factory=dict)
    looks: dict[_Look, Counter[int]] = field(default_factory=dict)


def headings(
    drafts: Sequence[Draft], manner: Manner, outline: Sequence[Entry]
) -> Mapping[int, int]:
    """The level of each heading from 1, by the place of its draft."""
    title = title_place(drafts, manner)
    found = _outlined(drafts, outline)
    places = [
        place
        for place, draft in enumerate(drafts)
        if place not in found.levels and place != title and _stands_out(drafts, place, manner)
    ]
    places = _without_front(drafts, places, title, manner)
    if len(found.levels) >= max(3, len(outline) // 3):
        levels = {**found.levels, **_by_looks(drafts, places, found)}
    else:
        levels = {**_ranked(drafts, [*places, *found.levels], manner)}
    if title is None:
        return levels
    lower = {place: min(level + 1, _DEEPEST) for place, level in levels.items()}
    return {**lower, title: 1}


def title_place(drafts: Sequence[Draft], manner: Manner) -> int | None:
    """The place of the draft that is the title: the largest on the first page, and larger."""
    first = [
        (draft.size, -place)
        for place, draft in enumerate(drafts[:25])
        if draft.first.page == drafts[0].first.page
        and 3 < len(draft.text) <= 2 * _LONGEST
        and len(_NO_LETTERS.sub("", draft.text)) > 3
        and len(draft.lines) <= _MOST_LINES + 2
    ]
    if not first:
        return None
    size, place = max(first)
    return -place if size > 1.25 * manner.size else None


def _without_front(
    drafts: Sequence[Draft], places: list[int], title: int | None, manner: Manner
) -> list[int]:
    """The places without names and dates under the title, which no later heading looks like."""
    if title is None:
        return places
    body = (
        place
        for place in range(title + 1, len(drafts))
        if len(drafts[place].lines) > 2 and abs(drafts[place].size - manner.size) < 1
    )
    first = next(body, title)
    later = {_look(drafts[place]) for place in places if place > first}
    return [
        place
        for place in places
        if not title < place < first or _look(drafts[place]) in later or drafts[place].bold
    ]


def plain(text: str) -> str:
    """The letters of a title alone, to compare it by."""
    return _NO_LETTERS.sub("", text).casefold()


def _outlined(drafts: Sequence[Draft], outline: Sequence[Entry]) -> _Found:
    """The drafts that the outline names, on the page it names or the one after."""
    found = _Found()
    titles: dict[tuple[int, str], int] = {}
    for entry in outline:
        if name := plain(entry.title):
            titles.setdefault((entry.page, name), entry.level)
    for place, draft in enumerate(drafts if titles else ()):
        if len(draft.lines) > _MOST_LINES or len(draft.text) > 2 * _LONGEST:
            continue
        name = plain(draft.text)
        level = titles.pop((draft.first.page, name), None)
        if level is not None:
            found.levels[place] = min(level, _DEEPEST)
            found.looks.setdefault(_look(draft), Counter())[level] += 1
    return found


def _by_looks(drafts: Sequence[Draft], places: Sequence[int], found: _Found) -> dict[int, int]:
    """The levels of headings the outline leaves out: of those that look like them, else deeper."""
    deepest = max(found.levels.values())
    levels: dict[int, int] = {}
    for place in places:
        known = found.looks.get(_look(drafts[place]))
        if known is not None:
            levels[place] = min(known.most_common(1)[0][0], _DEEPEST)
        elif drafts[place].bold or _NUMBERED.match(drafts[place].text):
            levels[place] = min(deepest + 1, _DEEPEST)
    return levels


def _ranked(drafts: Sequence[Draft], places: Sequence[int], manner: Manner) -> dict[int, int]:
    """Levels by number, and of those without one by how large and heavy the type is."""
    looks = sorted({_look(drafts[place]) for place in places}, key=_weight, reverse=True)
    depth: dict[_Look, int] = {}
    for place in places:
        if match := _NUMBERED.match(drafts[place].text):
            depth.setdefault(_look(drafts[place]), match["number"].count(".") + 1)
    levels: dict[int, int] = {}
    for place in places:
        look = _look(drafts[place])
        match = _NUMBERED.match(drafts[place].text)
        level = match["number"].count(".") + 1 if match else depth.get(look, looks.index(look) + 1)
        levels[place] = min(level, _DEEPEST)
    return levels


def _look(draft: Draft) -> _Look:
    letters = [letter for letter in draft.text if letter.isalpha()]
    capitals = len(letters) > 2 and all(letter.isupper() for letter in letters)
    return _Look(round(draft.size), draft.bold, draft.italic, capitals)


def _weight(look: _Look) -> tuple[float, bool, bool, bool]:
    return look.size, look.capitals, look.bold, not look.italic


def _stands_out(drafts: Sequence[Draft], place: int, manner: Manner) -> bool:
    """Whether a draft is set as a heading, with text after it."""
    draft = drafts[place]
    text = draft.text
    if not _can_be(draft) or _CAPTION.match(text) or draft.raised > 1:
        return False
    look = _look(draft)
    if draft.size < 0.9 * manner.size:
        return False
    if draft.size > _LARGER * manner.size:
        return len(text) <= _LONGEST and not text.endswith((",", ";"))
    if text.endswith((".", ",", ";", ":")) and not look.capitals:
        return False
    marked = (look.bold and not manner.face.bold) or look.capitals
    marked = marked or (look.italic and not manner.face.italic)
    return marked and _has_text_after(drafts, place, manner)


def _can_be(draft: Draft) -> bool:
    letters = sum(letter.isalpha() for letter in draft.text)
    return (
        len(draft.lines) <= _MOST_LINES
        and len(draft.text) <= _LONGEST
        and letters > 2
        and letters > 0.5 * len(draft.text.replace(" ", ""))
        and not draft.fixed
        and not draft.first.gaps
    )


def _has_text_after(drafts: Sequence[Draft], place: int, manner: Manner) -> bool:
    following = drafts[place + 1 : place + 4]
    texts = [one for one in following if abs(one.size - manner.size) < 0.12 * manner.size]
    own = drafts[place]
    alone = len(own.lines) > 1 or own.last.room > own.size or has_ended(own.text)
    if following and len(own.lines) == 1 and not ended_early(own.last, following[0].first):
        alone = alone and own.last.room > 2 * own.size
    return alone and any(len(one.text) > 60 and not one.bold for one in texts)
