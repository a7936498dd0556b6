"""A word is found as it stands, inflected, in other capitals, hyphens and spellings, or near."""

import pytest

from tui.bundled import content_folder
from tui.core.entry import Relation
from tui.core.passage import Passage
from tui.lexicon.lexicon import Lexicon
from tui.lexicon.wordnet import WordNet

LEXICON = Lexicon(WordNet(content_folder() / "lexicon" / "lexicon.db"))


def headwords(query: str) -> list[str]:
    """The headwords of a query's entries, each once."""
    return list(dict.fromkeys(entry.word for entry in LEXICON.define(query).entries))


def test_a_word_has_its_senses_with_examples_by_part_of_speech() -> None:
    alarm, *_ = [one for one in LEXICON.define("alarm").entries if one.part_of_speech == "noun"]
    assert "fear resulting from the awareness of danger" in {one.definition for one in alarm.senses}
    assert any(sense.examples for sense in LEXICON.define("happy").entries[0].senses)


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        ("axes", {"axis", "ax"}),
        ("saw", {"see", "saw"}),
        ("leaves", {"leaf", "leave"}),
        ("was", {"be"}),
        ("criteria", {"criterion"}),
        ("happier", {"happy"}),
        ("dying", {"die"}),
        ("spoonsful", {"spoonful"}),
        ("knives", {"knife"}),
        ("overlapped", {"overlap"}),
    ],
)
def test_every_reading_of_an_inflected_form_is_offered(form: str, lemmas: set[str]) -> None:
    assert lemmas <= set(headwords(form))


def test_the_reading_that_is_met_most_comes_first() -> None:
    assert LEXICON.define("saw").lemma == "see"
    assert LEXICON.define("found").lemma == "find"


def test_capitals_choose_between_words_that_differ_in_them() -> None:
    assert headwords("March")[0] == "March"
    assert headwords("march")[0] == "march"
    assert headwords("turkey")[0] == "turkey"


@pytest.mark.parametrize(
    ("query", "headword"),
    [
        ("palaeography", "paleography"),
        ("cold-war", "cold war"),
        ("third party", "third party"),
        ("colour", "colour"),
        ("Russia's", "Russia"),
        ("café", "cafe"),
        (" (policy, ", "policy"),
    ],
)
def test_a_word_is_found_as_it_is_written_elsewhere(query: str, headword: str) -> None:
    assert headword in headwords(query)


def test_a_word_in_no_source_is_given_near_ones() -> None:
    missing = LEXICON.define("heirarchy")
    assert missing.entries == () and missing.near[0] == "hierarchy"
    assert "ethnography" in LEXICON.define("autoethnographical").near


def test_what_looks_like_a_name_is_said_to() -> None:
    assert LEXICON.define("Khatami").named
    assert not LEXICON.define("khatami").named


def test_a_compound_is_taken_apart() -> None:
    compound = LEXICON.define("Moscow-Tehran")
    assert (compound.lemma, compound.parts) == ("", ("moscow", "tehran"))
    assert {entry.word for entry in compound.entries} >= {"Moscow", "Tehran"}
    assert LEXICON.define("Gore-Chernomyrdin").entries == ()


def test_nothing_asked_is_nothing_found() -> None:
    assert not any((LEXICON.define("  ").entries, LEXICON.define("…").near))


def test_the_longest_phrase_round_a_word_is_found() -> None:
    words = ["who", "turned", "a", "blind", "eye", "to", "it"]
    assert LEXICON.phrase(words, 4) == Passage(1, 5)
    assert LEXICON.phrase(["the", "spheres", "of", "influence", "there"], 3) == Passage(1, 4)
    assert LEXICON.phrase(["who", "walked", "home"], 1) is None


def test_the_thesaurus_says_through_which_word_an_antonym_holds() -> None:
    happy = LEXICON.define("happy", thesaurus=True).entries[0]
    own, *_ = happy.senses[0].related
    assert (own.relation, own.word, own.via) == (Relation.ANTONYM, "unhappy", "")
    congruence = LEXICON.define("congruence", thesaurus=True).entries[0].senses[0]
    antonyms = {one.word: one.via for one in congruence.related if one.relation is Relation.ANTONYM}
    assert antonyms["incongruity"] == "congruity"


def test_the_thesaurus_has_broader_and_narrower_words() -> None:
    noun = LEXICON.define("vehicle", thesaurus=True).entries[0].senses[0]
    assert noun.words(Relation.BROADER) and noun.words(Relation.NARROWER)
