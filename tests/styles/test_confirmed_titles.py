"""A title that a person confirmed in sentence case is the one that is printed."""

from tests.builders import a_reference
from tui.core.record_writing import rewritten
from tui.styles import Styles, plain

TITLE = "Some Thoughts on Bush and Modern Strategy"


def test_apa_prints_what_was_confirmed_and_mla_the_title(styles: Styles) -> None:
    words = "Some thoughts on Bush and modern strategy"
    reference = rewritten(a_reference(TITLE), "sentence-title", words)
    assert words not in plain(styles.named("apa").entry(a_reference(TITLE)))
    assert words in plain(styles.named("apa").entry(reference))
    assert TITLE in plain(styles.named("mla").entry(reference))


def test_it_is_printed_in_other_languages_too(styles: Styles) -> None:
    reference = a_reference("LA PESTE ET LE MUR", language="fr")
    assert "LA PESTE" in plain(styles.named("apa").entry(reference))
    confirmed = rewritten(reference, "sentence-title", "La peste et le mur")
    assert "La peste et le mur" in plain(styles.named("apa").entry(confirmed))


def test_the_book_of_a_chapter_is_confirmed_too(styles: Styles) -> None:
    chapter = a_reference(type="chapter", container_title="The World According to Jalali")
    words = "The world according to Jalali"
    confirmed = rewritten(chapter, "sentence-container-title", words)
    assert words in plain(styles.named("apa").entry(confirmed))
