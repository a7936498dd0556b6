"""A reference is read for its reader, whatever its item holds."""

import pytest

from tests.builders import a_holding, a_reference
from tui.core.reference import Reference, citation_key


def test_a_reference_shows_its_title_authors_and_time() -> None:
    reference = a_reference("On Reading")
    assert reference.title == "On Reading"
    assert reference.authors == ("Ada Byron",)
    assert (reference.year, reference.issued) == ("1843", "1843")


def test_a_journal_is_shown_with_volume_and_issue() -> None:
    reference = a_reference(container_title="Parameters", volume="31", issue=4)
    assert reference.container_line == "Parameters 31.4"


@pytest.mark.parametrize(
    ("season", "issued"),
    [(4, "Winter 2001"), ("1", "Spring 2001"), ("Michaelmas", "Michaelmas 2001")],
)
def test_a_season_is_shown_by_its_name(season: object, issued: str) -> None:
    reference = a_reference(issued={"date-parts": [[2001]], "season": season})
    assert reference.issued == issued


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ([2001, 3], "March 2001"),
        ([2001, "12", 24], "December 2001"),
        ([2001, 0], "2001"),
        ([2001, 13], "2001"),
    ],
)
def test_a_month_is_shown_by_its_name(date: list[object], issued: str) -> None:
    assert a_reference(issued={"date-parts": [date]}).issued == issued


def test_where_and_when_a_work_came_out_stand_in_one_line() -> None:
    article = a_reference(container_title="Parameters", volume="31")
    assert article.published == "Parameters 31, 1843"
    assert a_reference(issued={}).published == ""


@pytest.mark.parametrize(
    ("families", "line"),
    [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A and others"), ([], "")],
)
def test_at_most_two_authors_are_named_in_a_line(families: list[str], line: str) -> None:
    names = [{"family": family} for family in families]
    assert a_reference(author=names).author_line == line


def test_an_institution_is_called_what_it_calls_itself() -> None:
    reference = a_reference(author=[{"literal": "World Bank"}])
    assert reference.authors == ("World Bank",)
    assert citation_key(reference) == "worldbank1843"


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"author": "Ada", "issued": "1843", "title": None},
        {"author": [None, "Ada"], "issued": {"date-parts": []}},
        {"issued": {"date-parts": [[]]}, "id": 7},
        {"issued": {"date-parts": ["1843"]}, "volume": 0},
    ],
)
def test_an_item_that_lacks_parts_shows_nothing_for_them(item: dict[str, object]) -> None:
    reference = Reference(item)
    assert (reference.title, reference.authors, reference.year) == ("", (), "")
    assert (reference.author_line, reference.issued, reference.container_line) == ("", "", "")
    assert citation_key(reference) == "untitled"


def test_a_citation_key_is_author_and_year_in_plain_letters() -> None:
    reference = a_reference(author=[{"family": "Gödel", "non-dropping-particle": "von"}])
    assert citation_key(reference) == "vongodel1843"


def test_a_citation_key_that_is_taken_gets_a_letter() -> None:
    taken = ["byron1843", "byron1843a"]
    assert citation_key(a_reference(), taken) == "byron1843b"
    assert citation_key(a_reference(), []) == "byron1843"


def test_letters_go_on_after_z() -> None:
    taken = ["byron1843", *(f"byron1843{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")]
    assert citation_key(a_reference(), taken) == "byron1843aa"


def test_a_reference_is_the_same_under_another_key() -> None:
    keyed = a_reference().keyed("ada")
    assert keyed.key == "ada"
    assert keyed.title == a_reference().title


def test_a_holding_stands_under_the_key_of_its_reference() -> None:
    assert a_holding(reference=a_reference().keyed("ada")).key == "ada"
