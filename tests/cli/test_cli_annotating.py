"""Notes and highlights at the command line."""

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Shell

FIELDS = {
    *("id", "key", "colour", "quote", "note", "created", "modified", "state", "start", "end"),
    *("page", "section", "paragraph"),
}


def test_a_note_is_on_disk_when_its_id_is_said(lection: Shell, book: str) -> None:
    (id,) = lection("note", book, "All of it.").lines
    (row,) = lection("notes", "fry1999", "--json").data
    assert (row["id"], row["note"], row["quote"], row["start"]) == (id, "All of it.", "", None)


def test_a_note_stands_on_the_words_given(lection: Shell, book: str) -> None:
    lection("note", book, "Why?", "--quote", "One reads")
    (row,) = lection("notes", "fry1999", "--json").data
    assert set(row) >= FIELDS
    assert (row["quote"], row["note"], row["state"]) == ("One reads", "Why?", "found")
    assert (row["page"], row["section"], row["paragraph"]) == ("4", "One", 2)


def test_a_highlight_has_its_colour(lection: Shell, book: str) -> None:
    said = lection("highlight", book, "--quote", "One ends", "--colour", "green", "--json")
    (row,) = lection("notes", "--json").data
    assert said.data == {"id": row["id"]}
    assert (row["colour"], row["note"]) == ("green", "")


def test_words_that_stand_there_twice_are_said_to(lection: Shell, book: str) -> None:
    said = lection("highlight", book, "--quote", "reads")
    assert (said.status, said.err) == (0, "")
    said = lection("highlight", book, "--quote", "One")
    assert said.status == 0
    assert said.err == "These words stand there 4 times; the first was taken, §1.\n"


def test_whole_words_are_taken_before_parts_of_words(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "partners.md"
    path.write_text("# Partners\n\nRussian-Iranian ties.\n\nIran, and Iran's. Iran again.\n")
    said = lection("highlight", str(path), "--quote", "iran")
    assert said.err == "These words stand there 2 times; the first was taken, ¶2.\n"
    lection("highlight", str(path), "--quote", "iran’s. Iran")
    said = lection("highlight", str(path), "--quote", "ussian")
    assert (said.status, said.err) == (0, "")
    rows = lection("notes", str(path), "--json").data
    assert [row["quote"] for row in rows] == ["ussian", "Iran", "Iran's. Iran"]
    assert rows[1]["start"] == len("Russian-Iranian ties.\n\n")


def test_words_that_are_not_in_the_text_are_said(lection: Shell, book: str) -> None:
    failure = lection("highlight", book, "--quote", "nowhere").failure
    assert failure == "“nowhere” is not in fry1999. Give its exact words."


def test_an_empty_note_is_not_written(lection: Shell, book: str) -> None:
    failure = lection("note", book, "  ").failure
    assert failure == "The note is empty: write its text after the key."
    assert lection("notes", "--json").data == []


def test_a_colour_that_is_none_is_wrong_usage(lection: Shell) -> None:
    said = lection("highlight", "jalali2001", "--quote", "arms", "--colour", "red")
    assert said.status == 2
    assert "(choose from 'yellow', 'green', 'blue', 'pink', 'orange', 'purple')" in said.err


def test_notes_are_given_as_markdown(lection: Shell, book: str) -> None:
    lection("note", book, "Why?", "--quote", "One reads")
    said = lection("notes")
    assert "> One reads\n>\n> [@fry1999, p. 4] (yellow)\n\nWhy?" in said.out


def test_notes_are_given_as_csv_and_json_and_w3c(lection: Shell, book: str) -> None:
    lection("note", book, "Why?", "--quote", "One reads")
    (row,) = csv.DictReader(io.StringIO(lection("notes", "--format", "csv").out))
    assert row["quote"] == "One reads"
    assert lection("notes", "--format", "json").data == lection("notes", "--json").data
    collection = json.loads(lection("notes", "--format", "w3c").out)
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 1)
    assert all(line for form in ("csv", "markdown") for line in last_line(lection, form))


def last_line(lection: Shell, format: str) -> list[str]:
    """The last line of all notes in a format."""
    return lection("notes", "--format", format).out.removesuffix("\n").split("\n")[-1:]


def test_notes_on_several_works_are_one_document(lection: Shell, book: str) -> None:
    lection("note", book, "Of the book.")
    lection("note", "jalali2001", "Of the article.")
    out = lection("notes").out
    assert "---" not in out
    assert "# A Book\n\nRoger Fry. 1999 [@fry1999]\n\nNote on the whole work: Of the book.\n" in out
    assert "\n\n# The Strategic Partnership of Russia and Iran\n\n" in out
    assert json.loads(lection("notes", "--format", "w3c").out)["total"] == 2


def test_a_file_that_is_gone_is_read_from_the_copy_that_was_kept(lection: Shell, book: str) -> None:
    lection("note", book, "Why?", "--quote", "One reads")
    Path(book).unlink()
    (row,) = lection("notes", "--json").data
    assert (row["note"], row["state"], row["page"]) == ("Why?", "found", "4")


def test_notes_are_given_though_the_file_and_its_copy_are_gone(
    lection: Shell, book: str, environ: dict[str, str]
) -> None:
    lection("note", book, "Why?", "--quote", "One reads")
    Path(book).unlink()
    for copy in Path(environ["LECTION_HOME"], "sources").iterdir():
        copy.unlink()
    said = lection("notes", "--json")
    (row,) = json.loads(said.out)
    assert (row["note"], row["state"]) == ("Why?", "lost")
    assert "fry1999: There is no file" in said.err


def test_notes_outlive_the_library(
    lection: Shell, book: str, environ: dict[str, str], tmp_path: Path
) -> None:
    lection("note", "jalali2001", "Of the article.")
    lection("note", book, "Of the book.", "--quote", "One reads")
    for name in ("library.json", "library.json.backups"):
        Path(environ["LECTION_HOME"], name).rename(tmp_path / name)
    rows = lection("notes", "--json").data
    assert {(row["key"], row["note"], row["state"]) for row in rows} == {
        ("jalali2001", "Of the article.", "found"),
        ("fry1999", "Of the book.", "found"),
    }
    assert [row["note"] for row in lection("notes", book, "--json").data] == ["Of the book."]
    lection("note", book, "Another.")
    assert len(lection("notes", book, "--json").data) == 2
    assert len(list(Path(environ["LECTION_HOME"]).glob("notes/[!.]*.json"))) == 2


def test_notes_of_nobody_are_refused(lection: Shell) -> None:
    assert lection("notes", "nobody").failure.startswith("There is no work nobody")


def test_a_library_that_is_not_to_be_written_says_so(
    lection: Shell, environ: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "a-file"
    file.write_text("")
    environ["LECTION_HOME"] = str(file / "library")
    failure = lection("note", "jalali2001", "Why?").failure
    assert failure.startswith("Nothing can be saved in")
