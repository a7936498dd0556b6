"""Words are quoted as one sets them: without note marks, verse with its lines told apart."""

from dataclasses import replace

from tests.builders import a_passage, a_work
from tui.core.passage import Passage
from tui.core.quotation import quotation
from tui.core.work import Block, BlockKind, Span, SpanKind, Work


def in_verse(*stanzas: str) -> Work:
    work = a_work(*stanzas)
    return replace(
        work, blocks=tuple(Block(BlockKind.VERSE, block.passage) for block in work.blocks)
    )


def marked(text: str, *marks: str) -> Work:
    work = a_work(text)
    spans = [Span(SpanKind.NOTE_MARK, a_passage(text, mark), mark) for mark in marks]
    return replace(work, blocks=(replace(work.blocks[0], spans=tuple(spans)),))


def all_of(work: Work) -> str:
    return quotation(work, Passage(0, len(work.text)))


def test_words_stand_in_one_line() -> None:
    assert all_of(a_work("He said\nso.", "> And  so on.")) == "He said so. And so on."


def test_a_part_of_a_block_is_quoted_alone() -> None:
    work = a_work("One begins to read.", "One goes on.")
    assert quotation(work, a_passage(work.text, "to read.\n\nOne")) == "to read. One"


def test_lines_and_stanzas_of_verse_are_told_apart() -> None:
    work = in_verse("Tyger tyger,\n  burning bright", "What immortal hand\nor eye")
    assert all_of(work) == "Tyger tyger, / burning bright // What immortal hand / or eye"
    within = a_passage(work.text, "burning bright")
    assert quotation(work, within) == "burning bright"


def test_note_marks_are_not_quoted() -> None:
    work = marked("Power[1] corrupts.[2]", "[1]", "[2]")
    assert all_of(work) == "Power corrupts."
    assert quotation(work, a_passage(work.text, "[1] corr")) == "corr"
    assert quotation(work, a_passage(work.text, "1] corrupts.[")) == "corrupts."
