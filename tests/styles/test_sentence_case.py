import pytest

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


def test_names_that_are_known_keep_their_capitals() -> None:
    title = "Some Thoughts on Jalali and Modern Strategy"
    assert sentence_cased(title) == "Some thoughts on jalali and modern strategy"
    assert sentence_cased(title, ["Ali Jalali"]) == "Some thoughts on Jalali and modern strategy"
