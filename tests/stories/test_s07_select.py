"""S7: a passage is selected by its first word and its last word."""

import pytest

from tests.reader import reading
from tui.core.words import words
from tui.widgets.labels import ALPHABET


async def test_a_passage_is_selected_by_two_labels() -> None:
    async with reading() as reader:
        await reader.selects("Russian-Iranian", "attention")
        assert reader.selected == (
            "Russian-Iranian relations have come under increased international attention"
        )
        assert reader.status.startswith("8 words, §1 ¶1")


async def test_five_keys_are_enough_for_any_two_words_in_view() -> None:
    async with reading() as reader:
        await reader.presses("v")
        assert reader.pane.pick is not None
        labels = [label.letters for label in reader.pane.pick.drawn]
        view = reader.pane.view
        in_view = list(words(reader.screen.work.text, view.start, view.end))
        assert len(labels) == len(set(labels)) == len(in_view)
        assert {len(letters) for letters in labels} == {2}


async def test_the_page_is_scrolled_between_the_first_word_and_the_last() -> None:
    async with reading() as reader:
        await reader.presses("v")
        await reader.types(reader.label_of("Iran's need"))
        await reader.presses("space", "space")
        await reader.types(reader.label_of("Washington"))
        assert reader.selected.startswith("Iran's need to rebuild")
        assert reader.selected.endswith("between Moscow and Washington.")


async def test_the_last_word_may_stand_before_the_first() -> None:
    async with reading() as reader:
        await reader.selects("attention", "relations")
        assert reader.selected == "relations have come under increased international attention"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("enter", "Gore-Chernomyrdin"),
        (
            ".",
            "This decision ended the 1995 Gore-Chernomyrdin pact, which committed Moscow not to"
            " sell military equipment to Iran.",
        ),
    ],
)
async def test_one_label_and_a_key_take_the_word_or_its_sentence(key: str, words: str) -> None:
    async with reading() as reader:
        await reader.presses("v")
        await reader.types(reader.label_of("Gore-Chernomyrdin"))
        await reader.presses(key)
        assert reader.selected == words


async def test_one_label_and_p_take_the_paragraph() -> None:
    async with reading() as reader:
        await reader.presses("v")
        await reader.types(reader.label_of("Gore-Chernomyrdin"))
        await reader.presses("p")
        assert reader.selected.startswith("Russian-Iranian relations")
        assert reader.selected.endswith("arms. (1)")


async def test_a_wrong_label_is_taken_back_and_esc_leaves() -> None:
    async with reading() as reader:
        await reader.presses("v")
        await reader.types(reader.label_of("attention"))
        assert "last word" in reader.status
        await reader.presses("backspace")
        assert "first word" in reader.status
        await reader.presses("escape")
        assert reader.pane.pick is None
        assert reader.selected == ""


async def test_letters_on_no_word_do_nothing() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.presses("v", ALPHABET[-1], ALPHABET[-1])
        assert reader.pane.pick is not None
        assert reader.selected == ""


async def test_a_passage_is_selected_with_a_caret() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("V", "w", "e", "enter")
        assert reader.selected == "relations have come under"


async def test_the_caret_begins_anew_and_swaps_its_ends() -> None:
    async with reading() as reader:
        await reader.selects("relations", "relations")
        await reader.presses("V", "w", "v", "w", "e", "o", "b", "enter")
        assert reader.selected == "relations have come"


async def test_the_ends_of_a_selection_move_by_words() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("shift+right", "ctrl+shift+left")
        assert reader.selected == "Russian-Iranian relations have come under"
        await reader.presses("shift+left", "ctrl+shift+right")
        assert reader.selected == "relations have come"


async def test_the_first_click_is_the_first_word_and_the_second_the_last() -> None:
    async with reading() as reader:
        rows = reader.sees()
        first, last = (_cell_of(rows, word) for word in ("resume", "Republic"))
        await reader.pilot.click(offset=first)
        await reader.settles()
        assert "last word" in reader.status
        await reader.pilot.click(offset=last)
        await reader.settles()
        assert reader.selected.startswith("resume arms sale")
        assert reader.selected.endswith("Islamic Republic.")


def _cell_of(rows: list[str], word: str) -> tuple[int, int]:
    """Column and row at which a word stands on the screen."""
    for row, text in enumerate(rows):
        if word in text:
            return text.index(word) + 1, row
    raise AssertionError(f"{word} is not on the screen")
