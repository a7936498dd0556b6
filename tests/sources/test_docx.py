"""Documents of Word: their text with notes, pages and equations, and what is left out."""

import io
import zipfile
from pathlib import Path

import pytest

from tui.core.work import BlockKind, PageSource, SpanKind, Work
from tui.sources import UnreadableWork, read

SHARED = Path(__file__).parent.parent.parent.parent / "shared"

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = {
    "Title": "Title",
    "D": "Date",
    "Quote": "Quote",
    "H1": "heading 1",
    "C": "caption",
    "T": "toc 1",
}


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, each given as its text or its XML."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    written = (run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{''.join(written)}</w:p>"


def a_docx(body: str, **parts: str) -> bytes:
    """A document of Word with that body; `parts` are `footnotes` and `core`."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
        for id, name in STYLES.items()
    )
    related = "".join(
        f'<Relationship Id="r{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "footnotes", "comments")
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}'
        "</Relationships>",
        "word/document.xml": f"<w:document {W} {M}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {W}>{parts.get('footnotes', '')}</w:footnotes>",
        "docProps/core.xml": '<cp xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{parts.get('core', '')}</cp>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def work_of(tmp_path: Path, body: str, **parts: str) -> Work:
    """The work in such a document."""
    path = tmp_path / "paper.docx"
    path.write_bytes(a_docx(body, **parts))
    return read(path)


def texts(work: Work) -> list[tuple[BlockKind, str]]:
    """The kinds and texts of its blocks."""
    return [(block.kind, block.passage.of(work.text)) for block in work.blocks]


def test_titles_quotations_and_captions_are_known_by_their_styles(tmp_path: Path) -> None:
    body = (
        paragraph("On Reeds", style="Title")
        + paragraph("On Reeds 1", style="T")
        + paragraph("The Cut", style="H1")
        + paragraph("They grow here.")
        + paragraph("A reed shaken by the wind.", style="Quote")
        + paragraph("Figure 1. A reed.", style="C")
    )
    work = work_of(tmp_path, body, core="<dc:creator>Merriden, Josiah</dc:creator>")
    assert texts(work) == [
        (BlockKind.HEADING, "The Cut"),
        (BlockKind.PARAGRAPH, "They grow here."),
        (BlockKind.QUOTATION, "A reed shaken by the wind."),
        (BlockKind.FIGURE, "Figure 1. A reed."),
    ]
    assert work.reference.title == "On Reeds"
    assert work.reference.authors == ("Josiah Merriden",)
    assert work.format == "docx"


def test_the_date_is_known_by_its_style(tmp_path: Path) -> None:
    written = paragraph("On Reeds", style="Title") + paragraph("3 May 2001", style="D")
    assert work_of(tmp_path, written).reference.item["issued"] == {"date-parts": [[2001, 5, 3]]}
    unsaid = paragraph("On Reeds", style="Title") + paragraph("Draft", style="D")
    assert "issued" not in work_of(tmp_path, unsaid).reference.item


def test_a_footnote_is_a_note_with_its_mark(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("Not all of them.")}</w:footnote>'
    work = work_of(tmp_path, paragraph("Reeds grow", mark, " here."), footnotes=note)
    spans = [span for span in work.blocks[0].spans if span.kind is SpanKind.NOTE_MARK]
    assert len(spans) == 1
    found = work.note(spans[0].target)
    assert found is not None
    assert found.text == "Not all of them."
    assert "Not all" not in work.text


def test_pages_begin_where_the_document_breaks_and_where_word_drew_them(tmp_path: Path) -> None:
    drawn = "<w:r><w:lastRenderedPageBreak/><w:t>the third begins.</w:t></w:r>"
    body = (
        paragraph("One.", '<w:r><w:br w:type="page"/></w:r>')
        + paragraph("<w:r><w:lastRenderedPageBreak/><w:t>Two, and then </w:t></w:r>", drawn)
        + paragraph("Four.", properties="<w:pageBreakBefore/>")
    )
    work = work_of(tmp_path, body)
    begun = [(mark.label, work.text[mark.offset :][:5]) for mark in work.pages]
    assert begun == [("1", "One.\n"), ("2", "Two, "), ("3", "the t"), ("4", "Four.")]
    assert {mark.source for mark in work.pages} == {PageSource.POSITION}


def test_a_document_that_knows_no_pages_has_none(tmp_path: Path) -> None:
    assert work_of(tmp_path, paragraph("One.") + paragraph("Two.")).pages == ()


def test_equations_are_read_as_text(tmp_path: Path) -> None:
    def run(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    fraction = f"<m:f><m:num>{run('a+b')}</m:num><m:den>{run('2')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{run('x')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>"
    root = f"<m:rad><m:deg/><m:e>{power}</m:e></m:rad>"
    within = f"<m:oMath>{run('y=')}{fraction}</m:oMath>"
    alone = f"<m:oMathPara><m:oMath>{root}</m:oMath></m:oMathPara>"
    work = work_of(tmp_path, paragraph("Here ", within, " holds.") + paragraph(alone))
    assert work.text == "Here y = (a + b)/2 holds.\n\n√(x^2)"


def test_comments_and_what_was_struck_out_are_left_out(tmp_path: Path) -> None:
    struck = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
    added = "<w:ins><w:r><w:t>always </w:t></w:r></w:ins>"
    remark = '<w:r><w:commentReference w:id="1"/></w:r>'
    assert work_of(tmp_path, paragraph("They ", struck, added, "grow.", remark)).text == (
        "They always grow."
    )


def test_what_programs_call_a_document_is_no_record(tmp_path: Path) -> None:
    core = "<dc:title>Microsoft Word</dc:title><dc:creator>python-docx</dc:creator>"
    work = work_of(tmp_path, paragraph("Words."), core=core)
    assert (work.reference.title, work.reference.authors) == ("paper", ())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 and no more", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked with a password"),
    ],
)
def test_what_is_no_document_is_refused_with_advice(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableWork, match=said) as refusal:
        read(path)
    assert "convert it" in str(refusal.value) or "save it anew" in str(refusal.value)


def test_a_document_that_swells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(a_docx(paragraph("x" * 30_000_000)))
    with pytest.raises(UnreadableWork, match="unpacks to far more"):
        read(path)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared corpus is not beside the checkout")
def test_every_document_of_the_corpus_is_read() -> None:
    for path in sorted((SHARED / "corpus" / "docx").glob("*.docx")):
        assert read(path).text.strip(), path.name


@pytest.mark.parametrize(
    "broken",
    [
        '<w:r><w:footnoteReference w:id="77"/></w:r>',
        f'<w:hyperlink r:id="none" xmlns:r="{OFFICE}"><w:r><w:t/></w:r></w:hyperlink>',
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="none" '
        f'xmlns:r="{OFFICE}"/></v:shape></w:pict></w:r>',
    ],
)
def test_what_is_broken_is_left_out_and_the_rest_is_read(tmp_path: Path, broken: str) -> None:
    assert work_of(tmp_path, paragraph("Before", broken, " and after.")).text == "Before and after."


def test_a_table_with_numbers_that_are_none_is_read(tmp_path: Path) -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr>' + paragraph("One") + "</w:tc>"
    row = "".join(f"<w:tr>{cell.format(number)}</w:tr>" for number in ("zz", "99999999"))
    assert work_of(tmp_path, f"<w:tbl>{row}</w:tbl>").text.split() == ["One", "One"]


def test_a_document_nested_too_deep_is_refused(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 60
    with pytest.raises(UnreadableWork, match="nested too deep"):
        work_of(tmp_path, deep)
