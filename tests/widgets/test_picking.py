"""Picking a passage: each key gives the next pick, or what was chosen."""

from tests.builders import a_passage, a_work
from tui.core.passage import Passage
from tui.core.work import Span, SpanKind
from tui.page.layout import Layout
from tui.widgets.picking import Caret, Chosen, Followed, Left, LinkPick, Named, Over, Pick, WordPick
from tui.widgets.word_pick import OneWordPick

TEXT = "One begins to read. One reads on\n\nto the end, and “over” again."
WORK = a_work(*TEXT.split("\n\n"))
PAGE = Layout(WORK, 12)


def pressed(pick: Pick, *keys: str) -> Pick | Over | None:
    """What became of the pick after these keys."""
    outcome: Pick | Over | None = pick
    for key in keys:
        assert isinstance(outcome, WordPick | LinkPick | Caret), outcome
        outcome = outcome.press(key)
    return outcome


def a_word_pick() -> WordPick:
    """The whole text in view."""
    return WordPick(PAGE, Passage(0, len(TEXT)))


def letters(pick: WordPick | LinkPick, word: str, occurrence: int = 0) -> str:
    """The label on a word."""
    found = [label for label in pick.drawn if TEXT.startswith(word, label.offset)]
    return found[occurrence].letters


def chosen(outcome: object) -> str:
    """The words that were chosen."""
    assert isinstance(outcome, Chosen), outcome
    return outcome.passage.of(TEXT)


def after_caret(words: str, *keys: str) -> str:
    """What is selected by a caret set on these words and moved by these keys."""
    outcome = pressed(Caret(PAGE, TEXT.index(words), TEXT.index(words)), *keys)
    assert isinstance(outcome, Caret), outcome
    return outcome.selected.of(TEXT)


def test_two_labels_choose_from_the_first_word_to_the_last() -> None:
    pick = a_word_pick()
    outcome = pressed(pick, *letters(pick, "begins"), *letters(pick, "reads"))
    assert chosen(outcome) == "begins to read. One reads"


def test_the_stop_and_the_quotation_mark_that_close_it_belong_to_it() -> None:
    pick = a_word_pick()
    assert chosen(pressed(pick, *letters(pick, "One"), *letters(pick, "read."))).endswith("read.")
    assert chosen(pressed(pick, *letters(pick, "and"), *letters(pick, "over"))) == "and “over”"


def test_half_a_label_leaves_those_that_begin_with_it() -> None:
    pick = a_word_pick()
    half = pressed(pick, letters(pick, "begins")[0])
    assert isinstance(half, WordPick)
    assert {label.letters[0] for label in half.drawn} == {half.typed}
    assert {label.typed for label in half.drawn} == {1}


def test_backspace_takes_back_a_letter_then_the_first_word() -> None:
    pick = a_word_pick()
    begun = pressed(pick, *letters(pick, "begins"), "f", "backspace")
    assert isinstance(begun, WordPick)
    assert begun.anchor == a_passage(TEXT, "begins")
    assert pressed(begun, "backspace") == pick


def test_enter_takes_nothing_before_a_first_word_and_no_half_of_a_label() -> None:
    pick = a_word_pick()
    assert pressed(pick, "enter") == pick
    half = pressed(pick, *letters(pick, "begins"), "f")
    assert isinstance(half, WordPick)
    assert pressed(half, "enter") == half


def test_scrolling_keeps_the_first_word() -> None:
    pick = a_word_pick()
    begun = pressed(pick, *letters(pick, "begins"))
    assert isinstance(begun, WordPick)
    scrolled = begun.viewed(PAGE, Passage(TEXT.index("to the end"), len(TEXT)))
    assert chosen(pressed(scrolled, *letters(scrolled, "end"))) == (
        "begins to read. One reads on\n\nto the end"
    )


def test_keys_that_scroll_are_left_to_the_screen() -> None:
    assert all(a_word_pick().press(key) is None for key in ("space", "pagedown", "down", "ctrl+d"))


def test_a_pick_without_labels_takes_no_letters() -> None:
    pick = WordPick(PAGE, Passage(0, len(TEXT)), labelled=False)
    assert pick.drawn == []
    assert pick.press("j") is None


def test_a_link_is_followed_by_its_label() -> None:
    spans = tuple(
        Span(SpanKind.LINK, a_passage(TEXT, words), f"#{words}") for words in ("begins", "end")
    )
    pick = LinkPick(PAGE, spans)
    outcome = pressed(pick, *letters(pick, "end"))
    assert isinstance(outcome, Followed)
    assert outcome.span.target == "#end"
    assert isinstance(pressed(pick, "escape"), Left)


def test_a_caret_moves_by_characters_rows_and_words() -> None:
    assert after_caret("begins", "l", "l") == "beg"
    assert after_caret("begins", "h", "h") == "e b"
    assert after_caret("begins", "e") == "begins"
    assert after_caret("begins", "w") == "begins t"
    assert after_caret("begins", "b") == "One b"
    assert after_caret("One begins", "j") == "One begins t"
    assert after_caret("to read", "k") == "One begins t"


def test_a_caret_moves_by_sentences_and_blocks() -> None:
    assert after_caret("begins", "right_parenthesis") == "begins to read. O"
    assert after_caret("begins", "left_parenthesis") == "One b"
    assert after_caret("reads", "right_curly_bracket") == "reads on\n\nt"
    assert after_caret("reads", "left_curly_bracket") == "One begins to read. One r"


def test_a_caret_stays_within_the_text() -> None:
    assert after_caret("One", "h", "k", "b", "left_parenthesis", "left_curly_bracket") == "O"
    end = after_caret("again", "e", *"jlllllww", "right_parenthesis")
    assert TEXT.endswith(end)


def test_the_other_end_is_moved_after_a_swap() -> None:
    assert after_caret("begins", "e", "o", "b") == "One begins"
    assert after_caret("begins", "e", "v", "w") == "s t"


def test_enter_takes_what_the_caret_has_and_esc_leaves() -> None:
    caret = Caret(PAGE, 0, 2)
    assert chosen(caret.press("enter")) == "One"
    assert isinstance(caret.press("escape"), Left)
    assert caret.press("x") is None


def test_one_word_ends_a_pick_of_one_word() -> None:
    pick = OneWordPick(PAGE, Passage(0, len(TEXT)))
    letters = next(label.letters for label in pick.drawn if TEXT.startswith("read.", label.offset))
    assert pressed(pick, *letters) == Named(a_passage(TEXT, "read"))


def test_the_word_can_be_typed_instead_of_picked() -> None:
    assert OneWordPick(PAGE, Passage(0, len(TEXT))).press("slash") == Named(None)
