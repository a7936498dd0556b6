"""Citations and bibliographies beside pandoc's: `python -m tests.bench.pandoc_peer ITEMS`.

ITEMS is a CSL-JSON list. Each item is cited with a page, and all are listed, in four styles, by
Lection and by pandoc with the same style files; then one citation is made from a cold start. For
each style it says how many citations and entries are the same, how many entries differ for a
reason of `ACCEPTED`, and the processor seconds of both. Closes with `pandoc-peer: N of M`.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree

import pypandoc

from tui.bundled import content_folder
from tui.core.citation import Citation, Locator
from tui.core.reference import Reference
from tui.styles import markdown, open_styles
from tui.styles.csl.element import Element
from tui.styles.csl.rich import Rich, formatted
from tui.styles.pack import open_pack

STYLES = (
    "modern-language-association",
    "apa",
    "chicago-notes-bibliography",
    "chicago-author-date",
)

Entries = Mapping[str, str]
"""The entries of a bibliography by key, in its order."""


@dataclass(frozen=True)
class Cited:
    """What one program makes of the items: citations, entries, and its processor seconds."""

    citations: Sequence[str]
    entries: Entries
    seconds: float


def _hyphened(entries: Entries) -> Entries:
    return {key: entry.replace("–", "-") for key, entry in entries.items()}


def _spelt_out(entries: Entries) -> Entries:
    head, spelt = "", {}
    for key, entry in entries.items():
        if entry.startswith(("———.", "---.")):
            entry = head + entry[4:]
        found = re.match(r".*?[.?!](?= [“*])", entry)
        head = found[0] if found else ""
        spelt[key] = entry
    return spelt


def _first_named(entries: Entries) -> Entries:
    one = re.compile(r"^([^,.]+, [^,“*]+), [^“*]*?, et al\.")
    return {key: one.sub(r"\1, et al.", entry) for key, entry in entries.items()}


ACCEPTED: Mapping[str, Mapping[str, Callable[[Entries], Entries]]] = {
    "modern-language-association": {
        "MLA joins the numbers of a range with a hyphen, pandoc with a dash": _hyphened,
        "MLA has three hyphens for the names of the entry before, pandoc three dashes": _spelt_out,
        "MLA names one of three or more authors in an entry; pandoc adds the names that tell"
        " citations apart, and so repeats fewer of them": _first_named,
    }
}
"""The differences in entries where the handbook is on our side: what makes them none, by style."""

OWN_PLACE: Mapping[str, re.Pattern[str]] = {
    "the handbooks sort by letters alone, so O’Neill stands after Okafor; pandoc puts the"
    " apostrophe before all letters": re.compile(r"^[^,]*’"),
    "nothing comes before something (APA 9.44), so Mbeki, J., stands before Mbeki, J. R. R.;"
    " pandoc has the longer initials first": re.compile(r"^[^,]+, \w\. \w\."),
}
"""Why an entry may stand elsewhere than in pandoc's list, with the entries of which it holds."""


def lection(items: Sequence[Mapping[str, Any]], id: str, language: str = "") -> Cited:
    """The citations and entries of Lection, in a language where one is given."""
    started = time.process_time()
    style = open_styles(content_folder()).named(id, language)
    clusters = [
        [Citation(Reference(item), Locator("page", str(page)))]
        for page, item in enumerate(items, 1)
    ]
    document = style.document(clusters)
    seconds = time.process_time() - started
    entries = {entry.key: markdown(entry.text, escape=False) for entry in document.bibliography}
    return Cited([markdown(one, escape=False) for one in document.citations], entries, seconds)


def pandoc(items: Sequence[Mapping[str, Any]], id: str, language: str = "") -> Cited:
    """The citations and entries of pandoc, in the same notation."""
    text = "\n\n".join(f"[@{item['id']}, p. {page}]" for page, item in enumerate(items, 1))
    with tempfile.TemporaryDirectory() as folder:
        command = _pandoc_command(Path(folder), items, id, "json")
        command += ["--metadata", f"lang={language}"] if language else []
        before = _children()
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        seconds = _children() - before
    citations: list[str] = []
    entries: dict[str, str] = {}
    for block in json.loads(done.stdout)["blocks"]:
        if block["t"] == "Para":
            citations.append(_text(block))
        else:
            entries |= {one["c"][0][0].removeprefix("ref-"): _text(one) for one in block["c"][1]}
    return Cited(citations, entries, seconds)


def _pandoc_command(
    folder: Path, items: Sequence[Mapping[str, Any]], id: str, to: str
) -> list[str]:
    style, references = folder / "style.csl", folder / "refs.json"
    packed = open_pack(content_folder() / "styles").style(id)
    assert packed is not None, id
    style.write_bytes(ElementTree.tostring(_xml(packed), encoding="utf-8"))
    references.write_text(json.dumps(list(items)), encoding="utf-8")
    sources = ["--csl", str(style), "--bibliography", str(references)]
    return [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", to, "--citeproc", *sources]


def _xml(element: Element) -> ElementTree.Element:
    """The element as it was in the style's file."""
    attributes = {name.replace("xml:", _XML): value for name, value in element.attributes.items()}
    written = ElementTree.Element(f"{_CSL}{element.name}", attributes)
    written.text = element.text
    written.extend(map(_xml, element))
    return written


_CSL = "{http://purl.org/net/xbiblio/csl}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NOTHING_COMPILED = "PYTHONDONTWRITEBYTECODE"
_PAIRS = 15
_FORMATS = {
    "Emph": ("font-style", "italic"),
    "Strong": ("font-weight", "bold"),
    "Superscript": ("vertical-align", "sup"),
    "Subscript": ("vertical-align", "sub"),
}
_VERBATIM = ("Code", "Math", "RawInline")
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


def _text(node: Any) -> str:
    """A node of pandoc's document in the notation of our Markdown."""
    return markdown(_rich(node), escape=False)


def _rich(node: Any) -> Rich:
    if isinstance(node, list):
        return tuple(part for one in node for part in _rich(one))
    kind, content = node["t"], node.get("c")
    if kind in _FORMATS:
        return formatted(_rich(content), (_FORMATS[kind],))
    if kind == "Quoted":
        opening, closing = _QUOTES[content[0]["t"]]
        return (opening, *_rich(content[1]), closing)
    if kind in ("Cite", "Div", "Link", "Span"):
        return _rich(content[1])
    if kind in ("Space", "SoftBreak"):
        return (" ",)
    if kind in _VERBATIM:
        content = content[-1]
    return (content,) if isinstance(content, str) else _rich(content)


def different_citations(ours: Cited, theirs: Cited) -> list[tuple[str, str]]:
    """The citations and notes that are not the same, ours first."""
    pairs = zip(ours.citations, theirs.citations, strict=True)
    return [pair for pair in pairs if pair[0] != pair[1]]


def different_entries(ours: Cited, theirs: Cited, id: str) -> list[tuple[str, str]]:
    """The entries that differ for no accepted reason, ours first."""
    mine, other = ours.entries, theirs.entries
    for made_one in ACCEPTED.get(id, {}).values():
        mine, other = made_one(mine), made_one(other)
    return [(mine[key], other[key]) for key in other if mine.get(key) != other[key]]


def misplaced(ours: Cited, theirs: Cited) -> list[str]:
    """The keys that stand elsewhere, but for the entries of `OWN_PLACE`."""
    own = OWN_PLACE.values()
    spelt = _spelt_out(theirs.entries).items()
    kept = [key for key, entry in spelt if not any(one.match(entry) for one in own)]
    mine = [key for key in ours.entries if key in set(kept)]
    return [key for key, other in zip(mine, kept, strict=True) if key != other]


def _children() -> float:
    """The processor seconds of all processes that were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cold(command: Sequence[str], text: str = "") -> float:
    """The processor milliseconds of one run."""
    before = _children()
    subprocess.run(command, input=text, env=_environ(), capture_output=True, text=True, check=True)
    return (_children() - before) * 1000


def _environ() -> dict[str, str]:
    """This environment, in which Python keeps what it compiles, as it does for any user."""
    return {name: value for name, value in os.environ.items() if name != _NOTHING_COMPILED}


def _cold_starts(item: Mapping[str, Any], id: str, form: str) -> tuple[float, float, float]:
    """One citation of one item from a cold start: by Lection, by pandoc, and the ratio.

    Medians of runs in turn, the first of which is not counted.
    """
    with tempfile.TemporaryDirectory() as folder:
        pandoc = _pandoc_command(Path(folder), [item], id, "plain")
        cite = ["cite", str(item["id"]), "--from", f"{folder}/refs.json", "--style", id]
        lection = [str(Path(sys.executable).with_name("lection")), *cite, "--form", form]
        pairs = [(cold(lection), cold(pandoc, f"[@{item['id']}]")) for _ in range(_PAIRS + 1)][1:]
    ours, theirs = map(median, zip(*pairs, strict=True))
    return ours, theirs, median(one / other for one, other in pairs)


def main(path: str) -> None:
    """Compare all styles, and say what differs and how long it took."""
    items = json.loads(Path(path).read_text(encoding="utf-8"))
    same = total = 0
    for id in STYLES:
        ours, theirs = lection(items, id), pandoc(items, id)
        cited, listed = different_citations(ours, theirs), different_entries(ours, theirs, id)
        alike = sum(ours.entries.get(key) == entry for key, entry in theirs.entries.items())
        same += 2 * len(items) - len(cited) - len(listed)
        total += 2 * len(items)
        for one, other in cited + listed:
            print(f"  lection {one}\n  pandoc  {other}")
        print(
            f"{id}: {len(items) - len(cited)} citations and {alike} entries the same,"
            f" {len(items) - alike - len(listed)} entries with an accepted difference,"
            f" {len(misplaced(ours, theirs))} out of place;"
            f" {ours.seconds:.2f} s, pandoc {theirs.seconds:.2f} s"
        )
    for id in STYLES:
        for form in ("in-text", "entry"):
            told = "{}, {}: cold {:.0f} ms, pandoc {:.0f} ms, {:.2f} times"
            print(told.format(id, form, *_cold_starts(items[0], id, form)))
    print(f"pandoc-peer: {same} of {total}")


if __name__ == "__main__":
    main(sys.argv[1])
