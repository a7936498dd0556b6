"""Earlier states are kept, the more of them the nearer they are."""

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders import NOON
from tui.store.backups import Backup, Backups, worth_keeping

MINUTE, HOUR, DAY = 60, 3600, 86400


def states(*seconds: int) -> list[Backup]:
    return [Backup(number, second, Path(str(number))) for number, second in enumerate(seconds)]


def seconds_kept(*seconds: int) -> list[int]:
    return sorted(state.second for state in worth_keeping(states(*seconds)))


def test_of_one_ten_minutes_the_last_state_is_kept() -> None:
    assert seconds_kept(0, 1, 2, 599) == [599]


def test_the_last_states_of_six_ten_minutes_are_kept() -> None:
    every_minute = [minute * MINUTE for minute in range(60)]
    assert seconds_kept(*every_minute) == [(ten * 10 + 9) * MINUTE for ten in range(6)]


def test_a_day_of_work_leaves_one_state_for_each_hour() -> None:
    every_ten = [ten * 10 * MINUTE for ten in range(6 * 24)]
    kept = seconds_kept(*every_ten)
    assert len([second for second in kept if second < 23 * HOUR]) == 23


def test_a_year_of_work_leaves_no_more_than_can_be_looked_through() -> None:
    every_hour = [hour * HOUR for hour in range(24 * 365)]
    kept = seconds_kept(*every_hour)
    assert len(kept) <= 6 + 24 + 14
    assert kept[0] // DAY == 365 - 14


@given(st.lists(st.integers(0, 10**7), min_size=1))
@example([day * DAY for day in range(30, 0, -1)])
def test_the_latest_state_is_always_kept_whatever_the_clocks_say(seconds: list[int]) -> None:
    made = states(*seconds)
    assert made[-1] in worth_keeping(made)


@given(st.lists(st.integers(0, 10**6)))
def test_letting_go_again_lets_go_of_nothing_more(seconds: list[int]) -> None:
    kept = worth_keeping(states(*seconds))
    assert worth_keeping(kept) == kept


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


def test_a_backup_is_the_file_as_it_was(tmp_path: Path) -> None:
    path, clock = tmp_path / "a.json", Clock()
    backups = Backups(path, clock)
    for generation, content in enumerate((b"one", b"two", b"three")):
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        backups.keep(generation)
        clock.time += timedelta(hours=1)
    found = backups.latest_first()
    assert [state.path.read_bytes() for state in found] == [b"three", b"two", b"one"]
    assert found[-1].time == NOON
    assert backups.next_generation() == 3


def test_a_backup_costs_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"one")
    backups = Backups(path, lambda: NOON)
    backups.keep(1)
    assert backups.latest_first()[0].path.samefile(path)


def test_a_state_that_is_not_worth_keeping_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"one")
    backups = Backups(path, lambda: NOON)
    backups.keep(1)
    backups.keep(2)
    assert [state.generation for state in backups.latest_first()] == [2]


def test_a_file_that_is_not_there_has_no_backups(tmp_path: Path) -> None:
    backups = Backups(tmp_path / "a.json", lambda: NOON)
    backups.keep(1)
    assert backups.latest_first() == ()
    assert backups.next_generation() == 0


def test_what_somebody_put_among_the_backups_is_left_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"one")
    backups = Backups(path, lambda: NOON)
    backups.keep(1)
    (tmp_path / "a.json.backups" / "notes.txt").touch()
    backups.keep(2)
    assert (tmp_path / "a.json.backups" / "notes.txt").exists()
    assert len(backups.latest_first()) == 1
