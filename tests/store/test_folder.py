"""The library is where the person wants it, and is the person's alone."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.store.errors import NoFolder
from tui.store.folder import file_name, library_folder, prepare


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"HOME": "/home/ada"}, "/home/ada/.local/share/lection"),
        ({"HOME": "/home/ada", "XDG_DATA_HOME": "/data"}, "/data/lection"),
        ({"HOME": "/home/ada", "XDG_DATA_HOME": "data"}, "/home/ada/.local/share/lection"),
        ({"HOME": "/home/ada", "XDG_DATA_HOME": ""}, "/home/ada/.local/share/lection"),
        ({"HOME": "/h", "XDG_DATA_HOME": "/data", "LECTION_HOME": "/mine"}, "/mine"),
        ({"XDG_DATA_HOME": "/data"}, "/data/lection"),
    ],
)
def test_the_library_is_where_the_environment_says(environ: dict[str, str], folder: str) -> None:
    assert library_folder(environ) == Path(folder)


@pytest.mark.parametrize("environ", [{}, {"HOME": ""}, {"HOME": "not/absolute"}])
def test_without_a_home_there_is_a_sentence(environ: dict[str, str]) -> None:
    with pytest.raises(NoFolder, match="set HOME, or LECTION_HOME"):
        library_folder(environ)


@pytest.fixture
def any_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("any_umask")
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077, 0o177])
def test_the_folders_are_made_for_their_owner_alone(tmp_path: Path, umask: int) -> None:
    os.umask(umask)
    folder = tmp_path / "share" / "lection"
    assert prepare(folder, ("notes",)) == ""
    for made in (folder.parent, folder, folder / "notes"):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert prepare(tmp_path) == ""
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
def test_a_folder_that_others_may_write_to_is_not_trusted(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    assert "other users can write to it" in prepare(tmp_path)


def test_a_part_that_others_may_write_to_is_not_trusted(tmp_path: Path) -> None:
    prepare(tmp_path, ("notes",))
    (tmp_path / "notes").chmod(0o770)
    assert "other users can write to it" in prepare(tmp_path, ("notes",))


def test_a_folder_of_another_user_is_not_trusted(tmp_path: Path) -> None:
    theirs = tmp_path
    if os.geteuid() == 0:
        os.chown(theirs, 65534, 65534)
    else:
        theirs = Path("/usr")
    assert "belongs to another user" in prepare(theirs)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_only_be_read_is_not_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "it may only be read" in prepare(tmp_path)
    tmp_path.chmod(0o700)


def test_a_folder_that_is_a_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert prepare(tmp_path / "file" / "library").startswith("Nothing can be saved in ")
    assert prepare(tmp_path / "file").startswith("Nothing can be saved in ")


def test_an_id_is_the_name_of_its_file_where_it_can_be() -> None:
    assert file_name("2acbaa01-e264-4d42-bed5-2bc653266775").startswith("2acbaa01-")
    assert "/" not in file_name("../../outside")
    assert file_name("../a") != file_name("../b")
