"""Markdown as a scholar writes it, read as a work."""

from pathlib import Path

import pytest

from tui.core.work import Block, BlockKind, Note, PageMark, PageSource, SpanKind, Work
from tui.sources.markdown.document import read_markdown
from tui.sources.markdown.parser import DEEPEST, MOST_BRACKETS
from tui.sources.source import Source
from tui.sources.unreadable import UnreadableWork


def read(text: str) -> Work:
    """The work in a Markdown text."""
    return read_markdown(Source(Path("on_reading.md"), text.encode()))


def blocks(work: Work) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind.value, block.passage.of(work.text)) for block in work.blocks]


def spans(work: Work) -> list[tuple[str, str, str]]:
    """Kind, words and target of each span."""
    found = [span for block in work.blocks for span in block.spans]
    return [(span.kind.value, span.passage.of(work.text), span.target) for span in found]


def only_block(work: Work) -> Block:
    """The one block."""
    assert len(work.blocks) == 1
    return work.blocks[0]


def test_a_paragraph_is_one_line_however_it_was_wrapped() -> None:
    assert read("One begins\nto read   and\nreads on.").text == "One begins to read and reads on."


def test_blocks_are_parted_by_an_empty_line() -> None:
    assert read("One.\n\n\n\nTwo.").text == "One.\n\nTwo."


def test_headings_open_sections_that_nest() -> None:
    work = read("# A\n\none\n\n## B\n\ntwo\n\n# C\n\nthree")
    found = [
        (section.title, section.level, section.passage.of(work.text)) for section in work.sections
    ]
    assert found == [
        ("A", 1, "A\n\none\n\nB\n\ntwo\n\n"),
        ("B", 2, "B\n\ntwo\n\n"),
        ("C", 1, "C\n\nthree"),
    ]


def test_a_heading_may_be_an_editors() -> None:
    work = read("# Introduction {.supplied}\n\nWords.\n\n# Method {#method}\n\nMore.")
    assert [(section.title, section.supplied) for section in work.sections] == [
        ("Introduction", True),
        ("Method", False),
    ]
    assert work.blocks[0].supplied


def test_the_title_is_not_repeated_at_the_head_of_the_text() -> None:
    assert read("# On Reading\n\nWords.").text == "Words."
    assert read("---\ntitle: On Reading\n---\n\n# On  reading\n\nWords.").text == "Words."


def test_a_heading_that_is_not_the_title_stays() -> None:
    assert read("---\ntitle: On Reading\n---\n\n# One\n\nWords.").text == "One\n\nWords."
    work = read("# One\n\nWords.\n\n# Two\n\nMore.")
    assert work.reference.title == "One"
    assert [section.title for section in work.sections] == ["One", "Two"]


def test_a_text_without_a_title_is_called_by_its_file() -> None:
    assert read("Words.").reference.title == "on reading"


def test_emphasis_and_code_are_spans_over_the_bare_words() -> None:
    work = read("An *old* and **great** `book`, ~~lost~~ H~2~O x^2^ [Plato]{.smallcaps}.")
    assert work.text == "An old and great book, lost H2O x2 Plato."
    assert [kind for kind, _, _ in spans(work)] == [
        "emphasis",
        "strong",
        "code",
        "strike",
        "subscript",
        "superscript",
        "small-caps",
    ]
    assert [words for _, words, _ in spans(work)] == [
        "old",
        "great",
        "book",
        "lost",
        "2",
        "2",
        "Plato",
    ]


def test_links_lead_to_the_web_to_people_and_within_the_work() -> None:
    work = read(
        "[a](https://x.org/ä) <mailto:b@x.org> [c](#method) [d][ref]\n\n[ref]: http://y.org"
    )
    assert [target for _, _, target in spans(work)] == [
        "https://x.org/%C3%A4",
        "mailto:b@x.org",
        "#method",
        "http://y.org",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//host/x",
        "relative.md",
        "https:",
    ],
)
def test_no_link_leads_anywhere_else(address: str) -> None:
    work = read(f"See [the words]({address}).")
    assert work.text == "See the words."
    assert spans(work) == []


def test_a_footnote_is_a_mark_in_the_text_and_a_note() -> None:
    work = read("Words.[^a] More.[^b]\n\n[^b]: The *second*.\n[^a]: The first.\n\n    Its end.")
    assert work.text == "Words.(1) More.(2)"
    assert spans(work) == [("note-mark", "(1)", "1"), ("note-mark", "(2)", "2")]
    assert work.notes == (Note("1", "The first.\n\nIts end."), Note("2", "The second."))


def test_a_mark_whose_note_is_missing_is_kept() -> None:
    work = read("Conventional arms. [(1)]{.note-mark}")
    assert work.text == "Conventional arms. (1)"
    assert spans(work) == [("note-mark", "(1)", "1")]
    assert work.note("1") == Note("1", None)


def test_a_quotation_is_a_quotation_paragraph_by_paragraph() -> None:
    work = read("> One.\n>\n> Two,\n> wrapped.")
    assert blocks(work) == [("quotation", "One."), ("quotation", "Two, wrapped.")]


def test_verse_keeps_its_lines() -> None:
    work = read("> Whose woods these are  \n> I think I know.\\\n> His house")
    assert blocks(work) == [("verse", "Whose woods these are\nI think I know.\nHis house")]


def test_list_items_have_a_lead_and_a_depth() -> None:
    work = read("3. three\n4. four\n\n   more\n   - deep\n\n* last")
    found = [(block.lead, block.level, block.passage.of(work.text)) for block in work.blocks]
    assert found == [
        ("3. ", 1, "three"),
        ("4. ", 1, "four"),
        ("", 1, "more"),
        ("• ", 2, "deep"),
        ("• ", 1, "last"),
    ]
    assert {block.kind for block in work.blocks} == {BlockKind.LIST_ITEM}


def test_code_is_kept_as_it_is() -> None:
    work = read("```python\n  if x:\n\n      y  # *not* emphasis\n```")
    assert blocks(work) == [("code", "  if x:\n\n      y  # *not* emphasis")]


def test_a_small_table_is_set_in_columns() -> None:
    work = read("| name | 年 |\n|---|---|\n| *Ada* | 1843 |\n| Mary | 漢字 |")
    assert work.text == "name  年\n────  ────\nAda   1843\nMary  漢字"
    assert spans(work) == [("emphasis", "Ada", "")]


def test_a_wide_table_is_read_row_by_row() -> None:
    long = "many words " * 10
    work = read(f"| name | what |\n|---|---|\n| Ada | {long}|\n| Mary | few |")
    assert work.text == f"name: Ada\n  what: {long.strip()}\nname: Mary\n  what: few"


def test_a_figure_is_its_caption() -> None:
    work = read("![The *old* library](library.png)\n\n![](plans/second.png)")
    assert blocks(work) == [("figure", "The old library"), ("figure", "second.png")]


def test_a_picture_in_a_line_is_its_description() -> None:
    assert read("The ![crown](crown.png) of it.").text == "The crown of it."


def test_html_is_text_without_its_tags() -> None:
    work = read(
        "<div>The <b>old</b> book<script>alert(1)</script><!-- hidden --></div>\n\nA <i>b</i> c."
    )
    assert blocks(work) == [("paragraph", "The old book"), ("paragraph", "A b c.")]


def test_rules_are_kept_between_paragraphs() -> None:
    assert [kind for kind, _ in blocks(read("One.\n\n---\n\nTwo."))] == [
        "paragraph",
        "rule",
        "paragraph",
    ]


def test_a_heading_in_a_quotation_opens_no_section() -> None:
    work = read("> # Loud\n> words")
    assert work.sections == ()
    assert blocks(work) == [("quotation", "Loud"), ("quotation", "words")]


def test_page_marks_in_brackets_are_pages_and_no_text() -> None:
    work = read("[p. 98] One begins [p. 99] to read-\n[p. 100]ing.\n\nAnd on.")
    assert work.text == "One begins to read- ing.\n\nAnd on."
    assert [(page.label, work.text[page.offset :][:2]) for page in work.pages] == [
        ("98", "On"),
        ("99", "to"),
        ("100", "in"),
    ]
    assert {page.source for page in work.pages} == {PageSource.PRINTED}


def test_references_to_other_pages_are_text() -> None:
    work = read("As he says [p. 45], and before [p. 12].")
    assert work.pages == ()
    assert work.text == "As he says [p. 45], and before [p. 12]."


def test_a_page_that_begins_between_two_paragraphs_begins_with_the_second() -> None:
    work = read("One.\n\n[p. 7]\n\nTwo.")
    assert work.pages == (PageMark("7", work.text.index("Two"), PageSource.PRINTED),)


def test_characters_written_as_references_are_clean_as_well() -> None:
    work = read("a&#x1b;[2Jb &#x202e;c &copy;")
    assert work.text == "a\ufffd[2Jb c ©"


def test_offsets_are_those_of_the_clean_text() -> None:
    work = read("a\u200b *b\u200bc* d")
    assert work.text == "a bc d"
    assert spans(work) == [("emphasis", "bc", "")]


def test_what_is_nested_too_deep_is_refused_rather_than_lost() -> None:
    assert only_block(read("> " * 20 + "deep")).kind is BlockKind.QUOTATION
    with pytest.raises(UnreadableWork, match="too intricate"):
        read("> " * (DEEPEST + 1) + "deep")


def test_a_paragraph_of_open_brackets_is_its_own_text() -> None:
    brackets = "[" * (MOST_BRACKETS + 1) + " *words*"
    assert read(brackets).text == brackets


def test_an_excerpt_and_corrections_are_said_in_the_head() -> None:
    head = "---\nlection:\n  excerpt: The end is\n    missing.\n  corrections: [one, two]\n---\n"
    work = read(f"{head}\nWords.")
    assert work.excerpt == "The end is missing."
    assert work.corrections == ("one", "two")


@pytest.mark.parametrize(("said", "excerpt"), [("true", "This copy is an excerpt."), ("false", "")])
def test_an_excerpt_may_only_be_named_one(said: str, excerpt: str) -> None:
    assert read(f"---\nlection: {{excerpt: {said}}}\n---\n\nWords.").excerpt == excerpt


def test_spans_lie_in_their_blocks_and_are_no_longer_than_words() -> None:
    work = read("*a *\n\n**b\nc** [d](http://x.org)  \ne")
    for block in work.blocks:
        for span in block.spans:
            assert block.passage.covers(span.passage)
            assert span.kind in SpanKind


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Here $x^{2^k}$ and $a_{i}*b_{j}*c$.", "Here x^{2^k} and a_{i}*b_{j}*c."),
        ("*So $a*b$ holds*.", "So a*b holds."),
        ("Inline $$e^{x^2}$$ too.", "Inline e^{x^2} too."),
        (r"Let \(a_1 * b^2\) be; \[x~y~z = y_1\] is.", "Let a_1 * b^2 be; x~y~z = y_1 is."),
        (r"Costs \$5, of $\$5^2$.", r"Costs $5, of \$5^2."),
        ("$$\\int_0^\\infty e^{-x^2}\\,dx$$", r"\int_0^\infty e^{-x^2}\,dx"),
        ("$$\na &= b^{2^c} \\\\\nc &= ~x~\n$$ {#eq:one}", r"a &= b^{2^c} \\ c &= ~x~"),
        ("Then\n$$\na^b^\n$$\nholds.", "Then\n\na^b^\n\nholds."),
        ("$$ a^2^ $$ (3)", "a^2^ (3)"),
        ("\\[\na^b^\n\\]", "a^b^"),
        (
            "\\begin{align*}\na_1 &= b^2^ \\\\\nc &= d\n\\end{align*}",
            r"\begin{align*} a_1 &= b^2^ \\ c &= d \end{align*}",
        ),
        ("- One:\n\n  $$a^b^$$\n- Two", "One:\n\na^b^\n\nTwo"),
    ],
)
def test_mathematics_is_kept_as_it_is_written(written: str, shown: str) -> None:
    assert read(written).text == shown


@pytest.mark.parametrize(
    "written",
    [
        "It costs $5 and $10, or US$5-$10.",
        "Between $5–$10 and $20.",
        "One $ or two $ are left.",
        "Set $HOME/$USER first.",
        "$$",
        "He paid $20,000 for it ($30,000 in all).",
        "From 5$ to 10$ a day.",
    ],
)
def test_money_is_no_mathematics(written: str) -> None:
    assert read(written).text == written


def test_escaped_brackets_are_brackets() -> None:
    work = read(r"He was \[sic\] here \(or there\), as \[1\] and \[a = b\] say.")
    assert work.text == "He was [sic] here (or there), as [1] and [a = b] say."


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- page 14 -->",
        '<span class="pagebreak" title="14"></span>',
        '<span epub:type="pagebreak" id="page14" aria-label="14"/>',
        '<span role="doc-pagebreak" aria-label="Page 14."></span>',
        '<span class="pagenum">[Pg 14]</span>',
        '<a id="page_14" class="page-break"></a>',
        "[14]{.pagenum}",
        '[]{.pagebreak title="14"}',
        "[]{#page-14 .pagebreak}",
    ],
)
def test_pages_begin_where_tags_say_so_in_a_line_or_alone(mark: str) -> None:
    work = read(f"One begins {mark}to read.")
    assert work.text == "One begins to read."
    assert work.pages == (PageMark("14", 11, PageSource.PAGEBREAK),)
    alone = read(f"One.\n\n{mark}\n\nTwo.")
    assert alone.text == "One.\n\nTwo."
    assert alone.pages == (PageMark("14", 6, PageSource.PAGEBREAK),)


def test_pages_of_paper_without_a_number_are_no_text() -> None:
    work = read("One \\newpage reads.\n\n\\pagebreak\n\n{{< pagebreak >}}\n\nTwo `\\newpage`.")
    assert work.text == "One reads.\n\nTwo \\newpage."
    assert work.pages == ()


def test_tags_in_a_line_set_its_words() -> None:
    work = read('<b>Old</b> <i>book</i>, 5<sup>th</sup>, <a href="https://x.org">there</a>')
    assert work.text == "Old book, 5th, there"
    assert spans(work) == [
        ("strong", "Old", ""),
        ("emphasis", "book", ""),
        ("superscript", "th", ""),
        ("link", "there", "https://x.org"),
    ]


def test_tables_and_figures_of_html_are_tables_and_figures() -> None:
    work = read(
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n\n"
        '<figure><img src="x.png" alt="A mule"><figcaption>Fig. 1</figcaption></figure>\n\n'
        "<details><summary>More</summary>\n\nHidden *text*.\n\n</details>\n\n"
        "<ul><li>One</li><li>Two</li></ul>"
    )
    assert [kind for kind, _ in blocks(work)] == [
        *("table", "figure", "paragraph", "paragraph", "list-item", "list-item"),
    ]
    assert "Fig. 1" in work.text


def test_chinese_and_japanese_lines_are_joined_without_a_blank() -> None:
    assert (
        read("吾輩は猫である。\n名前は*まだ*無い。\nA cat.").text
        == "吾輩は猫である。名前はまだ無い。 A cat."
    )


def test_links_by_name_are_their_words() -> None:
    work = read("See [[Aldus Manutius|Aldus]], [[Venice]] and ![[plan.png]]; x[[1]], [[2]](#n).")
    assert work.text == "See Aldus, Venice and plan.png; x[[1]], [2]."


def test_a_callout_has_a_title() -> None:
    work = read("> [!quote]- On printing\n> The press is *fast*.\n\n> [!NOTE]\n> Mind.\n\n> [!tip]")
    assert blocks(work) == [
        ("quotation", "On printing"),
        ("quotation", "The press is fast."),
        ("quotation", "Note"),
        ("quotation", "Mind."),
        ("quotation", "Tip"),
    ]
