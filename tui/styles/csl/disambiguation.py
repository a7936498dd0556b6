"""Disambiguation: what each cite needs so that no two items read the same.

The four methods in the order of the specification: given names, more names, `disambiguate`
conditions, year suffixes.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from tui.styles.csl.cite import PLAIN, Distinction
from tui.styles.csl.item import Item
from tui.styles.csl.locale import option
from tui.styles.csl.name import Name
from tui.styles.csl.rendering import Rendering, Shown
from tui.styles.csl.stylesheet import Area

Look: TypeAlias = tuple[str, Rendering]
"""How a cite reads with some distinction, and what happened while it was rendered."""
See: TypeAlias = Callable[[Item, Distinction], Look]

_IN_FULL = 2


def distinguish(area: Area, items: Sequence[Item], see: See) -> dict[str, Distinction]:
    """The distinction of each item by id; `items` in the order of the bibliography."""
    search = _Search(area, items, see)
    return search.found


class _Search:
    """The items, and the distinctions found so far."""

    def __init__(self, area: Area, items: Sequence[Item], see: See) -> None:
        options = area.attributes
        self._items = items
        self._see = see
        self._add_names = option(options, "disambiguate-add-names")
        self._add_given = option(options, "disambiguate-add-givenname")
        self._rule = options.get("givenname-disambiguation-rule", "by-cite")
        self.found: dict[str, Distinction] = {item.id: PLAIN for item in items}
        if self._add_given and self._rule != "by-cite":
            self._set_names_apart()
        if self._add_given or self._add_names:
            for group in self._ambiguous():
                self._split(group, 0, 0)
        if area.has_condition:
            self._try_conditions()
        if option(options, "disambiguate-add-year-suffix"):
            self._add_year_suffixes()

    def _text(self, item: Item, distinction: Distinction) -> str:
        return self._see(item, distinction)[0]

    def _ambiguous(self) -> list[list[Item]]:
        """The items that read like another one, in groups that read the same."""
        return [group for group in self._groups(self._items, self.found) if len(group) > 1]

    def _groups(
        self, items: Sequence[Item], distinctions: Mapping[str, Distinction]
    ) -> list[list[Item]]:
        groups: dict[str, list[Item]] = {}
        for item in items:
            groups.setdefault(self._text(item, distinctions[item.id]), []).append(item)
        return list(groups.values())

    def _set_names_apart(self) -> None:
        """Expand every name that reads like another person's, in ambiguous cites or not."""
        shown = [
            (item, name)
            for item in self._items
            for name in self._named(item, PLAIN)
            if not name.name.literal
        ]
        readings: dict[tuple[int, str], set[Name]] = {}
        for _, name in shown:
            for level in range(_IN_FULL + 1):
                key = level, name.form.text(name.name, level)
                readings.setdefault(key, set()).add(name.name)
        for item, name in shown:
            level = self._level_apart(name, readings)
            if level > name.level:
                now = self.found[item.id]
                given = {**now.given, (name.variable, name.place): level}
                self.found[item.id] = now._replace(given=given)

    def _named(self, item: Item, distinction: Distinction) -> list[Shown]:
        shown = self._see(item, distinction)[1].shown
        return shown[:1] if self._rule.startswith("primary-name") else shown

    def _level_apart(self, name: Shown, readings: Mapping[tuple[int, str], set[Name]]) -> int:
        """The first level at which the name is nobody else's; its own where there is none."""
        rivals = readings[name.level, name.form.text(name.name, name.level)]
        if len(rivals) < 2:
            return name.level
        for level in range(name.level + 1, self._highest(name) + 1):
            text = name.form.text(name.name, level)
            if not any(
                rival != name.name and name.form.text(rival, level) == text for rival in rivals
            ):
                return level
        return name.level

    def _highest(self, name: Shown) -> int:
        if self._rule.endswith("with-initials"):
            initials = name.form.mark is not None and name.form.initialize
            return 1 if initials else name.level
        return _IN_FULL

    def _split(self, group: list[Item], position: int, level: int) -> None:
        """Tell the items of a group apart by the name at `position` and those after it."""
        if len(group) < 2:
            return
        looks = [self._see(item, self.found[item.id])[1] for item in group]
        last = max(len(look.shown) + (look.hidden if self._add_names else 0) for look in looks)
        if (alike := _alike(group, looks)) > position:
            position, level = alike, 0
        while position < last:
            for tried in range(level, _IN_FULL + 1 if self._add_given else 1):
                trial = {item.id: self._tried(item, position, tried) for item in group}
                parts = self._groups(group, trial)
                if len(parts) > 1:
                    self.found.update(trial)
                    for part in parts:
                        self._split(part, position, tried + 1)
                    return
            position, level = position + 1, 0

    def _tried(self, item: Item, position: int, level: int) -> Distinction:
        """The item's distinction with the name at `position` shown, at that level."""
        now = self.found[item.id]
        if self._add_names:
            now = now._replace(names=max(now.names, position + 1))
        if not level:
            return now
        given = dict(now.given)
        for name in self._named(item, now):
            if name.place == position and level <= self._highest(name):
                at = name.variable, name.place
                given[at] = max(level, given.get(at, 0))
        return now._replace(given=given)

    def _try_conditions(self) -> None:
        """Let one condition after the other test true, as long as that helps."""
        for group in self._ambiguous():
            self._try_condition(group, 1)

    def _try_condition(self, group: list[Item], number: int) -> None:
        trial = {item.id: self.found[item.id]._replace(conditions=number) for item in group}
        parts = self._groups(group, trial)
        if len(parts) > 1:
            self.found.update(trial)
            for part in parts:
                if len(part) > 1:
                    self._try_condition(part, number + 1)
        elif number < self._count_conditions(group[0], trial):
            self._try_condition(group, number + 1)

    def _count_conditions(self, item: Item, trial: Mapping[str, Distinction]) -> int:
        """How many conditions are met on the way through the cite."""
        return self._see(item, trial[item.id])[1].conditions

    def _add_year_suffixes(self) -> None:
        for group in self._ambiguous():
            for number, item in enumerate(group):
                self.found[item.id] = self.found[item.id]._replace(year_suffix=letters(number))


def _alike(group: Sequence[Item], looks: Sequence[Rendering]) -> int:
    """How many names, from the first on, are the same in the whole group and tell none apart.

    The last name before they differ is not counted: there one list may end and another go on.
    """
    variables = {name.variable for look in looks for name in look.shown}
    return min((_shared([item.names(one) for item in group]) for one in variables), default=1) - 1


def _shared(lists: Sequence[Sequence[Name]]) -> int:
    """The length of the longest beginning that the lists share, at least 1."""
    columns = enumerate(zip(*lists, strict=False))
    differing = (at for at, column in columns if len(set(column)) > 1)
    return max(1, next(differing, min(map(len, lists))))


def letters(number: int) -> str:
    """0 is "a", 25 "z", 26 "aa"."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text
