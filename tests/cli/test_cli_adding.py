"""Works are put into the library, tagged, and taken out again, at the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tui.parts import Parts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two works, one twice, a hidden one, and a file that is not read."""
    folder = tmp_path / "papers"
    (folder / "more").mkdir(parents=True)
    (folder / "one.md").write_text("---\nid: one\ntitle: On One\n---\n\nThe first words.\n")
    (folder / "more" / "two.txt").write_text("TWO\n\nThe second words.\n\nAnd others.\n")
    (folder / "more" / "again.md").write_bytes((folder / "one.md").read_bytes())
    (folder / ".hidden.md").write_text("Nobody sees this.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    return folder


def listed(lection: Shell) -> list[str]:
    return [row["key"] for row in lection("list", "--json").data if "id" in row]


def test_a_folder_is_added_and_each_work_once(lection: Shell, folder: Path) -> None:
    rows = lection("add", str(folder), "--json").data
    assert [(Path(row["path"]).name, row["state"]) for row in rows] == [
        ("again.md", "added"),
        ("two.txt", "added"),
        ("one.md", "known"),
    ]
    assert len(listed(lection)) == 2
    assert lection("add", str(folder)).lines[-1] == "Added 0 works; 3 there already."


def test_what_is_added_is_not_opened_and_has_a_copy(
    lection: Shell, folder: Path, environ: dict[str, str]
) -> None:
    lection("add", str(folder / "one.md"))
    assert Parts(environ).library.last_opened() is None
    (folder / "one.md").unlink()
    assert "The first words." in lection("print", "one").out
    data = lection("show", "one", "--json").data
    assert data["origin"] == str(folder / "one.md")
    assert Parts(environ).opener.open("one").work.text == "The first words."


def test_a_file_that_cannot_be_read_is_said_and_the_rest_is_added(
    lection: Shell, folder: Path
) -> None:
    said = lection("add", str(folder / "picture.png"), str(folder / "none.md"), str(folder))
    assert said.status == 1
    assert "picture.png" in said.err
    assert f"There is no file {folder / 'none.md'}" in said.err
    assert "Added 2 works; 1 there already; 2 could not be read." in said.out


def test_a_name_as_long_as_names_can_be_is_added(lection: Shell, tmp_path: Path) -> None:
    (tmp_path / f"{'n' * 250}.md").write_text("# Alpha\n\nBeta.\n")
    assert lection("add", str(tmp_path)).lines[-1] == "Added 1 work."


def test_a_folder_without_works_says_so(lection: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "There is no file in it that is read" in lection("add", str(tmp_path / "empty")).failure


def test_references_come_from_a_file_by_key_title_or_doi(
    lection: Shell, folder: Path, tmp_path: Path
) -> None:
    (folder / "fry1999.txt").write_text("Some words.\n\nWithout a title.\n")
    references = tmp_path / "refs.json"
    references.write_text(
        json.dumps(
            [
                {"id": "fry1999", "type": "book", "title": "A Book"},
                {"id": "uno2001", "type": "article-journal", "title": "On one", "volume": "7"},
            ]
        )
    )
    lection("add", str(folder), "--from", str(references))
    rows = {row["key"]: row["reference"] for row in lection("list", "--json").data}
    assert rows["fry1999"]["title"] == "A Book"
    assert rows["uno2001"]["volume"] == "7"


def test_a_work_is_removed_and_its_notes_are_kept(
    lection: Shell, folder: Path, environ: dict[str, str]
) -> None:
    lection("add", str(folder / "one.md"))
    lection("note", "one", "Mine.")
    assert "say `lection remove one --yes`" in lection("remove", "one").failure
    assert listed(lection) == ["one"]
    assert lection("remove", "one", "--yes").lines == [
        "Removed one. Notes on it are kept, should it come back."
    ]
    assert listed(lection) == []
    assert list(Path(environ["LECTION_HOME"], "sources").iterdir()) == []
    lection("add", str(folder / "one.md"))
    assert [row["note"] for row in lection("notes", "one", "--json").data] == ["Mine."]


def test_a_work_that_is_not_there_cannot_be_removed(lection: Shell, folder: Path) -> None:
    lection("add", str(folder / "one.md"))
    said = lection("remove", "onn", "--yes").failure
    assert said == "There is no work onn in the library. Did you mean one?"


def test_works_are_tagged_and_listed_by_tag_and_words(lection: Shell, folder: Path) -> None:
    lection("add", str(folder))
    lection("edit", "one", "tags=iran, Cold War,iran")
    assert "tags" in lection("edit", "one").out
    assert lection("list", "--tag", "Cold War").lines == [
        "one                  On One",
        "                     #iran, #Cold War",
    ]
    assert lection("show", "one", "--json").data["tags"] == ["iran", "Cold War"]
    assert [row["key"] for row in lection("list", "on", "one", "--json").data] == ["one"]
    lection("edit", "one", "tags=")
    assert lection("list", "--tag", "iran").out.strip() == ""


def test_shared_folders_are_listed_and_read_and_notes_are_ones_own(
    lection: Shell, folder: Path, environ: dict[str, str], tmp_path: Path
) -> None:
    theirs = {"LECTION_HOME": str(tmp_path / "theirs"), "XDG_CONFIG_HOME": str(tmp_path / "none")}
    parts = Parts(theirs)
    parts.opener.add(folder / "one.md")
    one = parts.library.holdings()[0]
    parts.library.revise(one)
    config = Path(environ["XDG_CONFIG_HOME"], "lection", "config.toml")
    config.parent.mkdir(parents=True)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "A_Paper.md").write_text("Words of a paper.\n")
    config.write_text(
        f'[collections]\nSeminar = "{theirs["LECTION_HOME"]}"\n"The shelf" = "{shelf}"\n'
    )
    rows = {row.get("collection"): row for row in lection("list", "--json").data}
    assert rows["Seminar"]["key"] == "one"
    assert rows["The shelf"]["reference"]["title"] == "A Paper"
    lection("note", rows["Seminar"]["origin"], "Mine alone.")
    assert listed(lection) == ["one"]
    assert Parts(theirs).library.annotations(one.id) == ()
    assert list(Path(environ["LECTION_HOME"], "sources").iterdir()) == []
    assert "Seminar" not in {row.get("collection") for row in lection("list", "--json").data}


def test_a_collection_that_is_not_there_is_empty(lection: Shell, environ: dict[str, str]) -> None:
    config = Path(environ["XDG_CONFIG_HOME"], "lection", "config.toml")
    config.parent.mkdir(parents=True)
    config.write_text('[collections]\nGone = "/nowhere/at/all"\n')
    assert len(lection("list", "--json").data) == 1
    config.write_text('[collections]\nGone = "here"\n')
    assert "write the whole path of the folder of Gone" in lection("list").failure
