"""Reading a page of the web: the article without what stands round it, and its record."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from tests.bench.web import PAGES, scored, true_text, words_of
from tui.core.work import BlockKind, PageSource, SpanKind, Work
from tui.sources import UnreadableWork, read

PARAGRAPH = (
    "A reader who has come for the article should be given it, all of it, and nothing that was "
    "put round it to keep her from leaving; so much, at least, may be asked of a machine. "
)


def page(tmp_path: Path, body: str, head: str = "", *, whole: bool = False) -> Work:
    """The work in a page with that body."""
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    return read(path, whole=whole)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_the_article_is_found_whole_and_little_else(path: Path) -> None:
    characters = path.read_bytes().decode("cp1252" if path.stem == "tables" else "utf-8")
    score = scored(words_of(read(path)), true_text(path, characters))
    assert score.recall >= 0.9
    assert score.precision >= 0.6 if path.stem == "repository" else score.precision >= 0.85


def test_what_the_page_puts_round_the_article_is_left_out() -> None:
    text = words_of(read(PAGES / "news.html"))
    for clutter in ("cookies", "Advertisement", "Sign up", "Most read", "quayside_ken", "Related"):
        assert clutter not in text


def test_all_of_the_page_is_one_wish_away() -> None:
    text = words_of(read(PAGES / "news.html", whole=True))
    for words in ("cookies", "Most read", "quayside_ken", "Sea level records"):
        assert words in text


def test_the_references_of_an_article_are_not_taken_for_it() -> None:
    text = read(PAGES / "landing.html").text
    assert text.startswith("Abstract")
    assert "An inventory is commonly read" in text


def test_ids_lead_to_their_places_in_the_text() -> None:
    work = read(PAGES / "news.html")
    assert work.text[work.anchors["why"] :].startswith("Why it matters now")


def test_a_note_mark_leads_to_its_note() -> None:
    work = read(PAGES / "blog.html")
    mark = next(
        span for block in work.blocks for span in block.spans if span.kind is SpanKind.NOTE_MARK
    )
    note = work.note(mark.target)
    assert note is not None
    assert (note.text or "").startswith("The copy had been rebound")
    assert "↩" not in (note.text or "")


def test_pages_are_read_from_their_marks_and_not_as_words() -> None:
    work = read(PAGES / "scanned.html")
    assert [mark.label for mark in work.pages] == ["1", "2", "3"]
    assert {mark.source for mark in work.pages} == {PageSource.PAGEBREAK}
    assert "Pg" not in work.text


def test_an_anchor_called_after_a_page_begins_it(tmp_path: Path) -> None:
    body = f'<p><a id="Page_xii"></a>{PARAGRAPH * 3}</p><p>Now<a name="page1"></a> one begins.</p>'
    work = page(tmp_path, body)
    assert [(mark.label, work.text[mark.offset :][:3]) for mark in work.pages] == [
        ("xii", "A r"),
        ("1", " on"),
    ]


def test_a_section_that_its_id_alone_calls_clutter_stays(tmp_path: Path) -> None:
    body = "".join(
        f'<section id="tests.xhtml_nav-{number}"><h2>{number} Moving on</h2><p>{PARAGRAPH}</p>'
        "</section>"
        for number in range(5)
    )
    menu = '<div id="nav"><h2>Pages</h2><p><a href="a.html">All that there is here</a></p></div>'
    work = page(tmp_path, body + menu)
    assert [section.title for section in work.sections] == [f"{n} Moving on" for n in range(5)]


def test_a_caption_hidden_from_voices_alone_is_kept(tmp_path: Path) -> None:
    figure = '<figure><img src="a.png" alt=""><figcaption aria-hidden="true">A cat.</figcaption>'
    assert "A cat." in page(tmp_path, f"<p>{PARAGRAPH * 3}</p>{figure}</figure>").text


def test_mathematics_is_read_where_it_is_hidden_beside_its_picture(tmp_path: Path) -> None:
    hidden = (
        '<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" '
        'style="display: none;"><math alttext="x^2 + 1"><mi>x</mi></math></span>'
        '<img class="mwe-math-fallback-image-inline" aria-hidden="true" alt="x^2 + 1"></span>'
    )
    tex = '<span class="MathJax">drawn</span><script type="math/tex">\\frac{a}{b}</script>'
    katex = (
        '<span class="katex"><span class="katex-mathml"><math><semantics><mi>c</mi><annotation '
        'encoding="application/x-tex">c_0</annotation></semantics></math></span>'
        '<span class="katex-html" aria-hidden="true">c0</span></span>'
    )
    text = page(tmp_path, f"<p>{PARAGRAPH}{hidden}, {tex} and {katex}.</p><p>{PARAGRAPH}</p>").text
    assert "x^2 + 1, \\frac{a}{b} and c_0." in text


def test_a_heading_that_repeats_the_title_is_not_shown_twice(tmp_path: Path) -> None:
    body = f"<h1>On Walls</h1><p>{PARAGRAPH * 3}</p>"
    work = page(tmp_path, body, "<title>On Walls | The Mason</title>")
    assert work.reference.title == "On Walls"
    assert work.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_section_called_like_clutter_by_its_own_heading_stays(tmp_path: Path) -> None:
    body = "".join(
        f'<section id="{name.lower()}"><h2>{name}</h2><p>{PARAGRAPH * 2}</p></section>'
        for name in ("Introduction", "Related", "Comments", "Copyright")
    )
    titles = [section.title for section in page(tmp_path, body).sections]
    assert titles == ["Introduction", "Related", "Comments", "Copyright"]


def test_a_page_that_is_hidden_until_a_script_runs_is_read(tmp_path: Path) -> None:
    work = page(tmp_path, f'<div style="visibility:hidden"><p>{PARAGRAPH * 3}</p></div>')
    assert work.text.startswith("A reader who has come")


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("Just a moment...", "<p>Enable JavaScript and cookies to continue</p>", "robots"),
        ("Access Denied", "<p>You may not see this.</p>", "robots"),
        ("A shell", "<div id='root'></div><script>draw()</script>", "only scripts"),
    ],
)
def test_a_page_that_stands_before_an_article_is_not_taken_for_it(
    tmp_path: Path, title: str, body: str, said: str
) -> None:
    with pytest.raises(UnreadableWork, match=said) as refusal:
        page(tmp_path, body, f"<title>{title}</title>")
    assert "in a browser" in str(refusal.value)


def test_frames_are_said_to_be_frames(tmp_path: Path) -> None:
    path = tmp_path / "frames.htm"
    path.write_text("<html><frameset><frame src='a.htm'></frameset></html>")
    with pytest.raises(UnreadableWork, match="frame round other pages"):
        read(path)


def test_an_article_that_speaks_of_robots_is_read(tmp_path: Path) -> None:
    work = page(tmp_path, f"<p>{PARAGRAPH * 30}</p>", "<title>Are you a robot?</title>")
    assert work.reference.title == "Are you a robot?"


def test_no_page_is_nested_too_deep_to_be_read(tmp_path: Path) -> None:
    deep = "<div>" * 20_000 + f"<p>{PARAGRAPH * 3}</p>" + "</div>" * 20_000
    assert PARAGRAPH.strip() in page(tmp_path, deep).text


def test_a_tag_with_too_many_attributes_loses_them(tmp_path: Path) -> None:
    many = " ".join(f"a{number}='{number}'" for number in range(20_000))
    assert PARAGRAPH.strip() in page(tmp_path, f"<p {many}>{PARAGRAPH * 3}</p>").text


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_the_record_is_what_the_page_says_of_itself(path: Path) -> None:
    characters = path.read_bytes().decode("cp1252" if path.stem == "tables" else "utf-8")
    written = re.search(r"<!--record (\{.*?\})-->", characters)
    assert written is not None
    reference = read(path).reference
    for name, value in json.loads(written[1]).items():
        if name == "author":
            assert list(reference.authors) == value
        elif name == "year":
            assert reference.year == value
        elif name != "title" or path.stem != "nested":
            assert unescape(str(reference.item.get(name))) == value


def test_a_page_with_zeros_in_it_is_read_as_browsers_do(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(f"<p>{PARAGRAPH * 3}".encode() + b"\0\0\0</p>")
    assert "\0" not in read(path).text


def test_of_several_articles_it_is_the_one_the_page_is_called_after(tmp_path: Path) -> None:
    articles = "".join(
        f"<article><h1>{title}</h1><p>{title}. {PARAGRAPH * 3}</p></article>"
        for title in ("The one that was asked for", "Another story", "And one more")
    )
    text = page(tmp_path, f"<main>{articles}</main>", "<title>The one that was asked for</title>")
    assert text.text.startswith("The one that was asked for. ")
    assert "Another story" not in text.text


def test_both_parts_of_an_article_parted_by_an_advertisement_are_read(tmp_path: Path) -> None:
    parts = [f"<div class='x{n}'><p>Part {n}. {PARAGRAPH * 3}</p></div>" for n in (1, 2)]
    work = page(tmp_path, "<div class='ad-slot'>Buy things today.</div>".join(parts))
    assert "Part 1." in work.text
    assert "Part 2." in work.text
    assert "Buy" not in work.text


def test_code_is_kept_as_it_is_whatever_its_parts_are_called(tmp_path: Path) -> None:
    code = '<pre><span class="hljs-comment"># why</span>\nrun()</pre>'
    assert "# why\nrun()" in page(tmp_path, f"<p>{PARAGRAPH * 3}</p>{code}").text


def test_a_list_that_is_the_article_is_read(tmp_path: Path) -> None:
    items = "".join(f"<li><h3>Thing {n}</h3><p>{PARAGRAPH}</p></li>" for n in range(6))
    links = "".join(f"<li><a href='/{n}'>Another story of some kind {n}</a></li>" for n in range(9))
    work = page(tmp_path, f"<div><p>Six things.</p><ol>{items}</ol></div><ul>{links}</ul>")
    assert all(f"Thing {number}" in work.text for number in range(6))
    assert "Another story" not in work.text


def test_what_publishers_put_behind_references_and_at_figures_is_left_out(tmp_path: Path) -> None:
    work = page(
        tmp_path,
        f"<article><h1>Mules</h1><p>{PARAGRAPH * 3}</p><div class='figure'><div"
        " class='figure-inline-download'>Download:<ul><li><a href='/p'>PPT</a></li><li><a"
        " href='/g'>PNG</a></li></ul></div><p class='caption'>Fig 1. A mule.</p><a href='/l'>View"
        f" larger image</a></div><p>{PARAGRAPH * 2} The file is a <a href='/png'>PNG</a>.</p>"
        "<h2>References</h2><ol class='references'><li>Aldus A. Mules. 1500. [<a href='/s'>Google"
        " Scholar</a>] [<a href='/c'>CrossRef</a>]<ul class='reflinks'><li><a href='/v'>View"
        " Article</a></li><li><a href='/m'>PubMed/NCBI</a></li></ul></li><li>Bembo P. Paper."
        " 1501.</li></ol></article>",
    )
    for words in ("Download", "PPT", "View", "Google", "CrossRef", "[", "NCBI"):
        assert words not in work.text
    assert "Fig 1. A mule." in work.text
    assert "The file is a PNG." in work.text
    assert work.text.endswith("Aldus A. Mules. 1500.\n\nBembo P. Paper. 1501.")


def test_an_item_that_has_its_number_itself_is_not_numbered_again(tmp_path: Path) -> None:
    items = (
        "<ol class='references'><li><span>1.</span> Aldus.</li><li><span>2.</span> Bo.</li></ol>"
    )
    work = page(tmp_path, f"<article><p>{PARAGRAPH * 3}</p>{items}</article>")
    assert [block.lead for block in work.blocks] == ["", "", ""]
    assert work.text.endswith("1. Aldus.\n\n2. Bo.")


def test_how_large_a_formula_is_set_is_no_part_of_it(tmp_path: Path) -> None:
    formula = "<math alttext='{\\displaystyle a^{2}}'><mi>a</mi></math>"
    assert "The area is a^{2}." in page(tmp_path, f"<p>{PARAGRAPH * 3} The area is {formula}.").text


WHOLE = f"<html><body><article><h1>Mules</h1><p>{PARAGRAPH * 3}</p><p>It ends.</p></article>"


@pytest.mark.parametrize(
    ("ending", "is_cut"),
    [
        ("</body></html>", False),
        ("", False),
        ("<p>Words that are cut in the mid", False),
        ("<div class='more'><p>Words that are cut in the mid", True),
        ("<p>Words. <a href='http://exa", True),
        ("</body></html><!-- cached", False),
    ],
)
def test_a_page_that_surely_was_cut_off_says_so(ending: str, is_cut: bool, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(WHOLE + ending, encoding="utf-8")
    last = read(file).blocks[-1]
    assert (last.kind is BlockKind.GAP) == is_cut


def test_the_numbers_that_latexml_writes_lead_their_items(tmp_path: Path) -> None:
    items = (
        "<ol class='ltx_enumerate'><li class='ltx_item'><span class='ltx_tag ltx_tag_item'>(a)"
        "</span><div class='ltx_para'><p class='ltx_p'>An item.</p></div></li></ol><ul><li"
        " id='bib.bib1' class='ltx_bibitem'><span class='ltx_tag ltx_tag_bibitem'>[1]</span><span"
        " class='ltx_bibblock'>A. Aldus.</span> <span class='ltx_bibblock'>Mules.</span></li></ul>"
    )
    work = page(tmp_path, f"<article><p>{PARAGRAPH * 3}</p>{items}</article>")
    assert [block.lead for block in work.blocks] == ["", "(a) ", "[1] "]
    assert work.text.endswith("An item.\n\nA. Aldus. Mules.")
