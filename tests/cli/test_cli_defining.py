"""Looking words up at the command line."""

from tests.cli.conftest import Shell


def test_a_word_is_defined_in_any_form(lection: Shell) -> None:
    said = lection("define", "treaties")
    assert said.lines[0] == "treaty  noun, WordNet"
    assert "a written agreement between two states or sovereigns" in said.lines[1]


def test_define_has_the_fields_that_programs_read(lection: Shell) -> None:
    data = lection("define", "overtook", "--json").data
    assert (data["query"], data["lemma"], data["near"]) == ("overtook", "overtake", [])
    entry = data["entries"][0]
    assert (entry["word"], entry["part_of_speech"]) == ("overtake", "verb")
    assert set(entry["senses"][0]) == {"definition", "examples", "synonyms"}
    assert "antonyms" not in entry


def test_the_thesaurus_has_the_related_words(lection: Shell) -> None:
    entry = lection("define", "happy", "--thesaurus", "--json").data["entries"][0]
    assert "unhappy" in entry["antonyms"]
    assert {"synonyms", "broader", "narrower", "related", "see_also"} <= set(entry)
    assert any(
        "antonyms unhappy" in line for line in lection("define", "happy", "--thesaurus").lines
    )


def test_a_phrase_is_looked_up_as_it_is_written(lection: Shell) -> None:
    assert lection("define", "cold", "war").lines[0].startswith("cold war")


def test_a_word_in_no_dictionary_is_told_with_near_ones(lection: Shell) -> None:
    said = lection("define", "heirarchy")
    assert (said.status, said.err) == (1, "")
    first, second = said.out.splitlines()
    assert first == "“heirarchy” is in no dictionary here."
    assert second.startswith("Near it: hierarchy")
    assert "It looks like a name." in lection("define", "Khatami").out


def test_nothing_to_look_up_says_what_to_do(lection: Shell) -> None:
    said = lection("define", " ")
    assert (said.status, said.err) == (1, "Type a word or a phrase to look up.\n")
