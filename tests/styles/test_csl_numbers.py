import pytest

from tui.styles.csl.numbers import arabic, is_numeric, is_plural, page_range, roman, spaced


def test_numbers_may_have_letters_and_company() -> None:
    assert all(map(is_numeric, ("2", "D2", "2b", "2nd", "2-4", "2, 3", "2 & 4")))
    assert not any(map(is_numeric, ("second", "2nd edition", "", "Special edition")))


def test_several_numbers_are_plural() -> None:
    assert all(map(is_plural, ("1-3", "2 & 4", "2, 4", "2 and 4", "i-ix")))
    assert not any(map(is_plural, ("1", "2nd", "3\\-B", "page", "7,347,809")))


def test_numbers_are_spaced_as_they_are_extracted() -> None:
    assert [spaced(text) for text in ("2 - 4", "2,3", "2&3")] == ["2-4", "2, 3", "2 & 3"]
    assert spaced("7,347,809") == "7,347,809"


@pytest.mark.parametrize(
    ("style", "pages", "written"),
    [
        ("", "98-111", "98–111"),
        ("expanded", "321-8", "321–328"),
        ("expanded", "N110-5", "N110-5"),
        ("minimal", "321-328", "321–8"),
        ("minimal-two", "321-328", "321–28"),
        ("chicago", "3-10", "3–10"),
        ("chicago", "71-72", "71–72"),
        ("chicago", "100-104", "100–104"),
        ("chicago", "1100-1113", "1100–1113"),
        ("chicago", "101-108", "101–8"),
        ("chicago", "321-325", "321–25"),
        ("chicago", "415-532", "415–532"),
        ("chicago", "1536-1538", "1536–38"),
        ("chicago", "11564-11568", "11564–68"),
        ("chicago", "xii-xiv", "xii–xiv"),
        ("chicago", "28-29, 101-108", "28–29, 101–8"),
    ],
)
def test_page_ranges_are_shortened_as_the_style_says(style: str, pages: str, written: str) -> None:
    assert page_range(pages, style, "–") == written


def test_roman_numerals() -> None:
    assert [arabic(numeral) for numeral in ("XII", "xliv", "B", "IIX", "12", "")] == [
        *(12, 44, None, None, None, None)
    ]
    assert [roman(number) for number in (1, 4, 1999, 4000)] == ["i", "iv", "mcmxcix", "4000"]
