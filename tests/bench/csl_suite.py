"""The official CSL test suite, run through the processor: `python -m tests.bench.csl_suite FILE`.

FILE is a JSON object of fixtures by name, each with the sections of the suite's own format. The
comparison is strict. Closes with `csl-suite: N of M`.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.known_failures import KNOWN_FAILURES
from tui.bundled import content_folder
from tui.styles.csl.cite import Cite
from tui.styles.csl.item import Item
from tui.styles.csl.output import html
from tui.styles.csl.position import Citation
from tui.styles.csl.processor import Processor
from tui.styles.csl.stylesheet import Stylesheet, parse_style
from tui.styles.pack import open_pack

_POSITIONS = (
    {"first"},
    {"subsequent"},
    {"subsequent", "ibid"},
    {"subsequent", "ibid", "ibid-with-locator"},
)


def result(fixture: Mapping[str, Any]) -> str:
    """What the processor gives for a fixture, in the suite's notation."""
    read = open_pack(content_folder() / "styles").locale
    sheet = Stylesheet(parse_style(fixture["CSL"].encode()), read)
    items = [Item(record) for record in fixture["INPUT"]]
    if fixture["MODE"] == "bibliography":
        return _bibliography(Processor(sheet, items))
    if fixture.get("CITATIONS"):
        return _document(sheet, items, fixture["CITATIONS"])
    processor = Processor(sheet, items)
    clusters = fixture.get("CITATION-ITEMS") or [[{"id": item.id} for item in items]]
    return "\n".join(
        html(processor.citation(processor.arranged(_citation(cluster)).cites))
        for cluster in clusters
    )


def _bibliography(processor: Processor) -> str:
    entries = "".join(
        f'  <div class="csl-entry">{html(entry.rich)}</div>\n' for entry in processor.bibliography()
    )
    return f'<div class="csl-bib-body">\n{entries}</div>'


def _document(sheet: Stylesheet, items: Sequence[Item], steps: Sequence[Any]) -> str:
    """The citations after the last step; ">>" before those that it changed, ".." the others."""
    before = dict(_cited(sheet, items, steps[-1][1] + steps[-1][2], steps))
    placed = [*steps[-1][1], [steps[-1][0]["citationID"], 0], *steps[-1][2]]
    last = len(steps[-1][1])
    lines = []
    for number, (id, text) in enumerate(_cited(sheet, items, placed, steps)):
        mark = ".." if number != last and before.get(id) == text else ">>"
        lines.append(f"{mark}[{number}] {text}")
    return "\n".join(lines)


def _cited(
    sheet: Stylesheet, items: Sequence[Item], placed: Sequence[Any], steps: Sequence[Any]
) -> Iterator[tuple[str, str]]:
    by_id = {step[0]["citationID"]: step[0] for step in steps}
    citations = [
        _citation(by_id[id]["citationItems"], by_id[id].get("properties", {}).get("noteIndex", 0))
        for id, _ in placed
    ]
    used = dict.fromkeys(cite.id for citation in citations for cite in citation.cites)
    records = {item.id: item for item in items}
    processor = Processor(sheet, [records[id] for id in used])
    for (id, _), rich in zip(placed, processor.citations(citations), strict=True):
        yield id, html(rich)


def _citation(cluster: Sequence[Mapping[str, Any]], note: int = 0) -> Citation:
    return Citation(tuple(_cite(written) for written in cluster), note)


def _cite(written: Mapping[str, Any]) -> Cite:
    names = "with"
    if written.get("suppress-author"):
        names = "without"
    elif written.get("author-only"):
        names = "only"
    positions = set(_POSITIONS[int(written.get("position") or 0)])
    if written.get("near-note"):
        positions.add("near-note")
    return Cite(
        str(written["id"]),
        str(written.get("locator") or "").strip(),
        written.get("label") or "page",
        written.get("prefix") or "",
        written.get("suffix") or "",
        frozenset(positions),
        str(written.get("first-reference-note-number") or ""),
        names,
    )


def passing(fixtures: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """Each fixture's name, and whether it passes."""
    for name, fixture in fixtures.items():
        yield name, result(fixture).strip() == fixture["RESULT"].strip()


def main(path: str) -> None:
    """Run a file of fixtures and say which fail."""
    fixtures = json.loads(Path(path).read_text(encoding="utf-8"))
    passed = 0
    for name, good in passing(fixtures):
        passed += good
        if not good:
            print(f"{name}: {KNOWN_FAILURES.get(name, 'not known to fail')}")
    print(f"csl-suite: {passed} of {len(fixtures)}")


if __name__ == "__main__":
    main(sys.argv[1])
