"""Headings and notes of a PDF, and what it says of itself."""

from pathlib import Path

import pytest

from tests.pdf_writer import Page, pdf
from tests.sources.pdf.set_pages import WORDS, page, read, texts, wrapped
from tui.core.work import BlockKind, SpanKind
from tui.sources import UnreadableWork
from tui.sources import read as read_file
from tui.sources.pdf import read_pdf
from tui.sources.source import Progress, Source

SHARED = Path(__file__).parents[4] / "shared"


def test_large_and_bold_lines_are_headings() -> None:
    first = Page().put("A Light on the Point", 72, 740, size=18)
    first.put("1 The keepers", 72, 715, size=12, face="bold").put_lines(wrapped(WORDS), y=695)
    first.put("1.1 Their bread", 72, 620, face="bold").put_lines(wrapped(WORDS), y=605)
    work = read(pdf(first))
    assert [(one.title, one.level) for one in work.sections] == [
        ("A Light on the Point", 1),
        ("1 The keepers", 2),
        ("1.1 Their bread", 3),
    ]


def test_the_outline_says_what_is_a_heading() -> None:
    first = page().put_lines(["The harbour", "", *wrapped(WORDS)], y=600)
    first.put_lines(["The road", "", *wrapped(WORDS)], y=480)
    first.put_lines(["The house", "", *wrapped(WORDS)], y=360)
    outline = [("The harbour", 0), ("The road", 0), ("The house", 0)]
    work = read(pdf(first, outline=outline))
    assert [one.title for one in work.sections] == ["The harbour", "The road", "The house"]


def test_small_type_at_the_foot_is_a_note_that_its_mark_calls() -> None:
    lines = wrapped(WORDS)
    noted = Page().put_lines(lines).put("It was a cold house.", 72, 628).put("1", 156, 632, size=6)
    noted.put("1", 72, 103, size=5).put(
        "So the keeper's daughter, in her letters.", 76, 100, size=8
    )
    noted.put("She wrote them to nobody.", 72, 91, size=8)
    work = read(pdf(noted))
    (note,) = work.notes
    assert note.mark == "1"
    assert note.text == "So the keeper's daughter, in her letters. She wrote them to nobody."
    assert "daughter" not in work.text
    (mark,) = [one for block in work.blocks for one in block.spans]
    assert (mark.kind, mark.target) == (SpanKind.NOTE_MARK, note.id)


def test_a_title_of_the_file_that_is_none_gives_way_to_the_largest_type() -> None:
    first = Page().put("A Light on the Point", 72, 740, size=18).put_lines(wrapped(WORDS))
    work = read(pdf(first, title="Microsoft Word - Document1.doc", author="Ada Keeper"))
    assert work.reference.title == "A Light on the Point"
    assert work.reference.authors == ("Ada Keeper",)


def test_a_doi_on_the_first_page_is_the_works() -> None:
    first = page().put("https://doi.org/10.1234/light.56.", 72, 600)
    assert read(pdf(first)).reference.item["DOI"] == "10.1234/light.56"


def test_a_doi_that_is_cited_is_not_the_works() -> None:
    lines = ["So it was in the letters that were printed later (https://doi.org/10.1234/9), and"]
    assert "DOI" not in read(pdf(page([*lines, *wrapped(WORDS)]))).reference.item


def test_a_packet_of_metadata_is_read() -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        "<rdf:Description><prism:publicationName>Lights</prism:publicationName>"
        "<prism:volume>7</prism:volume><prism:doi>10.1234/56</prism:doi>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    work = read(pdf(page(), title="A Light on the Point", xmp=packet))
    assert work.reference.container_line == "Lights 7"
    assert work.reference.item["type"] == "article-journal"


def test_a_file_without_letters_is_said_to_have_none() -> None:
    with pytest.raises(UnreadableWork, match="no text layer"):
        read(pdf(Page(), Page()))


def test_a_broken_file_is_said_to_be_damaged() -> None:
    with pytest.raises(UnreadableWork, match="damaged"):
        read(pdf(page())[:300])


def test_the_first_pages_can_be_read_on_the_way() -> None:
    told: list[Progress] = []
    content = pdf(*(page() for _ in range(12)))
    work = read_pdf(Source(Path("paper.pdf"), content, report=told.append))
    (early,) = [one.work for one in told if one.work is not None]
    assert work.text.startswith(early.text[:-1]) and len(early.text) < len(work.text)
    assert (told[-1].done, told[-1].total, told[-1].unit) == (12, 12, "pages")


def test_a_note_that_no_mark_calls_stands_at_the_end_of_its_page() -> None:
    noted = page().put("2", 72, 103, size=5).put("See the letters.", 76, 100, size=8)
    work = read(pdf(noted, page(["And nobody answered them, so far as is known to anybody."])))
    assert texts(work, BlockKind.NOTE) == ["2 See the letters."]
    assert [block.kind for block in work.blocks][1] is BlockKind.NOTE


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not here")
def test_a_password_is_asked_for_only_where_there_is_one() -> None:
    nasty = SHARED / "corpus" / "nasty"
    with pytest.raises(UnreadableWork, match="locked with a password"):
        read_file(nasty / "pypdf-enc-r6-user-password.pdf")
    assert texts(read_file(nasty / "pypdf-enc-r6-owner-password.pdf"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not here")
def test_three_columns_of_a_gazette_are_read_in_order() -> None:
    work = read_file(SHARED / "corpus" / "pdf" / "plumber-federal-register-2020-17221.pdf")
    assert "altitude disagree alert,5 and may affect the flightcrew’s ability" in work.text
    assert work.pages[0].label == "47698"
    assert len(work.notes) > 10
