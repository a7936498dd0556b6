"""Copies of the real program, by keys, read off the terminal round tmux or screen."""

import pytest

from tests.bench.clipboard import fared
from tests.terminal.outer import BARE, NO_CHANNEL, SCREEN, TMUX, TMUX_IN_SCREEN, Outer


@pytest.mark.parametrize(
    ("outer", "size"),
    [(BARE, 70_000), (TMUX, 10_000), (SCREEN, 10_000), (TMUX_IN_SCREEN, 300)],
    ids=lambda value: value.name if isinstance(value, Outer) else f"{value}",
)
def test_what_is_selected_arrives_byte_for_byte(outer: Outer, size: int) -> None:
    if outer.missing:
        pytest.skip(f"there is no {outer.missing} here")
    arrived, said = fared(outer, size)
    assert (arrived, said.partition(" ")[0]) == ("exact", "Sent")


def test_where_there_is_no_way_the_reader_is_told_where_the_text_is() -> None:
    if NO_CHANNEL.missing:
        pytest.skip(f"there is no {NO_CHANNEL.missing} here")
    arrived, said = fared(NO_CHANNEL, 300)
    assert arrived == "nothing"
    assert said.startswith(
        "Not copied: tmux has the text, but its terminal takes none from it; Ctrl+b ]"
    )
