"""Five hundred records, cited and listed as pandoc does, but for what a handbook asks for."""

import json
from pathlib import Path

import pytest

ITEMS = Path(__file__).parents[3] / "shared" / "yardsticks" / "citations" / "items500.json"


@pytest.mark.parametrize(
    "style",
    ["modern-language-association", "apa", "chicago-notes-bibliography", "chicago-author-date"],
)
def test_pandoc_gives_the_same(style: str) -> None:
    pytest.importorskip("pypandoc", reason="pandoc is not installed: pypandoc-binary brings it")
    from tests.bench.pandoc_peer import (
        different_citations,
        different_entries,
        lection,
        misplaced,
        pandoc,
    )

    if not ITEMS.exists():
        pytest.skip(f"{ITEMS.name} is not in ../shared/yardsticks/citations beside the checkout")
    items = json.loads(ITEMS.read_text(encoding="utf-8"))
    ours, theirs = lection(items, style), pandoc(items, style)
    assert different_citations(ours, theirs) == []
    assert different_entries(ours, theirs, style) == []
    assert misplaced(ours, theirs) == []
