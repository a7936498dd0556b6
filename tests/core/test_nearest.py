"""What is near is found first, and all that there is is found."""

from hypothesis import given
from hypothesis import strategies as st

from tui.core.nearest import nearest
from tui.core.passage import Passage


def places(offsets: list[int], first: int, last: int) -> list[Passage]:
    return [Passage(offset, offset + 1) for offset in offsets if first <= offset < last]


@given(st.lists(st.integers(0, 99_999), unique=True), st.integers(-10, 200_000))
def test_everything_is_found_from_the_nearest_to_the_farthest(
    offsets: list[int], near: int
) -> None:
    found = list(nearest(near, 100_000, lambda first, last: places(offsets, first, last)))
    assert sorted(passage.start for passage in found) == sorted(offsets)
    held = min(near, 100_000)
    distances = [abs(passage.start - held) for passage in found]
    if near >= 0:
        assert distances == sorted(distances)


def test_what_is_near_is_found_without_looking_far() -> None:
    looked: list[tuple[int, int]] = []

    def search(first: int, last: int) -> list[Passage]:
        looked.append((first, last))
        return places([500_010], first, last)

    assert next(nearest(500_000, 1_000_000, search)) == Passage(500_010, 500_011)
    assert sum(last - first for first, last in looked) < 10_000
