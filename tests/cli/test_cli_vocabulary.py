"""The kept words at the command line."""

from pathlib import Path

from tests.cli.conftest import Shell
from tui.core.vocabulary import KeptWord
from tui.store.library import open_library

MET = KeptWord(
    "criterion",
    "criteria",
    "the ideal in terms of which something can be judged",
    "The criteria are *hard*.",
    "(Fry 4)",
    key="fry1999",
)


def kept(environ: dict[str, str], *words: KeptWord) -> None:
    """Keep words in the library of that account."""
    library = open_library(Path(environ["LECTION_HOME"]))
    for word in words:
        library.vocabulary.keep(word)


def test_no_word_yet_says_what_to_do(lection: Shell) -> None:
    assert lection("words").lines == [
        "No word is kept yet. Look one up with d while you read, then press s."
    ]
    assert lection("words", "--json").data == []


def test_a_kept_word_has_its_sentence_and_citation(lection: Shell, environ: dict[str, str]) -> None:
    kept(environ, MET, MET)
    assert lection("words").lines == [
        "criterion (criteria): the ideal in terms of which something can be judged",
        "  The criteria are *hard*. (Fry 4)",
    ]
    assert lection("words", "--format", "markdown").lines[1] == (
        r"  > The criteria are \*hard\*. (Fry 4)"
    )
    names, row = lection("words", "--format", "csv").lines
    assert names == "word,form,meaning,sentence,citation,key,kept"
    assert row.startswith("criterion,criteria,the ideal")
    (one,) = lection("words", "--json").data
    assert (one["word"], one["citation"], one["key"]) == ("criterion", "(Fry 4)", "fry1999")


def test_no_cell_is_a_formula(lection: Shell, environ: dict[str, str]) -> None:
    kept(environ, KeptWord("a", meaning="=1+1"))
    assert "'=1+1" in lection("words", "--format", "csv").lines[1]


def test_a_word_is_taken_out(lection: Shell, environ: dict[str, str]) -> None:
    kept(environ, MET, KeptWord("axis"))
    assert lection("words", "--remove", "Criteria").lines == ["Removed 1 word."]
    assert lection("words").lines == ["axis: "]
    assert lection("words", "--remove").failure.startswith("Say which words to remove")
