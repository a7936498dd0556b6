"""EPUBs as their reader meets them: chapters in order, pages, notes, gaps, the record."""

from pathlib import Path

import pytest

from tests.epubs import an_epub, epub_content
from tests.sources.hypertext.transcribed import words_set_as
from tui.core.work import BlockKind, PageMark, PageSource, SpanKind
from tui.sources import UnreadableWork, read
from tui.sources.source import Progress


def refused(path: Path) -> str:
    """The sentence a book is refused with."""
    with pytest.raises(UnreadableWork) as refusal:
        read(path)
    assert str(refusal.value).endswith(".")
    return str(refusal.value)


def test_chapters_are_read_in_the_order_of_the_spine(tmp_path: Path) -> None:
    chapters = {"b.xhtml": "<h2>Second</h2><p>More.</p>", "a.xhtml": "<h2>First</h2><p>Words.</p>"}
    told: list[Progress] = []
    work = read(an_epub(tmp_path, chapters, spine=("a.xhtml", "b.xhtml")), report=told.append)
    assert work.format == "epub"
    assert [section.title for section in work.sections] == ["First", "Second"]
    assert [(one.done, one.total, one.unit) for one in told] == [
        (1, 2, "chapters"),
        (2, 2, "chapters"),
    ]


def test_an_epub_is_known_by_its_content(tmp_path: Path) -> None:
    file = an_epub(tmp_path)
    assert read(file.rename(tmp_path / "book.txt")).format == "epub"


def test_the_pages_of_the_list_and_of_the_breaks_are_one_sequence(tmp_path: Path) -> None:
    """Some pages are only listed, some only marked; a mark that is listed is the list's."""
    chapters = {
        "a.xhtml": '<p>One<span epub:type="pagebreak" id="p1" title="1">1</span> two</p>'
        '<p id="p2">Three</p><p>Four <span epub:type="pagebreak" title="3"/>five</p>'
    }
    navigation = (
        '<nav epub:type="page-list"><ol><li><a href="a.xhtml#p1">1</a></li>'
        '<li><a href="a.xhtml#p2">2</a></li><li><a href="a.xhtml#epubcfi(/6/2)">9</a></li>'
        "</ol></nav>"
    )
    work = read(an_epub(tmp_path, chapters, navigation=navigation))
    assert work.text == "One two\n\nThree\n\nFour five"
    assert work.pages == (
        PageMark("1", 3, PageSource.PAGE_LIST),
        PageMark("2", work.text.index("Three"), PageSource.PAGE_LIST),
        PageMark("3", work.text.index("five"), PageSource.PAGEBREAK),
    )


def test_an_older_book_lists_its_pages_in_its_ncx(tmp_path: Path) -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><pageList><pageTarget value="12">'
        '<navLabel><text>xii</text></navLabel><content src="a.xhtml#x"/></pageTarget>'
        "</pageList></ncx>"
    )
    work = read(an_epub(tmp_path, {"a.xhtml": '<p>One</p><p id="x">Two</p>'}, ncx=ncx))
    assert work.pages == (PageMark("xii", work.text.index("Two"), PageSource.PAGE_LIST),)


def test_the_word_page_is_no_part_of_a_label(tmp_path: Path) -> None:
    navigation = (
        '<nav epub:type="page-list"><ol><li><a href="a.xhtml#x">Page 12</a></li></ol></nav>'
    )
    work = read(an_epub(tmp_path, {"a.xhtml": '<p id="x">Two</p>'}, navigation=navigation))
    assert work.pages == (PageMark("12", 0, PageSource.PAGE_LIST),)


def test_names_that_count_up_through_a_book_are_its_pages(tmp_path: Path) -> None:
    chapters = {
        "a.xhtml": '<p><a id="page_ix"/>One <a id="page_1"/>two</p><h2 id="page">Three</h2>',
        "b.xhtml": '<div id="Page_002"><p>Fo<a id="page_3"/>ur</p></div>',
    }
    work = read(an_epub(tmp_path, chapters))
    assert [(page.label, work.text[page.offset :][:3]) for page in work.pages] == [
        ("ix", "One"),
        ("1", "two"),
        ("2", "Fou"),
        ("3", "ur"),
    ]
    assert {page.source for page in work.pages} == {PageSource.PAGEBREAK}


@pytest.mark.parametrize(
    "names", [("page_3", "page_2", "page_4"), ("page_1", "page_2"), ("p1", "p2", "p3", "p4")]
)
def test_other_names_are_no_pages(tmp_path: Path, names: tuple[str, ...]) -> None:
    body = "".join(f'<p id="{name}">Words.</p>' for name in names)
    assert read(an_epub(tmp_path, {"a.xhtml": body})).pages == ()


def test_a_page_is_labelled_by_its_number_rather_than_by_the_scan_it_is_on(tmp_path: Path) -> None:
    body = '<p><span class="pagenum" id="9" title="Page:Room.djvu/21"></span>Words.</p>'
    work = read(an_epub(tmp_path, {"a.xhtml": body}))
    assert work.pages == (PageMark("9", 0, PageSource.PAGEBREAK),)


def test_the_numbers_that_a_publisher_counts_paragraphs_by_are_no_text(tmp_path: Path) -> None:
    body = '<p><span class="paranumber">1</span>One begins.</p>'
    assert read(an_epub(tmp_path, {"a.xhtml": body})).text == "One begins."


def test_a_talking_book_has_its_pages_and_notes(tmp_path: Path) -> None:
    body = (
        "<level1><doctitle>Walden</doctitle><docauthor>Henry Thoreau</docauthor>"
        '<pagenum id="p3" page="normal">3</pagenum><p>One<noteref idref="#n">1</noteref>'
        ' <pagenum id="p4">4</pagenum>two.</p><note id="n"><p>1. A note.</p></note></level1>'
    )
    work = read(an_epub(tmp_path, {"a.xhtml": body}))
    assert work.text == "Walden\n\nHenry Thoreau\n\nOne(1) two."
    assert [(page.label, work.text[page.offset :][:3]) for page in work.pages] == [
        ("3", "One"),
        ("4", "two"),
    ]
    assert [note.text for note in work.notes] == ["A note."]


def test_keywords_do_not_run_into_each_other(tmp_path: Path) -> None:
    body = '<div><span class="Keyword">Reading</span><span class="Keyword">Distance</span></div>'
    assert read(an_epub(tmp_path, {"a.xhtml": body})).text == "Reading\n\nDistance"


def test_endnotes_in_a_chapter_of_their_own_are_notes(tmp_path: Path) -> None:
    chapters = {
        "one.xhtml": '<p>Words<a href="notes.xhtml#n1" id="r1" epub:type="noteref">1</a>.</p>',
        "notes.xhtml": '<section epub:type="endnotes"><h2>Endnotes</h2><ol><li id="n1"><p>A note. '
        '<a href="one.xhtml#r1" epub:type="backlink">↩</a></p></li></ol></section>',
    }
    work = read(an_epub(tmp_path, chapters))
    assert work.text == "Words(1)."
    assert [(note.mark, note.text) for note in work.notes] == [("1", "A note.")]
    (mark,) = work.blocks[0].spans
    assert mark.kind is SpanKind.NOTE_MARK
    assert work.note(mark.target) == work.notes[0]


def test_links_lead_from_chapter_to_chapter(tmp_path: Path) -> None:
    chapters = {
        "a.xhtml": '<p><a href="b%20c.xhtml#two">On</a> <a href="b c.xhtml">there</a></p>',
        "b c.xhtml": '<p>One.</p><p id="two">Two.</p>',
    }
    work = read(an_epub(tmp_path, chapters))
    places = [work.anchors[span.target.removeprefix("#")] for span in work.blocks[0].spans]
    assert places == [work.text.index("Two."), work.text.index("One.")]


def test_a_missing_chapter_is_a_gap_and_the_rest_is_read(tmp_path: Path) -> None:
    chapters = {"a.xhtml": "<p>One.</p>", "b.xhtml": "<p>Two.</p>"}
    work = read(an_epub(tmp_path, chapters, spine=("a.xhtml", "gone.xhtml", "b.xhtml")))
    assert [block.kind for block in work.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.GAP,
        BlockKind.PARAGRAPH,
    ]
    assert "gone.xhtml is missing" in work.blocks[1].passage.of(work.text)


def test_a_chapter_that_is_not_xml_is_read_as_html(tmp_path: Path) -> None:
    work = read(an_epub(tmp_path, {"a.xhtml": "<p>One<br>two &nbsp;&eacute; & three<p>Four"}))
    assert "é & three\n\nFour" in work.text


def test_entities_name_characters_and_nothing_else(tmp_path: Path) -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'
        b'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>A&mdash;b &x; &y;</p></body></html>'
    )
    file = an_epub(tmp_path, {}, parts={"OPS/one.xhtml": page})
    assert read(file).text == "A—b &x; &y;"


def test_a_locked_book_is_refused_and_obfuscated_fonts_lock_nothing(tmp_path: Path) -> None:
    def encrypted(algorithm: str) -> bytes:
        return (
            f'<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/><CipherData>'
            '<CipherReference URI="OPS/one.xhtml"/></CipherData></EncryptedData></encryption>'
        ).encode()

    parts = {"META-INF/encryption.xml": encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
    assert "locked by its seller" in refused(an_epub(tmp_path, parts=parts))
    parts = {"META-INF/encryption.xml": encrypted("http://www.idpf.org/2008/embedding")}
    assert read(an_epub(tmp_path, parts=parts)).text


def test_a_book_of_pictures_is_refused(tmp_path: Path) -> None:
    assert "only pictures" in refused(an_epub(tmp_path, {"a.xhtml": '<p><img src="" alt=""/></p>'}))


def test_a_book_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "book.epub"
    file.write_bytes(epub_content({"a.xhtml": "<p>One.</p>"})[:400])
    assert "damaged" in refused(file)


def test_the_record_is_that_of_the_package(tmp_path: Path) -> None:
    metadata = (
        '<dc:title id="t">The  Book</dc:title><meta refines="#t" property="title-type">main</meta>'
        '<dc:title id="s">A Tale</dc:title><meta refines="#s" property="title-type">subtitle</meta>'
        '<dc:creator id="c">Simone de Beauvoir</dc:creator>'
        '<meta refines="#c" property="file-as">Beauvoir, Simone de</meta>'
        '<meta refines="#c" property="role">aut</meta>'
        '<dc:creator opf:role="trl" opf:file-as="Byron, Ada">Ada Byron</dc:creator>'
        '<dc:contributor opf:role="edt">Grace Hopper</dc:contributor>'
        '<dc:contributor opf:role="bkp">calibre</dc:contributor>'
        "<dc:publisher>Knopf</dc:publisher><dc:date>2010-05-01T00:00:00Z</dc:date>"
        "<dc:language>en</dc:language><dc:identifier>urn:isbn:978-0-307-26556-2</dc:identifier>"
        "<dc:identifier>doi:10.1000/182</dc:identifier>"
        '<meta property="belongs-to-collection" id="n">Borzoi</meta>'
        '<meta refines="#n" property="group-position">3</meta>'
    )
    item = read(an_epub(tmp_path, metadata=metadata)).reference.item
    expected = {
        "type": "book",
        "title": "The Book: A Tale",
        "author": [{"family": "Beauvoir", "given": "Simone", "dropping-particle": "de"}],
        "translator": [{"family": "Byron", "given": "Ada"}],
        "editor": [{"given": "Grace", "family": "Hopper"}],
        "publisher": "Knopf",
        "issued": {"date-parts": [[2010, 5, 1]]},
        "language": "en",
        "ISBN": "9780307265562",
        "DOI": "10.1000/182",
        "collection-title": "Borzoi",
        "collection-number": "3",
    }
    assert {name: item[name] for name in expected} == expected


_TWO_ROLES = (
    '<dc:creator id="c">Ada Byron</dc:creator><meta refines="#c" property="role">{}</meta>'
    '<meta refines="#c" property="role">{}</meta>'
)


@pytest.mark.parametrize(
    "people",
    [
        _TWO_ROLES.format("aut", "ann"),
        _TWO_ROLES.format("ann", "aut"),
        '<dc:creator opf:role="ann aut">Ada Byron</dc:creator>',
        '<dc:creator opf:role="Aut">Ada Byron</dc:creator>',
        '<dc:creator opf:role="ann">Ada Byron</dc:creator>'
        '<dc:creator opf:role="aut">Ada Byron</dc:creator>',
        '<dc:creator opf:role="ann">Ada Byron</dc:creator>',
        '<dc:creator id="c" opf:role="ann">Ada Byron</dc:creator>'
        '<meta refines="#c" property="role" scheme="marc:relators">aut</meta>',
        '<dc:creator>Ada Byron</dc:creator><dc:creator opf:role="ann">Grace Hopper</dc:creator>',
    ],
)
def test_an_author_who_is_something_else_too_stays_the_author(tmp_path: Path, people: str) -> None:
    metadata = f"<dc:title>On Reading</dc:title>{people}"
    item = read(an_epub(tmp_path, metadata=metadata)).reference.item
    assert item["author"] == [{"given": "Ada", "family": "Byron"}]


def test_one_person_is_named_in_each_role(tmp_path: Path) -> None:
    metadata = "<dc:title>On Reading</dc:title>" + _TWO_ROLES.format("edt", "trl")
    item = read(an_epub(tmp_path, metadata=metadata)).reference.item
    assert item["editor"] == item["translator"] == [{"given": "Ada", "family": "Byron"}]
    assert "author" not in item


def test_a_book_with_pages_names_the_edition_they_are_of(tmp_path: Path) -> None:
    metadata = "<dc:title>On Reading</dc:title><dc:source>urn:isbn:9780307265562</dc:source>"
    chapters = {"a.xhtml": '<p>One <span epub:type="pagebreak" title="7"/>two.</p>'}
    item = read(an_epub(tmp_path, chapters, metadata=metadata)).reference.item
    assert item["custom"] == {"page-source": "9780307265562"}
    assert item["ISBN"] == "9780307265562"


def test_a_book_without_headings_has_those_of_its_contents(tmp_path: Path) -> None:
    """Words that stand there become the heading; others are supplied, and said to be."""
    chapters = {
        "a.xhtml": '<p class="title">The  First</p><p>Words<a epub:type="noteref" href="#n">1</a>.'
        '</p><aside epub:type="footnote" id="n"><p>A note.</p></aside>',
        "b.xhtml": '<p>More.</p><p id="s">And more.</p>',
    }
    navigation = (
        '<nav epub:type="toc"><ol><li><a href="a.xhtml">The First</a></li><li>'
        '<a href="b.xhtml">The Second</a><ol><li><a href="b.xhtml#s">A Part</a></li></ol></li>'
        "</ol></nav>"
    )
    work = read(an_epub(tmp_path, chapters, navigation=navigation))
    assert [(one.title, one.level, one.supplied) for one in work.sections] == [
        ("The First", 1, False),
        ("The Second", 1, True),
        ("A Part", 2, True),
    ]
    assert [note.text for note in work.notes] == ["A note."]


def test_a_number_and_a_title_below_each_other_are_the_heading_of_the_contents(
    tmp_path: Path,
) -> None:
    chapters = {"a.xhtml": '<p class="no">1</p><p class="t">On <i>Mules</i></p><p>Words.</p>'}
    navigation = '<nav epub:type="toc"><ol><li><a href="a.xhtml">1. On Mules</a></li></ol></nav>'
    work = read(an_epub(tmp_path, chapters, navigation=navigation))
    assert [(one.title, one.supplied) for one in work.sections] == [("1: On Mules", False)]
    assert work.text == "1: On Mules\n\nWords."
    assert words_set_as(work, SpanKind.EMPHASIS) == ["Mules"]


def test_headings_that_the_contents_name_together_are_one(tmp_path: Path) -> None:
    chapters = {
        "a.xhtml": "<h1>1</h1><h1>The Murmur of Monks</h1><p>Words.</p>",
        "b.xhtml": "<h1>Notes</h1><h2>Chapter 1</h2><p>Words.</p>",
        "c.xhtml": '<div class="c"><p><b>Chapter II</b></p></div><p>Words.</p>',
    }
    labels = {"a": "1. The Murmur of Monks", "b": "Notes", "c": "CHAPTER II"}
    points = "".join(f'<li><a href="{at}.xhtml">{one}</a></li>' for at, one in labels.items())
    navigation = f'<nav epub:type="toc"><ol>{points}</ol></nav>'
    work = read(an_epub(tmp_path, chapters, navigation=navigation))
    assert [(one.title, one.level) for one in work.sections] == [
        ("1: The Murmur of Monks", 1),
        ("Notes", 1),
        ("Chapter 1", 2),
        ("Chapter II", 1),
    ]


def test_a_catalogue_is_understood(tmp_path: Path) -> None:
    metadata = (
        "<dc:title>T</dc:title><dc:creator>Gibbon, Edward, 1737-1794</dc:creator>"
        "<dc:creator>Smith, John, b. 1850</dc:creator><dc:creator>Homer, active 8th century B.C."
        "</dc:creator><dc:publisher>London : Methuen</dc:publisher><dc:language>eng</dc:language>"
    )
    item = read(an_epub(tmp_path, metadata=metadata)).reference.item
    assert item["author"] == [
        {"family": "Gibbon", "given": "Edward"},
        {"family": "Smith", "given": "John"},
        {"literal": "Homer"},
    ]
    assert (item["publisher"], item["publisher-place"]) == ("Methuen", "London")
    assert item["language"] == "en"


def test_bodies_and_names_that_begin_with_the_family_are_not_turned_round(tmp_path: Path) -> None:
    metadata = (
        "<dc:title>T</dc:title><dc:creator>DAISY Consortium</dc:creator>"
        "<dc:creator>夏目 漱石</dc:creator>"
    )
    assert read(an_epub(tmp_path, metadata=metadata)).reference.item["author"] == [
        {"literal": "DAISY Consortium"},
        {"family": "夏目", "given": "漱石"},
    ]


def test_the_beginning_of_a_long_book_can_be_read_before_the_rest(tmp_path: Path) -> None:
    words = "<p>" + "It was a long road. " * 300 + "</p>"
    chapters = {f"{number:02}.xhtml": f"<h1>Chapter {number}</h1>{words}" for number in range(40)}
    told: list[Progress] = []
    work = read(an_epub(tmp_path, chapters), report=told.append)
    (first,) = [progress.work for progress in told if progress.work is not None]
    assert 20_000 < len(first.text) < len(work.text) / 4
    assert work.text.startswith(first.text)


def test_a_short_book_is_given_whole(tmp_path: Path) -> None:
    told: list[Progress] = []
    read(
        an_epub(tmp_path, {"a.xhtml": "<p>One.</p>", "b.xhtml": "<p>Two.</p>"}), report=told.append
    )
    assert all(progress.work is None for progress in told)
