"""Whole pages as they are drawn, at three widths: each kind of block, and what lies over them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.builders import a_passage, a_reference
from tests.golden.compare import assert_golden
from tui.core.annotation import Annotation, Colour, Located
from tui.core.passage import Passage
from tui.core.selector import Finding, describe
from tui.core.work import BLOCK_BREAK, Block, BlockKind, PageMark, PageSource, Work
from tui.page.marked import Marked
from tui.page.paint import Label
from tui.page.sheet import Overlays, sheet_of

WIDTHS = (40, 80, 120)
MEASURE = 66

REFERENCE = a_reference(
    "An Enquiry Concerning the Reading of Long Works at a Small Table",
    container_title="Journal of Margins",
    volume="3",
    issue="2",
    issued={"date-parts": [[1843]], "season": 4},
)

PIECES: Sequence[tuple[BlockKind, str, int, str]] = (
    (BlockKind.HEADING, "Of tables, and of the works that lie upon them", 1, ""),
    (
        BlockKind.PARAGRAPH,
        "A reader who opens a long work wants three things of it: that it begins where it was"
        " left, that its lines are neither long nor short, and that nothing moves unasked.",
        0,
        "",
    ),
    (
        BlockKind.QUOTATION,
        "“The page is a field, and the margin is the path round it; one walks the path, and looks"
        " at the field.”",
        0,
        "",
    ),
    (BlockKind.HEADING, "Kinds", 2, ""),
    (BlockKind.LIST_ITEM, "The first kind, which is short.", 1, "1. "),
    (
        BlockKind.LIST_ITEM,
        "The second kind, which is long enough to need another line on any page that is narrow.",
        1,
        "2. ",
    ),
    (BlockKind.LIST_ITEM, "A kind of the second kind.", 2, "• "),
    (
        BlockKind.TABLE,
        "Kind     Lines   Pages\nfirst        1       1\nsecond     300      12",
        0,
        "",
    ),
    (BlockKind.VERSE, "Nothing beside remains.\n  The lone and level sands", 0, ""),
    (BlockKind.CODE, "for row in rows:\n    print(row)", 0, ""),
    (
        BlockKind.PARAGRAPH,
        "北京大學圖書館的讀者，也在書桌上打開長卷。Ça va: naïve café, Ελληνικά, русский язык,"
        " and a family 👩\u200d👩\u200d👧 of readers.",
        0,
        "",
    ),
    (BlockKind.RULE, "* * *", 0, ""),
    (BlockKind.FIGURE, "Figure 1. A table with a work upon it.", 0, ""),
    (BlockKind.NOTE, "The first note, said below.", 0, ""),
)


def a_page() -> Work:
    """A work with a block of each kind, three pages and an end that is missing."""
    text = BLOCK_BREAK.join(words for _, words, _, _ in PIECES)
    blocks, offset = [], 0
    for kind, words, level, lead in PIECES:
        passage = Passage(offset, offset + len(words))
        blocks.append(Block(kind, passage, level, lead, supplied=words == "Kinds"))
        offset = passage.end + len(BLOCK_BREAK)
    pages = (("xii", "A reader who"), ("1", "The first kind"), ("2", "北京"))
    return Work(
        reference=REFERENCE,
        text=text,
        blocks=tuple(blocks),
        pages=tuple(PageMark(label, text.index(at), PageSource.PRINTED) for label, at in pages),
        excerpt="This copy is an excerpt. The rest is missing; open your own with: lection FILE",
    )


def a_mark(text: str, words: str, colour: Colour = Colour.GREEN, note: str = "") -> Located:
    """An annotation on these words."""
    passage = a_passage(text, words)
    annotation = Annotation("a-work", describe(text, passage), colour, note)
    return Located(annotation, passage, Finding.FOUND)


def overlays(work: Work) -> Overlays:
    """Two highlights, one with a note; and a label."""
    text = work.text
    return Overlays(
        marks=Marked(
            (
                a_mark(text, "that it begins where it was left, that its lines", note="So."),
                a_mark(text, "one walks the path", Colour.PINK),
            )
        ),
        labels=(Label(text.index("second kind, which"), "fj"),),
    )


def rows(width: int, work: Work, over: Overlays, spacing: int = 1) -> list[str]:
    """All rows of the work's sheet."""
    sheet = sheet_of(work, width, MEASURE, spacing)
    drawn = (sheet.segments(row, over, {}) for row in range(sheet.rows))
    return ["".join(segment.text for segment in row) for row in drawn]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_of_every_kind_of_block(width: int) -> None:
    work = a_page()
    assert_golden(f"blocks-{width}", rows(width, work, overlays(work)))


def test_a_page_with_double_spacing() -> None:
    work = a_page()
    assert_golden("double-spaced-80", rows(80, work, Overlays(), spacing=2))


def test_a_page_without_colours() -> None:
    work = a_page()
    over = replace(overlays(work), lettered=True)
    assert_golden("lettered-80", rows(80, work, over))
