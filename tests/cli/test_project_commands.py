"""Projects at the command line: made, filled, shown, listed in a style, and checked."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

WORDS = "One begins to read."


@pytest.fixture
def paper(lection: Shell, book: str) -> str:
    """The name of the active project; it has the book, and words of it."""
    assert lection("project", "new", "Iran", "paper").lines == ["Iran paper is the active project."]
    assert lection("project", "add", book).lines == ["Saved to Iran paper."]
    assert lection("project", "add", "fry1999", "--quote", WORDS).status == 0
    return "Iran paper"


def test_without_projects_it_says_how_to_make_one(lection: Shell) -> None:
    assert lection("project").lines == ["No projects yet. `lection project new NAME` makes one."]
    assert lection("project", "--json").data == []


def test_projects_are_listed_and_the_active_one_has_a_star(lection: Shell, paper: str) -> None:
    lection("project", "new", "Other")
    first, second = lection("project", "list").lines
    assert first.startswith("  Iran paper ")
    assert second.startswith("* Other ")
    rows = lection("project", "list", "--json").data
    assert [(row["name"], row["count"], row["active"]) for row in rows] == [
        ("Iran paper", 2, False),
        ("Other", 0, True),
    ]


def test_another_project_is_used_and_then_none(lection: Shell, paper: str) -> None:
    lection("project", "new", "Other")
    assert lection("project", "use", "iran", "paper").lines == ["Iran paper is the active project."]
    assert lection("project", "use").lines == ["No project is active now."]
    failed = lection("project", "add", "fry1999")
    assert failed.failure == "No project is active. `lection project new NAME` makes one."


def test_a_name_is_taken_once_in_any_case(lection: Shell, paper: str) -> None:
    assert lection("project", "new", "IRAN paper").failure == (
        "There is a project IRAN paper already. `lection project use` goes on with it."
    )


def test_an_empty_name_is_none(lection: Shell) -> None:
    assert lection("project", "new", " ").failure == "The name is empty: write one after `new`."


@pytest.mark.parametrize("words", [("use", "Nix"), ("show", "Nix"), ("remove", "Nix")])
def test_a_project_that_is_not_there_is_named_with_those_that_are(
    lection: Shell, paper: str, words: tuple[str, ...]
) -> None:
    said = "There is no project Nix. There are: Iran paper."
    assert lection("project", *words).failure == said


def test_a_project_is_shown_with_its_places_and_notes(lection: Shell, paper: str) -> None:
    lection("note", "fry1999", "Does one?", "--quote", "One begins")
    assert lection("project", "show").lines == [
        "Iran paper",
        "1. A Book  (fry1999)",
        "2. “One begins to read.”  (fry1999, page 3)",
        "   Does one?",
    ]
    items = lection("project", "show", "Iran", "paper", "--json").data["items"]
    assert [(item["kind"], item["key"], item["quotation"]) for item in items] == [
        ("work", "fry1999", ""),
        ("passage", "fry1999", WORDS),
    ]
    assert items[1]["locator"] == {"label": "page", "value": "3", "source": "printed"}


def test_saving_twice_changes_nothing(lection: Shell, paper: str) -> None:
    before = lection("project", "show", "--json").data
    lection("project", "add", "fry1999", "--quote", WORDS)
    assert lection("project", "show", "--json").data == before


def test_words_that_are_not_there_are_not_saved(lection: Shell, paper: str) -> None:
    failed = lection("project", "add", "fry1999", "--quote", "Nobody wrote this")
    assert failed.failure == "“Nobody wrote this” is not in fry1999. Give its exact words."


@pytest.mark.parametrize(
    ("format", "words"),
    [
        ("markdown", "“One begins to read” (Fry 3)."),
        ("html", "<p>“One begins to read” (Fry 3).</p>"),
        ("pandoc", "“One begins to read” [@fry1999, p. 3]."),
    ],
)
def test_a_project_is_printed_as_a_document(
    lection: Shell, paper: str, format: str, words: str
) -> None:
    assert words in "\n".join(lection("project", "show", "--format", format).lines)


def test_a_document_is_printed_in_another_style(lection: Shell, paper: str) -> None:
    shown = lection("project", "show", "--format", "markdown", "--style", "apa")
    assert "(Fry, 1999, p. 3)" in shown.out


def test_a_removed_project_leaves_its_works(lection: Shell, paper: str) -> None:
    assert lection("project", "remove", "Iran", "paper").status == 0
    assert lection("project", "--json").data == []
    assert any("fry1999" in line for line in lection("list").lines)
    assert lection("project", "show").failure.startswith("No project is active.")


def test_the_bibliography_lists_each_work_once(lection: Shell, paper: str) -> None:
    lection("project", "add", "jalali2001")
    rows = lection("bib", "Iran paper", "--json").data
    assert [row["id"] for row in rows] == ["fry1999", "jalali2001"]
    assert lection("bib").lines == [row["text"] for row in rows]


@pytest.mark.parametrize(
    ("format", "entry"), [("text", "A book"), ("markdown", "*A book*"), ("html", "<i>A book</i>")]
)
def test_the_bibliography_is_set_in_a_style_and_a_format(
    lection: Shell, paper: str, format: str, entry: str
) -> None:
    (line,) = lection("bib", "--style", "apa", "--format", format).lines
    assert f"Fry, R. (1999). {entry}." in line


def test_an_empty_project_lists_nothing_and_says_so(lection: Shell) -> None:
    lection("project", "new", "Empty")
    said = lection("bib", "--json")
    assert (said.status, said.out.strip()) == (0, "[]")
    assert said.err == "Empty is empty: nothing is listed.\n"
    assert lection("project", "show").lines == [
        "Empty is empty. `lection project add KEY` saves a work to it."
    ]


def test_an_unknown_style_is_named(lection: Shell, paper: str) -> None:
    assert "There is no citation style “aap”." in lection("bib", "--style", "aap").failure


def test_the_check_finds_nothing_in_a_sound_project(lection: Shell, paper: str) -> None:
    assert lection("bib", "--check").lines == ["Nothing is wanting in 1 source."]
    assert lection("bib", "--check", "--json").data == []


def test_the_check_names_what_is_wanting(lection: Shell, paper: str, tmp_path: Path) -> None:
    undated = tmp_path / "undated.md"
    undated.write_text("---\nid: lamb\ntitle: Elia\n---\n\nHe had no year.\n", encoding="utf-8")
    lection("project", "add", str(undated))
    assert lection("bib", "--check").lines == [
        "lamb has no year. Put the date of issue into its record.",
        "lamb has no author. Put what the style prints into its record.",
        "lamb is listed and never quoted. Quote it, or take it out.",
    ]
    rows = lection("bib", "--check", "--json").data
    assert [(row["lack"], row["keys"]) for row in rows] == [
        ("no year", ["lamb"]),
        ("incomplete", ["lamb"]),
        ("never quoted", ["lamb"]),
    ]


@pytest.mark.parametrize("words", [("project", "new"), ("project", "paint"), ("bib", "a", "b")])
def test_wrong_usage_is_status_2(lection: Shell, words: tuple[str, ...]) -> None:
    assert lection(*words).status == 2
