"""Texts printed at the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def test_a_work_is_printed(lection: Shell, book: str) -> None:
    out = lection("print", book).out
    assert out.index("A Book") < out.index("[p. 3] One begins") < out.index("[p. 5] One ends.")


def test_a_file_is_printed_without_being_added(lection: Shell, book: str) -> None:
    lection("print", book)
    assert [row["key"] for row in lection("list", "--json").data] == ["jalali2001"]


@pytest.mark.parametrize(
    ("pages", "there", "not_there"),
    [("4", ["reads on"], ["begins", "ends"]), ("3-4", ["begins", "reads on"], ["ends"])],
)
def test_some_pages_are_printed(
    lection: Shell, book: str, pages: str, there: list[str], not_there: list[str]
) -> None:
    out = lection("print", book, "--pages", pages).out
    assert all(words in out for words in there)
    assert not any(words in out for words in not_there)


@pytest.mark.parametrize(
    ("pages", "failure"),
    [
        ("9", "There is no p. 9 in fry1999."),
        ("3-9", "There is no p. 9 in fry1999."),
        ("5-3", "p. 3 comes before p. 5 in fry1999."),
        ("-", "There is no p.  in fry1999."),
    ],
)
def test_pages_that_are_none_are_said(lection: Shell, book: str, pages: str, failure: str) -> None:
    assert lection("print", book, f"--pages={pages}").failure == failure


def test_notes_are_printed_when_they_are_asked_for(lection: Shell, book: str) -> None:
    lection("note", book, "Why so?", "--quote", "reads on")
    assert "Why so?" not in lection("print", "fry1999").out
    assert "Why so?" in lection("print", "fry1999", "--notes").out
    assert "Why so?" in lection("print", book, "--notes").out


def test_print_has_the_fields_that_programs_read(lection: Shell, book: str) -> None:
    data = lection("print", book, "--json").data
    assert set(data) >= {"reference", "blocks", "pages", "notes"}
    block = next(block for block in data["blocks"] if block["text"].startswith("One reads"))
    assert set(block) >= {
        *("kind", "level", "text", "section", "paragraph", "page", "start", "end"),
    }
    assert (block["kind"], block["section"], block["paragraph"], block["page"]) == (
        *("paragraph", ["One"], 2, "4"),
    )
    assert [page["label"] for page in data["pages"]] == ["3", "4", "5"]
    assert set(data["pages"][0]) >= {"label", "offset", "source"}
    assert data["notes"] == [{"mark": "1", "text": "A note."}]


def test_programs_are_given_the_pages_they_ask_for(lection: Shell, book: str) -> None:
    data = lection("print", book, "--json", "--pages", "5").data
    assert [block["text"] for block in data["blocks"]] == ["One ends."]
    assert [page["label"] for page in data["pages"]] == ["5"]
    assert data["notes"] == []


@pytest.mark.parametrize(
    ("ending", "begins"), [("txt", "A Book"), ("md", "---"), ("html", "<!DOCTYPE html>")]
)
def test_a_text_is_written_to_a_file(
    lection: Shell, book: str, tmp_path: Path, ending: str, begins: str
) -> None:
    path = tmp_path / f"out.{ending}"
    assert lection("print", book, "--to", str(path)).lines == [f"Wrote {path}."]
    assert path.read_text(encoding="utf-8").lstrip().startswith(begins)


def test_a_file_that_cannot_be_written_is_said(lection: Shell, book: str, tmp_path: Path) -> None:
    wrong = lection("print", book, "--to", str(tmp_path / "out.doc")).failure
    assert wrong == "out.doc: the name must end in .txt, .md, .html."
    nowhere = tmp_path / "nowhere" / "out.md"
    failure = lection("print", book, "--to", str(nowhere)).failure
    assert failure == f"Not written: {nowhere}: No such file or directory."


def test_a_file_that_is_there_is_not_written_over(
    lection: Shell, book: str, tmp_path: Path
) -> None:
    path = tmp_path / "thesis.txt"
    path.write_text("Years of work.")
    failure = lection("print", book, "--to", str(path)).failure
    assert failure == f"{path} is there already. Choose another name."
    assert path.read_text() == "Years of work."


def test_nothing_is_printed_of_nobody(lection: Shell) -> None:
    assert lection("print", "nobody").failure.startswith("There is no work nobody")
    assert lection("print", "x" * 300).failure.startswith("There is no work xxx")
