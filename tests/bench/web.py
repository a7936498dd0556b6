"""Articles and records read out of web pages, beside trafilatura.

    python -m tests.bench.web FOLDER        (tests/pages, where nothing is named)

Each FOLDER/NAME.html is a page; its article is NAME.txt beside it, else what stands in the page
between <!--text--> and <!--/text-->. Printed for each page are F1, precision and recall of the runs
of four words, for Lection and for trafilatura, then totals; then how many of the ids, captions and
formulas of the articles that are so marked are kept, and how many fields of <!--record {...}--> are
given right. Pages without a text are only read. Needs trafilatura; read in this process.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from statistics import fmean
from typing import Any

from tui.core.work import Work
from tui.sources import UnreadableWork, read

PAGES = Path(__file__).parent.parent / "pages"
ENDINGS = (".html", ".htm", ".xhtml")

_TEXT = re.compile(r"<!--text-->(.*?)<!--/text-->", re.DOTALL)
_RECORD = re.compile(r"<!--record (\{.*?\})-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_RUN = 4


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what was read is of the article, and how much of the article was read."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"{self.f1:.3f} {self.precision:.3f} {self.recall:.3f}"


@dataclass
class Kept:
    """Counts of what was kept of what there is, by name."""

    there: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)

    def count(self, name: str, is_kept: bool) -> None:
        """Count one more."""
        self.there[name] += 1
        self.kept[name] += is_kept

    def said(self, name: str) -> str:
        """How many of how many."""
        return f"{self.kept[name]}/{self.there[name]}"


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words in a text, or the text itself where it has fewer."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    if len(words) < _RUN:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def scored(read: str, true: str) -> Score:
    """How a text that was read compares with the true one."""
    found, wanted = runs(read), runs(true)
    shared = (found & wanted).total()
    return Score(
        shared / found.total() if found else 0.0, shared / wanted.total() if wanted else 1.0
    )


def true_text(path: Path, page: str) -> str:
    """The text of the article in a page, where it is known."""
    beside = path.with_suffix(".txt")
    if beside.exists():
        return beside.read_text(encoding="utf-8")
    return unescape(_TAG.sub(" ", " ".join(_TEXT.findall(page))))


def read_by_us(path: Path, content: bytes) -> Work | None:
    """The work as Lection reads it from the page alone."""
    try:
        return read(path)
    except UnreadableWork as error:
        print(f"  refused: {error}")
        return None


def words_of(work: Work) -> str:
    """The text that a reader is shown, notes included."""
    return "\n".join([work.text, *(note.text or "" for note in work.notes)])


def marked_parts(page: str) -> Iterator[tuple[str, str]]:
    """The ids, captions and formulas in the marked article: each kind with what tells it."""
    for part in _TEXT.findall(page):
        yield from (("ids", name) for name in re.findall(r"\sid=\"([^\"]+)\"", part))
        for caption in re.findall(r"<(?:fig)?caption>(.*?)</(?:fig)?caption>", part, re.DOTALL):
            yield "captions", _plain(caption)
        yield from (
            ("formulas", tex) for tex in re.findall(r"<math[^>]*alttext=\"([^\"]+)\"", part)
        )


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", markup)).split())


def count_parts(page: str, work: Work, other: str, ours: Kept, theirs: Kept) -> None:
    """Count what each of the two kept of a page's ids, captions and formulas."""
    anchors = {name.lstrip("#") for name in work.anchors} | {
        note.id.lstrip("#") for note in work.notes
    }
    text = " ".join(words_of(work).split())
    for kind, telling in marked_parts(page):
        telling_text = unescape(telling)
        if kind == "ids":
            ours.count(kind, telling in anchors or any(telling in one for one in anchors))
            theirs.count(kind, f'id="{telling}"' in other)
        elif kind == "captions":
            ours.count(kind, telling_text in text)
            theirs.count(kind, telling_text in _plain(other))
        else:
            ours.count(kind, _formula(telling_text) in _formula(text))
            theirs.count(kind, _formula(telling_text) in _formula(_plain(other)))


def _formula(text: str) -> str:
    """The letters of a formula in TeX, which stand in it however it is written."""
    return "".join(re.findall(r"[a-z]", re.sub(r"\\[a-z]+", "", text)))


def count_record(page: str, work: Work, theirs_read: Any, ours: Kept, theirs: Kept) -> None:
    """Count the fields of the record that each of the two has right."""
    match = _RECORD.search(page)
    for name, value in json.loads(match[1]).items() if match else ():
        ours.count(name, _same(_ours(work, name), value))
        theirs.count(name, _same(_theirs(theirs_read, name), value))


def _ours(work: Work, name: str) -> Any:
    if name == "author":
        return list(work.reference.authors)
    return work.reference.year if name == "year" else work.reference.item.get(name)


def _theirs(read: Any, name: str) -> Any:
    fields = {"title": "title", "container-title": "sitename", "URL": "url"}
    if name == "author":
        return [one.strip() for one in (read.author or "").split(";")]
    if name == "year":
        return (read.date or "")[:4]
    return getattr(read, fields.get(name, "none"), None)


def _same(one: Any, other: Any) -> bool:
    return bool(_compared(one) == _compared(other))


def _compared(value: Any) -> Any:
    if isinstance(value, list):
        return [_compared(part) for part in value]
    return re.sub(r"\W+", " ", str(value or "")).casefold().strip()


def run(folder: Path) -> None:
    """Read the pages of a folder, and print what came of them."""
    import trafilatura

    ours, theirs = Kept(), Kept()
    scores: list[tuple[Score, Score]] = []
    pages = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    print(f"{'page':32} {'Lection: F1, P, R':20} trafilatura: F1, P, R")
    for path in pages:
        content = path.read_bytes()
        page = _characters(content)
        work = read_by_us(path, content)
        if work is None:
            continue
        text = trafilatura.extract(content, include_comments=False) or ""
        markup = trafilatura.extract(content, output_format="html", include_formatting=True) or ""
        if true := true_text(path, page):
            pair = scored(words_of(work), true), scored(text, true)
            scores.append(pair)
            print(f"{path.name[:32]:32} {pair[0]!s:20} {pair[1]}")
        else:
            print(f"{path.name[:32]:32} {work.word_count} words; trafilatura {len(text.split())}")
        count_parts(page, work, markup, ours, theirs)
        count_record(page, work, trafilatura.extract_metadata(content), ours, theirs)
    _summed_up(len(pages), scores, ours, theirs)


def _characters(content: bytes) -> str:
    from tui.sources.encodings.decoding import decoded

    return decoded(content)[0]


def _summed_up(pages: int, scores: list[tuple[Score, Score]], ours: Kept, theirs: Kept) -> None:
    for name in ours.there:
        print(f"{name:20} Lection {ours.said(name):8} trafilatura {theirs.said(name)}")
    if not scores:
        print(f"{pages} pages, none with a text to compare with.")
        return
    sums = [
        " ".join(f"{fmean(getattr(pair[side], name) for pair in scores):.3f}" for name in MEASURES)
        for side in (0, 1)
    ]
    print(f"{len(scores)} pages: Lection F1 P R {sums[0]}; trafilatura {sums[1]}.")


MEASURES = ("f1", "precision", "recall")

if __name__ == "__main__":
    run(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
