"""Plain text: what its lines and blanks show."""

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.work import PageSource, Work
from tui.sources.source import Source
from tui.sources.text.chapters import headings
from tui.sources.text.document import read_text

TEXTS = Path(__file__).parent.parent.parent.parent / "shared" / "bench" / "texts"

LONG = (
    "He was a man of an unbending temper, who had read much and forgotten little, and whose house "
    "stood open to all that came to it on foot, whatever the hour and whatever the weather was."
)
WIDTH = 72


def read(text: str) -> Work:
    """The work in a plain text."""
    return read_text(Source(Path("a_text.txt"), text.encode()))


def blocks(work: Work) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind.value, block.passage.of(work.text)) for block in work.blocks]


def test_wrapped_lines_are_one_paragraph() -> None:
    work = read(f"{fill(LONG, WIDTH)}\n\n{fill(LONG, WIDTH)}\n")
    assert blocks(work) == [("paragraph", LONG), ("paragraph", LONG)]


@given(st.lists(st.sampled_from(LONG.split()), min_size=12, max_size=80), st.integers(50, 90))
def test_a_paragraph_is_the_same_however_it_is_wrapped(words: list[str], width: int) -> None:
    page = f"{fill(LONG, width)}\n\n" * 8
    work = read(f"{page}{fill(' '.join(words), width)}\n")
    assert " ".join(words) in [words for _, words in blocks(work)]


def test_a_word_parted_at_its_hyphen_is_one_word() -> None:
    work = read(f"{fill(LONG, WIDTH)} in the north-\neastern house\n\n{fill(LONG, WIDTH)}")
    assert "north-eastern house" in work.text


def test_a_text_of_long_lines_has_a_paragraph_in_each() -> None:
    work = read(f"{LONG}\n{LONG}\n{LONG}\n")
    assert blocks(work) == [("paragraph", LONG)] * 3


def test_set_in_lines_begin_paragraphs() -> None:
    wrapped = fill(LONG, WIDTH, initial_indent="   ")
    work = read(f"{wrapped}\n{wrapped}\n{wrapped}")
    assert [words for _, words in blocks(work)] == [LONG] * 3


def test_verse_keeps_its_lines_and_their_places() -> None:
    verse = (
        "And as he legs it through the skies,\n"
        "    His pelt a sable hue,\n"
        "He sorrows sore to recognize"
    )
    work = read(f"{fill(LONG, WIDTH)}\n\n      " + verse.replace("\n", "\n      "))
    assert blocks(work)[-1] == ("verse", verse)


def test_a_set_in_paragraph_is_a_quotation() -> None:
    quoted = fill(LONG, WIDTH - 8, initial_indent="    ", subsequent_indent="    ")
    work = read(f"{fill(LONG, WIDTH)}\n\n{quoted}\n\n{fill(LONG, WIDTH)}")
    assert blocks(work)[1] == ("quotation", LONG)


def test_lines_with_bullets_are_a_list() -> None:
    work = read(f"{LONG}\n\n- one,\n  and more\n- two\n\n1. first\n2. second")
    found = [(block.lead, block.passage.of(work.text)) for block in work.blocks[1:]]
    assert found == [("• ", "one, and more"), ("• ", "two"), ("1. ", "first"), ("2. ", "second")]


def test_columns_stay_columns() -> None:
    table = "Year      Ships\n1801         12\n1802          9"
    assert blocks(read(f"{LONG}\n\n{table}"))[-1] == ("table", table)


def test_chapters_are_sections_under_their_books() -> None:
    work = read(
        f"BOOK ONE\n\nCHAPTER I. The Door\n\n{LONG}\n\nCHAPTER II\n\n{LONG}\n\nBOOK TWO\n\n{LONG}"
    )
    assert [(section.title, section.level) for section in work.sections] == [
        ("BOOK ONE", 1),
        ("CHAPTER I. The Door", 2),
        ("CHAPTER II", 2),
        ("BOOK TWO", 1),
    ]


def test_a_list_of_contents_is_no_row_of_sections() -> None:
    contents = "CONTENTS\n\nCHAPTER I\n\nCHAPTER II\n\nCHAPTER III\n\n"
    work = read(f"{contents}CHAPTER I\n\n{LONG}\n\nCHAPTER II\n\n{LONG}")
    assert [section.title for section in work.sections] == ["CHAPTER I", "CHAPTER II"]


@pytest.mark.parametrize(
    "title",
    [
        "Chapter 3: On Doors",
        "Capítulo II. Que trata de la salida",
        "XIV",
        "PREFACE",
        "THE OLD HOUSE",
    ],
)
def test_what_is_clearly_a_heading_is_one(title: str) -> None:
    before = [] if title != "XIV" else ["XIII", LONG]
    assert len(before) in headings([*before, title, LONG])


@pytest.mark.parametrize(
    "words",
    [
        "Part of the reason was that he slept.",
        "I am here.",
        "C",
        "NO,",
        "1805",
        "Chapter and verse",
        "OK",
    ],
)
def test_what_is_not_clearly_a_heading_is_text(words: str) -> None:
    assert headings([words, LONG]) == {}


def test_the_head_of_a_gutenberg_text_gives_its_record() -> None:
    head = (
        "The Project Gutenberg EBook of Tea\n\nTitle: Tea\n       A History\n\n"
        "Author: Ludwig van Beethoven\n\nLanguage: German\n"
    )
    item = read(f"{head}\n\n{LONG}").reference.item
    assert item["title"] == "Tea: A History"
    assert item["language"] == "de"
    assert item["author"] == [
        {"given": "Ludwig", "family": "Beethoven", "non-dropping-particle": "van"}
    ]


def test_a_short_first_line_is_the_title_and_by_names_the_author() -> None:
    reference = read(f"On Reading\n\nby Ada Byron\n\n{LONG}").reference
    assert (reference.title, reference.authors) == ("On Reading", ("Ada Byron",))
    assert read(f"Chapter 1\n\n{LONG}").reference.title == "a text"


def test_page_marks_are_taken_out_and_kept() -> None:
    work = read(f"[Pg xii]\n\n{LONG}\n\nOne be-[Pg 1]gins to read [Pg 2] and reads on.")
    assert "One be-gins to read and reads on." in work.text
    assert [(page.label, work.text[page.offset :][:4]) for page in work.pages] == [
        ("xii", "He w"),
        ("1", "gins"),
        ("2", "and "),
    ]


def test_form_feeds_are_pages_that_are_only_counted() -> None:
    work = read(f"{LONG}\n\f{LONG}\n\f{LONG}")
    assert [(page.label, page.source) for page in work.pages] == [
        ("1", PageSource.POSITION),
        ("2", PageSource.POSITION),
        ("3", PageSource.POSITION),
    ]
    assert [work.block_index(page.offset) for page in work.pages] == [0, 1, 2]


@pytest.mark.skipif(not TEXTS.exists(), reason="the shared texts are not beside the checkout")
@pytest.mark.parametrize("name", ["10k", "100k"])
def test_a_wrapped_book_reads_as_the_unwrapped_one(name: str) -> None:
    plain = read_text(Source(Path("a.txt"), (TEXTS / f"{name}.txt").read_bytes()))
    wrapped = read_text(Source(Path("a.txt"), (TEXTS / f"{name}.80.txt").read_bytes()))
    assert blocks(wrapped) == blocks(plain)
    assert wrapped.sections == plain.sections


def test_a_word_that_a_line_end_parts_is_whole() -> None:
    work = read("He was con-\nsidered slow, and the well-\nknown pass was shut.\n")
    assert blocks(work) == [
        ("paragraph", "He was considered slow, and the well-known pass was shut.")
    ]


def test_a_text_that_keeps_only_its_writers_hyphens_keeps_them_all() -> None:
    page = (
        "the lamp-\nlight and the sea-\nwall and the boat-\nhouse: lamp light, sea wall, boat house"
    )
    assert "lamp-light and the sea-wall and the boat-house" in read(f"{page}\n\n{LONG}").text


def test_a_hyphen_for_the_rest_of_a_word_keeps_its_blank() -> None:
    assert "pre- and" in read(f"{fill(LONG, WIDTH)} in pre-\nand post-war times").text


def test_prose_wrapped_narrower_than_the_rest_is_prose() -> None:
    work = read(f"{fill(LONG, WIDTH)}\n\n{fill(f'{LONG} {LONG}', 40)}\n\n{fill(LONG, WIDTH)}")
    assert [kind for kind, _ in blocks(work)] == ["paragraph"] * 3


def test_a_short_stanza_behind_verse_is_verse() -> None:
    first = "Shall I go up the stair to see the light?\nThe lamp is lit and all the boats are in:\n"
    second = "And down below the keeper walks the pier,\nAnd nobody will ask him where he was;"
    assert [kind for kind, _ in blocks(read(f"{first}Be still.\nThe bar.\n\n{second}\n"))] == [
        "verse",
        "verse",
    ]


GUTENBERG = f"""The Project Gutenberg eBook of Tea

This ebook is for the use of anyone anywhere.

Title: Tea
       A History

Author: Ada Byron
        Mary Somerville

Translator: Ludwig van Beethoven

Editor: Jane Roe

Language: German

*** START OF THE PROJECT GUTENBERG EBOOK TEA ***

CHAPTER I

{LONG}

*** END OF THE PROJECT GUTENBERG EBOOK TEA ***

START: FULL LICENSE

Section 1. General Terms of Use.
"""


def test_all_who_made_a_gutenberg_text_are_in_its_record() -> None:
    reference = read(GUTENBERG).reference
    assert reference.authors == ("Ada Byron", "Mary Somerville")
    assert [name["family"] for name in reference.item["translator"]] == ["Beethoven"]
    assert [name["family"] for name in reference.item["editor"]] == ["Roe"]


def test_the_licence_of_a_gutenberg_text_is_no_part_of_the_work() -> None:
    work = read(GUTENBERG)
    assert work.text.startswith(f"CHAPTER I\n\n{LONG}\n\nProject Gutenberg\n\n")
    assert [(section.title, section.supplied) for section in work.sections] == [
        ("CHAPTER I", False),
        ("Project Gutenberg", True),
    ]
    assert "General Terms of Use." in work.text


def test_chinese_and_japanese_have_no_blanks_at_their_line_ends() -> None:
    work = read(
        "　　話說天下大勢，分久必合，\n合久必分。周末七國分爭。\n　　漢朝自高祖起義，\n一統天下。\n"
    )
    assert [words for _, words in blocks(work)] == [
        "話說天下大勢，分久必合，合久必分。周末七國分爭。",
        "漢朝自高祖起義，一統天下。",
    ]


def test_an_underlined_line_is_a_heading() -> None:
    work = read(f"The Lights\n==========\n\nThe stair\n---------\n{LONG}\n\n{LONG}")
    assert blocks(work) == [
        ("heading", "The Lights"),
        ("heading", "The stair"),
        ("paragraph", LONG),
        ("paragraph", LONG),
    ]
    assert [section.level for section in work.sections] == [1, 2]


def test_a_text_that_is_set_in_as_a_whole_is_no_quotation() -> None:
    page = fill(LONG, WIDTH, initial_indent="   ", subsequent_indent="   ")
    quoted = fill(LONG, WIDTH - 8, initial_indent="       ", subsequent_indent="       ")
    work = read(f"Abstract\n\n{page}\n\n{quoted}\n\n{page}\n\n{page}")
    assert [kind for kind, _ in blocks(work)] == [
        *("heading", "paragraph", "quotation", "paragraph", "paragraph"),
    ]


def test_numbered_lines_over_text_are_headings() -> None:
    work = read(
        f"Abstract\n\n{LONG}\n\n1.  Scope\n\n{LONG}\n\n1.1.  Words\n\n{LONG}\n\n2.  The lamp\n\n"
        f"{LONG}\n\n4.  Not the next\n\n{LONG}"
    )
    assert [(section.title, section.level) for section in work.sections] == [
        ("Abstract", 1),
        ("1. Scope", 1),
        ("1.1. Words", 2),
        ("2. The lamp", 1),
    ]


def test_numbered_lines_of_a_list_are_none() -> None:
    work = read(f"{LONG}\n\n1. Bring the oil\n\n2. Light the lamp\n\n3. Go down\n\n{LONG}")
    assert work.sections == ()


def test_the_bullets_of_an_rfc_are_items() -> None:
    work = read(f"{LONG}\n\n   o  One item, which\n      goes on.\n\n   o  Another.\n\n{LONG}")
    found = [(block.lead, block.passage.of(work.text)) for block in work.blocks[1:3]]
    assert found == [("• ", "One item, which goes on."), ("• ", "Another.")]


def test_a_note_whose_lines_hang_is_one_paragraph() -> None:
    work = read(
        f"{fill(LONG, WIDTH)}\n\n[1] The lamp is lit by hand, and whoever\n    lights it, waits.\n"
    )
    assert blocks(work)[1] == (
        "paragraph",
        "[1] The lamp is lit by hand, and whoever lights it, waits.",
    )
