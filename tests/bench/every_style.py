"""Every style beside pandoc's citeproc: `python -m tests.bench.every_style ITEMS [COUNT]`.

ITEMS is a CSL-JSON list, of which the first two of each type are taken. All styles of the pack
render them; COUNT of the styles, 100 where none is given, are compared with pandoc in American
English, but for stops, blanks, brackets, what is set how, and the kind of hyphens. Closes with
`every-style: N styles without an exception; X of Y citations and entries as pandoc has them`.
"""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from tests.bench.pandoc_peer import Cited, lection, pandoc
from tui.bundled import content_folder
from tui.styles.pack import open_pack

_EACH = 2
_UNSAID = re.compile(r"\{\.smallcaps\}|[\s\u00a0.,;:*^~\[\]\\]+")
_HYPHENS = re.compile(r"[–‑-]")


def of_each_type(items: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The first items of each type."""
    seen: Counter[str] = Counter()
    chosen = []
    for item in items:
        seen[item["type"]] += 1
        if seen[item["type"]] <= _EACH:
            chosen.append(item)
    return chosen


def differences(ours: Cited, theirs: Cited) -> Iterator[tuple[str, str]]:
    """The citations and entries that say something else, ours first."""
    pairs = list(zip(ours.citations, theirs.citations, strict=True))
    pairs += [(ours.entries.get(key, ""), entry) for key, entry in theirs.entries.items()]
    return ((one, other) for one, other in pairs if _said(one) != _said(other))


def _said(text: str) -> str:
    return _HYPHENS.sub("-", _UNSAID.sub("", text.replace("'", "’"))).lower()


def main(path: str, count: int) -> None:
    """Render in all styles, and compare some."""
    items = of_each_type(json.loads(Path(path).read_text(encoding="utf-8")))
    ids = [o.id for o in open_pack(content_folder() / "styles").offers() if not o.parent]
    made = {id: lection(items, id, "en-US") for id in ids}
    same = total = 0
    for id in random.Random(count).sample(ids, count):
        try:
            theirs = pandoc(items, id, "en-US")
        except CalledProcessError as error:
            print(f"{id}: pandoc cannot read it: {error.stderr.strip()}")
            continue
        total += len(theirs.citations) + len(theirs.entries)
        same += len(theirs.citations) + len(theirs.entries)
        for one, other in differences(made[id], theirs):
            same -= 1
            print(f"{id}\n  lection {one}\n  pandoc  {other}")
    print(
        f"every-style: {len(made)} styles without an exception;"
        f" {same} of {total} citations and entries as pandoc has them"
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)
