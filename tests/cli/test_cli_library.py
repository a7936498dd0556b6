"""What the command line says of the library."""

from pathlib import Path

from tests.cli.conftest import Shell
from tui.core.selector import Selector
from tui.parts import Parts

NO_WORK = (
    "There is no work nobody in the library, and no such file. `lection list` names the works."
)


def test_the_bundled_article_is_listed_before_anything_is_added(lection: Shell) -> None:
    assert lection("list").lines == [
        "jalali2001           The Strategic Partnership of Russia and Iran"
    ]


def test_a_work_that_something_is_kept_about_is_listed_once(lection: Shell, book: str) -> None:
    lection("note", book, "Kept.")
    lection("note", "jalali2001", "Kept.")
    rows = lection("list", "--json").data
    assert [row["key"] for row in rows] == ["fry1999", "jalali2001"]
    assert rows[0]["reference"]["title"] == "A Book"


def test_a_work_that_is_only_looked_at_is_not_added(lection: Shell, book: str) -> None:
    data = lection("show", book, "--json").data
    assert (data["key"], data["id"], data["added"]) == ("fry1999", data["sha256"], None)
    assert [name for name, value in data.items() if value is None] == ["added"]
    lection("print", book)
    lection("cite", book)
    lection("notes", book)
    lection("highlight", book, "--quote", "words that are not in it")
    lection("project", "new", "A paper")
    lection("project", "add", book, "--quote", "words that are not in it")
    assert [row["key"] for row in lection("list", "--json").data] == ["jalali2001"]


def test_no_plain_command_changes_where_one_left_off(
    lection: Shell, book: str, environ: dict[str, str]
) -> None:
    lection("note", "jalali2001", "Kept, not read.")
    assert Parts(environ).library.last_opened() is None
    Parts(environ).opener.open(book)
    lection("project", "new", "A paper")
    for words in (
        *(["show", "jalali2001"], ["print", "jalali2001"], ["notes", "jalali2001"], ["notes"]),
        *(["note", "jalali2001", "Another."], ["highlight", "jalali2001", "--quote", "Iran"]),
        *(["project", "add", "jalali2001", "--quote", "Iran"], ["cite", "jalali2001"]),
    ):
        assert lection(*words).status == 0
    last = Parts(environ).library.last_opened()
    assert last is not None
    assert last.key == "fry1999"


def test_a_work_is_shown_by_its_path_key_and_id(lection: Shell, book: str) -> None:
    lection("note", book, "Kept.")
    by_path = lection("show", book, "--json").data
    by_key = lection("show", "fry1999", "--json").data
    by_id = lection("show", by_path["id"], "--json").data
    assert by_path == by_key == by_id


def test_show_has_the_fields_that_programs_read(lection: Shell, book: str) -> None:
    data = lection("show", book, "--json").data
    assert {
        *("key", "id", "reference", "format", "sha256", "added", "length", "words"),
        *("sections", "pages", "annotations", "place"),
    } <= set(data)
    assert data["reference"]["author"] == [{"family": "Fry", "given": "Roger"}]
    assert data["pages"] == {"first": "3", "last": "5", "source": "printed"}
    assert (data["sections"], data["annotations"], data["place"]) == (2, 0, 0)
    assert (data["words"], len(data["sha256"])) == (11, 64)


def test_a_work_without_pages_says_so(lection: Shell) -> None:
    assert lection("show", "jalali2001", "--json").data["pages"] is None


def test_show_counts_what_was_written_in_other_sessions(lection: Shell, book: str) -> None:
    lection("note", book, "A note.")
    assert lection("show", "fry1999", "--json").data["annotations"] == 1
    assert "\n1 note, not read\n" in lection("show", "fry1999").out
    for words in ("begins", "reads"):
        lection("highlight", book, "--quote", words)
    assert "\n2 highlights, 1 note, not read\n" in lection("show", "fry1999").out


def test_show_says_how_far_one_has_read(lection: Shell, book: str, environ: dict[str, str]) -> None:
    assert lection("show", book).lines[-2:] == [
        "fry1999: 11 words, 2 sections, pages 3 to 5, printed",
        "Not in the library: open it, or write a note on it, and it is.",
    ]
    parts = Parts(environ)
    holding = parts.opener.open(book).holding
    parts.library.leave(holding.id, Selector(0, ""), 0.4)
    assert lection("show", book).lines[-1] == "nothing marked, read to 40%"


def test_no_line_is_longer_than_a_terminal_is_wide(lection: Shell, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    title = "On the Reading of Long Titles " * 4
    path.write_text(f"---\nid: long\ntitle: {title}\n---\n\nWords.\n")
    lection("note", str(path), "Kept.")
    for words in (["list"], ["show", "long"], ["show", "jalali2001"]):
        assert max(map(len, lection(*words).lines)) <= 80
    listed = lection("list").lines
    assert listed[0].startswith("long                 On the Reading")
    assert listed[1].startswith("                     ")


def test_an_excerpt_says_that_it_is_one(lection: Shell) -> None:
    said = lection("show", "jalali2001")
    assert said.lines[:3] == [
        "The Strategic Partnership of Russia and Iran",
        "Ali A. Jalali",
        "Parameters 31.4, Winter 2001",
    ]
    assert "\nThis copy is an excerpt" in said.out


def test_a_name_that_is_none_is_said_with_those_near_it(lection: Shell, book: str) -> None:
    assert lection("show", "nobody").failure == NO_WORK
    lection("note", book, "Kept.")
    assert "Did you mean fry1999?" in lection("show", "fry199").failure


def test_a_file_that_cannot_be_read_is_said(lection: Shell, tmp_path: Path) -> None:
    nothing = str(tmp_path / "none.md")
    assert lection("show", nothing).failure == f"There is no file {nothing}. Check the path."
    assert "is a folder" in lection("show", str(tmp_path)).failure
    empty = tmp_path / "empty.md"
    empty.write_text("")
    assert "is empty" in lection("show", str(empty)).failure


def test_a_damaged_library_is_told_though_the_command_fails(
    lection: Shell, book: str, environ: dict[str, str]
) -> None:
    lection("add", book)
    lection("edit", "fry1999", "--tags", "art")
    (Path(environ["LECTION_HOME"]) / "library.json").write_text("{ torn")
    assert "library.json is not JSON" in lection("cite", "nobody").err


def test_no_name_is_too_long_to_be_answered(lection: Shell) -> None:
    long = "x" * 300
    assert lection("show", long).failure.startswith("There is no work xxx")
    assert lection("remove", long).failure.startswith("There is no work xxx")
    assert lection("add", f"{long}.md").err.startswith("There is no file xxx")


def test_a_library_that_cannot_be_is_said(lection: Shell, environ: dict[str, str]) -> None:
    environ["LECTION_HOME"] = ""
    environ["XDG_DATA_HOME"] = "relative"
    environ["HOME"] = "/nowhere"
    file = Path(environ["XDG_CONFIG_HOME"])
    file.write_text("")
    environ["LECTION_HOME"] = str(file / "library")
    said = lection("list")
    assert said.out.startswith("jalali2001")
    assert "library" in said.err
