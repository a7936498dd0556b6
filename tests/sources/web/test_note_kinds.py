"""Notes of pages, whichever program wrote them: marks in their places, notes out of the text."""

import re
from pathlib import Path

import pytest

from tests.sources.web.note_kinds import KINDS, page_with
from tui.core.work import BlockKind, SpanKind
from tui.sources import read


@pytest.mark.parametrize("program", KINDS)
def test_the_notes_of_a_program_are_found_and_nothing_of_them_is_left(
    program: str, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    body = page_with(KINDS[program])
    file.write_text(f"<!DOCTYPE html><html><body>{body}</body></html>", encoding="utf-8")
    work = read(file)
    said = [re.sub(r"\s+", " ", note.text or "") for note in work.notes]
    assert said == ["The first. More of it.", "The second."]
    assert [note.mark for note in work.notes] == ["1", "2"]
    marks = [
        (span.passage.start, work.note(span.target))
        for block in work.blocks
        for span in block.spans
        if span.kind is SpanKind.NOTE_MARK
    ]
    assert [note for _, note in marks[:2]] == list(work.notes)
    assert re.search(r"One[\[(]1[\])] and two[\[(]2[\])] go on\.", work.text)
    kinds = {block.kind for block in work.blocks if block.passage.of(work.text)}
    assert kinds == {BlockKind.PARAGRAPH}, work.text[-200:]
