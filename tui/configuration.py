"""The configuration: keys, shared folders and a way to copy, in a file that a person writes."""

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from tui.paths import expanded, is_there


class BadConfiguration(Exception):
    """The configuration file cannot be used; the message says where, why and what to do."""


class CopyCommand(NamedTuple):
    """A program of the person's own that puts on a clipboard what it reads, and its time."""

    words: tuple[str, ...] = ()
    seconds: float = 2.0


_LONGEST = 60.0
"""Seconds that a program for copying may be given."""


def read_keys(path: Path, known: Iterable[Iterable[str]] | None = None) -> dict[str, str]:
    """The table `[keys]` of the file: keys, parted by commas, by the id of their action.

    There need be no file. `known` are the ids that there are, those of each screen together: on one
    screen a key can do one thing. Without it, ids are taken as they come. Raises BadConfiguration.
    """
    if not is_there(path):
        return {}
    keys = {id: _keys(path, id, value) for id, value in _table(path, "keys").items()}
    if known is not None:
        screens = [tuple(ids) for ids in known]
        _check_ids(path, keys, tuple(chain.from_iterable(screens)))
        for ids in screens:
            _check_shared(path, {id: keys[id] for id in ids if id in keys})
    return {id: ",".join(parts) for id, parts in keys.items()}


def read_collections(path: Path) -> dict[str, Path]:
    """The table `[collections]` of the file: folders that are shared, by the names they go by.

    There need be no file. Raises BadConfiguration.
    """
    return _paths(path, "collections", "the folder of ")


def read_dictionaries(path: Path) -> dict[str, Path]:
    """The table `[dictionaries]` of the file: dictionaries by the names they are shown under.

    There need be no file. Raises BadConfiguration.
    """
    return _paths(path, "dictionaries", "")


def _paths(path: Path, table: str, what: str) -> dict[str, Path]:
    """A table of paths by names, in the order they are written; `what` is what each is of."""
    if not is_there(path):
        return {}
    paths = {}
    for name, written in _table(path, table).items():
        if not isinstance(written, str) or not written:
            raise BadConfiguration(f'{path}: {what}{name} stands in quotes, as in "/srv/x".')
        paths[name] = expanded(written)
        if not paths[name].is_absolute():
            raise BadConfiguration(f"{path}: write the whole path of {what}{name}.")
    return paths


def read_copy_command(path: Path) -> CopyCommand:
    """The table `[clipboard]` of the file: `command`, a list of words, and its `seconds`.

    There need be no file. Raises BadConfiguration.
    """
    if not is_there(path):
        return CopyCommand()
    table = _table(path, "clipboard")
    words, seconds = table.get("command", []), table.get("seconds", CopyCommand().seconds)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise BadConfiguration(
            f'{path}: command in [clipboard] is a list of words, as in ["lemonade", "copy"].'
        )
    timed = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    if not timed or not 0 < seconds <= _LONGEST:
        raise BadConfiguration(
            f"{path}: seconds in [clipboard] is a number above 0, {_LONGEST:.0f} at most."
        )
    return CopyCommand(tuple(words), float(seconds))


def _table(path: Path, name: str) -> Mapping[str, Any]:
    import tomllib  # a person need not have such a file

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get(name, {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadConfiguration(
            f"{path} cannot be read: {error}. Mend it or move it away."
        ) from error
    if not isinstance(table, Mapping):
        raise BadConfiguration(f"{path}: {name} stand in a table, below a line [{name}].")
    return table


def _keys(path: Path, id: str, value: object) -> list[str]:
    if not isinstance(value, str):
        raise BadConfiguration(f'{path}: the keys of {id} stand in quotes, as in "ctrl+n".')
    return [key.strip() for key in value.split(",")]


def _check_ids(path: Path, ids: Iterable[str], known: tuple[str, ...]) -> None:
    for id in ids:
        if id not in known:
            from difflib import get_close_matches  # slow to import, and only wanted here

            near = get_close_matches(id, known)
            meant = f" Did you mean {' or '.join(near)}?" if near else ""
            raise BadConfiguration(f"{path}: there is no action {id}.{meant}")


def _check_shared(path: Path, keys: Mapping[str, list[str]]) -> None:
    owners: dict[str, str] = {}
    for id, own in keys.items():
        for key in own:
            if key and owners.setdefault(key, id) != id:
                both = f"{owners[key]} and {id}"
                raise BadConfiguration(
                    f"{path}: {key} is given to both {both}. Choose another for one."
                )
