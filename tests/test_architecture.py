"""Imports point down: each layer imports only what it may, type-only and deferred imports too."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TUI = Path(__file__).parent.parent / "tui"

LEAVES = {"page", "sources", "styles", "exchange", "lexicon", "store", "terminal"}

MAY_IMPORT = {
    "core": {"core"},
    **{leaf: {leaf, "core", "paths"} for leaf in LEAVES},
    "paths": set(),
    "widgets": {"widgets", "page", "core"},
    "themes": set(),
    "actions": {"actions"},
    "beside": {"core", "exchange", "paths", "sources", "store"},
    "bundled": set(),
    "deferred": set(),
    "configuration": {"paths"},
    "keyboard": {"core"},
    "guard": {"core"},
    "patterns": {"core"},
    "fault": {"core"},
    "fetching": {"core", "sources", "store"},
    "opening": {"core", "fetching", "paths", "sources", "store"},
    "coming": {"core", "fetching", "opening", "paths", "sources", "store"},
    "adding": {"core", "fetching", "opening", "paths", "sources", "store"},
    "shelving": {"core", "opening", "sources", "store"},
    "gathering": {"core", "exchange", "store", "styles"},
    "parts": {
        *("beside", "bundled", "configuration", "core", "fetching", "lexicon", "opening", "paths"),
        *("store", "styles", "terminal"),
    },
    "screens": {
        *("screens", "widgets", "actions", "themes", "keyboard", "opening", "gathering", "core"),
        *("adding", "coming", "fetching", "paths", "patterns", "shelving"),
        *LEAVES,
    },
    "cli": {
        *("adding", "fetching", "paths", "shelving"),
        "cli",
        "app",
        "coming",
        "configuration",
        "opening",
        "gathering",
        "parts",
        "core",
        *LEAVES,
    },
    "app": {
        "actions",
        "coming",
        "configuration",
        "core",
        "guard",
        "screens",
        "themes",
        "keyboard",
        "parts",
        "store",
        "terminal",
    },
    "__main__": {"cli", "core", "deferred", "fault", "parts", "store"},
    "__init__": set(),
}
"""What each room of `tui` may import of the others."""

OUTSIDE = {
    "textual": {"widgets", "screens", "actions", "themes", "keyboard", "guard", "app"},
    "rich": {"page", "widgets", "guard"},
    "tinydb": {"store"},
    "markdown_it": {"sources"},
    "mdit_py_plugins": {"sources"},
    "yaml": {"sources"},
    "lxml": {"sources"},
    "selectolax": {"sources"},
    "pypdfium2": {"sources"},
    "mammoth": {"sources"},
    "regex": {"patterns"},
    "bibtexparser": {"exchange"},
}
"""Which rooms know each package from outside."""

MODULES = sorted(TUI.rglob("*.py"))


def _room(path: Path) -> str:
    part = path.relative_to(TUI).parts[0]
    return part.removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module or ""
            if node.module == "tui":
                yield from (f"tui.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(TUI)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    room = _room(path)
    for name in _imports(path):
        top, *rest = name.split(".")
        if top == "tui":
            assert not rest or rest[0] == "__version__" or rest[0] in MAY_IMPORT[room], (
                f"{room} imports {name}"
            )
        elif top not in sys.stdlib_module_names:
            assert room in OUTSIDE.get(top, set()), f"{room} imports {top}"


def test_a_widget_imports_another_only_as_its_child() -> None:
    """The pane has its page and its picks, a pick its labels; no widget else knows another."""
    children = {
        "reading_pane.py": {
            "tui.widgets.page_pane",
            "tui.widgets.picking",
            "tui.widgets.word_pick",
        },
        "picking.py": {"tui.widgets.labels"},
        "word_pick.py": {"tui.widgets.picking"},
    }
    for path in (TUI / "widgets").glob("*.py"):
        siblings = {name for name in _imports(path) if name.startswith("tui.widgets")}
        assert siblings <= children.get(path.name, set()), path.name


def test_every_room_has_its_rule() -> None:
    assert {_room(path) for path in MODULES} == set(MAY_IMPORT)


def test_the_core_is_pure() -> None:
    """No clock, no chance, no files."""
    barred = {"random", "secrets", "time", "os", "pathlib", "io", "uuid", "subprocess", "socket"}
    for path in (TUI / "core").glob("*.py"):
        assert not barred & {name.split(".")[0] for name in _imports(path)}, path.name
