"""S14: a word of the text is looked up, one goes on to others, and comes back to the text."""

from pathlib import Path

from tests.builders import a_library
from tests.reader import Reader, a_file, reading


async def test_a_word_is_looked_up_by_its_label_in_three_keys_at_most() -> None:
    async with reading(size=(80, 40)) as reader:
        await reader.presses("d")
        label = reader.label_of("congruence")
        assert len(label) <= 2
        await reader.types(label)
        assert reader.box[0] == "Dictionary"
        assert "congruence noun, WordNet" in reader.said
        assert "the quality of agreeing" in reader.said


async def test_the_selection_is_looked_up(tmp_path: Path) -> None:
    path = a_file(tmp_path, "war.md", "They feared a cold war, and much else besides.")
    async with reading(path) as reader:
        await reader.selects("cold", "war")
        await reader.presses("d")
        assert "cold war noun, WordNet" in reader.said
        await reader.presses("escape")
        assert reader.selected == "cold war"


async def test_a_long_selection_is_too_much(tmp_path: Path) -> None:
    path = a_file(tmp_path, "long.md", "One two three four five six seven eight nine ten eleven.")
    async with reading(path) as reader:
        await reader.selects("One", "eleven")
        await reader.presses("d")
        assert reader.status.startswith("Too much to look up")


async def test_the_same_key_turns_to_the_thesaurus_and_back() -> None:
    async with reading(size=(80, 40)) as reader:
        await looks_up(reader, "congruence")
        await reader.presses("t")
        assert reader.box[0] == "Thesaurus"
        assert "incongruity (through congruity)" in reader.said
        await reader.presses("t")
        assert reader.box[0] == "Dictionary"


async def test_a_synonym_is_followed_and_one_comes_back_to_the_text_where_one_was() -> None:
    async with reading(size=(80, 40)) as reader:
        await reader.presses("space")
        before = reader.first_words
        await types_up(reader, "happy")
        await reader.presses("t", "enter")
        assert "unhappy adjective" in reader.said
        await reader.presses("<")
        assert "happy adjective" in reader.said and reader.box[0] == "Thesaurus"
        await reader.presses("escape")
        assert reader.first_words == before


async def test_tab_goes_to_the_next_word_that_can_be_followed() -> None:
    async with reading(size=(80, 40)) as reader:
        await types_up(reader, "happy")
        await reader.presses("t", "tab", "enter")
        assert "happiness noun" in reader.said


async def test_nothing_typed_is_answered_by_what_to_do() -> None:
    async with reading(size=(80, 40)) as reader:
        await reader.presses("d", "/")
        await reader.presses("enter")
        assert "Type a word or a phrase to look up." in reader.said
        await reader.presses("escape")
        assert reader.app.screen is reader.screen


async def test_a_word_in_no_dictionary_is_told_so_with_near_ones() -> None:
    async with reading(size=(80, 40)) as reader:
        await types_up(reader, "heirarchy")
        assert "“heirarchy” is in no dictionary here." in reader.said
        await reader.presses("enter")
        assert "hierarchy noun" in reader.said


async def test_a_name_is_told_to_look_like_one() -> None:
    async with reading(size=(80, 40)) as reader:
        await types_up(reader, "Khatami")
        assert "It looks like a name." in reader.said


async def test_a_phrase_round_the_word_is_one_key_away(tmp_path: Path) -> None:
    path = a_file(tmp_path, "eye.md", "They turned a blind eye to it all, and went home.")
    async with reading(path) as reader:
        await looks_up(reader, "eye")
        assert "“turned a blind eye”, in which it stands" in reader.said
        await reader.presses("p")
        assert "turn a blind eye verb" in reader.said


async def test_a_word_is_kept_with_its_sentence_and_citation() -> None:
    library = a_library()
    async with reading(library=library, size=(80, 40)) as reader:
        await looks_up(reader, "congruence")
        await reader.presses("s")
        assert "“congruence” is kept." in reader.said
        await reader.presses("s")
        assert "“congruence” is already kept." in reader.said
    (kept,) = library.vocabulary.words()
    assert (kept.word, kept.key) == ("congruence", "jalali2001")
    assert kept.sentence.startswith("The new arms deal") and kept.citation.startswith("(Jalali")


async def test_a_word_that_is_not_in_the_sentence_is_kept_without_it() -> None:
    library = a_library()
    async with reading(library=library, size=(80, 40)) as reader:
        await looks_up(reader, "congruence")
        await reader.presses("/", *"hermeneutics", "enter")
        await reader.presses("s")
    (kept,) = library.vocabulary.words()
    assert (kept.word, kept.key) == ("hermeneutics", "jalali2001")
    assert (kept.sentence, kept.citation) == ("", "")


async def looks_up(reader: Reader, word: str) -> None:
    """Look a word of the text up by its label."""
    await reader.presses("d")
    await reader.types(reader.label_of(word))


async def types_up(reader: Reader, words: str) -> None:
    """Type what is to be looked up."""
    await reader.presses("d", "/", *[("space" if one == " " else one) for one in words], "enter")
