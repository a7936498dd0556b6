"""Nothing that is shown is read as markup: "[/]" in a title is a title, and no text is a button."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TUI = Path(__file__).parent.parent / "tui"
MODULES = sorted([*TUI.glob("*.py"), *TUI.glob("screens/**/*.py"), *TUI.glob("widgets/**/*.py")])

TURNED_OFF = {"Static", "Label", "OptionList", "SelectionList", "ListItem"}
"""Widgets of Textual that read markup unless they are told not to."""

BARRED = {
    *("Button", "Checkbox", "Collapsible", "DataTable", "Link", "Markdown", "MarkdownViewer"),
    *("RadioButton", "RichLog", "Select", "TabbedContent", "TabPane", "Tree"),
    *("from_markup", "notify", "print_markup", "open_url", "open_link"),
}
"""What of Textual and rich reads markup, or opens links, and cannot well be told not to."""

TITLES = {"border_title", "border_subtitle", "tooltip"}


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield (called.attr if isinstance(called, ast.Attribute) else _name(called)), node


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _says_no_markup(call: ast.Call) -> bool:
    said = [word.value for word in call.keywords if word.arg == "markup"]
    return any(isinstance(value, ast.Constant) and value.value is False for value in said)


def _of_textual(tree: ast.AST) -> set[str]:
    """The names a module has from Textual; `page` has a Label of its own."""
    return {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual")
        for alias in node.names
    }


def _faults(tree: ast.AST) -> Iterator[str]:
    reading_markup = TURNED_OFF & _of_textual(tree)
    for name, call in _calls(tree):
        if name in BARRED or (name in reading_markup and not _says_no_markup(call)):
            yield f"line {call.lineno}: {name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and {_name(base) for base in node.bases} & reading_markup:
            inits = [call for name, call in _calls(node) if name == "__init__"]
            if not any(map(_says_no_markup, inits)):
                yield f"line {node.lineno}: {node.name}"
        if isinstance(node, ast.Constant) and "@click" in str(node.value):
            yield f"line {node.lineno}: an action in a text"
        if isinstance(node, ast.Assign) and not isinstance(node.value, ast.Call):
            named = {one.attr for one in node.targets if isinstance(one, ast.Attribute)}
            yield from (f"line {node.lineno}: {title} is no Content" for title in named & TITLES)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(TUI)))
def test_no_widget_reads_what_it_is_given_as_markup(path: Path) -> None:
    assert list(_faults(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "Static(title)",
        "Label(title, markup=True)",
        "self.notify(title)",
        "Content.from_markup(title)",
        "class List(OptionList): pass",
        "box.border_title = title",
        "style = {'@click': action}",
    ],
)
def test_the_walk_sees_what_it_is_to_see(code: str) -> None:
    imports = "from textual.widgets import Label, OptionList, Static"
    assert list(_faults(ast.parse(f"{imports}\n{code}")))
