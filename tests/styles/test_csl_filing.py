import pytest

from tui.styles.csl.filing import filed


@pytest.mark.parametrize(
    ("title", "language", "alphabetic"),
    [
        ("The Aardvark", "", "Aardvark"),
        ("A Room of One's Own", "en-GB", "Room of One's Own"),
        ("“The Dead” and Others", "en", "Dead” and Others"),
        ("<i>An</i> Apple", "en", "<i>An</i> Apple"),
        ("<i>An Apple</i>", "en", "Apple</i>"),
        ("Der Apfel", "de", "Apfel"),
        ("Der Apfel", "", "Der Apfel"),
        ("L’Étranger", "fr", "Étranger"),
        ("Theatre", "", "Theatre"),
        ("The", "", "The"),
        ("", "", ""),
    ],
)
def test_a_title_is_filed_without_its_article(title: str, language: str, alphabetic: str) -> None:
    assert filed(title, language) == alphabetic
