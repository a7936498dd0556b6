"""Finding: what was found when something Lection needs was looked at, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How things stand: well; could be better; something will not work."""

    GOOD = "good"
    ADVICE = "advice"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, how it stands, a sentence, and another on what to do."""

    check: str
    state: State
    finding: str
    do: str = ""


def good(check: str, finding: str) -> Finding:
    """A finding that is well."""
    return Finding(check, State.GOOD, finding)


def advice(check: str, finding: str, do: str) -> Finding:
    """A finding that could be better."""
    return Finding(check, State.ADVICE, finding, do)


def fault(check: str, finding: str, do: str) -> Finding:
    """A finding of what will not work."""
    return Finding(check, State.FAULT, finding, do)
