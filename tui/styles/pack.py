"""Pack: the styles and locales as the build packed them, any one opened without the others."""

import json
import zlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tui.styles.csl.element import Element

_GZIP = 31
"""What zlib calls the format of gzip."""


class NoStyles(Exception):
    """The pack is not there or not whole; the message says what to do."""


class Offer(NamedTuple):
    """A style on offer: its id, titles, class ("in-text", "note"), and parent if it has one."""

    id: str
    title: str
    short_title: str
    kind: str
    default_locale: str
    parent: str


class Pack:
    """The tables of a pack; blocks are read and unpacked when a style in them is asked for."""

    def __init__(self, folder: Path, styles: bytes, locales: bytes) -> None:
        self._folder = folder
        self._styles = styles
        self._locales = locales

    @cached_property
    def _dependent(self) -> bytes:
        """The table of the dependent styles, twice as long as that of the others."""
        return _table(self._folder, "dependent.tsv")

    def offers(self) -> list[Offer]:
        """Every style, dependent ones too, in the order of their ids."""
        rows = (self._styles + self._dependent).decode().splitlines()
        return sorted(_offer(row.split("\t")) for row in rows)

    def offer(self, id: str) -> Offer | None:
        """The style of that id."""
        row = _row(self._styles, id) or _row(self._dependent, id)
        return _offer(row) if row else None

    def style(self, id: str) -> Element | None:
        """An independent style."""
        row = _row(self._styles, id)
        return self._element("styles.gz", row[6:10]) if row else None

    def languages(self) -> list[str]:
        """The languages that locales are in, dialects too."""
        return [row.split("\t")[0] for row in self._locales.decode().splitlines()]

    def locale(self, language: str) -> Element | None:
        """A locale; for a language without dialect, that of its main one."""
        row = _row(self._locales, language)
        return self._element("locales.gz", row[1:5]) if row else None

    def _element(self, name: str, place: Sequence[str]) -> Element:
        """The element at a place: offset and length of its block, start and length in it."""
        offset, length, start, size = map(int, place)
        with (self._folder / name).open("rb") as packed:
            packed.seek(offset)
            block = zlib.decompress(packed.read(length), _GZIP)
        return Element(*json.loads(block[start : start + size]))


def open_pack(folder: Path) -> Pack:
    """The pack in `folder`. Raises NoStyles."""
    return Pack(folder, _table(folder, "styles.tsv"), _table(folder, "locales.tsv"))


def _table(folder: Path, name: str) -> bytes:
    return packed(folder / name)


def packed(path: Path) -> bytes:
    """What the build packed into a file. Raises NoStyles."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NoStyles(
            f"The citation styles in {path.parent} are not there or not whole. They are packed "
            "when Lection is installed: install it again (in a checkout, pip install -e .)."
        ) from error


def _row(table: bytes, key: str) -> list[str] | None:
    """The row that begins with `key`, found without reading the others."""
    mark = f"{key}\t".encode()
    at = 0 if table.startswith(mark) else table.find(b"\n" + mark) + 1
    if not table.startswith(mark, at):
        return None
    return table[at : table.find(b"\n", at)].decode().split("\t")


def _offer(row: list[str]) -> Offer:
    return Offer(*row[:6])
