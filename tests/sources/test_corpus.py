"""Real books and articles, where they lie beside the checkout."""

from collections import Counter
from pathlib import Path

import pytest

from tests.bench.kept import share_kept, words_in
from tests.bench.truth import truth_of
from tui.core.work import BlockKind, PageSource, SpanKind, Work
from tui.sources import read

CORPUS = Path(__file__).parent.parent.parent.parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the checkout")


def marks(work: Work) -> list[str]:
    """The notes that the marks in the text lead to."""
    spans = (span for block in work.blocks for span in block.spans)
    return [span.target for span in spans if span.kind is SpanKind.NOTE_MARK]


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("epub/se-wealth-of-nations.epub", 1647),
        ("epub/idpf-wasteland.epub", 50),
        ("epub/idpf-georgia-pls-ssml.epub", 15),
        ("jats/pone.0234687.nxml", 16),
    ],
)
def test_every_note_opens_from_its_mark(name: str, notes: int) -> None:
    work = read(CORPUS / name)
    assert len(work.notes) == notes
    assert all(note.text for note in work.notes)
    assert {note.id for note in work.notes} <= set(marks(work))
    assert all(work.note(target) for target in marks(work))


@pytest.mark.parametrize(
    ("name", "pages"),
    [("epub/readium-epub30-test-0300.epub", 10), ("epub/idpf-georgia-pls-ssml.epub", 7)],
)
def test_every_printed_page_is_marked_once(name: str, pages: int) -> None:
    work = read(CORPUS / name)
    assert Counter(page.source for page in work.pages) == {PageSource.PAGE_LIST: pages}
    assert [page.offset for page in work.pages] == sorted(page.offset for page in work.pages)


@pytest.mark.parametrize(
    "name", ["epub/se-moby-dick.epub", "jats/pmc-ehp-116-1694.nxml", "jats/elife-56337.nxml"]
)
def test_the_words_are_kept_in_their_order(name: str) -> None:
    work, truth = read(CORPUS / name), truth_of(CORPUS / name)
    assert truth is not None
    given = words_in("\n".join([work.text, *(note.text or "" for note in work.notes)]))
    assert share_kept(truth.words, given) > 0.99


def test_an_article_of_a_journal_has_its_whole_record() -> None:
    work = read(CORPUS / "jats" / "pmc-6605965a.nxml")
    item = work.reference.item
    assert [item[name] for name in ("volume", "issue", "page", "DOI")] == [
        "103",
        "11",
        "1755-1759",
        "10.1038/sj.bjc.6605965",
    ]
    assert len(item["author"]) == 46
    assert sum(block.kind is BlockKind.LIST_ITEM for block in work.blocks) == 34
