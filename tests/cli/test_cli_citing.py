"""Citations and styles at the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Shell
from tui.parts import Parts

TITLE = "The Strategic Partnership of Russia and Iran"
MLA = f"Jalali, Ali A. “{TITLE}.” Parameters, vol. 31, no. 4, winter 2001, pp. 98-111."


def references(folder: Path, *items: dict[str, Any]) -> str:
    """The path of a CSL-JSON file with these items."""
    path = folder / "refs.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    return str(path)


FRY = {
    "id": "fry1999",
    "type": "book",
    "author": [{"family": "Fry", "given": "Roger"}],
    "title": "Vision, Design, and Other Old Habits",
    "publisher": "Chatto",
    "issued": {"date-parts": [[1999]]},
}


def test_the_entry_is_given_in_mla_at_first(lection: Shell) -> None:
    assert lection("cite", "jalali2001").lines == [MLA]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("in-text", "(Jalali, 2001, p. 98)"),
        ("narrative", "Jalali (2001, p. 98)"),
        ("note", "(Jalali, 2001, p. 98)"),
        ("short-note", "(Jalali, 2001, p. 98)"),
        ("pandoc", "[@jalali2001, p. 98]"),
    ],
)
def test_every_form_is_given_with_the_page(lection: Shell, form: str, text: str) -> None:
    said = lection("cite", "jalali2001", "--style", "apa", "--form", form, "--page", "98")
    assert said.lines == [text]


def test_the_entry_for_latex_is_given(lection: Shell) -> None:
    lines = lection("cite", "jalali2001", "--form", "bibtex").lines
    assert (lines[0], lines[-1]) == ("@article{jalali2001,", "}")


def test_cite_has_the_fields_that_programs_read(lection: Shell) -> None:
    said = lection("cite", "jalali2001", "--form", "in-text", "--page", "98-99", "--json")
    assert said.data == {
        "text": "(Jalali 98-99)",
        "style": "modern-language-association",
        "form": "in-text",
        "locator": {"label": "page", "value": "98-99", "source": "user"},
        "missing": [],
    }


def test_without_a_place_there_is_no_locator(lection: Shell) -> None:
    assert lection("cite", "jalali2001", "--json").data["locator"] is None


def test_a_place_in_the_text_is_cited_with_its_page(lection: Shell, book: str) -> None:
    said = lection("cite", book, "--at", "§1¶2", "--form", "in-text", "--json").data
    assert said["text"] == "(Fry 4)"
    assert said["locator"] == {"label": "page", "value": "4", "source": "printed"}


def test_a_place_without_pages_is_cited_by_its_paragraph(lection: Shell) -> None:
    said = lection("cite", "jalali2001", "--at", "§1¶2", "--form", "in-text", "--json").data
    assert said["locator"] == {"label": "paragraph", "value": "2", "source": "counted"}
    assert "par. 2" in said["text"]


def test_fields_that_a_style_would_print_are_missed(lection: Shell, tmp_path: Path) -> None:
    path = references(tmp_path, {"id": "a", "type": "book", "title": "A"})
    assert "author" in lection("cite", "a", "--from", path, "--json").data["missing"]


def test_citing_does_not_change_where_one_left_off(
    lection: Shell, book: str, environ: dict[str, str]
) -> None:
    parts = Parts(environ)
    parts.opener.open("jalali2001")
    parts.opener.open(book)
    for words in ([], ["--at", "§1"]):
        assert lection("cite", "jalali2001", *words).status == 0
    last = Parts(environ).library.last_opened()
    assert last is not None
    assert last.key == "fry1999"


def test_keys_near_the_one_asked_for_are_named(lection: Shell, tmp_path: Path) -> None:
    path = references(tmp_path, {"title": "Nameless"}, FRY)
    failure = lection("cite", "zz", "--from", path).failure
    assert failure.endswith("has no reference zz. Near it: fry1999.")


def test_a_name_that_is_empty_is_said(lection: Shell) -> None:
    assert lection("cite", "").failure.startswith("The name is empty: give a citation key")


def test_a_work_is_cited_though_its_file_is_gone(lection: Shell, book: str) -> None:
    lection("note", book, "Kept.")
    Path(book).unlink()
    assert lection("cite", "fry1999").lines == ["Fry, Roger. “A Book.” 1999."]


def test_a_reference_is_taken_from_a_file(lection: Shell, tmp_path: Path) -> None:
    path = references(tmp_path, FRY)
    said = lection("cite", "fry1999", "--from", path, "--style", "apa")
    assert said.lines == ["Fry, R. (1999). Vision, design, and other old habits. Chatto."]


def test_with_a_place_it_is_that_which_is_cited(lection: Shell, tmp_path: Path) -> None:
    path = references(tmp_path, FRY)
    cite = ("cite", "fry1999", "--from", path, "--page", "4", "--style")
    assert lection(*cite, "apa").lines == ["(Fry, 1999, p. 4)"]
    assert lection(*cite, "chicago").lines[0].endswith("(Chatto, 1999), 4.")
    assert lection(*cite, "apa", "--form", "entry").lines[0].startswith("Fry, R. (1999). Vision")


def test_a_key_that_the_file_does_not_have_is_said(lection: Shell, tmp_path: Path) -> None:
    said = lection("cite", "bell", "--from", references(tmp_path, FRY))
    assert "no reference bell" in said.failure
    assert "fry1999" in said.failure


def test_a_file_that_is_none_is_said(lection: Shell, tmp_path: Path) -> None:
    nothing = str(tmp_path / "none.json")
    failure = lection("cite", "a", "--from", nothing).failure
    assert failure == f"{nothing} cannot be read: No such file or directory."


def test_a_place_cannot_be_found_in_a_reference(lection: Shell, tmp_path: Path) -> None:
    failure = lection("cite", "fry1999", "--from", references(tmp_path, FRY), "--at", "p4").failure
    assert failure == "--at finds the place in a text: with --from, write --page."


@pytest.mark.parametrize("place", ["p98", "§9", "soon"])
def test_a_place_that_is_not_in_the_text_is_said(lection: Shell, place: str) -> None:
    said = lection("cite", "jalali2001", "--at", place)
    assert said.failure == f"There is no {place} in jalali2001."


def test_a_page_that_is_none_is_said(lection: Shell) -> None:
    failure = lection("cite", "jalali2001", "--page", "foo!").failure
    assert failure.startswith(
        "“foo!” is no place in a work: write a page (98, 98-99, xii), a label"
    )


def test_a_style_that_is_none_is_said_with_those_near_it(lection: Shell) -> None:
    failure = lection("cite", "jalali2001", "--style", "chicgo").failure
    assert failure.startswith("There is no citation style “chicgo”. Near it: chicago")


@pytest.mark.parametrize("language", ["de", "de-DE", "de_de", "de-LU"])
def test_a_style_speaks_the_language_that_is_asked_for(lection: Shell, language: str) -> None:
    said = lection("cite", "jalali2001", "--style", "ieee", "--language", language)
    assert "Nr. 4" in said.out or "Bd. 31" in said.out


def test_a_language_that_is_none_is_said(lection: Shell) -> None:
    failure = lection("cite", "jalali2001", "--language", "german").failure
    assert failure.startswith("Styles do not speak “german”. Languages are af, ar,")
    assert " de, " in failure


def test_a_style_file_that_is_none_is_said(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "my.csl"
    assert "cannot be read" in lection("cite", "jalali2001", "--style", str(path)).failure
    path.write_text("<style/>")
    assert "is not a CSL style" in lection("cite", "jalali2001", "--style", str(path)).failure


def test_styles_are_found_by_the_words_in_their_names(lection: Shell) -> None:
    offers = lection("styles", "harvard", "right", "--json").data
    assert "harvard-cite-them-right" in [offer["id"] for offer in offers]
    assert all(set(offer) == {"id", "title"} for offer in offers)
    assert lection("styles", "harvard", "right").lines[0].startswith(offers[0]["id"])


def test_a_word_that_is_in_no_style_is_said(lection: Shell) -> None:
    assert lection("styles", "zzzz").failure == "No style has “zzzz” in its name."


@pytest.mark.parametrize("words", [["cite"], ["cite", "a", "--form", "ode"]])
def test_wrong_usage_has_a_status_of_its_own(lection: Shell, words: list[str]) -> None:
    said = lection(*words)
    assert (said.status, said.out) == (2, "")
    assert "usage: lection cite" in said.err


def test_a_page_and_a_place_are_not_both_given(lection: Shell) -> None:
    assert lection("cite", "a", "--page", "1", "--at", "p1").status == 2


def test_a_key_that_bibtex_cannot_have_is_said_to_be_another(
    lection: Shell, tmp_path: Path
) -> None:
    path = references(tmp_path, {**FRY, "id": "fry 1999@x"})
    said = lection("cite", "fry 1999@x", "--from", path, "--form", "bibtex")
    assert said.out.startswith("@book{fry1999x,")
    assert said.err == "fry 1999@x: its key is fry1999x there.\n"
