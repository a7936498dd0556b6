"""The README says what the program does: its picture, keys, commands and options."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.reader import reading
from tui.actions import CITING, DEFINING, PICK, PROJECT, READING, RECORD, SHELF, Action, shown_key
from tui.cli import COMMANDS, parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block_after(mark: str) -> str:
    """The code block that follows a comment in the README."""
    found = re.search(rf"<!-- {mark} -->\n```\w*\n(.*?)```", README, re.DOTALL)
    assert found, f"README.md has no block after <!-- {mark} -->"
    return found[1]


def rows(actions: Sequence[Action]) -> list[str]:
    """The rows of the key tables."""
    return [
        f"| {' '.join(f'`{shown_key(key)}`' for key in action.keys.split())} | {action.help} |"
        for action in actions
    ]


def test_the_key_tables_are_the_actions() -> None:
    written = re.findall(r"^\| `.*", README.split("## Keys")[1].split("## Command")[0], re.M)
    assert written == rows([*READING, *CITING, *DEFINING, *PROJECT, *RECORD, *SHELF, *PICK])


def test_every_command_is_in_the_readme() -> None:
    table = README.split("## Command line")[1].split("## Where")[0]
    for command in COMMANDS:
        assert f"lection {command}" in table, command


def test_every_option_in_the_readme_is_one() -> None:
    table = README.split("## Command line")[1].split("## Where")[0]
    known = parser({name: "" for name in COMMANDS})
    helps = "".join(
        choice.format_help()
        for action in known._actions
        if isinstance(action.choices, dict)
        for choice in action.choices.values()
    )
    for option in set(re.findall(r"--[a-z]+", table)):
        assert option in helps, option


@pytest.mark.parametrize("mark", ["start", "tests"])
def test_each_of_the_two_commands_is_one_line_that_sets_itself_up(mark: str) -> None:
    lines = block_after(mark).splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("python3 -m venv .venv && .venv/bin/pip install ")


def test_the_tools_the_readme_names_are_those_the_project_asks_for() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = project.split("dependencies = [")[1].split("]")[0]
    for name in re.findall(r'"([A-Za-z-]+)', listed):
        assert name.lower() in README.lower(), name


async def test_the_picture_is_the_screen() -> None:
    async with reading() as reader:
        await reader.selects("Hojatoleslam", "2001")
        await reader.presses("h", "escape")
        await reader.forgets_the_message()
        seen = "\n".join(reader.sees()) + "\n"
    assert block_after("picture") == seen
