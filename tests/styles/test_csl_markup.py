import pytest

from tui.styles.csl.markup import parse_affix, parse_markup
from tui.styles.csl.output import html, markdown, plain, runs
from tui.styles.csl.punctuation import Quotes, settled
from tui.styles.csl.rich import Rich, Span, text_of

AMERICAN = Quotes("“", "”", "‘", "’", holds_punctuation=True)
BRITISH = Quotes("‘", "’", "“", "”", holds_punctuation=False)


def as_html(*parts: Rich | str, quotes: Quotes = AMERICAN) -> str:
    """Parts one after the other, settled; strings are read as fields."""
    rich: Rich = ()
    for part in parts:
        rich += parse_markup(part) if isinstance(part, str) else part
    return html(settled(rich, quotes))


def test_tags_of_a_field_become_formats() -> None:
    assert as_html("H<sub>2</sub>O and <i>E. coli</i>") == "H<sub>2</sub>O and <i>E. coli</i>"


def test_a_tag_without_its_end_is_text() -> None:
    assert as_html("a <i>b") == "a &#60;i&#62;b"
    assert as_html("a b</i>") == "a b&#60;/i&#62;"


def test_quotation_marks_are_those_of_the_locale() -> None:
    assert as_html('The "good" book') == "The “good” book"
    assert as_html('The "good" book', quotes=BRITISH) == "The ‘good’ book"


def test_quotation_marks_within_others_are_inner_ones() -> None:
    quoted = (Span(parse_markup('The "good" book'), quoted=True),)
    assert as_html(quoted) == "“The ‘good’ book”"
    assert as_html((Span(quoted, quoted=True),)) == "“‘The “good” book’”"


def test_apostrophes_are_no_quotation_marks() -> None:
    assert as_html("the readers' notes, l'art, 'tis") == "the readers’ notes, l’art, ’tis"


def test_single_marks_are_turned_like_double_ones() -> None:
    assert as_html("the ‘good’ book") == "the “good” book"


def test_single_marks_in_an_affix_stay_as_they_were_written() -> None:
    assert text_of(parse_affix("see ‘God’s will’ in <i>it</i>")) == "see ‘God’s will’ in it"


def test_a_lone_quotation_mark_stays() -> None:
    assert as_html('6" high') == '6" high'


def test_italic_within_italic_is_upright() -> None:
    rich = (Span(parse_markup("On <i>Emma</i>"), (("font-style", "italic"),)),)
    assert html(rich) == '<i>On <span style="font-style:normal;">Emma</span></i>'
    assert markdown(rich) == "*On* Emma"
    assert runs(rich) == [("On ", frozenset({"italic"})), ("Emma", frozenset())]


@pytest.mark.parametrize(
    ("formats", "field", "written"),
    [
        ("font-style italic", "On <i>Emma</i> and<i> it </i>too", "*On* Emma *and* it *too*"),
        ("font-style italic", "On <b>Emma</b> now", "*On **Emma** now*"),
        ("font-weight bold", "<b>Emma</b>, read", "Emma**, read**"),
        ("font-variant small-caps", " Emma <i>read</i>", "[Emma *read*]{.smallcaps}"),
        ("font-weight bold", "<i>Emma</i> read", "***Emma* read**"),
    ],
)
def test_markdown_closes_and_opens_its_marks_where_the_type_changes(
    formats: str, field: str, written: str
) -> None:
    name, value = formats.split()
    assert markdown((Span(parse_markup(field), ((name, value),)),)) == written


def test_markdown_escapes_what_it_would_read() -> None:
    assert markdown(("a*b_c [d]",)) == r"a\*b\_c \[d\]"
    assert markdown(("a*b",), escape=False) == "a*b"


def test_blocks_stand_apart_in_plain_text() -> None:
    rich = (Span(("1.",), display="left-margin"), Span(("Doe.",), display="right-inline"))
    assert plain(rich) == "1. Doe."


def test_a_stop_goes_inside_the_marks_where_the_locale_wants_it() -> None:
    quoted = (Span(("Book",), quoted=True),)
    assert as_html(quoted, (", 1900.",)) == "“Book,” 1900."
    assert as_html(quoted, (", 1900.",), quotes=BRITISH) == "‘Book’, 1900."


def test_a_question_swallows_the_stop_after_it() -> None:
    quoted = (Span(("Who cares?",), quoted=True),)
    assert as_html(quoted, (". 1900",)) == "“Who cares?” 1900"
    assert as_html(quoted, (", 1900",)) == "“Who cares?,” 1900"


def test_marks_that_meet_are_settled() -> None:
    assert as_html(("ed.",), (".",)) == "ed."
    assert as_html(("ed.",), (", 2",)) == "ed., 2"
    assert as_html(("what!",), (": so",)) == "what! so"


def test_what_an_author_punctuated_stays() -> None:
    assert as_html("What.. <i>is</i>.. “it”, then") == "What.. <i>is</i>.. “it”, then"


@pytest.mark.parametrize(
    ("pieces", "tidied"),
    [
        (("Doe (ed.).", " ", ". ", "Title"), "Doe (ed.). Title"),
        (("Title, ", ", ", "1990"), "Title, 1990"),
        (("Title,", ".", " In"), "Title, In"),
        (("Title", ",", "."), "Title."),
        (("In:", ", ", "Doe"), "In: Doe"),
        (("et al.", ", ", "1990"), "et al., 1990"),
        ((", ", "supra note 1"), "supra note 1"),
        (("PhD diss.", ",  ", "2014"), "PhD diss., 2014"),
    ],
)
def test_marks_that_stand_behind_nothing_are_left_out(pieces: Rich, tidied: str) -> None:
    assert plain(settled(pieces, AMERICAN, tidy=True)) == tidied


def test_the_number_of_an_entry_stands_apart() -> None:
    entry = (Span(("1.",), display="left-margin"), Span(("Doe, A.",), display="right-inline"))
    assert plain(entry) == markdown(entry) == "1. Doe, A."
    assert "".join(text for text, _ in runs(entry)) == "1. Doe, A."
