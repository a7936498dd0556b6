"""What a person writes in the configuration file is used, or refused in a sentence."""

from pathlib import Path

import pytest

from tui.configuration import (
    BadConfiguration,
    read_copy_command,
    read_dictionaries,
    read_keys,
)

KNOWN = (("highlight", "notes", "line-down"), ("row-down", "copy-row"))
"""The ids of two screens."""


def configured(folder: Path, written: str) -> Path:
    path = folder / "config.toml"
    path.write_text(written, encoding="utf-8")
    return path


def test_there_need_be_no_configuration(tmp_path: Path) -> None:
    assert read_keys(tmp_path / "config.toml", KNOWN) == {}


def test_an_action_has_the_keys_that_were_set(tmp_path: Path) -> None:
    path = configured(tmp_path, '[keys]\nhighlight = "ctrl+h"\nnotes = "f2, m"\n[other]\nx = 1\n')
    assert read_keys(path, KNOWN) == {"highlight": "ctrl+h", "notes": "f2,m"}


def test_a_key_can_do_one_thing_on_each_screen(tmp_path: Path) -> None:
    path = configured(tmp_path, '[keys]\nline-down = "n"\nrow-down = "n"\n')
    assert read_keys(path, KNOWN) == {"line-down": "n", "row-down": "n"}


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ('keys = "ctrl+h"', "keys stand in a table, below a line [keys]."),
        ("[keys]\nnotes = 2", 'the keys of notes stand in quotes, as in "ctrl+n".'),
        ('[keys]\nhighlihgt = "h"', "there is no action highlihgt. Did you mean highlight?"),
        ('[keys]\nzzz = "h"', "there is no action zzz."),
        (
            '[keys]\nnotes = "f2,m"\nhighlight = "m"',
            "m is given to both highlight and notes. Choose another for one.",
        ),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(
    tmp_path: Path, written: str, sentence: str
) -> None:
    path = configured(tmp_path, written)
    with pytest.raises(BadConfiguration) as refused:
        read_keys(path, KNOWN)
    assert str(refused.value) == f"{path}: {sentence}"


@pytest.mark.parametrize("written", [b"[keys", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(written)
    with pytest.raises(BadConfiguration, match=r"cannot be read: .* Mend it or move it away"):
        read_keys(path, KNOWN)


def test_a_command_for_copying_is_a_list_of_words(tmp_path: Path) -> None:
    assert read_copy_command(tmp_path / "config.toml") == ((), 2.0)
    path = configured(tmp_path, '[clipboard]\ncommand = ["lemonade", "copy"]\nseconds = 5\n')
    assert read_copy_command(path) == (("lemonade", "copy"), 5.0)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ('command = "xclip -i"', 'command in [clipboard] is a list of words, as in ["lemonade"'),
        ('command = ["x", ""]', "command in [clipboard] is a list of words"),
        ('command = ["x"]\nseconds = 0', "seconds in [clipboard] is a number above 0, 60 at most."),
        ('command = ["x"]\nseconds = "5"', "seconds in [clipboard] is a number above 0"),
        ('command = ["x"]\nseconds = true', "seconds in [clipboard] is a number above 0"),
    ],
)
def test_a_command_for_copying_that_cannot_be_used_is_refused(
    tmp_path: Path, written: str, sentence: str
) -> None:
    path = configured(tmp_path, f"[clipboard]\n{written}\n")
    with pytest.raises(BadConfiguration) as refused:
        read_copy_command(path)
    assert str(refused.value).startswith(f"{path}: {sentence}")


def test_dictionaries_are_named_in_the_order_one_sets(tmp_path: Path) -> None:
    path = configured(tmp_path, '[dictionaries]\nZ = "/z.ifo"\nA = "/a.index"\n')
    assert list(read_dictionaries(path).items()) == [("Z", Path("/z.ifo")), ("A", Path("/a.index"))]
    assert read_dictionaries(tmp_path / "none") == {}


def test_a_dictionary_is_named_by_its_whole_path(tmp_path: Path) -> None:
    for path in ("z.ifo", "~nobody-has-this-name/z.ifo"):
        with pytest.raises(BadConfiguration, match="write the whole path of Z"):
            read_dictionaries(configured(tmp_path, f'[dictionaries]\nZ = "{path}"\n'))
