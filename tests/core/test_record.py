"""The fields of an item, however they were written."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.record import date_of, edtf, edtf_of, names_of, text_of


@pytest.mark.parametrize(
    ("value", "text"),
    [("a  b\nc", "a b c"), (3, "3"), (3.0, "3"), (True, ""), (None, ""), (["a"], ""), ({}, "")],
)
def test_a_text_is_one_line_and_a_number_its_digits(value: object, text: str) -> None:
    assert text_of({"volume": value}, "volume") == text


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ([{"family": "Fry", "given": "", "x": 1}], ({"family": "Fry"},)),
        (["UNESCO", None, {}], ({"literal": "UNESCO"},)),
        ("Fry", ()),
        (None, ()),
    ],
)
def test_names_have_the_parts_that_say_something(value: object, names: tuple[Any, ...]) -> None:
    assert names_of({"author": value}, "author") == names


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ({"date-parts": [[2001]], "season": 4}, "2001-24"),
        ({"date-parts": [[2001, 16]]}, "2001-24"),
        ({"date-parts": [["2001", "5", "3"]]}, "2001-05-03"),
        ({"date-parts": [[1999], [2001]]}, "1999/2001"),
        ({"date-parts": [[1990], [0]]}, "1990/.."),
        ({"date-parts": [[2001, 21], [2001, 22]]}, "2001-21/2001-22"),
        ({"date-parts": [[843]], "circa": True}, "0843~"),
        ({"date-parts": [[-43]]}, "-0043"),
        ({"raw": "2001-05"}, "2001-05"),
        ({"raw": "May 2001"}, ""),
        ({"literal": "in press"}, ""),
        ({"date-parts": [[None]]}, ""),
        ("2001", ""),
    ],
)
def test_a_date_is_written_as_edtf(date: object, written: str) -> None:
    assert edtf_of({"issued": date}, "issued") == written


@pytest.mark.parametrize(
    "written", ["1990/..", "1990-05~/..", "2001-21/2001-22", "2001-24", "1999/2001-02"]
)
def test_a_range_comes_back_with_its_seasons_and_without_an_end(written: str) -> None:
    assert edtf_of({"issued": date_of(written)}, "issued") == written


def test_a_range_whose_end_is_left_out_has_none() -> None:
    assert date_of("1990/") == {"date-parts": [[1990], [0]]}


@pytest.mark.parametrize("written", ["May 2001", "2001/2002/2003", "20011", "2001-5", ""])
def test_what_is_no_edtf_is_none(written: str) -> None:
    assert edtf(written) == ""


@pytest.mark.parametrize("written", ["in press", "1/2/2001", "a/b/c"])
def test_a_date_in_words_stays_in_words(written: str) -> None:
    assert date_of(written) == {"literal": written}


@given(st.dates())
def test_a_day_comes_back(day: Any) -> None:
    assert edtf_of({"issued": date_of(day.isoformat())}, "issued") == day.isoformat()
