"""The glossary is whole, and is asked before WordNet, where "in" is an inch."""

from pathlib import Path

import pytest

from tui.bundled import content_folder
from tui.lexicon import Lexicon, WordNet
from tui.lexicon import glossary as module
from tui.lexicon.glossary import Glossary, lines, senses

TEXT = Path(module.__file__).with_name("glossary.txt").read_text(encoding="utf-8")
SENSES = list(senses(lines(TEXT)))
LEXICON = Lexicon(WordNet(content_folder() / "lexicon" / "lexicon.db"))


def test_no_sense_stands_in_it_twice() -> None:
    said = [(word, definition) for word, _, definition, _ in SENSES]
    assert len(said) == len(set(said))


def test_it_has_the_function_words_and_the_newer_terms() -> None:
    words = {word: part for word, part, _, _ in SENSES}
    newer = [word for word, part in words.items() if part in ("noun", "verb", "adjective")]
    assert len(newer) >= 100 and len(words) - len(newer) >= 190


def test_definitions_are_phrases_not_sentences() -> None:
    assert [one for one in SENSES if one[2].endswith(".") or not one[1].islower()] == []


def test_a_broken_line_is_told() -> None:
    with pytest.raises(ValueError, match="not a sense of a word: the"):
        list(senses(["the | article"]))


@pytest.mark.parametrize(
    ("word", "part"),
    [("in", "preposition"), ("as", "conjunction"), ("who", "pronoun"), ("or", "conjunction")],
)
def test_a_function_word_is_not_first_of_all_a_unit_or_an_organization(
    word: str, part: str
) -> None:
    assert LEXICON.define(word).entries[0].part_of_speech == part


def test_a_function_word_is_no_plural_and_no_past() -> None:
    assert {entry.word for entry in LEXICON.define("does").entries} <= {"do", "does", "Do"}
    assert "hi" not in {entry.word for entry in LEXICON.define("his").entries}


def test_a_newer_term_is_found_in_its_other_forms() -> None:
    assert LEXICON.define("covariates").lemma == "covariate"
    assert LEXICON.define("operationalise").lemma == "operationalize"


def test_a_misspelt_term_of_it_is_near() -> None:
    assert "intersectionality" in LEXICON.define("intersectionalty").near


def test_its_words_have_endings_only_where_words_like_them_do() -> None:
    assert Glossary().closed("with") and not Glossary().closed("functor")
