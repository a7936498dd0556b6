"""Position: whether a cite is the first of its item, a repetition, or "ibid." """

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.styles.csl.cite import Cite


@dataclass(frozen=True, slots=True)
class Citation:
    """Cites in one place of a document; `note` is the number of its note, 0 in the text."""

    cites: tuple[Cite, ...]
    note: int = 0


@dataclass(slots=True)
class _Seen:
    """Where an item was cited first and last, as note numbers."""

    first: int
    last: int


def positioned(citations: Sequence[Citation], *, near: int = 5) -> list[Citation]:
    """The citations of a document with each cite's position; `near` is the near-note distance."""
    seen: dict[str, _Seen] = {}
    result: list[Citation] = []
    before: Citation | None = None
    for citation in citations:
        cites: list[Cite] = []
        for cite in citation.cites:
            last = cites[-1] if cites else _single(before, citation)
            cites.append(_positioned(cite, last, seen.get(cite.id), citation.note, near))
        for cite in citation.cites:
            first = seen[cite.id].first if cite.id in seen else citation.note
            seen[cite.id] = _Seen(first, citation.note)
        before = replace(citation, cites=tuple(cites))
        result.append(before)
    return result


def _single(before: Citation | None, now: Citation) -> Cite | None:
    """The cite of the citation before, if it has no other, and stands in the note before."""
    if before is None or len({cite.id for cite in before.cites}) != 1:
        return None
    return before.cites[-1] if now.note - before.note <= 1 else None


def _positioned(cite: Cite, last: Cite | None, seen: _Seen | None, note: int, near: int) -> Cite:
    if seen is None and (last is None or last.id != cite.id):
        return replace(cite, positions=frozenset({"first"}))
    positions = {"subsequent"}
    if seen is not None and note and note - seen.last <= near:
        positions.add("near-note")
    if last is not None and last.id == cite.id:
        positions |= _ibid(cite, last)
    first_note = str(seen.first) if seen is not None and seen.first else cite.note
    return replace(cite, positions=frozenset(positions), note=first_note)


def _ibid(cite: Cite, last: Cite) -> set[str]:
    if not last.locator:
        return {"ibid", "ibid-with-locator"} if cite.locator else {"ibid"}
    if not cite.locator:
        return set()
    if (cite.locator, cite.label) == (last.locator, last.label):
        return {"ibid"}
    return {"ibid", "ibid-with-locator"}
