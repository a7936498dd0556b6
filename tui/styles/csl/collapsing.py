"""Cite grouping and collapsing: "(Doe 1999, 2001; Roe 2000a, b)", "[1–3, 5]"."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from tui.styles.csl.cite import Cite, Rendered
from tui.styles.csl.rich import Rich, find, text_of

_EN_DASH = "–"


WithoutNames: TypeAlias = Callable[[Cite], Rich]
Pieces: TypeAlias = list[tuple[str, Rich]]
"""What stands in a citation: a delimiter, and the cite after it."""


def collapsed(
    cites: Sequence[Rendered],
    options: Mapping[str, str],
    delimiter: str,
    again: WithoutNames,
    *,
    in_text: bool,
    is_sorted: bool,
) -> Pieces:
    """The cites with the delimiters before them; `again` renders one without its names.

    Where the style does not sort its cites, only neighbours are grouped. In notes the delimiter
    within a group is that of the layout.
    """
    collapse = options.get("collapse", "")
    if collapse == "citation-number":
        return _number_ranges(cites, delimiter, options.get("after-collapse-delimiter", delimiter))
    if not collapse and "cite-group-delimiter" not in options:
        return [(delimiter, cite.rich) for cite in cites]
    within = options.get("cite-group-delimiter", ", " if in_text else delimiter)
    after = options.get("after-collapse-delimiter", delimiter)
    pieces: Pieces = []
    was_collapsed = False
    for group in _groups(cites, is_sorted):
        lead = after if was_collapsed else delimiter
        if len(group) == 1 or not collapse:
            run = [(within, cite.rich) for cite in group]
        else:
            run = _Group(group, collapse, within, options, delimiter, again).pieces()
        was_collapsed = bool(collapse) and len(group) > 1
        pieces += [(lead, run[0][1]), *run[1:]]
    return pieces


def _groups(cites: Sequence[Rendered], from_afar: bool) -> list[list[Rendered]]:
    """Cites with the same names together, each group where its first one stood."""
    groups: list[list[Rendered]] = []
    by_head: dict[str, list[Rendered]] = {}
    for cite in cites:
        group = by_head.get(cite.head) if not cite.cite.prefix else None
        if group is None or not (from_afar or group is groups[-1]):
            group = []
            groups.append(group)
            by_head[cite.head] = group
        group.append(cite)
    return groups


def _number_ranges(cites: Sequence[Rendered], delimiter: str, after: str) -> Pieces:
    pieces: Pieces = []
    at = 0
    was_range = False
    while at < len(cites):
        end = at
        while end + 1 < len(cites) and _follows(cites[end], cites[end + 1]):
            end += 1
        lead = after if was_range else delimiter
        was_range = end - at >= 2
        if was_range:
            pieces += [(lead, cites[at].rich), (_EN_DASH, cites[end].rich)]
        else:
            pieces.append((lead, cites[at].rich))
            end = at
        at = end + 1
    return pieces


def _follows(one: Rendered, other: Rendered) -> bool:
    if not (one.alone and other.alone and one.number and other.number):
        return False
    return int(other.number) == int(one.number) + 1


class _Group(NamedTuple):
    """Cites of the same people, of which only the first one names them."""

    cites: Sequence[Rendered]
    collapse: str
    within: str
    options: Mapping[str, str]
    delimiter: str
    again: WithoutNames

    def pieces(self) -> Pieces:
        """The first cite whole, the others as years or year suffixes."""
        lead = self._lead
        pieces: Pieces = [("", self.cites[0].rich)]
        at = 1
        while at < len(self.cites):
            if not self._repeats_year(at):
                pieces.append((lead, self.again(self.cites[at].cite)))
            elif (end := self._range_end(at)) > at:
                pieces.append((_EN_DASH, self._suffix(end)))
                at = end
            else:
                delimiter = self.options.get(
                    "year-suffix-delimiter",
                    self.options.get("cite-group-delimiter", self.delimiter),
                )
                pieces.append((delimiter, self._suffix(at)))
            at += 1
        return pieces

    @property
    def _lead(self) -> str:
        """Years among which there are locators are set apart like another group."""
        if any(one.cite.locator for one in self.cites):
            return self.options.get("after-collapse-delimiter", self.delimiter)
        return self.within

    def _suffix(self, at: int) -> Rich:
        found = find(self.cites[at].rich, "year-suffix")
        return (found,) if found else (self.cites[at].year_suffix,)

    def _repeats_year(self, at: int) -> bool:
        before, now = self.cites[at - 1], self.cites[at]
        if not self.collapse.startswith("year-suffix") or not now.year_suffix:
            return False
        if not (before.alone and now.alone and before.year_suffix):
            return False
        return bool(_year(now)) and _year(before) == _year(now)

    def _range_end(self, at: int) -> int:
        """The last of the suffixes that follow each other without a gap, if there are three."""
        if self.collapse != "year-suffix-ranged":
            return at
        end = at
        while (
            end + 1 < len(self.cites)
            and self._repeats_year(end + 1)
            and _next(self.cites[end], self.cites[end + 1])
        ):
            end += 1
        return end if end > at and _next(self.cites[at - 1], self.cites[at]) else at


def _year(cite: Rendered) -> str:
    found = find(cite.rich, "year")
    return text_of((found,)) if found else ""


def _next(one: Rendered, other: Rendered) -> bool:
    return other.year_suffix == _after(one.year_suffix)


def _after(suffix: str) -> str:
    """The suffix that follows: "a" "b", "z" "aa"."""
    head = suffix.rstrip("z")
    rest = "a" * (len(suffix) - len(head))
    return (head[:-1] + chr(ord(head[-1]) + 1) if head else "a") + rest
