"""Page marks that stand in a text in brackets: [p. 12], [Pg 12], [page xii]."""

import re
from collections.abc import Iterable
from itertools import pairwise

from tui.core.work import PageSource
from tui.sources.prose import Prose
from tui.sources.roman import roman

_MARK = re.compile(
    r"(?P<before>\s?)\[(?:p\.|pg\.?|page)[ ]?(?P<label>[0-9]{1,5}|[ivxlcdm]{1,12})\](?P<after>\s?)",
    re.IGNORECASE,
)


def has_page_marks(text: str) -> bool:
    """Whether the bracketed page numbers of `text` are the pages it stands on: they only grow.

    Roman numbers come before Arabic ones. References to pages of other works go to and fro.
    """
    labels = [match["label"] for match in _MARK.finditer(text)]
    return bool(labels) and counts_up(labels)


def counts_up(labels: Iterable[str]) -> bool:
    """Whether each number is higher than the one before; Roman ones come before Arabic ones."""
    return all(one < other for one, other in pairwise(map(_number, labels)))


def write_with_pages(prose: Prose, text: str) -> None:
    """Write `text` with its bracketed page numbers taken out, each as a page that begins there."""
    written = 0
    for match in _MARK.finditer(text):
        prose.write(text[written : match.start()] + match["before"])
        prose.page(match["label"], PageSource.PRINTED)
        if not match["before"]:
            prose.write(match["after"])
        written = match.end()
    prose.write(text[written:])


def _number(label: str) -> tuple[bool, int]:
    """What to compare labels by."""
    return (True, int(label)) if label.isdigit() else (False, roman(label))
