"""Enter follows the note mark, the cross-reference or the link in view."""

from pathlib import Path

from tests.reader import a_file, reading

FAR = "\n\n".join(f"Paragraph {number} lies between." for number in range(30))
NOTED = "A word[^1] with a note.\n\n[^1]: The note itself, with *emphasis*.\n"
LINKED = (
    f"# Start\n\nSee [the end](#the-end-at-last) of it.\n\n{FAR}\n\n# The end, at last!\n\nHere.\n"
)
SEVERAL = f"""# Start

See [the site](https://example.org/a?b=c) and a word[^1], or [nowhere](#nowhere-at-all).

{FAR}

[^1]: The note itself.
"""


async def test_a_note_mark_whose_note_is_not_in_this_copy_says_so() -> None:
    async with reading() as reader:
        await reader.presses("enter")
        assert reader.status == "Note 1 is not in this copy."


async def test_a_footnote_opens_in_place(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "noted.md", NOTED)) as reader:
        seen = reader.page
        await reader.presses("enter")
        assert reader.box[:2] == ["Note 1", "The note itself, with emphasis."]
        await reader.presses("y")
        assert reader.clipboard.texts == ["The note itself, with emphasis."]
        await reader.forgets_the_message()
        assert reader.page == seen


async def test_a_cross_reference_is_followed_and_back_returns(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "linked.md", LINKED)) as reader:
        await reader.presses("enter")
        assert "The end, at last!" in reader.page
        await reader.presses("<")
        assert "See the end of it." in reader.page


async def test_one_of_several_is_chosen_by_its_label(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "several.md", SEVERAL)) as reader:
        await reader.presses("enter")
        assert "which link …   Esc leaves" in reader.status
        assert reader.pane.pick is not None
        assert len(reader.pane.pick.drawn) == 3
        await reader.types(reader.label_of("(1)"))
        assert reader.box[:2] == ["Note 1", "The note itself."]
        await reader.presses("escape", "enter", "escape")
        assert reader.pane.pick is None


async def test_a_link_outwards_is_shown_and_not_opened(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "several.md", SEVERAL)) as reader:
        await reader.presses("enter")
        await reader.types(reader.label_of("the site"))
        assert reader.box[:2] == ["Link, shown and not opened", "https://example.org/a?b=c"]
        await reader.presses("y")
        assert reader.clipboard.texts == ["https://example.org/a?b=c"]


async def test_a_cross_reference_to_nothing_says_so(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "several.md", SEVERAL)) as reader:
        await reader.presses("enter")
        await reader.types(reader.label_of("nowhere"))
        assert reader.status == "There is no section “nowhere-at-all” in this copy."


async def test_with_nothing_to_follow_in_view_it_is_said() -> None:
    async with reading() as reader:
        await reader.presses(":", *"§2¶1", "enter", "enter")
        assert reader.status == "No note mark or link is in view."


async def test_a_title_in_another_script_is_found(tmp_path: Path) -> None:
    text = f"# Start\n\nSee [below](#über-das-lesen).\n\n{FAR}\n\n# Über das Lesen\n\nHier.\n"
    async with reading(a_file(tmp_path, "german.md", text)) as reader:
        await reader.presses("enter")
        assert "Über das Lesen" in reader.page
