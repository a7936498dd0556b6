"""Works printed: what stands on the page, in each format."""

import re
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.builders import a_passage, a_reference, a_work
from tui.core.annotation import Annotation, Colour, Located, locate_all
from tui.core.passage import Passage
from tui.core.selector import describe
from tui.core.work import Block, BlockKind, Note, PageSource, Span, SpanKind, Work
from tui.exchange.printing import ENDINGS, NotPrinted, format_of, print_json, printed, write

FORMATS = tuple(ENDINGS.values())


def noted(work: Work, words: str, note: str = "", colour: Colour = Colour.GREEN) -> Located:
    """An annotation on words of the work."""
    selector = describe(work.text, a_passage(work.text, words))
    return locate_all(work.text, (Annotation("a", selector, colour, note, "id-1"),))[0]


def of_kind(kind: BlockKind, text: str, level: int = 0, lead: str = "") -> Work:
    """A work of one block."""
    block = Block(kind, Passage(0, len(text)), level, lead)
    return replace(a_work(), text=text, blocks=(block,), sections=())


def spanned(text: str, kind: SpanKind, words: str, target: str = "") -> Work:
    """A work of one paragraph with a span on some of its words."""
    span = Span(kind, a_passage(text, words), target)
    block = Block(BlockKind.PARAGRAPH, Passage(0, len(text)), spans=(span,))
    return replace(a_work(), text=text, blocks=(block,), sections=())


def body(page: str) -> str:
    """An HTML page after its first heading and authors."""
    return page.partition("<article>")[2].partition("</article>")[0]


@pytest.mark.parametrize("format", FORMATS)
def test_a_whole_work_says_what_it_is(format: str) -> None:
    page = printed(a_work(), format)
    assert "On Reading" in page
    assert "Ada Byron" in page


@pytest.mark.parametrize("format", FORMATS)
def test_a_passage_is_printed_and_nothing_round_it(format: str) -> None:
    work = a_work("One begins to read.", "One reads on.", "One ends.")
    page = printed(work, format, Passage(4, work.text.index("One ends")))
    assert "begins to read." in page
    assert "One reads on." in page
    assert "One begins" not in page
    assert "One ends" not in page


@pytest.mark.parametrize("format", FORMATS)
def test_of_an_empty_passage_no_words_are_printed(format: str) -> None:
    assert "reads" not in printed(a_work(), format, Passage(4, 4))


def test_lines_of_text_are_no_longer_than_the_width() -> None:
    page = printed(a_work("> " + "words " * 100, "many words " * 50), "text")
    assert max(map(len, page.split("\n"))) <= 72


def test_supplied_headings_stand_in_square_brackets() -> None:
    work = a_work("# Introduction", "Words.")
    supplied = replace(work, blocks=(replace(work.blocks[0], supplied=True), work.blocks[1]))
    assert "[Introduction]\n====" in printed(supplied, "text")
    assert "# \\[Introduction\\]" in printed(supplied, "markdown")
    assert "[Introduction]" in body(printed(supplied, "html"))
    assert "[Introduction]" not in printed(work, "text")


@pytest.mark.parametrize("format", FORMATS)
def test_pages_are_marked_where_they_begin(format: str) -> None:
    work = a_work("One begins to read.", "One reads on.", pages={"98": "begins", "99": "One reads"})
    page = re.sub("<.*?>", "", printed(work, format))
    assert "One [p. 98] begins to read." in page
    assert "[p. 99] One reads on." in page


def test_a_page_that_was_only_counted_is_not_given_as_printed() -> None:
    work = a_work("One.", pages={"3": "One."}, page_source=PageSource.POSITION)
    assert "[page 3 of the file] One." in printed(work, "text")


@pytest.mark.parametrize(
    ("work", "text", "markdown", "html"),
    [
        (of_kind(BlockKind.QUOTATION, "Said."), "    Said.", "> Said.", "<blockquote><p>Said."),
        (
            of_kind(BlockKind.VERSE, "a\n b"),
            "    a\n     b",
            "a\\\nb",
            '<pre class="verse">a\n b</pre>',
        ),
        (of_kind(BlockKind.CODE, "*a*"), "    *a*", "```\n*a*\n```", '<pre class="code">*a*</pre>'),
        (of_kind(BlockKind.CODE, "```"), "    ```", "````\n```\n````", "```"),
        (of_kind(BlockKind.TABLE, "a  b"), "a  b", "```\na  b\n```", '<pre class="table">a  b'),
        (
            of_kind(BlockKind.LIST_ITEM, "x", 2, "3. "),
            "  3. x",
            "    3. x",
            '<li class="level-2">3. x',
        ),
        (of_kind(BlockKind.LIST_ITEM, "x", 1, "• "), "• x", "- x", '<li class="level-1">• x'),
        (of_kind(BlockKind.FIGURE, "A map"), "A map", "A map", "<figcaption>A map"),
        (of_kind(BlockKind.RULE, "* * *"), "* * *", "* * *", "<hr>"),
        (of_kind(BlockKind.HEADING, "On", 2), "On\n--", "## On", "<h3>On</h3>"),
    ],
    ids=lambda value: value.blocks[0].kind.value if isinstance(value, Work) else "",
)
def test_each_kind_of_block_is_set_as_such(work: Work, text: str, markdown: str, html: str) -> None:
    assert f"\n\n{text}\n" in printed(work, "text")
    assert f"\n\n{markdown}\n" in printed(work, "markdown")
    assert html in body(printed(work, "html"))


@pytest.mark.parametrize(
    ("kind", "target", "markdown", "html"),
    [
        (SpanKind.EMPHASIS, "", "*old*", "<em>old</em>"),
        (SpanKind.STRONG, "", "**old**", "<strong>old</strong>"),
        (SpanKind.CODE, "", "`old`", "<code>old</code>"),
        (SpanKind.SUPERSCRIPT, "", "^old^", "<sup>old</sup>"),
        (SpanKind.SMALL_CAPS, "", "[old]{.smallcaps}", '<span class="small-caps">old</span>'),
        (
            SpanKind.LINK,
            "http://x.org/(a)",
            "[old](<http://x.org/(a)>)",
            '<a href="http://x.org/(a)">',
        ),
    ],
)
def test_each_kind_of_span_is_marked(kind: SpanKind, target: str, markdown: str, html: str) -> None:
    work = spanned("The old book.", kind, "old", target)
    assert f"The {markdown} book." in printed(work, "markdown")
    assert html in body(printed(work, "html"))
    assert "The old book." in printed(work, "text")


def test_code_in_a_list_stays_in_it() -> None:
    assert "\n\n    ```\n    a\n    ```\n" in printed(of_kind(BlockKind.CODE, "a", 1), "markdown")


def test_notes_are_marked_and_printed() -> None:
    work = spanned("Words (1) end.", SpanKind.NOTE_MARK, "(1)", "1")
    work = replace(work, notes=(Note("1", "See *there*.\n\nAnd here."),))
    assert "(1) See *there*. And here." in printed(work, "text")
    assert "Words [^1] end." in printed(work, "markdown")
    assert "[^1]: See \\*there\\*.\n\n    And here." in printed(work, "markdown")
    assert '<a role="doc-noteref" id="mark-1" href="#note-1">(1)</a>' in printed(work, "html")


def test_a_mark_without_its_note_says_so() -> None:
    work = spanned("Words (1) end.", SpanKind.NOTE_MARK, "(1)", "1")
    work = replace(work, notes=(Note("1", None),))
    assert "(1) (not in this copy)" in printed(work, "text")
    assert "Words [(1)]{.note-mark} end." in printed(work, "markdown")


def test_notes_of_other_passages_are_left_out() -> None:
    work = spanned("Words (1) end.", SpanKind.NOTE_MARK, "(1)", "1")
    work = replace(work, notes=(Note("1", "One."), Note("2", "Two.")))
    assert "Two." in printed(work, "text")
    assert "Two." not in printed(work, "text", Passage(0, len(work.text) - 1))
    assert "One." in printed(work, "text", Passage(0, len(work.text) - 1))


def test_an_excerpt_says_so_at_its_end() -> None:
    work = replace(a_work(), excerpt="The end is missing.")
    assert printed(work, "text").endswith("[The end is missing.]\n")
    assert "The end is missing." in printed(work, "html")
    assert '"excerpt": "The end is missing."' in printed(work, "markdown")


def test_notes_of_ones_own_are_printed_only_when_asked() -> None:
    work = a_work("One begins to read.", "One reads on.")
    mark = noted(work, "begins to", "A good start.")
    assert "A good start." not in printed(work, "text")
    page = printed(work, "text", marks=[mark])
    assert "One begins to read.\n\n    | “begins to”: A good start.\n\nOne reads on." in page
    page = printed(work, "markdown", marks=[mark])
    assert "One ==begins to==[^my-1] read." in page
    assert "[^my-1]: A good start." in page
    page = printed(work, "html", marks=[mark])
    assert '<mark class="green">begins to</mark><sup><a href="#my-1">my 1</a></sup> read' in page


def test_a_note_over_two_paragraphs_stands_after_the_second() -> None:
    work = a_work("One begins to read.", "One reads on.")
    page = printed(work, "markdown", marks=[noted(work, "read.\n\nOne", "Across.")])
    assert "One begins to ==read.==\n\n==One==[^my-1] reads on." in page


def test_a_note_that_ends_between_two_paragraphs_is_not_lost() -> None:
    work = a_work("One begins to read.", "One reads on.")
    page = printed(work, "text", marks=[noted(work, "read.\n", "At the end.")])
    assert page.count("At the end.") == 1


def test_highlights_that_cross_each_other_are_still_a_page() -> None:
    work = spanned("One begins to read.", SpanKind.EMPHASIS, "begins to")
    marks = [noted(work, "One begins", "a"), noted(work, "to read", "b")]
    parser = Nesting()
    parser.feed(printed(work, "html", marks=marks))
    assert parser.open == []
    assert "==One *begins*==[^my-1]* ==to*== ==read==" not in printed(work, "markdown", marks=marks)


def test_notes_on_the_whole_work_come_first() -> None:
    work = a_work()
    mark = locate_all(work.text, (Annotation("a", None, note="Read it *twice*."),))
    for format in FORMATS:
        page = printed(work, format, marks=mark)
        assert page.index("Read it") < page.index("One begins")
        (line,) = (line for line in page.splitlines() if "Read it" in line)
        assert "Note on the whole work:" in line
    assert "Read it" not in printed(work, "text", Passage(0, 5), mark)


def test_what_is_in_a_text_is_never_taken_for_html() -> None:
    work = a_work("<script>alert('&')</script>", reference=a_reference("<b> & \x22"))
    page = printed(work, "html")
    assert "<script" not in page
    assert "&lt;script&gt;alert('&amp;')" in page
    assert "<title>&lt;b&gt; &amp; &quot;</title>" in page


def test_a_format_that_is_not_printed_is_an_error() -> None:
    with pytest.raises(ValueError, match="pdf"):
        printed(a_work(), "pdf")


def test_json_has_every_block_with_its_place() -> None:
    work = a_work("# One", "A.", "## Two", "B.", "> C.", pages={"7": "B."})
    work = replace(work, notes=(Note("1", None),))
    data = print_json(work)
    assert data["reference"] == dict(work.reference.item)
    assert data["blocks"][4] == {
        "kind": "quotation",
        "level": 0,
        "text": "C.",
        "section": ["One", "Two"],
        "paragraph": 1,
        "page": "7",
        "start": 18,
        "end": 20,
    }
    assert data["blocks"][0]["section"] == ["One"]
    assert data["blocks"][0]["paragraph"] is None
    assert data["blocks"][1]["page"] is None
    assert data["pages"] == [{"label": "7", "offset": 14, "source": "page-list"}]
    assert data["notes"] == [{"mark": "1", "text": None}]
    assert [work.text[b["start"] : b["end"]] for b in data["blocks"]] == [
        b["text"] for b in data["blocks"]
    ]


class Nesting(HTMLParser):
    """The elements that are open; closing another than the innermost fails."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag not in ("meta", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost."""
        assert self.open.pop() == tag


def test_a_text_is_written_to_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    write(path, a_work(), format_of(path))
    assert path.read_text(encoding="utf-8") == printed(a_work(), "markdown")


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "thesis.txt"
    path.write_text("Years of work.")
    with pytest.raises(NotPrinted, match=r"thesis.txt is there already. Choose another name."):
        write(path, a_work(), "text")
    assert path.read_text() == "Years of work."


def test_a_file_that_could_not_be_written_whole_is_not_left(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with files_of_at_most(1000), pytest.raises(NotPrinted, match=r"Not written: .*too large"):
        write(path, a_work("One reads on. " * 1000), "text")
    assert not path.exists()


def test_a_name_that_asks_for_no_format_is_refused() -> None:
    with pytest.raises(NotPrinted, match=r"out.doc: the name must end in .txt, .md, .html."):
        format_of(Path("out.doc"))


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Within this, the system writes no file beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
