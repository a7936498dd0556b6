"""The fields of a BibTeX entry as they are taken into a record, so that those left are known."""

from collections.abc import Mapping

_PUT_IN = frozenset({"crossref", "xdata"})
"""Fields whose entries are put in already."""


class Fields:
    """The fields of one entry, in LaTeX; what is taken of them is no longer left."""

    def __init__(self, written: Mapping[str, str]) -> None:
        self._written = dict(written)
        self._taken: set[str] = set(_PUT_IN)

    def __contains__(self, name: str) -> bool:
        return name in self._written

    def look(self, *names: str) -> str:
        """The first of these fields that is there, which stays where it is; else nothing."""
        return next((self._written[name] for name in names if name in self._written), "")

    def take(self, *names: str) -> str:
        """The first of these fields that is there; else nothing."""
        name = next((name for name in names if name in self._written), "")
        self._taken.add(name)
        return self._written.get(name, "")

    def left(self) -> dict[str, str]:
        """The fields of which nothing was taken, as they are written, in one line each."""
        return {
            name: " ".join(value.split())
            for name, value in self._written.items()
            if name not in self._taken and value.strip()
        }
