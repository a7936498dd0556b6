import ast
import sys
from pathlib import Path

import pytest

import tui.styles.csl

MODULES = sorted(Path(tui.styles.csl.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_processor_needs_nothing_else_of_lection(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            name = node.module or ""
            top = name.partition(".")[0]
            assert name.startswith("tui.styles.csl") or top in sys.stdlib_module_names
