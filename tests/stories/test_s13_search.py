"""S13: a work is searched as one types: all matches marked, counted, listed and gone through."""

from pathlib import Path

from tests.reader import Reader, a_file, reading

LINE_ENDS = "The first line ends in the\nstrategic\npartnership of two, and a café stands there.\n"


def marked(reader: Reader) -> list[str]:
    """The words that are marked as matches in view, in their order."""
    text = reader.screen.work.text
    view = reader.pane.view
    found = [one for one in reader.pane.matches if one.overlaps(view)]
    return [one.of(text) for one in found]


async def test_every_letter_searches_and_shows_the_first_match() -> None:
    async with reading() as reader:
        await reader.presses("/", *"krem")
        assert "1 of 1   §2 ¶2" in reader.page
        assert "the Kremlin from aiding Iraq" in reader.page
        await reader.presses("backspace", "backspace", "backspace")
        assert reader.screen.finds.query == "k"
        assert f"1 of {reader.screen.work.text.lower().count('k')}" in reader.page


async def test_the_count_says_which_match_of_how_many() -> None:
    async with reading() as reader:
        await reader.presses("/", *"moscow")
        assert "1 of 8   §1 ¶1" in reader.sees()[-2]
        await reader.presses("enter")
        assert "1 of 8" in reader.status
        for count in range(2, 9):
            await reader.presses("n")
            assert f"{count} of 8" in reader.status
        await reader.presses("n")
        assert "1 of 8" in reader.status
        await reader.presses("N")
        assert "8 of 8" in reader.status


async def test_the_present_match_is_always_in_view() -> None:
    async with reading(size=(80, 12)) as reader:
        await reader.searches("russia")
        for _ in reader.screen.finds.passages:
            await reader.presses("n")
            assert reader.screen.finds.passage is not None
            assert reader.pane.view.covers(reader.screen.finds.passage)


async def test_all_matches_are_marked_and_the_present_one_in_another_way() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        drawn = [
            segment.style.bgcolor
            for y in range(reader.pane.size.height)
            for segment in reader.pane.render_line(y)
            if segment.text == "Moscow" and segment.style is not None
        ]
        present, *others = drawn
        assert len(drawn) == len(marked(reader)) == 3
        assert present not in others
        assert len(set(others)) == 1


async def test_case_accents_and_line_ends_do_not_count(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "lines.md", LINE_ENDS)) as reader:
        await reader.presses("/", *"STRATEGIC PARTNERSHIP")
        assert "1 of 1" in reader.page
        await reader.presses("escape", "/", *"cafe")
        assert "1 of 1" in reader.page


async def test_a_match_is_found_across_the_end_of_a_row() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.searches("have come under increased")
        assert marked(reader) == ["have come under increased"]
        rows = [row for row in reader.sees() if "have come" in row or "under increased" in row]
        assert len(rows) == 2


async def test_the_search_begins_where_the_reader_is() -> None:
    async with reading() as reader:
        await reader.presses("}", "/", *"moscow")
        assert "7 of 8   §2 ¶2" in reader.page


async def test_esc_goes_back_to_where_the_search_began() -> None:
    async with reading() as reader:
        await reader.presses("j", "j")
        seen = reader.page
        await reader.presses("/", *"kremlin", "escape")
        assert reader.page == seen
        assert marked(reader) == []


async def test_enter_keeps_the_search_and_back_returns() -> None:
    async with reading() as reader:
        await reader.searches("kremlin")
        assert "Kremlin" in reader.page
        assert reader.pane.has_focus
        await reader.presses("<")
        assert reader.pane.top == 0


async def test_esc_after_that_puts_the_marks_away_and_stays() -> None:
    async with reading() as reader:
        await reader.searches("kremlin")
        top = reader.pane.top
        await reader.presses("escape")
        assert marked(reader) == []
        assert "of 1" not in reader.status
        assert reader.pane.top == top


async def test_what_is_not_there_is_said() -> None:
    async with reading() as reader:
        await reader.presses("/", *"washing machine")
        assert "no match" in reader.page
        assert reader.pane.top == 0
        await reader.presses("enter")
        assert reader.status == "“washing machine” is not in this work."
        await reader.presses("n")
        assert reader.status == "Nothing to go through yet. Press / to search."


async def test_nothing_typed_is_no_search() -> None:
    async with reading() as reader:
        seen = reader.page
        await reader.presses("/", "enter")
        assert reader.page == seen
        await reader.presses("/", "space", "enter")
        assert reader.page == seen


async def test_the_results_are_listed_by_section_with_counts_and_context() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.presses("r")
        assert reader.box[0] == "“moscow”: 8 matches"
        assert reader.box[1] == "§1 Introduction  6 matches"
        assert reader.box[8] == "§2 Historical ties  2 matches"
        assert reader.box[4].startswith("§1 ¶1  … equipment to Iran. The Moscow-Tehran alliance")
        await reader.presses("k", "enter")
        assert "8 of 8" in reader.status
        assert "Moscow expected" in reader.page
        await reader.presses("<")
        assert "8 of 8" in reader.status


async def test_the_results_of_a_text_with_pages_are_listed_by_page(tmp_path: Path) -> None:
    pages = "\n\n".join(
        f"[p. {number}] A word on this page. {'More. ' * 50}" for number in (98, 99)
    )
    async with reading(a_file(tmp_path, "paged.txt", pages)) as reader:
        await reader.searches("word")
        await reader.presses("r")
        assert reader.box[1] == "p. 98  1 match"
        assert reader.box[3] == "p. 99  1 match"


async def test_without_a_search_there_are_no_results() -> None:
    async with reading() as reader:
        await reader.presses("r")
        assert reader.status == "No matches to list. Press / to search."


async def test_the_words_of_last_time_are_typed_over() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.searches("tehran")
        assert reader.screen.finds.query == "tehran"
        await reader.presses("/", "enter")
        assert reader.screen.finds.query == "tehran"


async def test_signs_are_searched_as_they_are_written() -> None:
    async with reading() as reader:
        for query in (".*", "(1)", "[", "\\", "100 %"):
            await reader.presses("/", *query)
            count = reader.screen.work.text.count(query)
            assert len(reader.screen.finds.passages) == count
            assert (f"1 of {count}" if count else "no match") in reader.page
            await reader.presses("escape")


async def test_a_selection_may_be_made_while_matches_are_marked() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.selects("relations", "come")
        assert reader.status.startswith("3 words, §1 ¶1")
        await reader.presses("escape")
        assert "1 of 8" in reader.status


async def test_a_second_slash_searches_for_a_pattern() -> None:
    async with reading() as reader:
        await reader.presses("/")
        assert "/ again for a pattern" in reader.page
        await reader.presses("/", *r"\b2001\b")
        assert marked(reader)[0] == "2001"
        assert "1 of " in reader.sees()[-2]
        await reader.presses("enter", "n")
        assert reader.screen.finds.count.startswith("2 of ")


async def test_what_is_wrong_with_a_pattern_is_said_while_it_is_written() -> None:
    async with reading() as reader:
        await reader.presses("/", "/", *"(iran")
        assert "no pattern: a ( is not closed" in reader.sees()[-2]
        await reader.presses("enter")
        assert "no pattern" in reader.sees()[-2]
        await reader.presses(*"ian)?", "enter")
        assert reader.screen.finds.passages
        assert reader.pane.has_focus


async def test_an_empty_pattern_is_no_search_yet() -> None:
    async with reading() as reader:
        await reader.presses("/", "/")
        assert reader.screen.finds.count == ""
        await reader.presses("/", "enter")
        assert reader.screen.finds.passages == ()
        assert reader.pane.has_focus


async def test_a_pattern_of_which_nothing_is_there_is_said() -> None:
    async with reading() as reader:
        await reader.searches("/[0-9]{9}/")
        assert "“/[0-9]{9}/” is not in this work." in reader.status
