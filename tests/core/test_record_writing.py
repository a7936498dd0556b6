from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_reference
from tui.core.record_writing import Unfit, rebased, rewritten, written

WORD = st.from_regex(r"[A-Z][a-z]{1,8}", fullmatch=True)
NAME = st.fixed_dictionaries(
    {"family": st.lists(WORD, min_size=1, max_size=2).map(" ".join)},
    optional={
        "given": st.lists(WORD, min_size=1, max_size=2).map(" ".join),
        "non-dropping-particle": st.sampled_from(["van", "de la"]),
    },
) | st.fixed_dictionaries({"literal": st.lists(WORD, min_size=1).map("; ".join)})


@given(st.lists(NAME, min_size=1, max_size=4))
def test_names_are_read_as_they_were_written(names: list[dict[str, str]]) -> None:
    words = written({"author": names}, "author")
    assert rewritten(a_reference(author=[]), "author", words).item["author"] == names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Byron, Ada", {"family": "Byron", "given": "Ada"}),
        ("Plato", {"family": "Plato"}),
        ("{United Nations}", {"literal": "United Nations"}),
        ("King, Martin, Jr.", {"family": "King", "given": "Martin", "suffix": "Jr."}),
        (
            "van Beethoven, Ludwig",
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        ),
    ],
)
def test_a_name_is_read_in_its_parts(words: str, name: dict[str, str]) -> None:
    assert rewritten(a_reference(), "editor", words).item["editor"] == [name]


def test_names_that_were_there_keep_what_cannot_be_written() -> None:
    humboldt = {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}
    before = a_reference(author=[humboldt])
    words = written(before.item, "author")
    after = rewritten(before, "author", f"{words}; Byron, Ada")
    assert after.item["author"] == [humboldt, {"family": "Byron", "given": "Ada"}]


@pytest.mark.parametrize("words", ["Ada Byron", "A, B, C, D", ", Ada", "{Open", "Shut}", "{a{b}}"])
def test_a_name_that_could_be_read_two_ways_is_not_guessed(words: str) -> None:
    with pytest.raises(Unfit):
        rewritten(a_reference(), "author", words)


@pytest.mark.parametrize(
    ("words", "date", "again"),
    [
        ("2001", {"date-parts": [[2001]]}, "2001"),
        ("2001-03", {"date-parts": [[2001, 3]]}, "2001-03"),
        ("2001-03-14", {"date-parts": [[2001, 3, 14]]}, "2001-03-14"),
        ("14 March 2001", {"date-parts": [[2001, 3, 14]]}, "2001-03-14"),
        ("Mar 2001", {"date-parts": [[2001, 3]]}, "2001-03"),
        ("winter 2001", {"date-parts": [[2001]], "season": 4}, "winter 2001"),
        ("Fall 2001", {"date-parts": [[2001]], "season": 3}, "autumn 2001"),
        ("1999/2001", {"date-parts": [[1999], [2001]]}, "1999/2001"),
        ("5 May 2001", {"date-parts": [[2001, 5, 5]]}, "2001-05-05"),
        ("May 5, 2001", {"date-parts": [[2001, 5, 5]]}, "2001-05-05"),
        ("12–14 May 2001", {"date-parts": [[2001, 5, 12], [2001, 5, 14]]}, "2001-05-12/2001-05-14"),
        ("c. 1850", {"date-parts": [[1850]], "circa": True}, "1850~"),
        ("c. 44 BC", {"date-parts": [[-44]], "circa": True}, "-0044~"),
        ("44 BC", {"date-parts": [[-44]]}, "-0044"),
        ("1850-1860", {"date-parts": [[1850], [1860]]}, "1850/1860"),
        ("{n.d.}", {"literal": "n.d."}, "{n.d.}"),
    ],
)
def test_a_date_is_read_and_written_again(words: str, date: dict[str, Any], again: str) -> None:
    after = rewritten(a_reference(), "issued", words)
    assert after.item["issued"] == date
    assert written(after.item, "issued") == again


@pytest.mark.parametrize(
    "words",
    [
        "soon",
        "2001-13",
        "2001-02-30",
        "Marhc 2001",
        "3 winter 2001",
        "2001/",
        "99",
        "31 June 2001",
        "maybe 2001",
    ],
)
def test_a_date_that_is_none_is_refused_with_how_one_is_written(words: str) -> None:
    with pytest.raises(Unfit, match="Write a date as 2001, 2001-03"):
        rewritten(a_reference(), "issued", words)


def test_no_words_take_a_field_out_and_others_stay() -> None:
    after = rewritten(a_reference(volume="3"), "volume", "  ")
    assert after == a_reference()


def test_words_are_cleaned() -> None:
    assert rewritten(a_reference(), "title", "On \x1b[31mred\n ink").title == "On �[31mred ink"


def test_a_field_written_as_it_was_stays_as_it_was() -> None:
    odd = a_reference(issued={"raw": "the year of the flood"}, volume=3)
    for variable in ("issued", "volume", "author", "type"):
        assert rewritten(odd, variable, written(odd.item, variable)) is odd


def test_the_key_is_one_word_that_no_other_work_has() -> None:
    after = rewritten(a_reference(), "citation-key", "lovelace1843", ["fry1999"])
    assert (after.key, after.item["id"]) == ("lovelace1843", "lovelace1843")
    for words in ("two words", "a,b", "", "fry1999"):
        with pytest.raises(Unfit):
            rewritten(a_reference(), "citation-key", words, ["fry1999"])


def test_a_type_is_one_of_those_of_csl() -> None:
    assert rewritten(a_reference(), "type", "Book").item["type"] == "book"
    with pytest.raises(Unfit, match="no type “ode”"):
        rewritten(a_reference(), "type", "ode")


def test_a_title_is_kept_in_both_cases() -> None:
    after = rewritten(a_reference("On Reading"), "sentence-title", "On reading")
    assert after.title == "On Reading"
    assert written(after.item, "sentence-title") == "On reading"
    assert rewritten(after, "sentence-title", "") == a_reference("On Reading")


def test_the_sentence_case_has_the_words_of_the_title_and_no_others() -> None:
    with pytest.raises(Unfit, match="other words"):
        rewritten(a_reference("On Reading"), "sentence-title", "On writing")


def test_a_title_that_is_corrected_asks_for_its_sentence_case_again() -> None:
    kept = rewritten(a_reference("On Reading"), "sentence-title", "On reading")
    corrected = rewritten(kept, "title", "On Reading Well")
    assert written(corrected.item, "sentence-title") == ""


def test_what_other_programs_keep_in_the_record_stays() -> None:
    before = a_reference(custom={"shelf": "B 7"})
    kept = rewritten(before, "sentence-title", "On reading")
    assert kept.item["custom"] == {"shelf": "B 7", "sentence-case": {"title": "On reading"}}
    assert rewritten(kept, "sentence-title", "") == before


def test_an_edit_leaves_what_another_window_changed() -> None:
    seen = a_reference(volume="3", issue="1")
    edited = rewritten(rewritten(seen, "volume", "4"), "issue", "")
    now = rewritten(seen, "title", "On Reading Well")
    both = rebased(seen, edited, now)
    assert (both.title, both.item["volume"], "issue" in both.item) == (
        "On Reading Well",
        "4",
        False,
    )


@given(st.text(max_size=40))
def test_no_words_break_a_field(words: str) -> None:
    for variable in ("author", "issued", "title", "citation-key", "type", "sentence-title"):
        try:
            after = rewritten(a_reference(), variable, words)
        except Unfit as unfit:
            assert str(unfit).endswith((".", "…"))
        else:
            written(after.item, variable)


@pytest.mark.parametrize("words", ["10.1/ab", "doi:10.1/ab", "https://doi.org/10.1/ab"])
def test_a_doi_is_kept_without_what_stands_before_it(words: str) -> None:
    assert rewritten(a_reference(), "DOI", words).item["DOI"] == "10.1/ab"


def test_a_range_that_has_not_ended_is_read_as_it_is_written() -> None:
    open_ = rewritten(a_reference(), "issued", "1990/..")
    assert open_.item["issued"] == {"date-parts": [[1990], [0]]}
    assert written(open_.item, "issued") == "1990/.."
