"""A file tells whether it holds what was written to it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from tui.store.errors import Damaged, NotSaved
from tui.store.seal import FORMAT, Contents, seal, unseal

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters() | st.characters(categories=["Cs"])),
    lambda parts: st.lists(parts) | st.dictionaries(st.text(), parts),
    max_leaves=5,
)
records = st.dictionaries(st.text(), values, max_size=4)
numbers = st.integers(1, 999).map(str)
names = st.text().filter(lambda name: name != "_meta")
tables = st.dictionaries(names, st.dictionaries(numbers, records, max_size=3), max_size=3)

NOTES = {"notes": {"1": {"note": "A thought\udcff, and an é."}, "2": {"note": ""}}}


@given(tables, st.integers(0, 10**9))
def test_what_was_sealed_is_what_is_found(written: dict[str, Any], generation: int) -> None:
    assert unseal(seal(written, generation)) == Contents(written, generation, FORMAT, sealed=True)


@given(st.data())
def test_a_changed_byte_never_passes_unnoticed(data: st.DataObject) -> None:
    raw = bytearray(seal(NOTES, 7))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        contents = unseal(bytes(raw))
    except Damaged:
        return
    assert not contents.sealed


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 100,
        b"null",
        b"[]",
        b'"x"',
        b"{",
        b"<html>",
        b'{"notes": []}',
        b'{"notes": {"one": {}}}',
        b'{"notes": {"1": "x"}}',
        b'{"notes": ' + b"[" * 100_000,
        seal(NOTES, 1)[:-20],
        seal(NOTES, 1) * 2,
        seal(NOTES, 1) + b"}",
    ],
)
def test_what_is_no_database_is_damaged(raw: bytes) -> None:
    with pytest.raises(Damaged):
        unseal(raw)


def test_a_file_of_another_program_is_read_and_is_not_sealed() -> None:
    contents = unseal(json.dumps(NOTES, indent=2).encode())
    assert contents.tables == NOTES
    assert not contents.sealed


def test_a_sealed_file_is_an_ordinary_tinydb_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(seal(NOTES, 1))
    with TinyDB(tmp_path / "a.json") as database:
        assert database.table("notes").all() == list(NOTES["notes"].values())
        database.table("notes").insert({"note": "By hand."})
    contents = unseal((tmp_path / "a.json").read_bytes())
    assert contents.tables["notes"]["3"] == {"note": "By hand."}
    assert not contents.sealed
    assert contents.generation == 1


def test_a_newer_format_is_known_by_its_number() -> None:
    raw = seal(NOTES, 1).replace(b'"format":1', b'"format":2')
    assert unseal(raw).format == FORMAT + 1


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), {1, 2}])
def test_what_json_cannot_hold_is_not_saved(value: object) -> None:
    with pytest.raises(NotSaved, match="cannot hold"):
        seal({"notes": {"1": {"note": value}}}, 1)
