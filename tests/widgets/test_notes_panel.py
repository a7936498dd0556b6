"""The notes panel: cards, level with their passages where that can be."""

from tests.builders import NOON, a_passage, a_work
from tests.widgets.alone import alone, rows, told
from tui.core.annotation import Annotation, Located
from tui.core.selector import Finding, describe
from tui.widgets.notes_panel import NotesPanel

WORK = a_work("The first words of it.", "The second words of it.")


def a_mark(words: str, note: str = "") -> Located:
    """A highlight on these words."""
    passage = a_passage(WORK.text, words)
    annotation = Annotation("a-work", describe(WORK.text, passage), note=note, id=words)
    return Located(annotation, passage, Finding.FOUND)


def a_panel(*marks: Located) -> NotesPanel:
    """The panel of a work with these annotations."""
    panel = NotesPanel(NOON.date())
    panel.work = WORK
    panel.marks = marks
    return panel


async def test_an_empty_panel_says_what_to_do() -> None:
    panel = a_panel()
    panel.empty = "No notes yet. Press v to select a passage, then a."
    async with alone(panel) as pilot:
        said = " ".join(row.strip("│ ") for row in rows(pilot)).strip()
        assert said == "No notes yet. Press v to select a passage, then a."


async def test_cards_stand_close_where_the_panel_lies_over_the_text() -> None:
    async with alone(a_panel(a_mark("first words"), a_mark("second", "Why?"))) as pilot:
        assert [row.strip("│ ") for row in rows(pilot)[:6]] == [
            "▌ “first words”",
            "¶1",
            "",
            "▌ “second”",
            "Why?",
            "¶2",
        ]


async def test_cards_stand_level_with_their_passages_beside_the_text() -> None:
    panel = a_panel(a_mark("first words"), a_mark("second"))
    panel.rows, panel.first = (12, 17), 10
    async with alone(panel) as pilot:
        assert rows(pilot)[2].endswith("▌ “first words”")
        assert rows(pilot)[7].endswith("▌ “second”")
        panel.first = 12
        await pilot.pause()
        assert rows(pilot)[0].endswith("▌ “first words”")


async def test_the_present_card_is_whole_and_in_view() -> None:
    marks = [a_mark("first words"), a_mark("second", "\n".join("abcdefghi"))]
    panel = a_panel(*marks)
    async with alone(panel, height=8) as pilot:
        assert rows(pilot)[-1].strip("│ ") == "d"
        panel.current = marks[1].annotation.id
        await pilot.pause()
        assert [row.strip("│ ") for row in rows(pilot)[-2:]] == ["i", "¶2"]


async def test_a_click_on_a_card_tells_which_it_was() -> None:
    marks = [a_mark("first words"), a_mark("second")]
    async with alone(a_panel(*marks)) as pilot:
        await pilot.click(offset=(5, 4))
        await pilot.click(offset=(5, 2))
        (chosen,) = told(pilot, NotesPanel.Chosen)
        assert isinstance(chosen, NotesPanel.Chosen)
        assert chosen.mark == marks[1]


async def test_a_changed_note_is_shown_where_the_panel_is_open() -> None:
    panel = a_panel(a_mark("first words", "Before."))
    panel.rows = (0,)
    async with alone(panel) as pilot:
        assert rows(pilot)[1].strip("│ ") == "Before."
        panel.marks = (a_mark("first words", "After."),)
        await pilot.pause()
        assert rows(pilot)[1].strip("│ ") == "After."
