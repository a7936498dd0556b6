"""The notes of a marked-up text: found by their marks, kept out of the running text."""

import pytest

from tests.sources.hypertext.transcribed import Transcribed, by_lexbor, by_lxml, words_set_as
from tui.core.work import SpanKind

both = pytest.mark.parametrize("transcribed", [by_lexbor, by_lxml])


@both
def test_a_footnote_is_found_by_its_type(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>Words<a epub:type="noteref" href="#n1">1</a> go on.</p>'
        '<aside epub:type="footnote" id="n1"><p>The note.</p><p>More of it.</p></aside><p>End.</p>'
    )
    assert work.text == "Words(1) go on.\n\nEnd."
    (note,) = work.notes
    assert (note.mark, note.text) == ("1", "The note.\n\nMore of it.")
    assert words_set_as(work, SpanKind.NOTE_MARK) == ["(1)"]
    (mark,) = work.blocks[0].spans
    assert work.note(mark.target) == note


@both
def test_endnotes_are_found_by_the_way_back(transcribed: Transcribed) -> None:
    """As older books have them: links to and fro, and no types."""
    work = transcribed(
        '<p>Words<sup><a id="r1" href="#n1">1</a></sup> and'
        '<a id="r2" href="#n2"><sup>2</sup></a> more.</p><h2>Notes</h2>'
        '<p><a id="n1" href="#r1">1</a>. The first.</p><p>Its second paragraph.</p>'
        '<p><a id="n2" href="#r2">2</a>. The second.</p><h2>Index</h2><p>Words, 1</p>'
    )
    assert [(note.mark, note.text) for note in work.notes] == [
        ("1", "The first.\n\nIts second paragraph."),
        ("2", "The second."),
    ]
    assert work.text == "Words(1) and(2) more.\n\nIndex\n\nWords, 1"
    assert [section.title for section in work.sections] == ["Index"]


@both
def test_a_list_of_notes_has_their_numbers(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>Words <a href="#a">[1]</a>, <a href="#b">[2]</a>, <a href="#a">[1]</a>.</p>'
        '<ol><li id="a">One.</li><li id="b">Two. <a href="#x">↩</a></li></ol>'
    )
    assert [note.text for note in work.notes] == ["One.", "Two."]
    assert work.text == "Words [1], [2], [1]."


@both
def test_a_number_that_leads_elsewhere_is_a_link(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>See chapter<sup><a href="#two">2</a></sup>.</p><h2 id="two">Two</h2><p>Words.</p>'
        '<p>Abbey, <a href="#p12">12</a></p><p id="p12">Abbeys are many.</p>'
    )
    assert not work.notes
    assert words_set_as(work, SpanKind.LINK) == ["(2)", "12"]
    assert "Abbeys are many." in work.text


@both
def test_a_mark_whose_note_is_missing_says_so(transcribed: Transcribed) -> None:
    work = transcribed('<p>Words<a epub:type="noteref" href="#gone">3</a>.</p>')
    assert [(note.mark, note.text) for note in work.notes] == [("3", None)]


@both
def test_a_note_that_nothing_leads_to_stays_in_the_text(transcribed: Transcribed) -> None:
    work = transcribed('<p>Words.</p><aside epub:type="footnote" id="n"><p>A note.</p></aside>')
    assert work.text == "Words.\n\nA note."
    assert not work.notes


@both
def test_a_mark_in_the_head_of_a_wide_table_is_kept(transcribed: Transcribed) -> None:
    long = "A heading that is far too long to stand in a column beside another of its length"
    work = transcribed(
        f'<table><tr><th>{long}<a epub:type="noteref" href="#n">1</a></th><th>{long}</th></tr>'
        "<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
        '<aside epub:type="footnote" id="n"><p>A note.</p></aside>'
    )
    assert [note.text for note in work.notes] == ["A note."]
    assert words_set_as(work, SpanKind.NOTE_MARK) == ["(1)"]


@both
def test_a_note_keeps_the_bracket_it_ends_with(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>Words<sup><a id="r" href="#n">1</a></sup>.</p>'
        '<p id="n">1. See Fry (he came back). <a href="#r">[return to text]</a></p>'
        '<p>Words<sup><a id="s" href="#m">2</a></sup>.</p><p id="m">2. See (Fry)</p>'
    )
    assert [note.text for note in work.notes] == ["See Fry (he came back).", "See (Fry)"]


@both
def test_a_note_does_not_take_the_text_for_its_own_note(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>(4) <a id="r" href="#n">Words</a> go on.</p><p id="n"><a href="#r">[3]</a> A note.</p>'
    )
    assert "(4) Words go on." in work.text


@both
def test_a_note_that_stands_in_the_text_is_taken_out_of_it(transcribed: Transcribed) -> None:
    """As LaTeXML has footnotes, with their marks in them."""
    work = transcribed(
        '<p>Words<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">7</sup>'
        '<span class="ltx_note_outer"><span class="ltx_note_content">'
        '<sup class="ltx_note_mark">7</sup><span class="ltx_tag ltx_tag_note">7</span>'
        'The note on <math alttext="x^{2}"><mi>x</mi></math>.</span></span></span> go on.</p>'
    )
    assert work.text == "Words(7) go on."
    (note,) = work.notes
    assert (note.mark, note.text) == ("7", "The note on x^{2}.")
    (mark,) = work.blocks[0].spans
    assert work.note(mark.target) == note


@both
def test_side_notes_are_numbered(transcribed: Transcribed) -> None:
    work = transcribed(
        '<p>One<span class="sidenote">The first.</span> and'
        ' two<span class="marginnote">The second.</span>.</p><p>End.</p>'
    )
    assert work.text == "One(1) and two(2).\n\nEnd."
    assert [(note.mark, note.text) for note in work.notes] == [
        ("1", "The first."),
        ("2", "The second."),
    ]


@both
def test_the_bullet_of_an_item_is_written_once(transcribed: Transcribed) -> None:
    work = transcribed(
        '<ul><li><span class="ltx_tag ltx_tag_item">•</span><div><p>An item.</p></div></li></ul>'
    )
    (item,) = work.blocks
    assert (item.lead, work.text) == ("• ", "An item.")
