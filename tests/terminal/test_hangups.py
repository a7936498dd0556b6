"""The real program when its terminal is lost, in a small form of tests.bench.hangups."""

import pytest

from tests.bench.hangups import LOSSES, SCENES, met

CASES = (
    ("a note half written", "closed, SIGHUP ignored"),
    ("a note half written", "closed, no session"),
    ("a note half written", "stalled, SIGTERM"),
    ("the record edited", "SIGTERM"),
    ("the project", "closed"),
    ("the picker", "SIGHUP"),
    ("reading", "closed"),
)


@pytest.mark.parametrize(("scene", "loss"), CASES)
def test_nothing_is_lost_with_the_terminal(scene: str, loss: str) -> None:
    (shown,) = [one for one in SCENES if one.name == scene]
    (lost,) = [one for one in LOSSES if one.name == loss]
    outcome = met(lost, shown)
    assert (outcome.kept, outcome.ended) == (True, True)
    assert outcome.right is not False
