"""Enter follows the note mark, the cross-reference or the link in view."""

from dataclasses import replace
from pathlib import Path

from tests.builders import a_passage, a_work
from tests.reader import a_file, reading
from tui.core.work import Note, Span, SpanKind, Work

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


async def test_the_labels_are_on_the_links_that_are_in_view_after_a_jump(tmp_path: Path) -> None:
    there = f"{SEVERAL}\n\n{FAR}\n\nAt last [one](#start) and [another](https://example.org).\n"
    async with reading(a_file(tmp_path, "several.md", there)) as reader:
        await reader.presses("enter", ":", *"100%", "enter")
        assert reader.pane.pick is not None
        assert len(reader.pane.pick.drawn) == 2
        await reader.types(reader.label_of("one"))
        assert "See the site" in reader.page


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


def noted(first: str) -> Work:
    """A work whose note stands at its end too; `first` is the paragraph with the mark."""
    work = a_work(first, *(f"Paragraph {number} lies between." for number in range(30)), "Noted.")
    mark = Span(SpanKind.NOTE_MARK, a_passage(work.text, "(1)"), "n1")
    block = replace(work.blocks[0], spans=(mark,))
    return replace(
        work,
        blocks=(block, *work.blocks[1:]),
        notes=(Note("1", "Noted, and more.", "n1"),),
        anchors={"n1": work.text.index("Noted.")},
    )


async def test_a_footnote_opens_just_below_its_mark_or_just_above_it() -> None:
    for before, title, shift in (("", "Note 1", 1), ("Long. " * 180, "╰", -1)):
        async with reading(work=noted(f"{before}A word (1) here.")) as reader:
            mark = next(n for n, row in enumerate(reader.sees()) if "A word (1)" in row)
            await reader.presses("enter")
            assert title in reader.sees()[mark + shift]


async def test_one_goes_on_from_a_footnote_to_the_note_in_the_text_and_comes_back() -> None:
    async with reading(work=noted("A word (1) here.")) as reader:
        await reader.presses("enter")
        assert reader.box[-1] == "y copy   j k more   Esc leave   Enter go to it"
        await reader.presses("enter")
        assert "Noted." in reader.page
        assert "A word (1)" not in reader.page
        await reader.presses("<")
        assert "A word (1)" in reader.page


async def test_words_that_stand_in_a_note_alone_are_found_there() -> None:
    words = [f"Paragraph {number} lies between." for number in range(30)]
    work = a_work(*words, "A word (1) here.", *words, "Another (2) there.")
    blocks = list(work.blocks)
    for index, mark in ((30, "(1)"), (61, "(2)")):
        span = Span(SpanKind.NOTE_MARK, a_passage(work.text, mark), mark)
        blocks[index] = replace(blocks[index], spans=(span,))
    notes = (
        Note("1", "See Lamb, with an Élan of his own.", "(1)"),
        Note("2", "Lamb again.", "(2)"),
    )
    async with reading(work=replace(work, blocks=tuple(blocks), notes=notes)) as reader:
        await reader.searches("elan of his")
        assert "A word (1)" in reader.page
        assert "with an Élan of his own." in reader.said
        assert "not in the text, but in this note." in reader.status
        await reader.presses("escape", "g")
        await reader.searches("lamb")
        assert "with an Élan of his own." in reader.said
        await reader.presses("escape")
        assert "“lamb” is not in the text, but in 2 notes." in reader.status
        await reader.presses("n", "enter")
        assert "Another (2)" in reader.page
        assert "Lamb again." in reader.said
        await reader.presses("escape", "escape")
        await reader.searches("nowhere")
        assert reader.status == "“nowhere” is not in this work."


async def test_a_cross_reference_leads_to_its_anchor() -> None:
    work = noted("A word (1) here.")
    link = Span(SpanKind.LINK, a_passage(work.text, "Paragraph 0"), "#n1")
    block = replace(work.blocks[1], spans=(link,))
    work = replace(work, blocks=(replace(work.blocks[0], spans=()), block, *work.blocks[2:]))
    async with reading(work=work) as reader:
        await reader.presses("enter")
        assert "Noted." in reader.page
