"""The shelf: the works there are, filtered by words and arranged as one looks for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cached_property

from tui.core.holding import Holding
from tui.core.reference import Reference

_NEVER = datetime.min.replace(tzinfo=UTC)
_WEEK = timedelta(days=7)


class Order(StrEnum):
    """How the works are arranged; the value is what is said of it."""

    RECENT = "as read last"
    AUTHOR = "by author"
    TITLE = "by title"
    YEAR = "by year"
    ADDED = "as added last"

    @property
    def following(self) -> "Order":
        """The next one."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True)
class Shelved:
    """A work on the shelf: one of the library, or one that can be read and is not in it.

    `name` is what opens it; `holding` is None for a work that is not in the library, which stands
    in a `collection`: a folder that is shared, or what came with Lection.
    """

    name: str
    reference: Reference
    holding: Holding | None = None
    highlights: int = 0
    notes: int = 0
    collection: str = ""

    @property
    def id(self) -> str:
        """The id of its holding; empty where there is none."""
        return self.holding.id if self.holding else ""

    @property
    def progress(self) -> float | None:
        """How much of it was read, 0 to 1; None where it was never opened."""
        return self.holding.progress if self.holding and self.holding.opened else None

    @property
    def tags(self) -> tuple[str, ...]:
        """The reader's own words for it."""
        return self.holding.tags if self.holding else ()

    @cached_property
    def words(self) -> str:
        """What a filter looks in: authors, title, year, key, container and tags."""
        reference = self.reference
        tags = " ".join(f"#{tag}" for tag in self.tags)
        parts = (reference.title, reference.year, reference.key, reference.container, tags)
        return " ".join([*reference.authors, *parts, self.collection]).casefold()


@dataclass(frozen=True, slots=True)
class Group:
    """Some works under a heading, which is empty where they need none."""

    heading: str
    works: tuple[Shelved, ...]


def filtered(works: Iterable[Shelved], query: str) -> list[Shelved]:
    """The works in which each word of the query stands; `#iran` is a tag."""
    wanted = query.casefold().split()
    return [work for work in works if all(word in work.words for word in wanted)]


def narrowed(groups: Iterable[Group], query: str) -> list[Group]:
    """The groups with the works in which each word of the query stands; empty ones are left out."""
    kept = (Group(group.heading, tuple(filtered(group.works, query))) for group in groups)
    return [group for group in kept if group.works]


def arranged(works: Sequence[Shelved], order: Order, now: datetime) -> list[Group]:
    """The works in groups; those that are not in the library come last, by collection."""
    own = [work for work in works if work.holding]
    groups = _recent(own, now) if order is Order.RECENT else [Group("", _sorted(own, order))]
    names = sorted({work.collection for work in works if not work.holding})
    for name in names:
        shared = [work for work in works if not work.holding and work.collection == name]
        groups.append(Group(name, _sorted(shared, Order.AUTHOR)))
    return [group for group in groups if group.works]


def _recent(own: Sequence[Shelved], now: datetime) -> list[Group]:
    """What is being read, what was added this week and not begun, and the rest."""
    reading = [work for work in own if _opened(work) > _NEVER]
    begun = {work.id for work in reading}
    fresh = [work for work in own if work.id not in begun and now - _added(work) < _WEEK]
    known = begun | {work.id for work in fresh}
    others = [work for work in own if work.id not in known]
    return [
        Group("Reading", tuple(sorted(reading, key=_opened, reverse=True))),
        Group("Added this week", _sorted(fresh, Order.ADDED)),
        Group("Added before", _sorted(others, Order.ADDED)),
    ]


def _sorted(works: Iterable[Shelved], order: Order) -> tuple[Shelved, ...]:
    if order is Order.ADDED:
        return tuple(sorted(works, key=_added, reverse=True))
    if order is Order.TITLE:
        return tuple(sorted(works, key=_title))
    if order is Order.YEAR:
        return tuple(sorted(works, key=lambda one: (one.reference.year, _title(one)), reverse=True))
    return tuple(sorted(works, key=lambda one: (_author(one), _title(one))))


def _opened(work: Shelved) -> datetime:
    return (work.holding.opened if work.holding else None) or _NEVER


def _added(work: Shelved) -> datetime:
    return work.holding.added if work.holding else _NEVER


def _author(work: Shelved) -> str:
    return work.reference.author_line.casefold() or "\U0010ffff"  # those without one come last


def _title(work: Shelved) -> str:
    return work.reference.title.casefold()
