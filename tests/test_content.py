"""What comes with Lection: every article opens, and says what it is."""

import json
import re
from pathlib import Path

import pytest

from tui.core.work import BlockKind, Note, Work
from tui.sources import read

CONTENT = Path(__file__).parent.parent / "content"
ARTICLES = sorted((CONTENT / "articles").iterdir())
JALALI = CONTENT / "articles" / "strategic-partnership"
PAGE = Path(__file__).parent.parent.parent / "shared" / "source" / "reader-page.txt"


@pytest.fixture(params=ARTICLES, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    """Each article's folder."""
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture
def jalali() -> Work:
    """The first article."""
    return read(JALALI / "article.md")


def test_every_article_opens(folder: Path) -> None:
    work = read(folder / "article.md")
    assert any(block.kind is BlockKind.PARAGRAPH for block in work.blocks)


def test_every_article_has_a_reference_to_cite(folder: Path) -> None:
    item = json.loads((folder / "reference.json").read_text(encoding="utf-8"))
    assert {"id", "citation-key", "type", "title", "author", "issued"} <= item.keys()
    assert item["id"] == item["citation-key"]
    assert dict(read(folder / "article.md").reference.item) == item


def test_every_article_is_accounted_for(folder: Path) -> None:
    assert f"`{folder.name}`" in (CONTENT / "README.md").read_text(encoding="utf-8")


def test_no_two_articles_have_the_same_key() -> None:
    keys = [read(folder / "article.md").reference.key for folder in ARTICLES]
    assert len(set(keys)) == len(keys)


def test_the_article_says_that_it_is_an_excerpt_and_how_to_read_on(jalali: Work) -> None:
    assert "excerpt" in jalali.excerpt
    assert "p. 98 to p. 111" in jalali.excerpt
    assert "lection FILE" in jalali.excerpt


def test_the_article_has_two_sections_with_supplied_titles(jalali: Work) -> None:
    titles = [(section.title, section.supplied) for section in jalali.sections]
    assert titles == [("Introduction", True), ("Historical ties", True)]
    start = jalali.sections[1].passage.start
    assert jalali.text[start:].startswith("Historical ties\n\nHistorical ties between Iran")


def test_the_article_keeps_the_mark_of_a_note_it_does_not_have(jalali: Work) -> None:
    assert jalali.notes == (Note("1", None),)
    marks = [span for block in jalali.blocks for span in block.spans]
    assert [(span.passage.of(jalali.text), span.target) for span in marks] == [("(1)", "1")]


def test_the_article_says_what_was_corrected(jalali: Work) -> None:
    assert len(jalali.corrections) == 1
    assert "Russia and fran" in jalali.corrections[0]


@pytest.mark.skipif(not PAGE.exists(), reason="the source page is not beside the checkout")
def test_the_article_is_the_source_page_word_for_word(jalali: Work) -> None:
    page = PAGE.read_text(encoding="utf-8")
    shown = re.search(r"Russian-Iranian relations have.*?(?=The rest of this article)", page, re.S)
    assert shown is not None
    text = [
        block.passage.of(jalali.text)
        for block in jalali.blocks
        if block.kind is not BlockKind.HEADING
    ]
    source = shown[0].replace("Russia and fran at", "Russia and Iran at")
    assert [paragraph.strip() for paragraph in source.split("\n\n") if paragraph.strip()] == text
