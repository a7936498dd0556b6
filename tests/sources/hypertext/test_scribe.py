"""Markup as its reader meets it: blocks, settings, links, pages; the same from either parser."""

import pytest

from tests.sources.hypertext.transcribed import (
    Transcribed,
    by_lexbor,
    by_lxml,
    told,
    words_set_as,
)
from tui.core.clean import clean
from tui.core.reference import Reference
from tui.core.work import BlockKind, PageSource, SpanKind
from tui.sources.hypertext.addresses import target_within
from tui.sources.hypertext.binding import bound
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.vocabulary import HTML

both = pytest.mark.parametrize("transcribed", [by_lexbor, by_lxml])


@both
def test_headings_paragraphs_and_quotations_are_told_apart(transcribed: Transcribed) -> None:
    work = transcribed(
        "<h1>On Reading</h1>\n<div>Loose\n words.<p>One begins\n\tto read.</p></div>"
        "<blockquote><p>“Read on.”</p></blockquote><hr/><p>And so on.</p>"
    )
    assert told(work) == [
        (BlockKind.HEADING, "On Reading"),
        (BlockKind.PARAGRAPH, "Loose words."),
        (BlockKind.PARAGRAPH, "One begins to read."),
        (BlockKind.QUOTATION, "“Read on.”"),
        (BlockKind.RULE, "* * *"),
        (BlockKind.PARAGRAPH, "And so on."),
    ]
    assert [(section.title, section.level) for section in work.sections] == [("On Reading", 1)]


@both
def test_a_heading_and_its_subtitle_are_one(transcribed: Transcribed) -> None:
    work = transcribed("<hgroup><h2>I</h2>\n<p>Loomings</p></hgroup><p>Call me Ishmael.</p>")
    assert [section.title for section in work.sections] == ["I: Loomings"]


@both
def test_list_items_know_their_depth_and_number(transcribed: Transcribed) -> None:
    work = transcribed(
        '<ul><li>One<ol start="3" type="a"><li>Inner</li><li><p>Two</p><p>parts</p></li></ol></li>'
        "<li>Last</li></ul><dl><dt>Lection</dt><dd>A reading.</dd></dl>"
    )
    items = [
        (block.level, block.lead, block.passage.of(work.text).split()[0]) for block in work.blocks
    ]
    assert items == [
        (1, "• ", "One"),
        (2, "c. ", "Inner"),
        (2, "d. ", "Two"),
        (2, "", "parts"),
        (1, "• ", "Last"),
        (1, "", "Lection"),
        (2, "", "A"),
    ]
    assert {block.kind for block in work.blocks} == {BlockKind.LIST_ITEM}


@both
def test_verse_keeps_its_lines(transcribed: Transcribed) -> None:
    work = transcribed(
        '<blockquote epub:type="z3998:poem"><p><span>April is</span><br/><span>the cruellest</span>'
        '</p></blockquote><div class="poem"><div class="stanza"><p class="line">One</p>'
        '<p class="line">two</p></div></div><p>A long prose line.</p>'
    )
    kinds = told(work)
    assert (BlockKind.VERSE, "One\ntwo") in kinds
    assert kinds[0] == (BlockKind.VERSE, "April is\nthe cruellest")
    assert kinds[-1] == (BlockKind.PARAGRAPH, "A long prose line.")
    assert all(kind is BlockKind.VERSE for kind, _ in kinds[:-1])


@both
def test_code_keeps_its_blanks(transcribed: Transcribed) -> None:
    work = transcribed("<pre>\nif x:\n    read()</pre><p>See <code>read</code>.</p>")
    assert told(work)[0] == (BlockKind.CODE, "if x:\n    read()")
    assert words_set_as(work, SpanKind.CODE) == ["read"]


@both
def test_what_is_not_read_has_no_words_but_its_place_can_be_led_to(
    transcribed: Transcribed,
) -> None:
    work = transcribed(
        '<p>See <a href="#s">it</a>.</p><select id="s"><option id="t">No</option><b>No</b></select>'
        "<p>Next.</p>"
    )
    assert [words for _, words in told(work)] == ["See it.", "Next."]
    assert {name: work.text[at:] for name, at in work.anchors.items()} == {"s": "Next."}


@both
def test_a_table_stands_in_columns_below_its_caption(transcribed: Transcribed) -> None:
    work = transcribed(
        "<table><caption>Table 1. Prices</caption><tr><th>Year</th><th>Price</th></tr>"
        '<tr><td rowspan="2">1202</td><td>12</td></tr><tr><td>14</td></tr></table>'
    )
    assert told(work) == [
        (BlockKind.FIGURE, "Table 1. Prices"),
        (BlockKind.TABLE, "Year  Price\n────  ─────\n1202  12\n      14"),
    ]


@both
def test_a_table_that_lays_out_a_page_is_its_text(transcribed: Transcribed) -> None:
    work = transcribed("<table><tr><td><h2>One</h2><p>Words.</p></td><td>More.</td></tr></table>")
    assert [kind for kind, _ in told(work)][:2] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@both
def test_a_figure_is_its_caption_and_what_the_picture_shows(transcribed: Transcribed) -> None:
    work = transcribed(
        '<figure><img src="a.png" alt="A cat on a mat"/><figcaption>Fig. 1. A cat.</figcaption>'
        '</figure><p><img src="plates/map.png"/></p><p><img src="x.png" alt=""/></p>'
        '<p>Put <img src="y.png" alt="a star"/> here.</p>'
    )
    assert told(work) == [
        (BlockKind.FIGURE, "Fig. 1. A cat. [A cat on a mat]"),
        (BlockKind.FIGURE, "map.png"),
        (BlockKind.PARAGRAPH, "Put [a star] here."),
    ]


@both
def test_words_are_set_as_they_are_marked(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p><em>slow</em> <b>bold</b> <span class="smallcaps">Lord</span> x<sup>2</sup> '
        'H<sub>2</sub>O <span style="font-style: italic">set</span> <s>out</s></p>'
    )
    assert words_set_as(work, SpanKind.EMPHASIS) == ["slow", "set"]
    assert words_set_as(work, SpanKind.STRONG) == ["bold"]
    assert words_set_as(work, SpanKind.SMALL_CAPS) == ["Lord"]
    assert words_set_as(work, SpanKind.SUPERSCRIPT) == ["2"]
    assert words_set_as(work, SpanKind.SUBSCRIPT) == ["2"]
    assert words_set_as(work, SpanKind.STRIKE) == ["out"]


@both
def test_links_lead_within_the_work_and_out_of_it(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>See <a href="#two">below</a>, <a href="https://example.org/a b">there</a>, '
        '<a href="#nowhere">nowhere</a> or <a href="javascript:x()">not</a>.</p>'
        '<h2 id="two">Two</h2><p id="unled">End.</p>'
    )
    links = [span for block in work.blocks for span in block.spans]
    assert [(span.passage.of(work.text), span.target) for span in links] == [
        ("below", "#two"),
        ("there", "https://example.org/a%20b"),
    ]
    assert work.anchors == {"two": work.text.index("Two")}


@both
def test_a_caption_that_is_only_not_said_aloud_is_read(transcribed: Transcribed) -> None:
    caption = "A cat on a mat, at length, so that its name in the picture is cut. " * 12
    work = transcribed(
        f'<figure><img src="a.png" alt="{caption}"/>'
        f'<figcaption aria-hidden="true">{caption}</figcaption></figure>'
    )
    assert work.text == caption.strip()


@both
def test_page_breaks_are_marks_and_no_words(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>Before<span epub:type="pagebreak" id="p752" title="752">752</span> after.</p>'
        '<div role="doc-pagebreak" aria-label="Page ix."></div><p>Then'
        '<span class="pagenum">[Pg 10]</span> on.</p><hr id="pg-11" epub:type="pagebreak"/>'
        '<p>Last <span class="pagenum">words</span>.</p>'
    )
    assert work.text == "Before after.\n\nThen on.\n\nLast words."
    assert [(page.label, work.text[page.offset :].split()[0]) for page in work.pages] == [
        ("752", "after."),
        ("ix", "Then"),
        ("10", "on."),
        ("11", "Last"),
    ]
    assert {page.source for page in work.pages} == {PageSource.PAGEBREAK}


@both
def test_mathematics_is_its_text(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p><math alttext="E = mc^2"><mi>E</mi></math> and '
        '<math alttext="Alternative text not available"><mi>y</mi></math> and '
        "<math><mfrac><mi>a</mi><mrow><mi>b</mi>"
        "<mo>+</mo><mn>1</mn></mrow></mfrac></math> and <math><semantics><mi>x</mi>"
        '<annotation encoding="application/x-tex">\\xi</annotation></semantics></math></p>'
    )
    assert work.text == "E = mc^2 and y and a/(b + 1) and \\xi"


@both
def test_what_is_not_shown_is_not_read(transcribed: Transcribed) -> None:
    work = transcribed(
        "<p>Seen<script>alert(1)</script><span hidden='hidden'>not</span>"
        '<span style="display: none">not</span><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>'
    )
    assert work.text == "Seen漢(kan)"


@both
def test_text_is_clean_and_its_settings_stand_where_they_stood(transcribed: Transcribed) -> None:
    work = transcribed("<p>a\u202eb<b>cafe\u0301</b> e<i>\u0301x</i><u>\u0301\u0301</u>\u0085</p>")
    assert clean(work.text) == work.text
    assert words_set_as(work, SpanKind.STRONG) == ["café"]


@both
def test_no_depth_is_too_deep(transcribed: Transcribed) -> None:
    deep = "<div>" * 200 + "words" + "</div>" * 200
    assert transcribed(deep).text == "words"


def test_a_hundred_thousand_levels_are_walked() -> None:
    """Without a parser, which has limits of its own."""
    manuscript = Manuscript()
    scribe = Scribe(manuscript, HTML, target_within)
    names = ("blockquote", "b", "ul", "math", "mrow")
    for name in names:
        for _ in range(20_000):
            scribe.start(name, {})
    scribe.text("words")
    for _ in range(20_000 * len(names)):
        scribe.end()
    scribe.close()
    assert bound(manuscript).work(Reference({}), "html").text == "words"


@both
def test_what_only_its_class_calls_so_is_a_quotation_a_caption_or_a_heading(
    transcribed: Transcribed,
) -> None:
    work = transcribed(
        '<p class="Chapter-Number">2</p><p class="A-Head">On Spolia</p><p class="Body">Words.</p>'
        '<div class="blockquot"><p>Quoted.</p></div><p class="caption">The arch.</p>'
    )
    assert [(block.kind, block.level) for block in work.blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.QUOTATION, 0),
        (BlockKind.FIGURE, 0),
    ]


@both
def test_the_first_words_of_a_box_and_of_a_figure_are_no_headings(
    transcribed: Transcribed,
) -> None:
    work = transcribed(
        '<h1>One</h1><div data-type="warning"><h6>Warning</h6><p>Do not.</p></div>'
        '<figure><img alt="A diagram"/><h6>Figure 1-1. Classes</h6></figure>'
    )
    assert [section.title for section in work.sections] == ["One"]
    assert work.text.endswith("Do not.\n\nFigure 1-1. Classes [A diagram]")
