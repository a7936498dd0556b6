import pytest

from tui.styles.csl.initials import initials, marked_initials
from tui.styles.csl.name import Name, read_name


@pytest.mark.parametrize(
    ("given", "mark", "short"),
    [
        ("Ada King", ". ", "A. K."),
        ("Ada King", "", "AK"),
        ("Jean-Luc", ".", "J.-L."),
        ("Chun-hung", ".", "C."),
        ("Philippe de", ". ", "P. de"),
        ("Ph.M.E.", ".", "Ph.M.E."),
        ("ME", ".", "M."),
        ("TSerendorj", ".", "Ts."),
        ("小明", ".", "小明"),
        ("משה יעקב", ". ", "משה יעקב"),
        ("Ōe 健三郎", ". ", "Ō. 健三郎"),
        ("ʿAbd al-Raḥmān", ". ", "ʿA. al-R."),
        ("", ".", ""),
    ],
)
def test_given_names_are_shortened(given: str, mark: str, short: str) -> None:
    assert initials(given, mark) == short


def test_hyphens_can_be_left_out() -> None:
    assert initials("Jean-Luc", ".", hyphen=False) == "J.L."


def test_initials_in_full_names_get_their_mark() -> None:
    assert marked_initials("James T", ".") == "James T."
    assert marked_initials("M.E.", ". ") == "M. E."


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ({"family": "van Gogh", "given": "Vincent"}, Name("Gogh", "Vincent", non_dropping="van")),
        ({"family": "d'Aubignac"}, Name("Aubignac", non_dropping="d'")),
        ({"family": "Humboldt", "given": "A. von"}, Name("Humboldt", "A.", dropping="von")),
        ({"family": "Doe", "given": "John, Jr."}, Name("Doe", "John", suffix="Jr.")),
        ({"family": '"van Dyke"', "given": "X"}, Name("van Dyke", "X")),
        ({"family": "Van Dyke"}, Name("Van Dyke")),
        ({"given": "Plato"}, Name("Plato")),
        ({"literal": "The Society"}, Name(literal="The Society")),
        ({}, None),
    ],
)
def test_a_name_is_read_in_its_parts(written: dict[str, str], name: Name | None) -> None:
    assert read_name(written) == name


def test_chinese_names_are_not_spaced() -> None:
    assert not Name("毛", "泽东").spaced
    assert Name("Tolstoï", "Lev").spaced
    assert Name("כהן", "דוד").spaced
    assert Name("Ōe", "健三郎").spaced
