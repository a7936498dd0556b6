import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.styles.csl.markup import parse_markup
from tui.styles.csl.rich import text_of
from tui.styles.csl.text_case import cased

CASES = ("lowercase", "uppercase", "capitalize-first", "capitalize-all", "sentence", "title")


def case(text: str, name: str) -> str:
    """The characters of a field in that case."""
    return text_of(cased(parse_markup(text), name))


@pytest.mark.parametrize(
    ("written", "titled"),
    [
        ("the wealth of nations", "The Wealth of Nations"),
        ("a tale: of two cities", "A Tale: Of Two Cities"),
        ("what is it to be? an answer", "What Is It to Be? An Answer"),
        ("out-of-fashion initiatives", "Out-of-Fashion Initiatives"),
        ("pro-environmental behaviour", "Pro-Environmental Behaviour"),
        ("the iPhone and DNA", "The iPhone and DNA"),
        ("what we live for", "What We Live For"),
        ("<i>pax deum</i> in livy", "Pax Deum in Livy"),
        ('<span class="nocase">the end</span> of it', "the end of It"),
        ("reading <i>The house of mirth</i> now", "Reading The House of Mirth Now"),
        ("reading “The dead” now", "Reading The Dead Now"),
        ("the “a priori” of The sciences", "The a Priori of the Sciences"),
    ],
)
def test_title_case_raises_all_but_small_words(written: str, titled: str) -> None:
    assert case(written, "title") == titled


@pytest.mark.parametrize(
    "written",
    [
        "Mr. and Mrs. Smith in the U.S. and the World",
        "Ph.D. and Beyond",
        "Growing Up: A Story",
        "“Dreams Are Made On”: Politics",
        "Turn Off the Light",
        "Bayes—An Introduction",
        "Bayes – An Introduction",
        "Frankenstein; or, The Modern Prometheus",
        "“What Is to Be Done?” and Other Questions",
    ],
)
def test_a_title_in_title_case_stays_as_it_is(written: str) -> None:
    assert case(written, "title") == written.replace("“", "").replace("”", "")


@pytest.mark.parametrize(
    ("written", "titled"),
    [
        ("The Rise And Fall Of Rome", "The Rise and Fall of Rome"),
        ("Out-Of-Fashion Initiatives", "Out-of-Fashion Initiatives"),
        ("J. D. Salinger And The Rye", "J. D. Salinger and the Rye"),
    ],
)
def test_title_case_lowers_small_words(written: str, titled: str) -> None:
    assert case(written, "title") == titled


def test_titles_in_other_languages_are_left_alone() -> None:
    rich = parse_markup("la vida es sueño")
    assert cased(rich, "title", english=False) == rich


def test_a_word_may_cross_spans() -> None:
    assert case("<b>t</b>he end", "capitalize-first") == "The end"


def test_sentence_case_lowers_what_is_all_in_capitals() -> None:
    assert case("THE WEALTH OF NATIONS", "sentence") == "The wealth of nations"
    assert case("the Wealth of Nations", "sentence") == "The Wealth of Nations"


def folded(text: str) -> str:
    """The text without its case; the dotless i has a plain capital."""
    return text.upper().casefold()


@given(text=st.text(), name=st.sampled_from(CASES))
def test_case_changes_letters_alone(text: str, name: str) -> None:
    rich = parse_markup(text)
    assert folded(text_of(cased(rich, name))) == folded(text_of(rich))
