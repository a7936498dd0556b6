"""Whether the reader can be shown."""

import io
import os
from collections.abc import Iterator

import pytest

from tui.terminal.tty import needs_a_terminal


@pytest.fixture
def terminal() -> Iterator[io.TextIOWrapper]:
    """One end of a pseudo-terminal."""
    ours, theirs = os.openpty()
    with os.fdopen(theirs, encoding="utf-8") as stream:
        yield stream
    os.close(ours)


def test_a_terminal_at_both_ends_is_enough(terminal: io.TextIOWrapper) -> None:
    assert needs_a_terminal(terminal, terminal, {"TERM": "xterm"}) is None


def test_keys_from_a_pipe_are_refused(terminal: io.TextIOWrapper) -> None:
    assert "keys" in (needs_a_terminal(io.StringIO(), terminal, {"TERM": "xterm"}) or "")


def test_a_screen_that_goes_to_a_file_is_refused(terminal: io.TextIOWrapper) -> None:
    assert "standard error" in (needs_a_terminal(terminal, io.StringIO(), {}) or "")


def test_a_stream_that_was_closed_is_no_terminal(terminal: io.TextIOWrapper) -> None:
    closed = io.StringIO()
    closed.close()
    assert needs_a_terminal(closed, terminal, {}) is not None


def test_a_dumb_terminal_is_told_of_print(terminal: io.TextIOWrapper) -> None:
    assert "lection print" in (needs_a_terminal(terminal, terminal, {"TERM": "dumb"}) or "")


def test_every_reason_is_one_sentence(terminal: io.TextIOWrapper) -> None:
    reasons = [
        needs_a_terminal(io.StringIO(), terminal, {}),
        needs_a_terminal(terminal, io.StringIO(), {}),
        needs_a_terminal(terminal, terminal, {"TERM": "dumb"}),
    ]
    assert all(reason and reason.endswith(".") and ". " not in reason for reason in reasons)
