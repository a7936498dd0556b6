"""JATS articles as their reader meets them."""

from pathlib import Path

import pytest

from tests.sources.hypertext.transcribed import told, words_set_as
from tui.core.work import BlockKind, PageMark, PageSource, SpanKind, Work
from tui.sources import UnreadableWork, read

FRONT = """<front><journal-meta><journal-title-group><journal-title>Parameters</journal-title>
</journal-title-group><issn>0031-1723</issn><publisher><publisher-name>War College</publisher-name>
</publisher></journal-meta><article-meta><article-id pub-id-type="doi">10.1000/182</article-id>
<title-group><article-title>On <italic>Reading</italic><xref ref-type="fn" rid="f">*</xref>
</article-title><subtitle>A Start</subtitle></title-group><contrib-group>
<contrib contrib-type="author"><name><surname>Byron</surname><given-names>Ada</given-names></name>
</contrib><contrib contrib-type="author"><collab>The Readers</collab></contrib>
<contrib contrib-type="editor"><name><surname>Hopper</surname></name></contrib></contrib-group>
<pub-date pub-type="epub"><day>3</day><month>12</month><year>2000</year></pub-date>
<pub-date pub-type="ppub"><month>1</month><year>2001</year></pub-date>
<volume>31</volume><issue>4</issue><fpage>{first}</fpage><lpage>{last}</lpage>
<abstract><p>What it says.</p></abstract></article-meta></front>"""


def an_article(folder: Path, body: str, back: str = "", first: str = "3", last: str = "9") -> Work:
    """The work of an article with that body and back matter."""
    file = folder / "article.xml"
    front = FRONT.format(first=first, last=last)
    file.write_text(
        '<article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:mml="http://www.w3.org/1998/Math/MathML">'
        f"{front}<body>{body}</body><back>{back}</back></article>"
    )
    return read(file)


def test_sections_are_headed_by_their_numbers_and_titles(tmp_path: Path) -> None:
    work = an_article(
        tmp_path,
        "<sec><label>1</label><title>Start</title><p>One.</p><sec><title>Part</title><p>Two.</p>"
        "</sec></sec><sec><title>End</title><p>Three.</p></sec>",
    )
    assert work.format == "jats"
    assert [(one.title, one.level, one.supplied) for one in work.sections] == [
        ("Abstract", 1, True),
        ("1 Start", 1, False),
        ("Part", 2, False),
        ("End", 1, False),
    ]


def test_the_record_is_that_of_the_front(tmp_path: Path) -> None:
    item = an_article(tmp_path, "<p>Words.</p>").reference.item
    expected = {
        "type": "article-journal",
        "title": "On <i>Reading</i>: A Start",
        "author": [{"family": "Byron", "given": "Ada"}, {"literal": "The Readers"}],
        "container-title": "Parameters",
        "volume": "31",
        "issue": "4",
        "page": "3-9",
        "issued": {"date-parts": [[2001, 1]]},
        "DOI": "10.1000/182",
        "ISSN": "0031-1723",
        "publisher": "War College",
        "abstract": "What it says.",
    }
    assert {name: item.get(name) for name in expected} == expected
    assert "editor" not in item


def test_an_article_without_pages_has_its_number_and_its_journal_no_place(tmp_path: Path) -> None:
    file = tmp_path / "article.xml"
    front = FRONT.format(first="", last="").replace("<fpage></fpage><lpage></lpage>", "")
    front = front.replace("</issue>", "</issue><elocation-id>e0118016</elocation-id>")
    front = front.replace(
        "College</publisher-name>", "College</publisher-name><publisher-loc>Rome</publisher-loc>"
    )
    file.write_text(f"<article>{front}<body><p>Words.</p></body></article>")
    item = read(file).reference.item
    assert item["number"] == "e0118016"
    assert "page" not in item
    assert "publisher-place" not in item


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("<season>Winter</season><year>2001</year>", {"date-parts": [[2001]], "season": 4}),
        ("<season>Jul-Aug</season><year>2001</year>", {"date-parts": [[2001, 7], [2001, 8]]}),
        ("<month>May</month><year>2001</year>", {"date-parts": [[2001, 5]]}),
        ("<season>Advent</season><year>2001</year>", {"date-parts": [[2001]]}),
    ],
)
def test_an_issue_is_dated_by_its_season(
    tmp_path: Path, date: str, issued: dict[str, object]
) -> None:
    file = tmp_path / "article.xml"
    front = FRONT.format(first="1", last="2").replace("<month>1</month><year>2001</year>", date)
    file.write_text(f"<article>{front}<body><p>Words.</p></body></article>")
    assert read(file).reference.item["issued"] == issued


def test_an_article_of_one_page_stands_on_it(tmp_path: Path) -> None:
    assert an_article(tmp_path, "<p>Words.</p>", first="12", last="12").pages == (
        PageMark("12", 0, PageSource.PAGE_LIST),
    )
    assert not an_article(tmp_path, "<p>Words.</p>").pages


def test_notes_open_from_their_marks(tmp_path: Path) -> None:
    work = an_article(
        tmp_path,
        '<p>Words<xref ref-type="fn" rid="n1"><sup>1</sup></xref> on.</p>',
        '<fn-group><fn id="n1"><label>1</label><p>A note.</p></fn></fn-group>',
    )
    assert [(note.mark, note.text) for note in work.notes] == [("1", "A note.")]
    assert told(work)[-1] == (BlockKind.PARAGRAPH, "Words(1) on.")


def test_references_are_a_list_that_the_text_leads_to(tmp_path: Path) -> None:
    work = an_article(
        tmp_path,
        '<p>Known<xref ref-type="bibr" rid="r1"><sup>1</sup></xref> (<xref ref-type="bibr" '
        'rid="r2">Fry 1999</xref>).</p>',
        '<ref-list><ref id="r1"><label>1</label><element-citation><name><surname>Fry</surname>'
        "<given-names>R</given-names></name><year>1999</year><article-title>Art</article-title>"
        "<source>Mind</source><volume>2</volume><fpage>1</fpage><lpage>9</lpage>"
        '<pub-id pub-id-type="doi">10.1000/1</pub-id></element-citation></ref><ref id="r2">'
        "<mixed-citation>Fry, R. <italic>Vision</italic>, 1999.</mixed-citation></ref></ref-list>",
    )
    assert not work.notes
    assert words_set_as(work, SpanKind.LINK)[:2] == ["(1)", "Fry 1999"]
    items = [block for block in work.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [(one.lead, one.passage.of(work.text)) for one in items] == [
        ("1. ", "Fry R. 1999. Art. Mind 2: 1–9. https://doi.org/10.1000/1"),
        ("", "Fry, R. Vision, 1999."),
    ]
    assert work.anchors == {name: items[at].passage.start for at, name in enumerate(("r1", "r2"))}
    assert work.sections[-1].title == "References"


def test_formulas_are_text_once(tmp_path: Path) -> None:
    work = an_article(
        tmp_path,
        "<p>So <inline-formula><alternatives><mml:math><mml:mi>E</mml:mi><mml:mo>=</mml:mo>"
        "<mml:mi>m</mml:mi></mml:math><tex-math>$E=m$</tex-math></alternatives></inline-formula>"
        " and <disp-formula><label>(1)</label><tex-math>\\begin{document}$$x^2$$\\end{document}"
        "</tex-math></disp-formula>.</p>",
    )
    assert told(work)[-1][1] == "So E = m and x^2 (1) ."


def test_figures_tables_and_verse_are_what_they_are(tmp_path: Path) -> None:
    work = an_article(
        tmp_path,
        "<fig><label>Figure 1</label><caption><title>A cat.</title><p>On a mat.</p></caption>"
        '<graphic xlink:href="cat.png"/></fig><table-wrap><label>Table 1</label><table><tr>'
        '<th>Year</th><th>Price</th></tr><tr><td>1202<xref ref-type="table-fn" rid="t">a</xref>'
        '</td><td>12</td></tr></table><table-wrap-foot><fn id="t"><label>a</label><p>About.</p>'
        "</fn></table-wrap-foot></table-wrap><disp-quote><p>Read on.</p></disp-quote><verse-group>"
        "<verse-line>April is</verse-line><verse-line>the cruellest</verse-line></verse-group>"
        '<list list-type="order"><list-item><p>One</p></list-item></list>',
    )
    assert told(work)[2:] == [
        (BlockKind.FIGURE, "Figure 1. A cat. On a mat."),
        (BlockKind.FIGURE, "Table 1."),
        (BlockKind.TABLE, "Year     Price\n───────  ─────\n1202(a)  12"),
        (BlockKind.QUOTATION, "Read on."),
        (BlockKind.VERSE, "April is\nthe cruellest"),
        (BlockKind.LIST_ITEM, "One"),
    ]
    assert [note.text for note in work.notes] == ["About."]


def test_other_xml_is_refused_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "play.xml"
    file.write_text("<TEI><text>Words.</text></TEI>")
    with pytest.raises(UnreadableWork, match="of a kind that is not read"):
        read(file)
    file.write_text("<TEI><text>Words.")
    with pytest.raises(UnreadableWork, match="kind that is not read"):
        read(file)


def test_an_article_that_was_cut_off_says_so(tmp_path: Path) -> None:
    file = tmp_path / "article.nxml"
    file.write_text('<article article-type="x"><body><p>One begins to read.</p><p>One re')
    assert [kind for kind, _ in told(read(file))] == [
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.GAP,
    ]


def test_a_record_without_a_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "article.xml"
    file.write_text('<article article-type="x"><front><article-meta/></front></article>')
    with pytest.raises(UnreadableWork, match="not its text"):
        read(file)


def test_notes_that_stand_in_the_text_are_notes(tmp_path: Path) -> None:
    work = an_article(
        tmp_path,
        "<p>Text<fn><label>3</label><p>A note with <italic>words</italic>.</p><p>More of it.</p>"
        "</fn> goes on<fn><p>Another.</p></fn>. It ends<fn symbol='*'><p>A third.</p></fn></p>"
        "<table-wrap><table><tr><td>A<fn><p>On a cell.</p></fn></td></tr></table></table-wrap>"
        "<p><table-wrap><table><tr><td>B</td></tr></table><table-wrap-foot><fn><p>Below it.</p>"
        "</fn></table-wrap-foot></table-wrap></p>",
    )
    assert "Text(3) goes on(2). It ends(*)" in work.text
    assert [(note.mark, note.text) for note in work.notes] == [
        ("3", "A note with words.\n\nMore of it."),
        ("2", "Another."),
        ("*", "A third."),
        ("4", "On a cell."),
    ]
    assert work.text.endswith("A(4)\n\nB\n\nBelow it.")


def test_names_are_read_however_they_are_given(tmp_path: Path) -> None:
    file = tmp_path / "article.xml"
    given = (
        "<contrib contrib-type='author'><string-name>Ada Byron, PhD</string-name></contrib>"
        "<contrib contrib-type='author'><string-name><given-names>Li</given-names> "
        "<surname>Wei</surname></string-name></contrib>"
        "<contrib contrib-type='author'><name-alternatives><name xml:lang='zh'><surname>Y</surname>"
        "</name><name xml:lang='en'><surname>Mei</surname><given-names>Hua</given-names></name>"
        "</name-alternatives></contrib>"
        "<contrib contrib-type='author'><name-alternatives><string-name>Bo Jones</string-name>"
        "</name-alternatives></contrib><contrib contrib-type='author'><collab><institution>The "
        "Readers</institution><contrib-group><contrib><name><surname>No</surname></name></contrib>"
        "</contrib-group></collab></contrib><on-behalf-of>the Group</on-behalf-of>"
    )
    front = FRONT.format(first="1", last="2").replace(
        "<contrib-group>", f"<contrib-group>{given}", 1
    )
    file.write_text(f"<article>{front}<body><p>Words.</p></body></article>")
    assert read(file).reference.item["author"][:5] == [
        {"given": "Ada", "family": "Byron"},
        {"family": "Wei", "given": "Li"},
        {"family": "Mei", "given": "Hua"},
        {"given": "Bo", "family": "Jones"},
        {"literal": "The Readers"},
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>Words.</p><sec><p>More that is cut in the mid", "ends before the article does"),
        ("<p>Words.</p>\n<p>A <b>fault.</p></body></article>", "not sound XML from line "),
    ],
)
def test_an_article_that_is_cut_off_or_faulty_says_so(body: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "article.xml"
    file.write_text(f"<article>{FRONT.format(first='1', last='2')}<body>{body}")
    work = read(file)
    last = work.blocks[-1]
    assert last.kind is BlockKind.GAP
    assert said in last.passage.of(work.text)
    assert "Words." in work.text


def test_a_page_that_a_target_begins_is_marked(tmp_path: Path) -> None:
    target = '<target id="p216" target-type="page">216</target>'
    work = an_article(tmp_path, f"<p>One page. {target}The next.</p>")
    assert work.text.endswith("One page. The next.")
    assert [page.label for page in work.pages] == ["216"]
