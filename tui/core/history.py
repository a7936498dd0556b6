"""History: steps that can be taken back and taken again."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Step(Generic[T]):
    """A change from one value to another: a jump between places, an edit of an annotation."""

    before: T
    after: T


@dataclass(frozen=True)
class History(Generic[T]):
    """The steps taken, and those taken back; a new step forgets the ones taken back."""

    done: tuple[Step[T], ...] = ()
    undone: tuple[Step[T], ...] = ()

    def stepped(self, step: Step[T]) -> "History[T]":
        """The history with `step` as the last one taken."""
        return History((*self.done, step))

    def back(self) -> tuple[Step[T] | None, "History[T]"]:
        """The step to take back, if there is one, and the history after that."""
        if not self.done:
            return None, self
        step = self.done[-1]
        return step, History(self.done[:-1], (*self.undone, step))

    def forward(self) -> tuple[Step[T] | None, "History[T]"]:
        """The step to take again, if there is one, and the history after that."""
        if not self.undone:
            return None, self
        step = self.undone[-1]
        return step, History((*self.done, step), self.undone[:-1])

    def without(self, step: Step[T]) -> "History[T]":
        """The history as if `step` had not been taken."""
        done, undone = (
            tuple(one for one in steps if one is not step) for steps in (self.done, self.undone)
        )
        return History(done, undone)
