"""Paragraphs of a PDF: whole across lines, columns and pages, word for word."""

from tests.pdf_writer import Page, pdf
from tests.sources.pdf.set_pages import WORDS, page, read, texts, wrapped
from tui.core.work import BlockKind, PageSource, SpanKind


def test_lines_are_one_paragraph() -> None:
    assert texts(read(pdf(page()))) == [WORDS]


def test_a_set_in_line_begins_a_paragraph() -> None:
    first, *rest = wrapped(WORDS)
    lines = ["    " + first, *rest]
    assert texts(read(pdf(page([*lines, *lines])))) == [WORDS, WORDS]


def test_room_between_lines_parts_paragraphs() -> None:
    lines = wrapped(WORDS)
    both = Page().put_lines(lines).put_lines(lines, y=700 - 12 * len(lines) - 6)
    assert texts(read(pdf(both))) == [WORDS, WORDS]


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = wrapped(WORDS)
    work = read(pdf(page(lines[:3]), page(lines[3:])))
    assert texts(work) == [WORDS]
    mark = work.pages[1]
    assert work.text[mark.offset :].startswith(lines[3])
    assert mark.source is PageSource.POSITION


def test_a_paragraph_goes_on_round_a_caption() -> None:
    lines = wrapped(WORDS)
    caption = "Figure 1. The light, seen from the moor."
    first = Page().put_lines(lines[:3], y=300).put(caption, 72, 200, size=8)
    work = read(pdf(first, page(lines[3:])))
    assert texts(work) == [WORDS]
    assert texts(work, BlockKind.FIGURE) == [caption]


def test_a_word_parted_at_a_line_end_is_whole() -> None:
    lines = ["They were all of them kept under the same long dis-", "cipline, and did not speak."]
    assert "long discipline, and" in read(pdf(page(lines))).text


def test_a_compound_keeps_its_hyphen() -> None:
    lines = [
        "The well-known light is well kept, and the keepers are known, and it is well-",
        "known that the wind is cold there, and that nobody has come for years.",
    ]
    assert "it is well-known that" in read(pdf(page(lines))).text


def test_an_address_that_a_line_end_parts_is_whole() -> None:
    lines = ["The charts are kept at https://example.org/charts/", "north/light.html to this day."]
    assert "https://example.org/charts/north/light.html to" in read(pdf(page(lines))).text


def test_bullets_and_numbers_begin_items() -> None:
    lines = [*wrapped(WORDS), "• the lamp,", "• the glass.", "1. They come.", "2. They go."]
    work = read(pdf(page(lines)))
    items = [block for block in work.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [item.lead for item in items] == ["•", "•", "1.", "2."]
    assert texts(work, BlockKind.LIST_ITEM)[0] == "the lamp,"


def test_what_is_set_in_at_both_edges_is_quoted() -> None:
    lines = wrapped(WORDS)
    quoted = ["      " + line for line in wrapped(WORDS, 70)]
    work = read(pdf(page([*lines, *lines, *quoted, *lines, *lines])))
    assert texts(work, BlockKind.QUOTATION) == [WORDS]


def test_code_keeps_its_lines() -> None:
    mixed = page().put_lines(["if lit:", "    rest()"], y=600, face="fixed")
    mixed.put_lines(wrapped(WORDS), y=560)
    assert texts(read(pdf(mixed)), BlockKind.CODE) == ["if lit:\n   rest()"]


def test_italic_words_are_emphasis() -> None:
    lines = wrapped(WORDS)
    mixed = Page().put("He had read ", 72, 700).put("Moby-Dick", 127, 700, face="italic")
    mixed.put("and little else in all of the winters that he was there.", 178, 700)
    work = read(pdf(mixed.put_lines(lines, y=688)))
    spans = [span for block in work.blocks for span in block.spans]
    assert [(one.kind, one.passage.of(work.text)) for one in spans] == [
        (SpanKind.EMPHASIS, "Moby-Dick")
    ]


def test_a_link_leads_to_its_address() -> None:
    linked = page().put("See example.org for more of it.", 72, 600)
    linked.link(88, 597, 52, 12, "https://example.org/")
    work = read(pdf(linked))
    (link,) = [one for block in work.blocks for one in block.spans if one.kind is SpanKind.LINK]
    assert (link.passage.of(work.text), link.target) == ("example.org", "https://example.org/")
