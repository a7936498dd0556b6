"""One thing is one thing, and many are many."""

from tui.core.counting import many


def test_things_are_counted_in_words() -> None:
    assert [many(count, "note") for count in (0, 1, 2000)] == ["0 notes", "1 note", "2,000 notes"]
    assert many(2, "match", "matches") == "2 matches"
