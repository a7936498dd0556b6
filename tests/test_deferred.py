"""A deferred module costs nothing until it is looked into, and is itself from then on."""

import json
import subprocess
import sys
from pathlib import Path

from tui.deferred import defer


def said(program: str) -> str:
    """What a fresh Python prints for a program."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_deferred_module_is_loaded_by_the_first_look_into_it() -> None:
    program = (
        "import sys; from tui.deferred import defer; defer('inspect'); import dataclasses\n"
        "before = 'dis' in sys.modules\n"
        "from inspect import signature\n"
        "import inspect\n"
        "print(before, signature(len), inspect.isfunction(print), 'dis' in sys.modules)"
    )
    assert said(program) == "False (obj, /) False True"


def test_a_function_that_is_imported_by_name_is_loaded_when_it_is_called() -> None:
    program = (
        "import sys; from tui.deferred import defer; defer('urllib.parse', 'quote')\n"
        "from urllib.parse import quote\n"
        "before = 'ipaddress' in sys.modules\n"
        "quoted = quote('a b')\n"
        "from urllib.parse import urlsplit\n"
        "import urllib.parse\n"
        "print(before, quoted, urllib.parse.quote('c d'), urlsplit('http://e/').netloc)"
    )
    assert said(program) == "False a%20b c%20d e"


def test_a_part_of_a_package_is_found_in_the_package() -> None:
    program = (
        "from tui.deferred import defer; defer('urllib.parse')\n"
        "import urllib.parse; print(urllib.parse.quote('a b'))"
    )
    assert said(program) == "a%20b"


def test_one_that_is_there_stays_as_it_is() -> None:
    defer("json")
    assert sys.modules["json"] is json


def test_a_citation_waits_for_nothing_it_does_not_use(tmp_path: Path) -> None:
    references = tmp_path / "refs.json"
    references.write_text('[{"id": "a", "type": "book", "title": "Vision"}]', "utf-8")
    program = (
        "import sys; sys.argv = ['lection', 'cite', 'a', '--style', 'mla']\n"
        f"sys.argv += ['--from', {str(references)!r}]\n"
        "from tui.__main__ import main; main()\n"
        "unwanted = {'dataclasses', 'datetime', 'difflib', 'dis', 'locale', 'lzma'}\n"
        "unwanted |= {'markdown_it', 'rich', 'shutil', 'textual', 'threading', 'weakref', 'xml'}\n"
        "print(sorted(unwanted & set(sys.modules)))"
    )
    assert said(program).endswith("[]")
