"""Where that is kept which can be made again."""

from collections.abc import Mapping
from pathlib import Path


def references_folder(environ: Mapping[str, str]) -> Path | None:
    """Where what was read from files of references is: beside the parsed works."""
    works = cache_folder(environ)
    return works.with_name("references") if works else None


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Where parsed works are: $XDG_CACHE_HOME/lection/works or ~/.cache/lection/works."""
    for home, below in (
        (environ.get("XDG_CACHE_HOME", ""), ""),
        (environ.get("HOME", ""), ".cache"),
    ):
        if Path(home).is_absolute():
            return Path(home, below, "lection", "works")
    return None
