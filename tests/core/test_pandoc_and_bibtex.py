import pytest

from tests.builders import a_reference
from tui.core.bibtex import bibtex_entry
from tui.core.citation import Citation, Locator
from tui.core.pandoc import pandoc_citation
from tui.core.sentence_titles import confirming


@pytest.mark.parametrize(
    ("locator", "written"),
    [
        (None, "[@byron1843]"),
        (Locator("page", "98"), "[@byron1843, p. 98]"),
        (Locator("page", "98-99"), "[@byron1843, pp. 98-99]"),
        (Locator("paragraph", "3", section="Introduction"), "[@byron1843, para. 3]"),
        (Locator("paragraph", "3", "counted", "Ties", "12"), "[@byron1843, para. 12]"),
        (Locator("section", "Introduction"), "[@byron1843, {sec. Introduction}]"),
        (Locator("sub-verbo", "reading"), "[@byron1843, {s.v. reading}]"),
        (Locator("volume", "2, p. 45"), "[@byron1843, vol. 2, p. 45]"),
        (Locator("volume", "2, pp. 45-46"), "[@byron1843, vol. 2, pp. 45-46]"),
        (Locator("page", "98, 104"), "[@byron1843, pp. 98, 104]"),
        (Locator("page", "xii-xiv"), "[@byron1843, pp. xii-xiv]"),
        (Locator("line", "5-8"), "[@byron1843, lines 5-8]"),
        (Locator("timestamp", "1:30:40"), "[@byron1843{}, 1:30:40]"),
        (Locator("custom", "3.1.45-47"), "[@byron1843{}, 3.1.45-47]"),
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


def test_names_in_a_title_keep_their_capitals_in_bibtex() -> None:
    reference = a_reference("A DNA Primer by O’Neill")
    assert "title = {A {DNA} Primer by {O’Neill}}," in bibtex_entry(reference)


def test_the_braces_round_a_name_leave_quotation_marks_outside() -> None:
    title, sentence = (
        "“King Lear” and (DNA) Analogues: O’Neill’s",
        "“king Lear” and (DNA) analogues",
    )
    reference = confirming(a_reference(title), "title", f"{sentence}: O’Neill’s")
    assert "title = {“King {Lear}” and ({DNA}) Analogues: {O’Neill’s}}," in bibtex_entry(reference)


def test_a_title_all_in_capitals_names_nothing() -> None:
    assert "title = {A PRIMER}," in bibtex_entry(a_reference("A PRIMER"))


def test_the_sentence_case_a_person_confirmed_says_which_words_are_names() -> None:
    title = "The Strategic Partnership of Russia and Iran"
    reference = confirming(
        a_reference(title), "title", "The strategic partnership of Russia and Iran"
    )
    assert "title = {The Strategic Partnership of {Russia} and {Iran}}," in bibtex_entry(reference)
