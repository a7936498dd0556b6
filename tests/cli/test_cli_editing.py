"""The record of a work at the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

TITLE = "The Strategic Partnership of Russia and Iran"


def fields(lines: list[str]) -> dict[str, str]:
    """The fields that were printed, by their names."""
    return {line.split()[0]: line.split(maxsplit=1)[1] for line in lines}


def test_the_fields_of_a_work_are_printed(lection: Shell) -> None:
    said = fields(lection("edit", "jalali2001").lines)
    assert said["author"] == "Jalali, Ali A."
    assert said["issued"] == "winter 2001"
    assert said["sentence-title"] == "(proposed) The strategic partnership of Russia and Iran"


def test_looking_at_a_record_keeps_nothing(lection: Shell, environ: dict[str, str]) -> None:
    lection("edit", "jalali2001")
    assert lection("edit", "jalali2001", "--json").data["id"] == ""


def test_what_is_written_is_kept_and_cited(lection: Shell) -> None:
    said = lection("edit", "jalali2001", "author=Fry, Roger; {United Nations}", "year=March 1999")
    assert said.lines[0] == "Saved the record of jalali2001."
    assert fields(said.lines[1:])["author"] == "Fry, Roger; {United Nations}"
    cited = lection("cite", "jalali2001", "--form", "in-text", "--style", "apa")
    assert cited.lines == ["(Fry & United Nations, 1999)"]


def test_the_key_is_changed_and_the_old_one_is_free(lection: Shell, book: str) -> None:
    lection("note", book, "Kept.")
    assert lection("edit", "fry1999", "key=fry2000").lines[0] == "Saved the record of fry2000."
    assert lection("notes", "fry2000", "--json").data[0]["note"] == "Kept."
    assert "There is no work fry1999" in lection("edit", "fry1999").failure


def test_a_key_that_another_work_has_is_refused(lection: Shell, book: str) -> None:
    lection("note", book, "Kept.")
    lection("note", "jalali2001", "Kept.")
    failure = lection("edit", "fry1999", "key=jalali2001").failure
    assert failure == "key: Another work has the key jalali2001. Write one that is free."


def test_no_value_takes_a_field_out(lection: Shell) -> None:
    data = lection("edit", "jalali2001", "volume=", "--json").data
    assert "volume" not in data["reference"]
    assert (data["key"], data["reference"]["issue"]) == ("jalali2001", "4")
    assert data["id"]


def test_what_a_style_misses_is_named(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "bare.md"
    path.write_text("---\ntitle: Bare\nid: bare\nauthor: Ada Byron\n---\n\nWords.\n")
    assert fields(lection("edit", str(path)).lines)["issued"] == "(missing)"
    assert lection("edit", str(path), "--json").data["missing"] == ["issued"]


def test_a_title_confirmed_in_sentence_case_is_what_apa_prints(lection: Shell) -> None:
    words = TITLE.replace("Strategic", "strategic")
    lection("edit", "jalali2001", f"sentence-title={words}")
    assert words in lection("cite", "jalali2001", "--style", "apa").out
    assert TITLE in lection("cite", "jalali2001", "--style", "mla").out


def test_a_record_written_as_it_was_is_not_changed(lection: Shell) -> None:
    assert lection("edit", "jalali2001", "volume=31").lines[0] == "Nothing was changed."
    assert lection("edit", "jalali2001", "--json").data["id"] == ""


@pytest.mark.parametrize(
    ("field", "failure"),
    [
        ("volume", "Write a value: volume=VALUE, or volume= to take the field out."),
        ("publsher=Chatto", "There is no field “publsher”. Near it: publisher"),
        ("issued=soon", "issued: Write a date as 2001, 2001-03"),
        ("author=Ada Byron", "author: Write “Ada Byron” as Family, Given"),
        ("type=ode", "type: There is no type “ode”"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_kept(
    lection: Shell, field: str, failure: str
) -> None:
    assert lection("edit", "jalali2001", "volume=32", field).failure.startswith(failure)
    assert lection("edit", "jalali2001", "--json").data["reference"]["volume"] == "31"


def test_a_work_whose_file_is_gone_can_be_edited(lection: Shell, book: str) -> None:
    lection("note", book, "Kept.")
    Path(book).unlink()
    assert lection("edit", "fry1999", "publisher=Chatto").lines[0].startswith("Saved")
