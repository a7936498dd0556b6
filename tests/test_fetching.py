"""A long work is read once; what it depends on decides whether it is read again."""

import os
from pathlib import Path

import pytest

from tests.builders import a_work
from tui.core.packing import pack
from tui.core.work import Work
from tui.fetching import Fetching, Watch
from tui.sources import UnreadableWork, is_small
from tui.sources.edition import reading_name
from tui.sources.guard import GivenUp
from tui.sources.limits import SMALL
from tui.store.parsed import Parsed

OTHER = a_work("Not what is in the file.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A text that is too long to be read at once."""
    path = tmp_path / "long.txt"
    path.write_text("One begins to read.\n\n" * (SMALL // 20 + 1), encoding="utf-8")
    return path


def fetched(fetching: Fetching, path: Path, name: Path | None = None) -> Work:
    return fetching.work(path, name or path, Watch())


def test_a_long_work_is_read_once(tmp_path: Path, path: Path) -> None:
    parsed = Parsed(tmp_path / "cache")
    read = fetched(Fetching(parsed), path)
    assert parsed.find(reading_name(path, path, False)) == read
    parsed.keep(reading_name(path, path, False), pack(OTHER))
    assert fetched(Fetching(parsed), path) == OTHER


def test_a_file_that_changed_is_read_again(tmp_path: Path, path: Path) -> None:
    parsed = Parsed(tmp_path / "cache")
    parsed.keep(reading_name(path, path, False), pack(OTHER))
    path.write_text(path.read_text() + "One reads on.\n")
    assert fetched(Fetching(parsed), path).text.endswith("One reads on.")


def test_a_reference_that_is_put_beside_the_file_has_it_read_again(
    tmp_path: Path, path: Path
) -> None:
    fetching = Fetching(Parsed(tmp_path / "cache"))
    assert fetched(fetching, path).reference.title != "Beside"
    path.with_suffix(".json").write_text('{"id": "x", "title": "Beside"}')
    assert fetched(fetching, path).reference.title == "Beside"


def test_a_file_of_too_many_bytes_is_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.epub"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(10**13)
    with pytest.raises(UnreadableWork, match="larger than 200 MB"):
        fetched(Fetching(Parsed(tmp_path / "cache")), path)


def test_a_short_text_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "short.md"
    path.write_text("# One\n\nWords.\n")
    fetched(Fetching(Parsed(tmp_path / "cache")), path)
    assert not (tmp_path / "cache").exists()


def test_a_work_can_be_given_up(tmp_path: Path, path: Path) -> None:
    watch = Watch()
    watch.given_up.set()
    with pytest.raises(GivenUp):
        Fetching(Parsed()).work(path, path, watch)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    for name in ("none.md", "none.epub"):
        with pytest.raises(UnreadableWork, match=f"There is no file .*{name}"):
            fetched(Fetching(Parsed()), tmp_path / name)


def test_a_short_text_that_asks_for_a_vast_table_is_not_read_in_the_program(
    tmp_path: Path,
) -> None:
    path = tmp_path / "table.md"
    path.write_text("|x" * 500 + "|\n" + "|-" * 500 + "|\n" + "|y\n" * 100)
    assert not is_small(path, path)
    path.write_text("| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 1000)
    assert is_small(path, path)


@pytest.mark.parametrize("name", ["pipe.md", "pipe.epub"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(UnreadableWork, match="is not a file with text in it"):
        fetched(Fetching(Parsed()), tmp_path / name)
