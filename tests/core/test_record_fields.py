import pytest

from tests.builders import a_reference
from tui.core.record import TYPES
from tui.core.record_fields import (
    fields_of,
    names_near,
    plain_name,
    type_name,
    type_named,
    variable_named,
)


def test_the_fields_of_an_article_come_in_the_order_of_filling_in() -> None:
    fields = fields_of(a_reference().item)
    assert fields[:4] == ("citation-key", "type", "author", "title")
    assert fields.index("container-title") < fields.index("volume") < fields.index("page")
    assert "publisher" not in fields


def test_a_book_has_a_publisher_and_no_issue() -> None:
    fields = fields_of({"type": "book"})
    assert "publisher" in fields
    assert "issue" not in fields


@pytest.mark.parametrize("type", sorted(TYPES))
def test_every_type_has_a_title_and_a_date_and_none_twice(type: str) -> None:
    fields = fields_of({"type": type})
    assert {"title", "issued"} <= set(fields)
    assert len(fields) == len(set(fields))


def test_what_a_record_has_besides_is_shown_too() -> None:
    assert "publisher" in fields_of(a_reference(publisher="Chatto").item)
    assert "PMID" in fields_of(a_reference(PMID="12").item)


def test_what_no_style_prints_is_not_shown() -> None:
    fields = fields_of(a_reference(abstract="Long.", custom={"a": 1}).item)
    assert not {"abstract", "custom", "id"} & set(fields)


def test_a_title_can_be_in_sentence_case_and_a_journal_cannot() -> None:
    assert "sentence-title" in fields_of(a_reference().item)
    article = a_reference(container_title="Parameters").item
    assert "sentence-container-title" not in fields_of(article)
    chapter = a_reference(type="chapter", container_title="A Book").item
    assert "sentence-container-title" in fields_of(chapter)
    assert "sentence-title" not in fields_of({"type": "book"})


@pytest.mark.parametrize(
    ("words", "variable"),
    [
        ("issued", "issued"),
        ("Date", "issued"),
        ("year", "issued"),
        ("doi", "DOI"),
        ("container title", "container-title"),
        ("Journal", "container-title"),
        ("pages", "page"),
        ("key", "citation-key"),
        ("illustrator", "illustrator"),
        ("PMID", "PMID"),
        ("colour", None),
    ],
)
def test_a_field_is_named_as_people_name_it(words: str, variable: str | None) -> None:
    assert variable_named(words, a_reference(PMID="12").item) == variable


def test_names_near_a_wrong_one_are_given() -> None:
    assert "publisher" in names_near("publsher")


def test_names_are_words() -> None:
    assert plain_name("container-title") == "In"
    assert plain_name("event-title") == "Conference"
    assert plain_name("some-thing") == "Some thing"
    assert type_name("article-journal") == "journal article"
    assert type_name("legal_case") == "legal case"


@pytest.mark.parametrize("type", sorted(TYPES))
def test_each_type_is_found_by_both_its_names(type: str) -> None:
    assert type_named(type) == type
    assert type_named(type_name(type).upper()) == type


def test_a_type_that_is_none_is_not_found() -> None:
    assert type_named("ode") is None
