"""Published examples of the style guides: `python -m tests.bench.published FILE`.

FILE has `items` (CSL-JSON by key) and `tests`: a style, items, clusters of cites or a
bibliography, and what the guide prints (`*...*` is italic; null was not looked at). Closes with
`published: N of M`.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tui.bundled import content_folder
from tui.core.citation import Citation, Locator
from tui.core.reference import Reference
from tui.styles import Style, Styles, markdown, open_styles


def comparisons(published: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Each string looked at: the test's name, what is expected, what the style gives."""
    styles = open_styles(content_folder())
    for test in published["tests"]:
        given = _given(test, published["items"], styles)
        for number, expected in enumerate(test["expect"]):
            if expected is not None:
                yield test["id"], expected, given[number] if number < len(given) else ""


def _given(test: Mapping[str, Any], items: Mapping[str, Any], styles: Styles) -> list[str]:
    style: Style = styles.named(test["style"])
    if test["kind"] == "bib":
        entries = style.bibliography(Reference(items[id]) for id in test["items"])
        return [markdown(entry.text, escape=False) for entry in entries]
    clusters = [[_citation(cite, items) for cite in cluster] for cluster in test["clusters"]]
    return [markdown(text, escape=False) for text in style.document(clusters).citations]


def _citation(cite: Mapping[str, Any], items: Mapping[str, Any]) -> Citation:
    locator = Locator(cite.get("label", "page"), cite["locator"]) if cite.get("locator") else None
    return Citation(Reference(items[cite["id"]]), locator)


def main(path: str) -> None:
    """Run a file of examples and print each that differs."""
    passed = total = 0
    for name, expected, given in comparisons(json.loads(Path(path).read_text(encoding="utf-8"))):
        total += 1
        passed += given == expected
        if given != expected:
            print(f"{name}\n  guide   {expected}\n  lection {given}")
    print(f"published: {passed} of {total}")


if __name__ == "__main__":
    main(sys.argv[1])
