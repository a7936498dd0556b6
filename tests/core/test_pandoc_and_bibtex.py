import pytest

from tests.builders import a_reference
from tui.core.bibtex import bibtex_entry
from tui.core.citation import Citation, Locator
from tui.core.pandoc import pandoc_citation


@pytest.mark.parametrize(
    ("locator", "written"),
    [
        (None, "[@byron1843]"),
        (Locator("page", "98"), "[@byron1843, p. 98]"),
        (Locator("page", "98-99"), "[@byron1843, pp. 98-99]"),
        (Locator("paragraph", "3", section="Introduction"), "[@byron1843, para. 3]"),
        (Locator("section", "Introduction"), "[@byron1843, {sec. Introduction}]"),
    ],
)
def test_pandoc_is_given_the_key_and_the_place(locator: Locator | None, written: str) -> None:
    assert pandoc_citation(Citation(a_reference(), locator)) == written


def test_a_key_that_pandoc_would_take_apart_is_braced() -> None:
    assert pandoc_citation(Citation(a_reference(id="a b"))) == "[@{a b}]"


def test_a_reference_as_bibtex() -> None:
    reference = a_reference(
        "On <i>Reading</i> & Writing: 100%",
        container_title="Parameters",
        page="98-111",
        issued={"date-parts": [[1843, 5]]},
        DOI="10.1/a_b",
    )
    assert bibtex_entry(reference) == (
        "@article{byron1843,\n"
        "  author = {Byron, Ada},\n"
        "  title = {On \\emph{Reading} \\& Writing: 100\\%},\n"
        "  pages = {98--111},\n"
        "  doi = {10.1/a_b},\n"
        "  journal = {Parameters},\n"
        "  year = {1843},\n"
        "  month = may,\n"
        "}"
    )


def test_institutions_are_braced() -> None:
    entry = bibtex_entry(a_reference(author=[{"literal": "The Reading Society"}]))
    assert "author = {{The Reading Society}}," in entry
