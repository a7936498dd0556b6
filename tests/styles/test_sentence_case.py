import pytest

from tui.bundled import content_folder
from tui.styles.common_words import CommonWords
from tui.styles.sentence_case import sentence_cased

COMMON = CommonWords(content_folder() / "lexicon" / "common.txt")


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
        (
            'Reading <span class="nocase">Aloud</span> After the War Years',
            'Reading <span class="nocase">Aloud</span> after the war years',
        ),
    ],
)
def test_a_headline_becomes_a_sentence_that_keeps_its_names(headline: str, sentence: str) -> None:
    assert sentence_cased(headline, COMMON) == sentence


@pytest.mark.parametrize(
    "title",
    [
        "Emotions in storybooks: A comparison of storybooks in the United States",
        "Interior Chinatown",
        "DNA",
        "THE WEALTH OF NATIONS",
        "",
    ],
)
def test_what_may_be_in_sentence_case_already_is_left_alone(title: str) -> None:
    assert sentence_cased(title, COMMON) == title


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
        ("The Bush Years", "The Bush years"),
        ("Habermas and the Public Sphere", "Habermas and the public sphere"),
        ("A Theory of Justice", "A theory of justice"),
        ("Das Boot", "Das Boot"),
        ("Sein und Zeit", "Sein und Zeit"),
    ],
)
def test_a_short_title_is_lowered_where_a_word_is_surely_no_name(title: str, sentence: str) -> None:
    assert sentence_cased(title, COMMON) == sentence


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            "Reading <i>Hamlet</i> and <i>King Lear</i> Today",
            "Reading <i>Hamlet</i> and <i>King Lear</i> today",
        ),
        ("Reading “Lycidas” in the Age of the Press", "Reading “Lycidas” in the age of the press"),
        ("<i>Thinking in the Age of Machines</i>", "<i>Thinking in the age of machines</i>"),
    ],
)
def test_the_title_of_another_work_is_kept(title: str, sentence: str) -> None:
    assert sentence_cased(title, COMMON) == sentence


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            "Climate Change: New Discipline Practices in New York",
            "Climate change: New discipline practices in New York",
        ),
        (
            "The General Theory of Employment and Money",
            "The general theory of employment and money",
        ),
        (
            "Lessons from the Milgram Experiments at Yale",
            "Lessons from the Milgram experiments at Yale",
        ),
        (
            "The Poems of Langston Hughes and His Harlem",
            "The poems of Langston Hughes and his Harlem",
        ),
        ("Learning R and SQL for Social Scientists", "Learning R and SQL for social scientists"),
        (
            "Where Access Meets Multimodality and Music",
            "Where access meets multimodality and music",
        ),
    ],
)
def test_words_are_lowered_that_are_known_to_be_no_names(title: str, sentence: str) -> None:
    assert sentence_cased(title, COMMON) == sentence


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Chaos: making a new science", "Chaos: Making a new science"),
        ("making a new science", "Making a new science"),
        ("lamb1811", "lamb1811"),
        ("Why iPhones matter: iPhones at work", "Why iPhones matter: iPhones at work"),
    ],
)
def test_a_title_in_sentence_case_begins_each_part_with_a_capital(
    title: str, sentence: str
) -> None:
    assert sentence_cased(title, COMMON) == sentence


def test_common_words_are_known_in_all_their_forms() -> None:
    words = ("Times", "cities", "running", "Making", "tried", "women", "slowly", "Stopped", "His")
    assert [word for word in words if not COMMON.are_no_name(word)] == []
    assert [word for word in ("Bush", "Hope", "Wright") if COMMON.are_no_name(word)] == []
    assert [word for word in ("Bush", "Hope", "Wright") if not COMMON.have(word)] == []
    assert [word for word in ("Iran", "Gatsby", "Derrida", "") if COMMON.have(word)] == []


def test_an_institution_is_kept_as_a_whole() -> None:
    title = "Life After Cancer Treatment in the World"
    assert sentence_cased(title, COMMON, ["National Cancer Institute"]) == (
        "Life after cancer treatment in the world"
    )
    title = "A History of the National Cancer Institute in the War Years"
    assert sentence_cased(title, COMMON, ["National Cancer Institute"]) == (
        "A history of the National Cancer Institute in the war years"
    )


def test_names_that_are_known_keep_their_capitals() -> None:
    title = "Some Thoughts on Bush and Modern Strategy"
    assert sentence_cased(title, COMMON) == "Some thoughts on bush and modern strategy"
    assert (
        sentence_cased(title, COMMON, ["Ali Bush"]) == "Some thoughts on Bush and modern strategy"
    )
