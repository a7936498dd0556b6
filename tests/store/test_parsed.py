"""What was read once is there again, until it is deleted or there is too much of it."""

import os
from pathlib import Path

import pytest

from tests.builders import a_work
from tui.core.packing import pack
from tui.store.cache import cache_folder
from tui.store.parsed import Parsed

WORK = a_work("# One", "Words.")


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"HOME": "/home/ada"}, "/home/ada/.cache/lection/works"),
        ({"HOME": "/home/ada", "XDG_CACHE_HOME": "/cache"}, "/cache/lection/works"),
        ({"HOME": "/home/ada", "XDG_CACHE_HOME": "cache"}, "/home/ada/.cache/lection/works"),
    ],
)
def test_parsed_works_are_where_the_environment_says(environ: dict[str, str], folder: str) -> None:
    assert cache_folder(environ) == Path(folder)


def test_without_a_home_there_are_none() -> None:
    assert cache_folder({}) is None
    nowhere = Parsed(cache_folder({}))
    nowhere.keep("ab-1", pack(WORK))
    assert nowhere.find("ab-1") is None


def test_a_work_is_found_under_its_name_alone(tmp_path: Path) -> None:
    parsed = Parsed(tmp_path / "works")
    assert parsed.find("ab-1") is None
    parsed.keep("ab-1", pack(WORK))
    assert parsed.find("ab-1") == WORK
    assert parsed.find("ab-2") is None


def test_a_damaged_work_is_forgotten(tmp_path: Path) -> None:
    parsed = Parsed(tmp_path)
    parsed.keep("ab-1", pack(WORK))
    (tmp_path / "ab-1").write_bytes(b"damaged")
    assert parsed.find("ab-1") is None
    assert list(tmp_path.iterdir()) == []


def test_what_was_used_longest_ago_makes_room(tmp_path: Path) -> None:
    parsed = Parsed(tmp_path, most=2 * len(pack(WORK)))
    parsed.keep("ab-1", pack(WORK))
    parsed.keep("ab-2", pack(WORK))
    os.utime(tmp_path / "ab-1", (1, 1))
    os.utime(tmp_path / "ab-2", (2, 2))
    assert parsed.find("ab-1")
    parsed.keep("ab-3", pack(WORK))
    assert parsed.find("ab-2") is None
    assert parsed.find("ab-1")
    assert parsed.find("ab-3")


def test_what_cannot_be_kept_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    parsed = Parsed(tmp_path / "file" / "works")
    parsed.keep("ab-1", pack(WORK))
    assert parsed.find("ab-1") is None
