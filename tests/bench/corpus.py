"""Open every document of a folder: `python -m tests.bench.corpus FOLDER [WORD…]`.

A line for each file: its format, words, headings, notes, page marks by their source and the
processor's milliseconds, or why it is refused. Where more is known of a file (see
`tests.bench.truth`: what stands in it by other means, a twin, a text in a folder named expected)
the line says which share of its words is kept in order, and how many of its headings, notes and
pages there are. With WORDs, only files with one of them in their path. Folders named nasty and
expected are passed over. Closes with totals for each format and one line for all.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.kept import share_kept, words_in
from tests.bench.truth import Truth, truth_of
from tui.core.work import BlockKind, Work
from tui.sources import UnreadableWork, is_read, read

_PASSED_OVER = frozenset({"nasty", "expected"})


@dataclass
class Total:
    """The sums of one format."""

    files: int = 0
    refused: int = 0
    words: int = 0
    seconds: float = 0.0
    expected: int = 0
    kept: float = 0.0
    found: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        parts = [f"{self.files} files", f"{self.refused} refused", f"{self.words:,} words"]
        parts.append(f"{1000 * self.seconds:,.0f} ms")
        if self.expected:
            parts.append(
                f"{self.kept / self.expected:.2%} of {self.expected:,} words kept in order"
            )
        for what in ("headings", "notes", "pages"):
            if self.found[f"{what} there"]:
                parts.append(f"{what} {self.found[what]} of {self.found[f'{what} there']}")
        return ", ".join(parts)


def documents(folder: Path) -> Iterator[Path]:
    """The files of a folder that may be documents, in order."""
    for path in sorted(folder.rglob("*")):
        within = path.relative_to(folder).parts[:-1]
        if path.is_file() and is_read(path) and not _PASSED_OVER.intersection(within):
            yield path


def main(folder: Path, chosen: list[str]) -> None:
    """Open all and print what comes of it."""
    totals: dict[str, Total] = {}
    for path in documents(folder):
        name = str(path.relative_to(folder))
        if not chosen or any(word in name for word in chosen):
            print(f"{name}: {_line(path, totals)}", flush=True)
    for format, total in sorted(totals.items()):
        print(f"total {format}: {total}")
    opened = sum(total.files - total.refused for total in totals.values())
    print(f"corpus: {opened} of {sum(total.files for total in totals.values())} opened")


def _line(path: Path, totals: dict[str, Total]) -> str:
    began = time.process_time()
    try:
        work = read(path)
    except UnreadableWork as reason:
        total = totals.setdefault(path.suffix.lower().lstrip("."), Total())
        total.files += 1
        total.refused += 1
        return f"refused: {reason}"
    seconds = time.process_time() - began
    total = totals.setdefault(work.format, Total())
    total.files += 1
    total.words += work.word_count
    total.seconds += seconds
    truth = truth_of(path)
    held = f" | {_held(work, truth, total)}" if truth else ""
    return f"{_facts(work)}, {1000 * seconds:.0f} ms{held}"


def _facts(work: Work) -> str:
    pages = Counter(page.source.value for page in work.pages)
    gaps = sum(block.kind is BlockKind.GAP for block in work.blocks)
    parts = [
        work.format,
        f"{work.word_count:,} words",
        f"{_headings(work)} headings",
        f"{len(work.notes)} notes",
        " + ".join(f"{count} pages ({source})" for source, count in pages.items()) or "no pages",
        *([f"{gaps} gaps"] if gaps else []),
    ]
    return ", ".join(parts)


def _headings(work: Work) -> int:
    return sum(block.kind is BlockKind.HEADING and not block.supplied for block in work.blocks)


def _held(work: Work, truth: Truth, total: Total) -> str:
    """The work beside what is known of it."""
    texts = [work.text, *(note.text or "" for note in work.notes)]
    share = share_kept(truth.words, words_in("\n".join(texts)))
    total.expected += len(truth.words)
    total.kept += share * len(truth.words)
    parts = [f"{share:.2%} of words"]
    found = {"headings": _headings(work), "notes": len(work.notes), "pages": len(work.pages)}
    there = {"headings": truth.headings, "notes": truth.notes, "pages": truth.pages}
    for what, count in found.items():
        if there[what]:
            total.found[what] += min(count, there[what] or 0)
            total.found[f"{what} there"] += there[what] or 0
            parts.append(f"{what} {count}/{there[what]}")
    return ", ".join(parts)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
