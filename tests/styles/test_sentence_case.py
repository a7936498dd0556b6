import pytest

from tui.bundled import content_folder
from tui.styles.common_words import CommonWords
from tui.styles.sentence_case import sentence_cased


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        (
            "The Strategic Partnership of Russia and Iran",
            "The strategic partnership of Russia and Iran",
        ),
        (
            "Where Access Meets Multimodality: The Case of ASL Music Videos",
            "Where access meets multimodality: The case of ASL music videos",
        ),
        (
            "The Politics of Upper-Class Women’s Education",
            "The politics of upper-class women’s education",
        ),
        (
            "The Evolution of C. elegans in Captivity: a Study",
            "The evolution of C. elegans in captivity: A study",
        ),
        ("Notes on the Life of Lord Jim", "Notes on the life of Lord Jim"),
        ("A Short History of World War II", "A short history of World War II"),
        ("Long Travels in Northern Ireland", "Long travels in Northern Ireland"),
        ("Reading <i>Aloud</i> After the War Years", "Reading <i>aloud</i> after the war years"),
        (
            'Reading <span class="nocase">Aloud</span> After the War Years',
            'Reading <span class="nocase">Aloud</span> after the war years',
        ),
    ],
)
def test_a_headline_becomes_a_sentence_that_keeps_its_names(headline: str, sentence: str) -> None:
    assert sentence_cased(headline) == sentence


@pytest.mark.parametrize(
    "title",
    [
        "Emotions in storybooks: A comparison of storybooks in the United States",
        "Swing Time",
        "Interior Chinatown",
        "DNA",
        "THE WEALTH OF NATIONS",
        "",
    ],
)
def test_what_may_be_in_sentence_case_already_is_left_alone(title: str) -> None:
    assert sentence_cased(title) == title


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Discipline and Punish", "Discipline and punish"),
        ("Silent Spring", "Silent spring"),
        ("Great Expectations", "Great expectations"),
        ("Thinking, Fast and Slow", "Thinking, fast and slow"),
        ("Travels in Iran", "Travels in Iran"),
        ("A Room of One's Own", "A room of one's own"),
        ("Moby Dick", "Moby Dick"),
        ("Reading Derrida", "Reading Derrida"),
        ("The Bush Years", "The Bush Years"),
        ("Sein und Zeit", "Sein und Zeit"),
    ],
)
def test_a_short_title_is_lowered_where_all_its_words_are_known(title: str, sentence: str) -> None:
    common = CommonWords(content_folder() / "lexicon" / "common.txt")
    assert sentence_cased(title, (), common) == sentence


def test_common_words_are_known_however_they_are_inflected() -> None:
    common = CommonWords(content_folder() / "lexicon" / "common.txt")
    words = ("Times", "cities", "running", "Making", "tried", "women", "slowly", "Stopped")
    assert [word for word in words if word not in common] == []
    assert [
        word
        for word in ("Iran", "Gatsby", "Bush", "Brooks", "Parker", "Hayes", "")
        if word in common
    ] == []


def test_names_that_are_known_keep_their_capitals() -> None:
    title = "Some Thoughts on Jalali and Modern Strategy"
    assert sentence_cased(title) == "Some thoughts on jalali and modern strategy"
    assert sentence_cased(title, ["Ali Jalali"]) == "Some thoughts on Jalali and modern strategy"
