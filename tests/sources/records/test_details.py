"""Dates, names, numerals, links and tags, as files have them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources.links import LONGEST, safe_target
from tui.sources.markup import without_tags
from tui.sources.records.dates import csl_date
from tui.sources.records.names import csl_names
from tui.sources.roman import roman


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("05 Jan 2024", {"date-parts": [[2024, 1, 5]]}),
        ("4. März 2010", {"date-parts": [[2010, 3, 4]]}),
        ("1er août 2019", {"date-parts": [[2019, 8, 1]]}),
        ("2024年3月5日", {"date-parts": [[2024, 3, 5]]}),
        ("2001", {"date-parts": [[2001]]}),
        ("2001-12", {"date-parts": [[2001, 12]]}),
        ("2001-12-03T10:00:00Z", {"date-parts": [[2001, 12, 3]]}),
        ("3 December 2001", {"date-parts": [[2001, 12, 3]]}),
        ("Dec. 3rd, 2001", {"date-parts": [[2001, 12, 3]]}),
        ("Winter 2001", {"date-parts": [[2001]], "season": 4}),
        ("Fall 2000", {"date-parts": [[2000]], "season": 3}),
        ("2001-13-01", {"literal": "2001-13-01"}),
        ("forthcoming", {"literal": "forthcoming"}),
        (" ", None),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, expected: dict[str, Any] | None) -> None:
    assert csl_date(written) == expected


@given(st.text())
def test_no_date_is_too_strange(written: str) -> None:
    date = csl_date(written)
    assert (date is None) == (not written.strip())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Jalali, Ali A.", [{"family": "Jalali", "given": "Ali A."}]),
        ("Ali A. Jalali", [{"given": "Ali A.", "family": "Jalali"}]),
        ("Plato", [{"literal": "Plato"}]),
        (
            "Ludwig van der Berg Meer",
            [{"given": "Ludwig", "family": "Berg Meer", "non-dropping-particle": "van der"}],
        ),
        ("J. R. R. O'Neil Jr.", [{"given": "J. R. R.", "family": "O'Neil", "suffix": "Jr."}]),
        ("The Mule Consortium", [{"literal": "The Mule Consortium"}]),
        ("bell hooks", [{"given": "bell", "family": "hooks"}]),
        ("A. One; B. Two", [{"given": "A.", "family": "One"}, {"given": "B.", "family": "Two"}]),
        ({"name": "Ada Byron", "orcid": "0"}, [{"given": "Ada", "family": "Byron"}]),
        ([{"family": "Byron"}, "", None, 3], [{"family": "Byron"}]),
        (None, []),
    ],
)
def test_names_are_read_as_people_write_them(written: Any, expected: list[dict[str, str]]) -> None:
    assert csl_names(written) == expected


@given(st.text())
def test_no_name_is_too_strange(written: str) -> None:
    assert all(name and all(name.values()) for name in csl_names(written))


@pytest.mark.parametrize(
    ("numeral", "value"), [("I", 1), ("iv", 4), ("XIV", 14), ("MCMXCIX", 1999)]
)
def test_roman_numerals_have_a_value(numeral: str, value: int) -> None:
    assert roman(numeral) == value


@pytest.mark.parametrize(
    "address", ["https://x.org/a?b=c#d", "http://x.org", "mailto:a@x.org", "#top"]
)
def test_addresses_that_are_safe_are_kept(address: str) -> None:
    assert safe_target(address) == address


@given(st.text())
def test_no_address_holds_anything_a_terminal_would_obey(address: str) -> None:
    target = safe_target(f"https://x.org/{address}")
    assert target.isascii()
    assert target.isprintable()
    assert " " not in target


def test_an_address_that_is_too_long_is_none() -> None:
    assert safe_target("https://x.org/" + "a" * LONGEST) == ""
    assert safe_target("http://[broken") == ""


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>two</p>", " One  two "),
        ("<b>o</b>ne &amp; two", "one & two"),
        ("a < b and <3", "a < b and <3"),
        ("<SCRIPT>x</SCRIPT >y<style>z", " y "),
        ("<!-- a > b -->c<!-- open", " c "),
        ("<a href='x", ""),
    ],
)
def test_tags_are_taken_off(markup: str, text: str) -> None:
    assert without_tags(markup) == text
