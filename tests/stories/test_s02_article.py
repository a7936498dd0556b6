"""S2: the article is read from end to end, and its place is kept."""

from pathlib import Path

import pytest

from tests.builders import a_library
from tests.reader import Reader, a_file, paragraphs, reading
from tui.widgets.bar import Bar

KINDS = """# Kinds

A paragraph with *emphasis* and a word[^1].

> A quotation.

1. The first.
2. The second.

| Year | Deal |
|------|------|
| 1995 | pact |

    code = 1

[^1]: A note below.
"""

PAGED = "\n\n".join(
    f"[p. {98 + number}] " + f"This is what stands on page {98 + number}. " * 30
    for number in range(5)
)


def row_on_top(reader: Reader) -> int:
    """The number of the first row in view."""
    return int(reader.pane.scroll_offset.y)


MOVES = (
    ("j", 1),
    ("down down", 2),
    ("j j k", 1),
    ("j up", 0),
    ("space", 21),
    ("pagedown pagedown b", 21),
    ("space pageup", 0),
    ("ctrl+d", 10),
    ("ctrl+d ctrl+d ctrl+u", 10),
)
"""Keys from the beginning, and the rows they go down on a screen of 24."""


async def test_keys_move_by_lines_pages_and_halves(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "long.txt", paragraphs(200))) as reader:
        for keys, rows in MOVES:
            await reader.presses("g", *keys.split())
            assert row_on_top(reader) == rows, keys


async def test_a_page_keeps_the_last_line_of_the_one_before() -> None:
    async with reading() as reader:
        last = reader.sees()[-2]
        await reader.presses("space")
        assert reader.sees()[1] == last


async def test_g_and_end_go_to_the_edges() -> None:
    async with reading() as reader:
        await reader.presses("G")
        assert "100%" in reader.status
        await reader.presses("g")
        assert row_on_top(reader) == 0
        await reader.presses("end")
        assert "100%" in reader.status
        await reader.presses("home")
        assert row_on_top(reader) == 0


async def test_every_kind_of_block_is_shown(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "kinds.md", KINDS), size=(80, 40)) as reader:
        shown = [row.strip() for row in reader.sees()]
        for line in (
            "A paragraph with emphasis and a word(1).",
            "A quotation.",
            "1. The first.",
            "2. The second.",
            "code = 1",
        ):
            assert line in shown
        assert any(row.split() == ["1995", "pact"] for row in shown)


async def test_braces_go_from_section_to_section_and_back() -> None:
    async with reading() as reader:
        await reader.presses("}")
        assert reader.first_words.startswith("Historical ties")
        await reader.presses("}")
        assert "This is the last section." in reader.status
        await reader.presses("j", "j", "{")
        assert reader.first_words.startswith("Historical ties")
        await reader.presses("{")
        assert reader.first_words.startswith("Introduction")


async def test_the_last_section_is_known_where_it_cannot_be_put_first() -> None:
    async with reading(size=(80, 60)) as reader:
        await reader.presses("}", "}")
        assert reader.status == "This is the last section."
        await reader.presses("q")
        library = reader.library
    async with reading(library=library) as reader:
        assert reader.first_words.startswith("Historical ties")


PLACES = (
    ("§2", "Historical ties"),
    ("§2¶2", "Iran's Islamic Revolution"),
    ("§2 ¶1", "Historical ties between"),
    ("¶4", "This article looks"),
)


async def test_one_goes_to_a_section_or_a_paragraph() -> None:
    async with reading(size=(80, 12)) as reader:
        for written, words in PLACES:
            await reader.presses(":", *written, "enter")
            assert reader.first_words.startswith(words), written


async def test_one_goes_to_a_share_of_the_text(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "long.txt", paragraphs(200))) as reader:
        await reader.presses(":", *"50%", "enter")
        assert reader.first_words.startswith("This is paragraph 102 of them.")


async def test_one_goes_to_a_page_of_a_text_that_has_pages(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "paged.txt", PAGED)) as reader:
        for written in ("p99", "100", "p. 101", "p100"):
            await reader.presses(":", *written, "enter")
            label = written.removeprefix("p").removeprefix(". ")
            assert reader.first_words.startswith(f"This is what stands on page {label}")
        assert reader.status.startswith("p. 100")
        assert reader.sees()[1].split()[0] == "100"


async def test_a_place_that_is_not_there_is_answered_with_what_is(tmp_path: Path) -> None:
    async with reading() as reader:
        await reader.presses(":", *"p283", "enter")
        assert "No p283 here. §1 to §2." in reader.page
        await reader.presses("backspace")
        assert "No p283 here." not in reader.page
        await reader.presses("escape", ":", *"nowhere", "enter")
        assert "No nowhere here." in reader.page
    async with reading(a_file(tmp_path, "paged.txt", PAGED)) as reader:
        await reader.presses(":", *"p283", "enter")
        assert "No p283 here. Pages 98 to 102, printed." in reader.page


@pytest.mark.parametrize("leaving", ["escape", "enter"])
async def test_going_nowhere_leaves_the_reader_where_he_is(leaving: str) -> None:
    async with reading() as reader:
        await reader.presses("j", "j", ":", leaving, "j")
        assert row_on_top(reader) == 3
        assert "p283" not in reader.page


async def test_one_goes_back_and_forward_through_jumps(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "long.txt", paragraphs(200))) as reader:
        await reader.presses(*"jjjjj", ":", *"¶50", "enter", ":", *"¶150", "enter")
        await reader.presses("<")
        assert reader.first_words.startswith("This is paragraph 50 ")
        await reader.presses("<")
        assert row_on_top(reader) == 5
        await reader.presses("<")
        assert "nowhere to go back to" in reader.status
        await reader.presses(">", ">")
        assert reader.first_words.startswith("This is paragraph 150 ")
        await reader.presses(">")
        assert "nowhere to go forward to" in reader.status


async def test_the_reader_opens_where_it_was_left() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("}", "j", "j", "j")
        words = reader.first_words
        await reader.presses("q")
    async with reading(library=library) as reader:
        assert reader.first_words == words
        await reader.presses("g", "q")
    async with reading(library=library) as reader:
        assert row_on_top(reader) == 0


async def test_the_place_is_kept_whichever_key_leaves() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("}", "t", "ctrl+q")
    async with reading(library=library) as reader:
        assert reader.first_words.startswith("Historical ties")


async def test_another_size_keeps_the_place() -> None:
    async with reading() as reader:
        await reader.presses(":", *"§2¶1", "enter", "j", "j")
        words = reader.first_words
        for width in (79, 60, 41, 40, 100, 300, 80):
            await reader.resizes(width, 24)
            assert words[:20] in " ".join(row.strip() for row in reader.sees()[1:5])
        assert reader.first_words == words


async def test_a_higher_screen_and_a_lower_one_keep_the_place() -> None:
    async with reading() as reader:
        await reader.presses(":", *"§2¶1", "enter")
        seen = reader.page
        for height in (60, 100, 12, 24):
            await reader.resizes(80, height)
            assert "Historical ties between Iran" in reader.page
        assert reader.page == seen


async def test_a_bar_to_type_in_does_not_move_the_text() -> None:
    async with reading() as reader:
        for _ in range(8):
            seen = reader.sees()
            await reader.presses("/")
            assert reader.sees()[:-2] == seen[:-2]
            await reader.presses("escape", ":", "escape")
            assert reader.sees() == seen
            await reader.presses("j")


async def test_the_place_is_told_though_no_event_told_of_another_height() -> None:
    async with reading() as reader:
        compositor = reader.screen._compositor
        await reader.presses("j")
        before = reader.status
        reader.screen.query_one("#search-bar", Bar).open()
        compositor.reflow_visible(reader.screen, reader.screen.size)
        assert reader.pane in compositor.full_map
        await reader.settles()
        reader.pane.scroll_rows(7)
        await reader.settles()
        assert reader.status.split()[:2] != before.split()[:2]


async def test_another_measure_keeps_the_place() -> None:
    async with reading() as reader:
        await reader.presses(":", *"§2¶1", "enter")
        await reader.presses("-", "-", "-", "S", "S", "+", "+", "+")
        assert reader.first_words.startswith("Historical ties between")


async def test_the_status_line_says_where_the_reader_is() -> None:
    async with reading(size=(80, 12)) as reader:
        await reader.presses(":", *"§1¶3", "enter")
        place, share = reader.status.split("   ")[:2]
        assert place == "§1 ¶3, no pages"
        assert 20 < int(share.rstrip("%")) < 60


async def test_t_shows_the_sections_and_goes_to_one() -> None:
    async with reading() as reader:
        await reader.presses("t")
        assert [row.split()[:2] for row in reader.box[1:3]] == [
            ["§1", "[Introduction]"],
            ["§2", "[Historical"],
        ]
        await reader.presses("j", "enter")
        assert reader.first_words.startswith("Historical ties")
        await reader.presses("<")
        assert row_on_top(reader) == 0


async def test_a_text_without_sections_has_no_contents(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "plain.txt", paragraphs(3))) as reader:
        await reader.presses("t")
        assert reader.status == "This work has no sections."
