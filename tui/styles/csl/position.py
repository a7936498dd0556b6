"""Position: whether a cite is the first of its item, a repetition, or "ibid." """

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from tui.styles.csl.cite import Cite

NEAR_NOTES = 5
"""The default near-note distance."""


class Citation(NamedTuple):
    """Cites in one place of a document; `note` is the number of its note, 0 in the text."""

    cites: tuple[Cite, ...]
    note: int = 0


class _Seen(NamedTuple):
    """Where an item was cited first and last, as note numbers."""

    first: int
    last: int


def positioned(citations: Sequence[Citation], *, near: int = NEAR_NOTES) -> list[Citation]:
    """The citations of a document with each cite's position; `near` is the near-note distance."""
    seen: dict[str, _Seen] = {}
    result: list[Citation] = []
    for citation in citations:
        before = _before(result, citation)
        cites: list[Cite] = []
        for cite in citation.cites:
            last = cites[-1] if cites else before
            cites.append(_positioned(cite, last, seen.get(cite.id), citation.note, near))
            first = seen[cite.id].first if cite.id in seen else citation.note
            seen[cite.id] = _Seen(first, citation.note)
        result.append(citation._replace(cites=tuple(cites)))
    return result


def _before(placed: Sequence[Citation], now: Citation) -> Cite | None:
    """The cite that `now` may repeat: the only source of the citation before, of its own kind.

    Between notes it must stand in the note before, and be the only citation there.
    """
    last = next((one for one in reversed(placed) if bool(one.note) == bool(now.note)), None)
    if last is None or now.note - last.note > 1:
        return None
    if now.note > last.note:
        companions = list(takewhile(lambda one: one.note == last.note, reversed(placed)))
        if len(companions) > 1:
            return None
    return last.cites[-1] if len({cite.id for cite in last.cites}) == 1 else None


def _positioned(cite: Cite, last: Cite | None, seen: _Seen | None, note: int, near: int) -> Cite:
    if seen is None and (last is None or last.id != cite.id):
        return cite._replace(positions=frozenset({"first"}))
    positions = {"subsequent"}
    if seen is not None and note and note - seen.last <= near:
        positions.add("near-note")
    if last is not None and last.id == cite.id:
        positions |= _ibid(cite, last)
    first_note = str(seen.first) if seen is not None and seen.first else cite.note
    return cite._replace(positions=frozenset(positions), note=first_note)


def _ibid(cite: Cite, last: Cite) -> set[str]:
    if not last.locator:
        return {"ibid", "ibid-with-locator"} if cite.locator else {"ibid"}
    if not cite.locator:
        return set()
    if (cite.locator, cite.label) == (last.locator, last.label):
        return {"ibid"}
    return {"ibid", "ibid-with-locator"}
