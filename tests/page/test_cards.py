"""Cards: what the notes panel says of each annotation."""

from datetime import date, timedelta

from tests.builders import NOON, a_passage, a_work
from tui.core.annotation import Annotation, Located
from tui.core.selector import Finding, describe
from tui.core.work import Work
from tui.page.cards import cards_of, line_at, stacked
from tui.page.cells import cells

WORK = a_work("# Ties", "The ties of Iran and Russia are old.")
TODAY = NOON.astimezone().date()


def a_mark(note: str = "", finding: Finding = Finding.FOUND, whole: bool = False) -> Located:
    """An annotation on "ties of Iran", or on the whole work, of noon."""
    passage = a_passage(WORK.text, "ties of Iran")
    selector = None if whole else describe(WORK.text, passage)
    annotation = Annotation("a-work", selector, note=note, id="id-1", modified=NOON)
    return Located(annotation, None if finding is Finding.LOST or whole else passage, finding)


def card(mark: Located, current: str = "", today: date = TODAY, work: Work = WORK) -> list[str]:
    """The lines of the annotation's card."""
    (made,) = cards_of(work, [mark], 30, today, current)
    return [line for line, _ in made.lines]


def test_a_card_has_the_words_the_note_and_the_place() -> None:
    assert card(a_mark("Old indeed.")) == ["▌ “ties of Iran”", "  Old indeed.", "  §1 ¶1, today"]


def test_a_card_says_when_the_note_was_written() -> None:
    assert card(a_mark(), today=TODAY + timedelta(1))[-1] == "  §1 ¶1, yesterday"
    assert card(a_mark(), today=TODAY + timedelta(2))[-1].endswith(f"{TODAY:%b %Y}")


def test_a_card_says_that_its_words_were_moved_or_lost() -> None:
    assert card(a_mark(finding=Finding.MOVED))[-1] == "  §1 ¶1, moved, today"
    assert card(a_mark(finding=Finding.LOST))[-1] == "  not found in this copy, today"


def test_a_note_on_the_whole_work_has_no_bar() -> None:
    assert card(a_mark("All of it.", whole=True))[0] == "  On the whole work"


def test_a_long_note_is_whole_on_the_present_card_alone() -> None:
    long = "\n".join(f"line {number}" for number in range(20))
    assert card(a_mark(long))[-2] == "  …"
    assert len(card(a_mark(long))) == 9
    assert card(a_mark(long), current="id-1")[-2] == "  line 19"


def test_cards_stand_level_with_their_passages_but_never_over_one_another() -> None:
    cards = cards_of(WORK, [a_mark(), a_mark(), a_mark()], 30, TODAY)
    assert [row for row, _ in stacked(cards, [4, 5, 20])] == [4, 7, 20]
    assert [row for row, _ in stacked(cards)] == [0, 3, 6]


def test_a_note_in_wide_characters_stays_on_its_card() -> None:
    note = "伊朗与俄罗斯的战略伙伴关系是一个历史悠久而复杂的问题"
    assert max(cells(line) for line in card(a_mark(note))) <= 30


def test_the_line_on_a_row_is_found_with_its_card() -> None:
    cards = cards_of(WORK, [a_mark("Old."), a_mark()], 30, TODAY)
    placed = stacked(cards, [4, 10])
    found = {row: line_at(placed, row) for row in range(15)}
    assert [row for row, line in found.items() if line] == [4, 5, 6, 10, 11]
    assert found[5] == (("  Old.", "card-note"), cards[0])
    assert found[11] == (cards[1].lines[1], cards[1])
