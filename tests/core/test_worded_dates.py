"""Dates are read in the words that bibliographies have for them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.worded_dates import date_in_words, date_told


def parts(*days: list[int], **more: int) -> dict[str, Any]:
    return {"date-parts": list(days), **more}


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("May", parts([2001, 5])),
        ("sept.", parts([2001, 9])),
        ("11", parts([2001, 11])),
        ("4 May", parts([2001, 5, 4])),
        ("May 4th", parts([2001, 5, 4])),
        ("4 May 1999", parts([1999, 5, 4])),
        ("July/August", parts([2001, 7], [2001, 8])),
        ("Jul-Aug 1998", parts([1998, 7], [1998, 8])),
        ("June and July", parts([2001, 6], [2001, 7])),
        ("7–8", parts([2001, 7], [2001, 8])),
        ("12 May--3 June", parts([2001, 5, 12], [2001, 6, 3])),
        ("12–14 May", parts([2001, 5, 12], [2001, 5, 14])),
        ("May 12–14", parts([2001, 5, 12], [2001, 5, 14])),
        ("December/January", parts([2000, 12], [2001, 1])),
        ("Dec 1999–Jan 2000", parts([1999, 12], [2000, 1])),
        ("Winter", parts([2001], season=4)),
        ("Fall 1998", parts([1998], season=3)),
        ("2001, Spring", parts([2001], season=1)),
        ("Spring/Summer", parts([2001, 21], [2001, 22])),
    ],
)
def test_the_words_name_a_day_or_a_range(words: str, date: dict[str, Any]) -> None:
    assert date_in_words(words, 2001) == date


@pytest.mark.parametrize(
    "words",
    [
        *["", "in press", "Lent term", "May June", "32 May", "May 4 5", "13", "1-2-3"],
        *["4 winter", "Winter 2001-2002", "n.d."],
    ],
)
def test_what_names_no_date_is_left_in_its_words(words: str) -> None:
    assert date_in_words(words, 2001) is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("c. 1850", parts([1850], circa=True)),
        ("ca. 1850", parts([1850], circa=True)),
        ("Circa 1850-1860", parts([1850], [1860], circa=True)),
        ("c1850", parts([1850], circa=True)),
        ("c. 850", parts([850], circa=True)),
        ("c. May 1850", parts([1850, 5], circa=True)),
        ("44 BC", parts([-44])),
        ("44 B.C.E.", parts([-44])),
        ("c. 44 BC", parts([-44], circa=True)),
        ("44-43 BC", parts([-44], [-43])),
        ("AD 79", parts([79])),
        ("79 CE", parts([79])),
        ("1850–1860", parts([1850], [1860])),
        ("5th May 2001", parts([2001, 5, 5])),
        ("July/August 2001", parts([2001, 7], [2001, 8])),
        ("15 March 1999 to 3 April 1999", parts([1999, 3, 15], [1999, 4, 3])),
    ],
)
def test_a_date_is_told_in_full(words: str, date: dict[str, Any]) -> None:
    assert date_told(words) == date


@pytest.mark.parametrize(
    "words",
    [
        "",
        "c.",
        "BC",
        "44",
        "800",
        "maybe 2001",
        "Marble 2001",
        "5/2001",
        "May",
        "0",
        "1850-60",
        "c. 1850-60",
    ],
)
def test_what_could_be_told_otherwise_is_no_date(words: str) -> None:
    assert date_told(words) is None


def test_without_a_year_there_is_no_date() -> None:
    assert date_in_words("May") is None


@given(st.text(st.sampled_from("0123456789/–- .,aemywinterjulyst")), st.integers(0, 3000))
def test_whatever_is_written_is_a_date_or_none(words: str, year: int) -> None:
    date = date_in_words(words, year)
    assert date is None or 1 <= len(date["date-parts"]) <= 2
