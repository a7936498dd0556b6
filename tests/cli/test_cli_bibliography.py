"""Bibliographies of files at the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

BIB = """@book{roe1950,
  author = {Roe, Richard}, title = {Zeal}, publisher = {Chatto}, year = 1950, translator={Doe, J.},
  keywords = {a, b}, abstract = {On zeal.}
}
@article{doe1999, author = {Doe, Jane}, title = {On Reading}, journal = {Words},
  volume = 3, year = 1999, pages = {1--9}}
"""
MLA = ["Doe, Jane. “On Reading.” Words, vol. 3, 1999, pp. 1-9."]


@pytest.fixture
def refs(tmp_path: Path) -> str:
    """The path of a BibTeX file of two references."""
    path = tmp_path / "refs.bib"
    path.write_text(BIB, encoding="utf-8")
    return str(path)


def test_the_references_of_a_file_are_listed_in_order(lection: Shell, refs: str) -> None:
    lines = lection("bib", "--from", refs).lines
    assert lines[0] == MLA[0]
    assert lines[1].startswith("Roe, Richard. Zeal.")


def test_bib_has_the_fields_that_programs_read(lection: Shell, refs: str) -> None:
    rows = lection("bib", "--from", refs, "--json").data
    assert [row["id"] for row in rows] == ["doe1999", "roe1950"]
    assert rows[0] == {"id": "doe1999", "text": MLA[0]}


@pytest.mark.parametrize(
    ("format", "words"),
    [
        ("markdown", "*Words*, *3*, 1–9."),
        ("html", '<div class="csl-entry">Doe, J. (1999). On Reading. <i>Words</i>'),
        ("bibtex", "@article{doe1999,"),
        ("ris", "ID  - doe1999\nER  - "),
        ("csl-json", '"id": "doe1999"'),
    ],
)
def test_a_bibliography_is_given_in_every_format(
    lection: Shell, refs: str, format: str, words: str
) -> None:
    said = lection("bib", "--from", refs, "--style", "apa", "--format", format)
    assert said.status == 0
    assert words in said.out


@pytest.mark.parametrize(("format", "ending"), [("bibtex", "bib"), ("csl-json", "json")])
def test_records_are_the_same_when_they_are_read_again(
    lection: Shell, refs: str, tmp_path: Path, format: str, ending: str
) -> None:
    copy = tmp_path / f"copy.{ending}"
    copy.write_text(lection("bib", "--from", refs, "--format", format).out, encoding="utf-8")
    first = json.loads(lection("bib", "--from", refs, "--format", "csl-json").out)
    assert json.loads(lection("bib", "--from", str(copy), "--format", "csl-json").out) == first


def test_works_that_the_style_does_not_list_are_named(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "refs.json"
    entry = {"id": "sun", "type": "entry-encyclopedia", "title": "Sun", "container-title": "Stars"}
    letter = {"id": "fry", "type": "personal_communication", "title": "Letter to Ada"}
    path.write_text(json.dumps([entry, letter]), encoding="utf-8")
    sentence = "sun and fry: the style lists no such works. Name them in the text alone."
    said = lection("bib", "--from", str(path), "--style", "chicago")
    assert (said.status, said.out.strip(), said.err) == (0, "", f"{sentence}\n")
    assert sentence in lection("bib", "--from", str(path), "--style", "chicago", "--check").lines
    assert lection("bib", "--from", str(path), "--style", "mla").err == ""


def test_a_bibliography_speaks_another_language(lection: Shell, refs: str) -> None:
    said = lection("bib", "--from", refs, "--style", "apa", "--language", "de")
    assert "Übers" in said.out


def test_each_record_is_given_to_programs(lection: Shell, refs: str) -> None:
    rows = lection("bib", "--from", refs, "--format", "bibtex", "--json").data
    assert [row["id"] for row in rows] == ["roe1950", "doe1999"]
    assert rows[1]["text"].startswith("@article{doe1999,")


def test_what_a_format_cannot_hold_is_said(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "refs.json"
    path.write_text('[{"id": "a", "type": "book", "title": "<i>A</i>", "archive": "Bodleian"}]')
    said = lection("bib", "--from", str(path), "--format", "ris")
    assert said.status == 0
    assert said.err == "a: ris cannot hold all of title, archive.\n"


def test_a_broken_entry_is_said_and_the_rest_is_listed(
    lection: Shell, refs: str, tmp_path: Path
) -> None:
    path = tmp_path / "broken.bib"
    path.write_text("@book{a, title = {never\n" + BIB)
    said = lection("bib", "--from", str(path))
    assert said.status == 0
    assert len(said.out.splitlines()) == 2
    assert said.err.startswith("broken.bib, line 1: “@book{a, title = {never” cannot be read.")


def test_what_is_wanting_in_a_file_is_listed(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "refs.ris"
    path.write_text("TY  - BOOK\nTI  - A\nID  - a\nER  - \n")
    said = lection("bib", "--from", str(path), "--check")
    assert said.lines == [
        "a has no year. Put the date of issue into its record.",
        "a has no author, no publisher. Put what the style prints into its record.",
    ]
    rows = lection("bib", "--from", str(path), "--check", "--json").data
    assert rows[1]["fields"] == ["author", "publisher"]


@pytest.mark.parametrize(
    ("name", "text", "failure"),
    [
        ("refs.txt", "", "refs.txt: the name must end in .json, .bib, .ris."),
        ("refs.bib", "", "There are no references in "),
        ("none", None, "none: the name must end in"),
        ("none.bib", None, "cannot be read: No such file"),
    ],
)
def test_a_file_without_references_is_said(
    lection: Shell, tmp_path: Path, name: str, text: str | None, failure: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text)
    assert failure in lection("bib", "--from", str(path)).failure


def test_a_project_and_a_file_are_not_listed_at_once(lection: Shell, refs: str) -> None:
    failure = lection("bib", "Paper", "--from", refs).failure
    assert failure == "A project and --from are two bibliographies: name one of them."


def test_a_reference_is_cited_from_bibtex_and_ris(
    lection: Shell, refs: str, tmp_path: Path
) -> None:
    ris = tmp_path / "refs.ris"
    ris.write_text(lection("bib", "--from", refs, "--format", "ris").out, encoding="utf-8")
    for path in (refs, str(ris)):
        assert lection("cite", "doe1999", "--from", path).lines == MLA


def test_a_key_that_is_near_is_named_and_what_is_broken_too(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BIB + "@book{doe2000, title = {never")
    failure = lection("cite", "doe2000", "--from", str(path)).failure
    assert "has no reference doe2000. Near it: " in failure
    assert "refs.bib, line 7: " in failure
