"""References given out and read again: what is kept is the same, what is lost is said."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_reference
from tui.core.bibtex_words import READ_TYPES, WRITTEN_TYPES
from tui.core.record import DATES, NAMES, TYPES
from tui.core.record_fields import PLAIN_NAMES
from tui.core.reference import Reference
from tui.exchange.bibtex_in import read_bibtex
from tui.exchange.csl_json_in import read_csl_json
from tui.exchange.found import Fault, Found
from tui.exchange.references_out import (
    WRITERS,
    Loss,
    bibtex_file,
    csl_json_file,
    ris_file,
)
from tui.exchange.ris_in import read_ris

READERS: dict[str, Callable[[str], tuple[list[Found], list[Fault]]]] = {
    "bibtex": read_bibtex,
    "ris": read_ris,
    "csl-json": read_csl_json,
}
ODD: dict[str, dict[str, Any]] = {
    "nothing at all": {},
    "no type and no title": {"id": "x"},
    "Chinese": {"id": "c", "title": "红楼梦", "author": [{"family": "曹", "given": "雪芹"}]},
    "right to left": {"id": "r", "title": "كتاب", "author": [{"literal": "ابن سينا"}]},
    "markup": {"id": "m", "title": "On <i>Homo</i> & H<sub>2</sub>O <span class='nocase'>x</span>"},
    "half a tag": {"id": "h", "title": "a</i> b <i> {c} \\d$ 1 < 2"},
    "numbers": {"id": "n", "volume": 3, "page": "9"},
    "nulls": {"id": "u", "title": None, "author": None, "issued": None},
    "an empty date": {"id": "e", "issued": {"date-parts": [[]]}},
    "words for a date": {"id": "w", "issued": {"literal": "in press"}},
    "a name with and in it": {"id": "a", "author": [{"literal": "Barnes and Noble, Inc."}]},
    "a suffix": {"id": "s", "author": [{"family": "King", "given": "M.", "suffix": "Jr."}]},
    "five hundred authors": {"id": "f", "author": [{"family": f"N{n}"} for n in range(500)]},
    "two with one key": {"id": "m", "title": "Another"},
    "a key of signs": {"id": "a b,{c}", "title": "Signs"},
}
"""References as they are found in the wild, by what is odd in them."""


def again(format: str, references: Sequence[Reference]) -> list[dict[str, Any]]:
    """The items, written and read; nothing may be wrong with what is written."""
    found, faults = READERS[format](WRITERS[format](references).text)
    assert faults == []
    return [dict(one.reference.item) for one in found]


@pytest.mark.parametrize("format", WRITERS)
def test_every_odd_reference_is_written_and_read_again(format: str) -> None:
    references = [Reference(item) for item in ODD.values() if item or format != "csl-json"]
    assert len(again(format, references)) == len(references)


@pytest.mark.parametrize("odd", [name for name in ODD if name != "nulls"])
def test_bibtex_loses_nothing_of_odd_references(odd: str) -> None:
    losses = [loss for loss in bibtex_file([Reference(ODD[odd])]).losses if loss.variables]
    assert [loss.variables for loss in losses] == ([("title",)] if odd == "markup" else [])


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("a b,{c}", "abc"),
        ("ab@c", "abc"),
        ("sieyès:1789/2.a+b-c_d|e", "sieyès:1789/2.a+b-c_d|e"),
        ("DBLP:journals/cacm/Knuth74", "DBLP:journals/cacm/Knuth74"),
        ("10.1000/182", "10.1000/182"),
        ("[x];y<z>&!?*$^", "[x];y<z>&!?*$^"),
    ],
)
def test_a_key_that_bibtex_cannot_have_is_said_to_be_another_there(key: str, written: str) -> None:
    losses = bibtex_file([Reference({"id": key, "title": "Signs"})]).losses
    assert [loss.written_key for loss in losses] == ([] if key == written else [written])
    for loss in losses:
        assert loss.sentence("bibtex") == f"{key}: its key is {written} there."


def test_csl_json_holds_all_there_is() -> None:
    written = csl_json_file([Reference(item) for item in ODD.values()])
    assert json.loads(written.text) == list(ODD.values())
    assert written.losses == ()


@pytest.mark.parametrize("type_", sorted(TYPES))
def test_every_type_comes_back_from_bibtex(type_: str) -> None:
    for fields in ({}, {"URL": "https://x.org/{a}"}, {"genre": "PhD thesis"}):
        (item,) = again("bibtex", [Reference({"id": "a", "type": type_, **fields})])
        assert item["type"] == type_


def test_every_type_bibtex_is_written_with_is_read() -> None:
    assert {READ_TYPES[word] for word in WRITTEN_TYPES.values()} <= TYPES


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2001]], "season": 4},
        {"date-parts": [[2001, 5, 3]]},
        {"date-parts": [[1999], [2001, 2]]},
        {"date-parts": [[1990], [0]]},
        {"date-parts": [[2001, 21], [2001, 22]]},
        {"date-parts": [[1843]], "circa": True},
        {"date-parts": [[-43]]},
        {"date-parts": [[843, 12]]},
    ],
)
def test_dates_come_back_from_bibtex(issued: dict[str, Any]) -> None:
    (item,) = again("bibtex", [a_reference(issued=issued)])
    assert item["issued"] == issued


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2001]], "season": 4},
        {"date-parts": [[2001, 5]]},
        {"date-parts": [[2001, 5, 3]]},
        {"date-parts": [[2001, 7], [2001, 8]]},
        {"date-parts": [[2001, 6, 1], [2001, 6, 3]]},
        {"date-parts": [[2001, 21], [2001, 22]]},
        {"date-parts": [[1990], [0]]},
        {"date-parts": [[1990, 5, 3], [0]]},
        {"literal": "in press"},
        {"literal": "c1999"},
    ],
)
def test_dates_come_back_from_ris(issued: dict[str, Any]) -> None:
    (item,) = again("ris", [a_reference(issued=issued)])
    assert item["issued"] == issued


def test_what_bibtex_cannot_hold_is_said() -> None:
    reference = a_reference(
        archive="Bodleian",
        interviewer=[{"family": "Doe"}],
        custom={"tags": ["a"]},
        translator=[{"family": "Roe"}],
    )
    (loss,) = bibtex_file([reference]).losses
    assert loss == Loss("byron1843", ("archive", "interviewer", "custom"))


def test_what_ris_cannot_hold_is_said() -> None:
    reference = a_reference(
        "On <i>Reading</i>", issued={"date-parts": [[1999], [2001]]}, original_title="Vom Lesen"
    )
    (loss,) = ris_file([reference]).losses
    assert loss == Loss("byron1843", ("title", "issued", "original-title"))


@pytest.mark.parametrize("page", ["123", "1-9", "xii"])
def test_a_page_of_a_book_is_never_the_number_of_its_pages_in_ris(page: str) -> None:
    book = a_reference(type="book", page=page)
    (item,) = again("ris", [book])
    assert "number-of-pages" not in item
    lost = [loss.variables for loss in ris_file([book]).losses]
    assert lost == ([("page",)] if page == "123" else [])


def test_an_early_year_is_said_once_in_bibtex() -> None:
    for year in (325, -43):
        (item,) = again("bibtex", [a_reference(issued={"date-parts": [[year]]})])
        assert item["issued"] == {"date-parts": [[year]]}
        assert "custom" not in item


def test_a_particle_that_is_dropped_is_said_to_be_lost() -> None:
    name = {"family": "Humboldt", "given": "A.", "dropping-particle": "von"}
    for write in (bibtex_file, ris_file):
        assert write([a_reference(author=[name])]).losses == (Loss("byron1843", ("author",)),)


def test_two_entries_never_have_one_key(tmp_path: Path) -> None:
    twice = [a_reference("One"), a_reference("Two"), a_reference("Three", id="")]
    found, faults = read_bibtex(bibtex_file(twice).text)
    assert [one.reference.key for one in found] == ["byron1843", "byron1843a", "byron1843b"]
    assert faults == []


def test_a_title_too_deep_to_be_read_again_is_said_to_be_lost() -> None:
    (loss,) = bibtex_file([a_reference(f"{'<i>' * 100}x{'</i>' * 100}")]).losses
    assert "title" in loss.variables


WORDS = st.text(
    st.characters(
        codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u00a0"
    ),
    min_size=1,
).filter(lambda text: text == " ".join(text.split()) and text.strip("<>") and "<" not in text)
NAME = st.fixed_dictionaries(
    {"family": WORDS, "given": WORDS}, optional={"suffix": WORDS}
) | st.fixed_dictionaries({"literal": WORDS})
DATE = st.builds(
    lambda *numbers: {"date-parts": [list(numbers)]},
    st.integers(1, 9999),
    st.integers(1, 12),
    st.integers(1, 28),
)
ITEM = st.fixed_dictionaries(
    {"id": st.just("a"), "type": st.sampled_from(sorted(TYPES)), "title": WORDS},
    optional={
        "author": st.lists(NAME, min_size=1, max_size=3),
        "editor": st.lists(NAME, min_size=1, max_size=2),
        "container-title": WORDS,
        "publisher": WORDS,
        "abstract": WORDS,
        "issued": DATE,
        "accessed": DATE,
    },
)


@given(st.lists(ITEM, min_size=1, max_size=3))
def test_whatever_is_in_its_fields_bibtex_gives_it_back(items: list[dict[str, Any]]) -> None:
    references = [Reference(item) for item in items]
    assert all(loss.variables == () for loss in bibtex_file(references).losses)  # but for the key
    assert len(again("bibtex", references)) == len(items)


def test_capitals_that_are_kept_in_bibtex_are_no_loss() -> None:
    references = [Reference({"id": "a", "type": "book", "title": "The DNA of Reading"})]
    assert bibtex_file(references).losses == ()


@given(st.lists(ITEM, min_size=1, max_size=3))
def test_whatever_is_in_its_fields_ris_is_read_again(items: list[dict[str, Any]]) -> None:
    references = [Reference(item) for item in items]
    lost = {name for loss in ris_file(references).losses for name in loss.variables}
    assert lost <= {"type", "author", "editor", "container-title"}  # see ris_out
    assert len(again("ris", references)) == len(items)


DOI = "10.1000/x"
TEXT = st.sampled_from(["Wort", "Two words", "12", "3-9", "1234-5678", "PMC12", DOI])
PEOPLE = st.lists(
    st.sampled_from([{"family": "Doe", "given": "J."}, {"literal": "The Group"}]), min_size=1
)
DATED = st.sampled_from(
    [
        {"date-parts": [[2001]]},
        {"date-parts": [[2001, 5]]},
        {"date-parts": [[2001]], "season": 2},
        {"date-parts": [[1990], [0]]},
        {"date-parts": [[1999], [2001]]},
        {"literal": "n.d."},
    ]
)
ANY = st.fixed_dictionaries(
    {"id": st.just("a"), "type": st.sampled_from(sorted(TYPES))},
    optional={
        **dict.fromkeys((*PLAIN_NAMES.keys() - NAMES - DATES - {"type", "citation-key"},), TEXT),
        **dict.fromkeys(("PMID", "PMCID", "abstract", "annote", "keyword", "source"), TEXT),
        **dict.fromkeys(sorted(NAMES), PEOPLE),
        **dict.fromkeys(sorted(DATES), DATED),
    },
)


@pytest.mark.parametrize("format", ["bibtex", "ris"])
@given(ANY)
def test_what_a_record_says_comes_back_or_is_named_and_becomes_nothing_else(
    format: str, item: dict[str, Any]
) -> None:
    written = WRITERS[format]([Reference(item)])
    lost = {name for loss in written.losses for name in loss.variables}
    (one,), faults = READERS[format](written.text)
    assert faults == []
    given_for_short = {"container-title"} if "container-title-short" in item else set()
    told = {"DOI"} if format == "ris" and DOI in (item.get("note"), item.get("genre")) else set()
    new = one.reference.item.keys() - item.keys()
    assert new <= {"citation-key"} | given_for_short | told
    assert item.keys() - one.reference.item.keys() <= lost


def test_a_note_that_is_but_a_doi_is_the_doi_as_publishers_ris_has_it_and_that_is_named() -> None:
    written = ris_file([Reference({"id": "a", "type": "book", "note": DOI})])
    assert [loss.variables for loss in written.losses] == [("note",)]
    (one,), _ = READERS["ris"](written.text)
    assert one.reference.item["DOI"] == DOI
