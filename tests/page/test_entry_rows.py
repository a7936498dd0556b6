"""Entries in rows of a width: nothing is lost, nothing is too wide, words can be followed."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.core.entry import Definition, Entry, Related, Relation, Sense
from tui.page.entry_rows import WORD, Row, rows

ANTONYM, BROADER = Relation.ANTONYM, Relation.BROADER
FAIR = Entry(
    "fair",
    "adjective",
    (
        Sense(
            "free from favour",
            ("a fair referee",),
            ("just", "even-handed"),
            (Related(ANTONYM, "unfair"), Related(ANTONYM, "unjust", "just")),
        ),
        Sense("not stormy"),
    ),
    "Mine",
)
FOUND = Definition("fair", "fair", (FAIR,))


def lines(found: list[Row]) -> list[str]:
    """The rows as they are read."""
    return ["".join(piece.text for piece in row) for row in found]


def test_a_dictionary_shows_senses_with_examples_and_words_like_it() -> None:
    assert lines(rows(FOUND, 40)) == [
        "fair  adjective, Mine",
        " 1 free from favour",
        "   “a fair referee”",
        "   also just, even-handed",
        " 2 not stormy",
    ]


def test_a_thesaurus_shows_the_senses_that_have_words_and_through_which_they_hold() -> None:
    assert lines(rows(FOUND, 60, thesaurus=True)) == [
        "fair  adjective, Mine",
        " 1 free from favour",
        "   synonyms just, even-handed",
        "   antonyms unfair, unjust (through just)",
    ]


def test_the_words_that_can_be_followed_are_marked() -> None:
    found = rows(FOUND, 40, thesaurus=True)
    assert [piece.word for row in found for piece in row if piece.look == WORD] == [
        *("just", "even-handed", "unfair", "unjust"),
    ]


def test_a_word_without_related_words_is_told_so() -> None:
    plain = Definition("sun", "sun", (Entry("sun", "noun", (Sense("a star"),), "Mine"),))
    assert lines(rows(plain, 60, thesaurus=True)) == ["The thesaurus has nothing on “sun”."]


def test_what_was_not_found_is_told_with_what_may_be_meant() -> None:
    missing = Definition("Kathami", near=("khat",), named=True)
    assert lines(rows(missing, 60)) == [
        "“Kathami” is in no dictionary here.",
        "It looks like a name.",
        "Near it: khat",
    ]
    assert lines(rows(Definition(""), 60)) == ["Type a word or a phrase to look up."]


def test_a_compound_is_shown_by_its_parts() -> None:
    parts = Definition("fair-sun", entries=(FAIR,), parts=("fair",), named=True)
    assert lines(rows(parts, 60))[:4] == [
        "“fair-sun” is in no dictionary here.",
        "Its parts: fair",
        "",
        "fair  adjective, Mine",
    ]


TEXTS = st.text("ab ,漢é", min_size=1, max_size=60)


@given(st.lists(TEXTS, max_size=20), TEXTS, st.integers(1, 90), st.booleans())
def test_no_row_is_too_wide_and_none_begins_with_a_comma(
    words: list[str], definition: str, width: int, thesaurus: bool
) -> None:
    related = tuple(Related(BROADER, word, definition[:5]) for word in words)
    sense = Sense(definition, (), tuple(words), related)
    found = rows(Definition("x", "x", (Entry("x", "noun", (sense,), "y"),)), width, thesaurus)
    assert all(cell_len(line.rstrip()) <= max(width, 16) for line in lines(found))
