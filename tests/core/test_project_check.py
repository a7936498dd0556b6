"""A project is checked for what an editor would send it back for."""

from typing import Any

import pytest

from tests.builders import a_reference, a_selector
from tui.core.citation import Locator
from tui.core.project import Item, Project
from tui.core.project_check import Lack, Remark, check_project, check_sources
from tui.core.reference import Reference

PAGE = Locator("page", "98")


def lacks(*items: Item, **references: Reference) -> list[tuple[Lack, tuple[str, ...]]]:
    known = references or {"a": a_reference()}
    remarks = check_project(Project("Iran paper", items=items), known)
    return [(remark.lack, remark.keys) for remark in remarks]


def quoted(work: str = "a", locator: Locator | None = PAGE) -> Item:
    return Item(work, "byron1843", a_selector(), locator, "first words")


def dated(**fields: Any) -> Reference:
    return Reference({"id": "one", "title": "On Reading", **fields})


def test_a_project_that_quotes_its_dated_sources_with_their_pages_is_in_order() -> None:
    assert lacks(quoted()) == []
    assert check_project(Project("Empty"), {}) == ()


def test_a_quotation_without_a_locator_is_named() -> None:
    assert lacks(quoted(locator=None)) == [(Lack.LOCATOR, ("byron1843",))]


def test_a_source_that_is_never_quoted_is_named_once() -> None:
    other = a_reference("On Writing", id="ada")
    project = (quoted(), Item("b"), Item("b", locator=PAGE))
    assert lacks(*project, a=a_reference(), b=other) == [(Lack.QUOTATION, ("ada",))]


def test_a_source_that_left_the_library_is_named_by_the_key_it_had() -> None:
    assert lacks(quoted("gone")) == [(Lack.RECORD, ("byron1843",))]


@pytest.mark.parametrize(
    "issued",
    [
        {"issued": {"date-parts": [[1843]]}},
        {"issued": {"literal": "ca. 1620"}},
        {"issued": {"raw": "1843-10"}},
        {"status": "in press"},
    ],
)
def test_a_date_in_any_form_is_a_date(issued: dict[str, Any]) -> None:
    assert check_sources([dated(**issued)]) == ()


@pytest.mark.parametrize("issued", [{}, {"issued": None}, {"issued": {"date-parts": [[]]}}])
def test_a_source_without_a_year_is_named(issued: dict[str, Any]) -> None:
    (remark,) = check_sources([dated(**issued)])
    assert (remark.lack, remark.keys) == (Lack.YEAR, ("one",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"title": "On Reading"}, {"title": "On reading."}),
        ({"author": [{"family": "Byron", "given": "A."}]}, {}),
        ({"volume": "3"}, {"volume": None}),
        (
            {"DOI": "10.1000/XYZ"},
            {"DOI": "https://doi.org/10.1000/xyz", "title": "Reading", "volume": "4"},
        ),
    ],
)
def test_two_records_of_one_work_are_named(one: dict[str, Any], other: dict[str, Any]) -> None:
    first = Reference({**a_reference().item, **one, "id": "first"})
    second = Reference({**a_reference().item, **other, "id": "second"})
    (remark,) = check_sources([first, second])
    assert (remark.lack, remark.keys) == (Lack.ONE_RECORD, ("first", "second"))


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "On Rereading"},
        {"issued": {"date-parts": [[1844]]}},
        {"author": [{"family": "Lovelace"}]},
        {"volume": "2"},
        {"page": "7-9"},
        {"DOI": "10.1000/other"},
    ],
)
def test_works_that_differ_are_not_one(fields: dict[str, Any]) -> None:
    one = a_reference(volume="1", page="1-6", DOI="10.1000/one")
    other = Reference({**one.item, "DOI": "", **fields, "id": "other"})
    assert check_sources([one, other]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"author": [{"family": "Smith", "given": "Ann"}]}, {"author": [{"family": "Jones"}]}),
        (
            {"author": [{"family": "Smith", "given": "Ann"}]},
            {"author": [{"family": "Smith", "given": "Bob"}]},
        ),
        ({"author": [{"literal": "Ann Smith"}]}, {"author": [{"family": "Smith", "given": "B."}]}),
        ({"editor": [{"family": "Roe"}]}, {"editor": [{"family": "Poe"}]}),
        ({"container-title": "One Book"}, {"container-title": "Another"}),
        ({"chapter-number": "1"}, {"chapter-number": "2"}),
    ],
)
def test_two_introductions_of_one_year_are_two_works(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    year = {"type": "chapter", "title": "Introduction", "issued": {"date-parts": [[2001]]}}
    in_one_book = {"container-title": "Collected", "editor": [{"family": "Poe"}]}
    chapters = [
        Reference({**year, **in_one_book, **fields, "id": key})
        for key, fields in (("a", one), ("b", other))
    ]
    assert check_sources(chapters) == ()


@pytest.mark.parametrize("given", ["Ann", "A.", "A. B.", "A.B.", "Ann B.", ""])
def test_a_name_and_its_initials_are_one_person(given: str) -> None:
    chapters = [
        dated(id=key, status="x", author=[{"family": "Smith", "given": name}])
        for key, name in (("a", "Ann"), ("b", given))
    ]
    assert [one.lack for one in check_sources(chapters)] == [Lack.ONE_RECORD]


def test_what_the_style_prints_and_a_source_does_not_have_is_named() -> None:
    (remark,) = check_sources([a_reference()], lambda _: ("issued", "author", "container-title"))
    assert (remark.lack, remark.fields) == (Lack.FIELDS, ("author", "container-title"))
    assert remark.sentence == (
        "byron1843 has no author, no journal or book. Put what the style prints into its record."
    )


def test_records_without_titles_are_not_one_work() -> None:
    undone = [dated(title="", id=key, status="draft") for key in ("one", "two")]
    assert check_sources(undone) == ()


@pytest.mark.parametrize("lack", list(Lack))
def test_every_remark_is_a_sentence_with_the_key_that_says_what_to_do(lack: Lack) -> None:
    sentence = Remark(lack, ("byron1843",), "first words").sentence
    assert sentence.startswith("byron1843")
    assert sentence.count(". ") == 1
    assert sentence.endswith(".")
