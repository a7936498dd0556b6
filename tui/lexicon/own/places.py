"""Where dictionaries of one's own lie: where they are named, then the usual places.

A WordNet of the system is none of them: it says again what the one that came with Lection says.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tui.paths import expanded, is_file, resolved

if TYPE_CHECKING:
    from tui.lexicon.own.format import Format
    from tui.lexicon.own.index import OwnDictionary

_MOST = 50
"""Dictionaries that are taken from the usual places."""

_DEPTH = ("*{}", "*/*{}")
"""How deep in a folder a dictionary lies: in it, or in a folder of its own there."""


def own_dictionaries(
    named: Mapping[str, Path], environ: Mapping[str, str], cache: Path | None
) -> "list[OwnDictionary]":
    """The dictionaries that are named, in their order, then the others of the usual places.

    Without a cache to index them in there are none.
    """
    if cache is None:
        return []
    known = {resolved(path) for path in named.values()}
    others = (path for path in usual(environ) if resolved(path) not in known)
    found = [*named.items(), *(("", path) for path in islice(others, _MOST))]
    if not found:
        return []
    from tui.lexicon.own.index import OwnDictionary  # most people have none

    return [OwnDictionary(path, _opener(path), cache, name) for name, path in found]


def usual(environ: Mapping[str, str]) -> Iterator[Path]:
    """The dictionaries in the usual places: each an .ifo or .index file, or a WordNet folder."""
    home = Path(environ.get("HOME") or expanded("~"))
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    own = data / "lection" / "dictionaries"
    stardict = [own, home / ".stardict" / "dic", data / "stardict" / "dic"]
    if folder := environ.get("STARDICT_DATA_DIR"):
        stardict.append(Path(folder) / "dic")
    for folder_ in (*stardict, Path("/usr/share/stardict/dic")):
        yield from _within(folder_, ".ifo")
    for folder_ in (own, Path("/usr/share/dictd")):
        yield from _within(folder_, ".index")
    yield from (folder for folder in _wordnets(environ) if is_file(folder / "data.noun"))


def _wordnets(environ: Mapping[str, str]) -> Iterator[Path]:
    if folder := environ.get("WNSEARCHDIR"):
        yield Path(folder)
    if folder := environ.get("WNHOME"):
        yield Path(folder) / "dict"


def _within(folder: Path, ending: str) -> list[Path]:
    try:
        return sorted(
            path for depth in _DEPTH for path in folder.glob(depth.format(ending)) if path.is_file()
        )
    except OSError:
        return []  # a folder that may not be looked into has no dictionaries for this person


def _opener(path: Path) -> "Callable[[Path], Format]":
    from tui.lexicon.own.dictd import Dictd
    from tui.lexicon.own.stardict import StarDict

    if path.suffix == ".ifo":
        return StarDict
    return Dictd if path.suffix == ".index" else _in_folder


def _in_folder(folder: Path) -> "Format":
    """The dictionary that a folder is, or has in it."""
    from tui.lexicon.own.dictd import Dictd
    from tui.lexicon.own.stardict import StarDict
    from tui.lexicon.own.wordnet_folder import WordNetFolder

    if ifo := next(iter(_within(folder, ".ifo")), None):
        return StarDict(ifo)
    if index := next(iter(_within(folder, ".index")), None):
        return Dictd(index)
    return WordNetFolder(folder)
