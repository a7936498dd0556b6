"""Pages that a page of the web marks in its words."""

from pathlib import Path

from tui.core.work import PageSource, Work
from tui.sources import read

WORDS = (
    "The keeper went up the stair each evening before the lamps of the town were lit, every day. "
)


def page(tmp_path: Path, body: str) -> Work:
    """The work in a page with that body."""
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return read(path)


def test_numbers_that_rise_through_the_words_are_pages(tmp_path: Path) -> None:
    work = page(
        tmp_path,
        f"<p>[p. 11] {WORDS}</p><p>{WORDS}[p. 12] <i>{WORDS}</i></p><p><b>[p. 13]</b> {WORDS}</p>"
        f"<p>{WORDS}<b>{{14}}</b> Tail {WORDS}</p><p>{WORDS}[Page 15] {WORDS}</p>",
    )
    assert [(one.label, work.text[one.offset :][:4]) for one in work.pages] == [
        ("11", "The "),
        ("12", "The "),
        ("13", "The "),
        ("14", "Tail"),
        ("15", "The "),
    ]
    assert {one.source for one in work.pages} == {PageSource.PRINTED}
    assert not any(sign in work.text for sign in "[]{}")
    [span] = [span for block in work.blocks for span in block.spans]
    assert span.passage.of(work.text) == WORDS.strip()


def test_pages_of_other_works_are_words(tmp_path: Path) -> None:
    work = page(tmp_path, f"<p>{WORDS}So he says [p. 12], and again [p. 90].</p><p>{WORDS}</p>")
    assert work.pages == ()
    assert "[p. 12]" in work.text


def test_words_are_words_where_elements_begin_the_pages(tmp_path: Path) -> None:
    work = page(
        tmp_path,
        f'<p><span class="pagenum">7</span>{WORDS}[p. 98] {WORDS}[p. 99] {WORDS}</p>',
    )
    assert [one.label for one in work.pages] == ["7"]
    assert "[p. 98]" in work.text
