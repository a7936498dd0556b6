"""S10: a passage of each kind of file is cited by keys, with the locator each style asks for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.epubs import an_epub
from tests.pdf_writer import Page, pdf
from tests.reader import reading

LONG = "so that there is something to read on every page, and a passage can be chosen from it."
PAGED = (
    '<p><span epub:type="pagebreak" role="doc-pagebreak" id="p97" title="97"/>'
    f"Before it all, {LONG}</p>"
    '<p><span epub:type="pagebreak" role="doc-pagebreak" id="p98" title="98"/>'
    f"Alpha begins the page, {LONG} It ends in beta.</p>"
)
UNPAGED = f"<h1>Ties</h1><p>Before it all, {LONG}</p><p>Alpha begins, {LONG} It ends in beta.</p>"
METADATA = (
    "<dc:title>On Reading</dc:title><dc:creator>Ada Byron</dc:creator><dc:date>1843</dc:date>"
    "<dc:publisher>Taylor</dc:publisher>"
)
ARTICLE = f"""<html><head><title>On Reading</title>
<meta name="citation_title" content="On Reading"><meta name="citation_author" content="Byron, Ada">
<meta name="citation_journal_title" content="Margins"><meta name="citation_date" content="1843">
</head><body><article><h1>On Reading</h1><h2>Ties</h2><p>Before it all, {LONG} {LONG}</p>
<p>Alpha begins, {LONG} {LONG} It ends in beta.</p></article></body></html>"""


def paged_epub(folder: Path) -> Path:
    return an_epub(folder, {"one.xhtml": PAGED}, metadata=METADATA)


def unpaged_epub(folder: Path) -> Path:
    return an_epub(folder, {"one.xhtml": UNPAGED}, metadata=METADATA)


def labelled_pdf(folder: Path) -> Path:
    first = Page().put_lines(["Before it all, there is something to read", "on every page."])
    second = Page().put_lines(["Alpha begins the second page, and it goes", "on until it is beta."])
    path = folder / "paper.pdf"
    labels = "0 << /S /D /St 97 >>"
    path.write_bytes(pdf(first, second, title="On Reading", author="Ada Byron", labels=labels))
    return path


def article(folder: Path) -> Path:
    path = folder / "article.html"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


STYLES = ("MLA", "APA", "Chicago notes", "Chicago author-date")
BY_PAGE = (
    "in text (Byron 98) ",
    "in text (Byron, {year}, p. 98) ",
    ", 98. short note Byron, {title} 98. ",
    "in text (Byron{comma} {year}, 98) ",
)
BY_PARAGRAPH = (
    "in text (Byron, par. 2) ",
    "in text (Byron, {year}, “Ties” section, para. 2) ",
    ", under “Ties,” para. 2. short note Byron, {title} under “Ties,” para. 2. ",
    "in text (Byron{comma} {year}, under “Ties,” para. 2) ",
)
BOOK = {"year": "1843", "title": "On Reading,", "comma": ""}
ITEM = {"year": "1843", "title": "“On Reading,”", "comma": ""}
UNDATED = {"year": "n.d.", "title": "“On Reading,”", "comma": ","}


@pytest.mark.parametrize(
    ("made", "source", "wanted", "record"),
    [
        (paged_epub, "page 98, the publisher's page", BY_PAGE, BOOK),
        (labelled_pdf, "page 98, from the PDF's page label", BY_PAGE, UNDATED),
        (unpaged_epub, "“Ties”, paragraph 2, counted: no printed pages", BY_PARAGRAPH, BOOK),
        (article, "“Ties”, paragraph 2, counted: no printed pages", BY_PARAGRAPH, ITEM),
    ],
)
async def test_a_passage_is_cited_in_four_styles_with_its_locator_and_source(
    tmp_path: Path,
    made: Callable[[Path], Path],
    source: str,
    wanted: tuple[str, ...],
    record: dict[str, str],
) -> None:
    async with reading(str(made(tmp_path)), size=(100, 30)) as reader:
        await reader.selects("Alpha", "beta")
        await reader.presses("c")
        for style, cited in zip(STYLES, wanted, strict=True):
            assert source in reader.said, style
            assert cited.format_map(record) in reader.said, style
            await reader.presses("right")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (paged_epub, "p. 97, publisher's"),
        (labelled_pdf, "p. 97, PDF's own label"),
        (unpaged_epub, "§1, no pages"),
        (article, "§1, no pages"),
    ],
)
async def test_the_status_line_says_whose_the_page_is(
    tmp_path: Path, made: Callable[[Path], Path], told: str
) -> None:
    async with reading(str(made(tmp_path))) as reader:
        assert reader.status.startswith(f"{told}   ")
