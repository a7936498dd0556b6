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
from tui.styles.csl.stylesheet import Stylesheet
from tui.styles.csl.xml import parse_style
from tui.styles.pack import open_pack

UNPRINTED = "[CSL STYLE ERROR: reference with no printed form.]"
"""What the suite expects where a style prints nothing."""

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
    steps = fixture.get("CITATIONS")
    if fixture["MODE"] == "bibliography":
        return _bibliography(Processor(sheet, _cited_items(items, steps) if steps else items))
    if steps:
        return _document(sheet, items, steps)
    processor = Processor(sheet, items)
    clusters = fixture.get("CITATION-ITEMS") or [[{"id": id} for id in processor.order]]
    return "\n".join(
        html(processor.citation(processor.arranged(_citation(cluster)).cites)) or UNPRINTED
        for cluster in clusters
    )


def _bibliography(processor: Processor) -> str:
    entries = "".join(
        f'  <div class="csl-entry">{html(entry.rich) or UNPRINTED}</div>\n'
        for entry in processor.bibliography()
    )
    return f'<div class="csl-bib-body">\n{entries}</div>'


def _cited_items(items: Sequence[Item], steps: Sequence[Any]) -> list[Item]:
    """The items cited after the last step, in the order they are cited."""
    records = {item.id: item for item in items}
    cites = (cite for citation in _placed(steps) for cite in citation.cites)
    return [records[id] for id in dict.fromkeys(cite.id for cite in cites)]


def _document(sheet: Stylesheet, items: Sequence[Item], steps: Sequence[Any]) -> str:
    """The citations after the last step; ">>" before those that it changed, ".." the others."""
    before = _texts(sheet, items, steps[:-1]) if len(steps) > 1 else {}
    last = steps[-1][0]["citationID"]
    lines = []
    for number, (id, text) in enumerate(_texts(sheet, items, steps).items()):
        mark = ".." if id != last and before.get(id) == text else ">>"
        lines.append(f"{mark}[{number}] {text}")
    return "\n".join(lines)


def _texts(sheet: Stylesheet, items: Sequence[Item], steps: Sequence[Any]) -> dict[str, str]:
    processor = Processor(sheet, _cited_items(items, steps))
    texts = map(html, processor.citations(_placed(steps)))
    return dict(zip(_order(steps), texts, strict=True))


def _order(steps: Sequence[Any]) -> dict[str, int]:
    """The citations of the last step by id, with the numbers of their notes."""
    citation, before, after = steps[-1]
    note = citation.get("properties", {}).get("noteIndex", 0)
    return dict([*before, (citation["citationID"], note), *after])


def _placed(steps: Sequence[Any]) -> list[Citation]:
    written = {step[0]["citationID"]: step[0]["citationItems"] for step in steps}
    return [_citation(written[id], note) for id, note in _order(steps).items()]


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
