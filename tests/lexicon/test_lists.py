"""Words of scholarship, inflected forms and misspellings: nearly all are found."""

from pathlib import Path

import pytest

from tests.bench.lexicon import words_of
from tui.bundled import content_folder
from tui.lexicon import Lexicon, WordNet

LEXICON = Lexicon(WordNet(content_folder() / "lexicon" / "lexicon.db"))
ARTICLE = content_folder() / "articles" / "strategic-partnership" / "article.md"


def a_list(name: str) -> list[list[str]]:
    """The lines of a list, each as its words."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if not line.startswith("#")]


def share(found: list[bool]) -> float:
    """The share of what was found."""
    return sum(found) / len(found)


def test_the_words_of_scholarship_are_answered() -> None:
    words = [word for line in a_list("academic.txt") for word in line]
    assert len(words) >= 250
    assert share([bool(LEXICON.define(word).entries) for word in words]) >= 0.85


def test_inflected_forms_have_their_lemma() -> None:
    pairs = a_list("inflected.txt")
    assert len(pairs) >= 250
    found = [
        lemma in {entry.word for entry in LEXICON.define(form).entries} for form, lemma in pairs
    ]
    assert share(found) >= 0.97


def test_the_word_that_is_meant_is_among_the_near_ones() -> None:
    pairs = a_list("misspelt.txt")
    assert len(pairs) == 44
    meant = [_means(misspelt, word) for misspelt, word in pairs]
    assert sum(meant) >= 41


def _means(misspelt: str, word: str) -> bool:
    """Whether the word is near, or the misspelling so common that it has an entry itself."""
    found = LEXICON.define(misspelt)
    return word in found.near[:8] or word in {entry.word for entry in found.entries}


def test_the_words_of_the_article_are_answered() -> None:
    text = ARTICLE.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    answers = {word: LEXICON.define(word) for word in words_of(text)}
    missing = {word for word, answer in answers.items() if not answer.entries}
    assert len(missing) <= 0.04 * len(answers), sorted(missing)
    names = {word for word in missing if answers[word].named or answers[word].parts}
    assert missing == names, sorted(missing - names)


@pytest.mark.parametrize("word", ["Hojatoleslam", "Khatami"])
def test_a_name_of_the_article_is_told_to_be_one(word: str) -> None:
    assert LEXICON.define(word).named
