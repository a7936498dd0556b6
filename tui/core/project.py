"""Project: what a scholar saves for one paper, in an order, with the style it is written in."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from tui.core.annotation import Annotation
from tui.core.citation import WRITTEN, Citation, Locator
from tui.core.reference import Reference
from tui.core.selector import Selector


@dataclass(frozen=True, slots=True)
class Item:
    """A saved work or, with a selector, a saved passage with its place and its words.

    `work` is the id of the holding, `key` its citation key when it was saved. Items that differ
    only in their key and in when they were saved are equal.
    """

    work: str
    key: str = field(default="", compare=False)
    selector: Selector | None = None
    locator: Locator | None = None
    quotation: str = ""
    saved: datetime | None = field(default=None, compare=False)

    def is_on(self, other: "Item") -> bool:
        """Whether both are on the same passage, or the same place of a work."""
        if (self.work, self.selector) != (other.work, other.selector):
            return False
        return self.selector is not None or self.locator == other.locator

    def cited(self, reference: Reference) -> Citation:
        """The citation of what was saved, whose work has this reference."""
        return Citation(reference, self.locator, self.quotation)

    def place(self, reference: Reference) -> str:
        """Where it stands, by the key of its reference: "jalali2001, page 98"."""
        locator = self.locator
        return f"{reference.key}, {locator.named}" if locator else reference.key

    def again(self, later: "Item") -> "Item":
        """This item after `later`, on the same, was saved.

        A place that the person wrote gives way only to another one that the person wrote.
        """
        if later == self:
            return self
        kept = self.locator is not None and self.locator.source == WRITTEN
        rewritten = later.locator is not None and later.locator.source == WRITTEN
        locator = self.locator if kept and not rewritten else later.locator
        return replace(later, locator=locator, saved=self.saved)


@dataclass(frozen=True, slots=True)
class Project:
    """Items in the order of the paper; `style` is the id of a style, "" where none was chosen.

    `id` is empty until the library has kept it.
    """

    name: str
    style: str = ""
    items: tuple[Item, ...] = ()
    id: str = ""

    def added(self, item: Item) -> "Project":
        """With `item` as the last, or in the place of the one on the same passage."""
        if not any(item.is_on(one) for one in self.items):
            return replace(self, items=(*self.items, item))
        items = tuple(one.again(item) if item.is_on(one) else one for one in self.items)
        return replace(self, items=items)

    def removed(self, item: Item) -> "Project":
        """Without `item`."""
        return replace(self, items=tuple(one for one in self.items if one != item))

    def moved(self, item: Item, by: int) -> "Project":
        """With `item` so many places later (earlier, if negative), as far as there are places."""
        if item not in self.items:
            return self
        rest = [one for one in self.items if one != item]
        place = min(max(self.items.index(item) + by, 0), len(rest))
        return replace(self, items=(*rest[:place], item, *rest[place:]))

    def styled(self, style: str) -> "Project":
        """In another style."""
        return replace(self, style=style)

    @property
    def works(self) -> tuple[str, ...]:
        """The ids of the works, each once, in the order of the items."""
        return tuple(dict.fromkeys(item.work for item in self.items))


def item_of(work: str, citation: Citation, selector: Selector | None, now: datetime) -> Item:
    """What is saved of the work with that id, cited so; without a selector, no passage of it."""
    key = citation.reference.key
    return Item(work, key, selector, citation.locator, citation.quotation, now)


def named(projects: Iterable[Project], name: str) -> Project | None:
    """The project of that name, small or capital letters, else the one with that id."""
    wanted = " ".join(name.split()).casefold()
    projects = tuple(projects)
    by_name = (one for one in projects if one.name.casefold() == wanted)
    return next(by_name, None) or next((one for one in projects if one.id == name), None)


def notes_on(items: Iterable[Item], annotations: Iterable[Annotation]) -> list[tuple[str, ...]]:
    """The notes that belong to each of the items; every note stands at the first it belongs to.

    A passage has the notes on words of it, the first item of a work those on the whole work.
    """
    waiting = [annotation for annotation in annotations if annotation.note]
    found = []
    for item in items:
        own = [annotation for annotation in waiting if _belongs(annotation, item)]
        waiting = [annotation for annotation in waiting if annotation not in own]
        found.append(tuple(annotation.note for annotation in own))
    return found


def _belongs(annotation: Annotation, item: Item) -> bool:
    if annotation.work != item.work:
        return False
    if annotation.selector is None:
        return True
    return item.selector is not None and annotation.selector.passage.overlaps(item.selector.passage)
