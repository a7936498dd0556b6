"""A project leaves as a document: quotations and notes in order, cited, with a bibliography."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_reference, a_selector
from tui.core.citation import Locator
from tui.core.project import Item
from tui.core.reference import Reference
from tui.exchange.project_document import (
    Piece,
    ProjectDocument,
    project_html,
    project_markdown,
    project_pandoc,
)

QUOTED = Item("a", "byron1843", a_selector(), Locator("page", "98"), "first words")


def a_document(*, in_notes: bool = False) -> ProjectDocument:
    pieces = (
        Piece(QUOTED, a_reference(), "(Byron 98)", ("Against Lamb.", "And so on.")),
        Piece(Item("a"), a_reference(), "(Byron)"),
    )
    return ProjectDocument("Iran paper", "mla", pieces, ("Byron. *On Reading*.",), in_notes)


def test_markdown_has_quotations_citations_notes_and_bibliography() -> None:
    assert project_markdown(a_document()) == (
        "# Iran paper\n\n> first words\n>\n> (Byron 98)\n\nAgainst Lamb.\n\nAnd so on.\n\n"
        "*On Reading* (Byron)\n\n## Bibliography\n\nByron. *On Reading*.\n"
    )


def test_markdown_in_a_style_for_notes_has_footnotes() -> None:
    assert project_markdown(a_document(in_notes=True)) == (
        "# Iran paper\n\n> first words[^1]\n\nAgainst Lamb.\n\nAnd so on.\n\n*On Reading*[^2]\n\n"
        "## Bibliography\n\nByron. *On Reading*.\n\n[^1]: (Byron 98)\n\n[^2]: (Byron)\n"
    )


@pytest.mark.parametrize(
    ("citation", "in_notes", "written"),
    [
        ("(Byron 98)", False, "“first words” (Byron 98)."),
        ("Byron 98.", True, "“first words”"),
    ],
)
def test_a_short_quotation_stands_in_its_sentence(
    citation: str, in_notes: bool, written: str
) -> None:
    piece = Piece(QUOTED, a_reference(), citation, run_in="“first words”")
    document = ProjectDocument("Iran paper", "mla", (piece,), in_notes=in_notes)
    assert f"\n\n{written}" in project_markdown(document)
    assert f"<p>{written}" in project_html(document)
    full_stop = "" if in_notes else "."
    assert f"\n\n“first words” [@byron1843, p. 98]{full_stop}\n" in project_pandoc(document)
    assert "blockquote" not in project_html(document)


def test_a_project_without_items_is_its_title() -> None:
    empty = ProjectDocument("Iran paper", "mla", ())
    assert project_markdown(empty) == "# Iran paper\n"
    assert "Bibliography" not in project_html(empty) + project_pandoc(empty)


def test_pandoc_gets_keys_and_the_records_they_stand_for() -> None:
    head, body = project_pandoc(a_document())[4:].split("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    assert json.loads(fields["references"]) == [a_reference().item]
    assert "> first words\n>\n> [@byron1843, p. 98]\n\nAgainst Lamb." in body
    assert "*On Reading* [@byron1843]" in body


def test_pandoc_finds_a_record_under_its_citation_key() -> None:
    reference = Reference({"id": "zotero/7", "citation-key": "ada", "title": "T"})
    written = project_pandoc(ProjectDocument("P", "apa", (Piece(Item("a"), reference),)))
    assert '"id": "ada"' in written
    assert "[@ada]" in written


def test_pandoc_cites_what_it_gets() -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="there is no pandoc to read it")
    plain = pypandoc.convert_text(
        project_pandoc(a_document()), "plain", "markdown", extra_args=["--citeproc"]
    )
    said = " ".join(plain.split())
    assert said.startswith("first words (Byron 1843, 98) Against Lamb.")
    assert said.endswith("On Reading (Byron 1843) Bibliography Byron, Ada. 1843. On Reading.")


def test_html_has_quotations_citations_notes_and_bibliography() -> None:
    written = project_html(a_document())
    assert "<p>first words</p>\n<footer>(Byron 98)</footer>" in written
    assert "<p><cite>On Reading</cite> (Byron)</p>" in written
    assert '<p class="note">Against Lamb.</p>' in written
    assert '<div class="entry">Byron. *On Reading*.</div>' in written


def test_html_in_a_style_for_notes_has_notes_that_lead_both_ways() -> None:
    written = project_html(a_document(in_notes=True))
    assert '<p>first words<sup><a id="cited-1" href="#note-1">1</a></sup></p>' in written
    assert '<li id="note-1">(Byron 98) <a href="#cited-1">↩</a></li>' in written
    assert "<footer>" not in written


class _Elements(HTMLParser):
    """The elements of a page that are open, and those it has had."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.had: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.had.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_html_is_whole_whatever_the_words_are(title: str, words: str, note: str) -> None:
    piece = Piece(Item("a", quotation=words), a_reference(title), "(Byron)", (note,))
    page = _Elements()
    page.feed(project_html(ProjectDocument(title, "mla", (piece,), ("An entry.",))))
    page.close()
    assert page.open == []
    assert "script" not in page.had


@pytest.mark.parametrize("words", ["# 1. *Act* [I]", "- ==so== it `is`", "1. Begin"])
def test_markdown_takes_words_as_they_are(words: str) -> None:
    from markdown_it import MarkdownIt

    piece = Piece(Item("a", quotation=words), a_reference(), "(Byron)", (words,))
    written = project_markdown(ProjectDocument(words, "mla", (piece,)))
    tokens = MarkdownIt().parse(written)
    shown = ["".join(c.content for c in t.children or ()) for t in tokens if t.type == "inline"]
    assert shown == [words, words, "(Byron)", words]


def test_pandoc_gets_a_note_after_the_full_stop() -> None:
    piece = Piece(QUOTED, a_reference(), run_in="“First words.”")
    written = project_pandoc(ProjectDocument("Iran paper", "chicago", (piece,), in_notes=True))
    assert "\n\n“First words.” [@byron1843, p. 98]\n" in written
