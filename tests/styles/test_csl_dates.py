import pytest

from tui.styles.csl.date import Date, read_date
from tui.styles.csl.dates import date_key


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ({"date-parts": [[2001, 5, 3]]}, Date((2001, 5, 3))),
        ({"date-parts": [["2001", "05"]]}, Date((2001, 5, 0))),
        ({"date-parts": [[2001]], "season": 4}, Date((2001, 16, 0))),
        ({"date-parts": [[2001]], "season": "Winter"}, Date((2001, 16, 0))),
        ({"date-parts": [[2001]], "season": "Trinity"}, Date((2001, 0, 0), season_name="Trinity")),
        ({"date-parts": [[2001, 24]]}, Date((2001, 16, 0))),
        ({"date-parts": [[2001], [2002]]}, Date((2001, 0, 0), (2002, 0, 0))),
        ({"date-parts": [[2001]], "circa": True}, Date((2001, 0, 0), uncertain=True)),
        ({"raw": "2001-05"}, Date((2001, 5, 0))),
        ({"raw": "2001/2003"}, Date((2001, 0, 0), (2003, 0, 0))),
        ({"raw": "15 March 1999"}, Date((1999, 3, 15))),
        ({"raw": "March 15, 1999"}, Date((1999, 3, 15))),
        ({"raw": "Fall 1999"}, Date((1999, 15, 0))),
        ({"raw": "ca. 1850"}, Date((1850, 0, 0), uncertain=True)),
        ({"raw": "once upon a time"}, Date(literal="once upon a time")),
        ({"literal": "Michaelmas"}, Date(literal="Michaelmas")),
        ({"date-parts": [[]]}, None),
        ({}, None),
    ],
)
def test_a_date_is_read(written: dict[str, object], date: Date | None) -> None:
    assert read_date(written) == date


def test_dates_sort_by_time() -> None:
    days = [(-100, 0, 0), (-44, 3, 15), (54, 0, 0), (2000, 0, 0), (2000, 5, 0), (2000, 5, 1)]
    keys = [date_key(Date(day)) for day in days]
    assert keys == sorted(keys)


def test_seasons_do_not_sort() -> None:
    assert date_key(Date((2001, 16, 0))) == date_key(Date((2001, 0, 0)))


def test_a_range_sorts_after_its_first_day() -> None:
    assert date_key(Date((2000, 0, 0))) < date_key(Date((2000, 0, 0), (2002, 0, 0)))
