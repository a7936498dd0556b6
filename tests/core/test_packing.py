"""A work is packed into bytes and is the same when it is unpacked; other bytes are refused."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_work
from tui.core.packing import Malformed, pack, unpack
from tui.core.passage import Passage
from tui.core.work import (
    Block,
    BlockKind,
    Note,
    Span,
    SpanKind,
    Work,
    blocks_of,
    columns_of,
)

SPANS = (
    Span(SpanKind.EMPHASIS, Passage(2, 6)),
    Span(SpanKind.NOTE_MARK, Passage(6, 7), "n1"),
)
WORK = replace(
    a_work("# Eins", "Ein „Wort“ 漢字 𝄞.", "> Noch eins.", pages={"xii": "Ein", "1": "Noch"}),
    notes=(Note("1", "What it says.", "n1"), Note("2", None)),
    anchors={"here": 8},
    excerpt="The rest is missing.",
    corrections=("One comma.",),
    format="epub",
)
FULL = replace(
    WORK,
    blocks=(
        *WORK.blocks[:2],
        Block(BlockKind.LIST_ITEM, Passage(25, 30), 2, "• ", SPANS, supplied=True),
    ),
)


def test_a_work_is_the_same_when_it_is_unpacked() -> None:
    assert unpack(pack(FULL)) == FULL


def test_a_work_is_packed_alike_whether_its_blocks_are_made_or_stand_in_columns() -> None:
    assert pack(unpack(pack(FULL))) == pack(FULL)
    assert pack(replace(FULL, blocks=blocks_of(columns_of(FULL.blocks)))) == pack(FULL)


def test_an_empty_work_is_packed() -> None:
    empty = Work(a_work().reference, "", ())
    assert unpack(pack(empty)) == empty


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_any_text_is_packed(paragraphs: list[str]) -> None:
    written = [f"p {paragraph}" for paragraph in paragraphs]
    work = a_work(*written)
    assert unpack(pack(work)) == work


@given(st.binary())
def test_bytes_that_are_no_work_are_refused(packed: bytes) -> None:
    with pytest.raises(Malformed):
        unpack(packed)


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_damaged_work_is_refused_or_is_one_with_all_places_in_its_text(
    at: int, byte: int
) -> None:
    packed = bytearray(pack(FULL))
    packed[at % len(packed)] = byte
    try:
        work = unpack(bytes(packed))
    except Malformed:
        return
    assert all(block.passage.end <= len(work.text) for block in work.blocks)


@pytest.mark.parametrize(
    "change",
    [
        {"blocks": [["paragraph"], [0], [99_999], [0], [""], [0], [0]]},
        {"blocks": [["paragraph"] * 2, [0, 2], [3, 5], [0] * 2, [""] * 2, [0] * 2, [0] * 2]},
        {"blocks": [["poison"], [0], [1], [0], [""], [0], [0]]},
        {"blocks": [["paragraph"], [0], [1], [0], [""], [7], [0]]},
        {"pages": [["1"], [-1], ["printed"]]},
        {"anchors": {"a": "b"}},
        {"notes": [[1], ["text"], ["id"]]},
        {"reference": []},
    ],
)
def test_what_makes_no_sense_is_refused(change: dict[str, Any]) -> None:
    packed = pack(WORK)
    start = len(b"lection work 2\n") + 8
    end = start + int.from_bytes(packed[start - 8 : start], "big")
    head, *columns = map(json.loads, packed[start:end].split(b"\n"))
    tables = {"blocks": columns[:7], "pages": columns[16:19], "notes": columns[19:]}
    assert unpack(packed) == WORK
    for name, table in tables.items():
        table[:] = change.get(name, table)
    rest = columns[7:16]
    lines: list[Any] = [head | change, *tables["blocks"], *rest, *tables["pages"], *tables["notes"]]
    written = "\n".join(map(json.dumps, lines)).encode()
    forged = packed[: start - 8] + len(written).to_bytes(8, "big") + written + packed[end:]
    with pytest.raises(Malformed):
        unpack(forged)


def test_blocks_are_counted_from_both_ends_and_cut_like_a_tuple() -> None:
    blocks, same = unpack(pack(FULL)).blocks, FULL.blocks
    assert (blocks[0], blocks[-1], blocks[1:], len(blocks)) == (
        same[0],
        same[-1],
        same[1:],
        len(same),
    )
    assert list(blocks) == list(same)
    with pytest.raises(IndexError):
        blocks[len(same)]
    assert blocks != same[1:]


def test_an_unpacked_work_tells_its_places_like_the_one_it_was() -> None:
    work = unpack(pack(WORK))
    for offset in range(len(WORK.text)):
        assert work.block_at(offset) == WORK.block_at(offset)
        assert work.section_at(offset) == WORK.section_at(offset)
        assert work.paragraph_at(offset) == WORK.paragraph_at(offset)


def test_all_that_a_work_has_is_packed() -> None:
    """Whoever gives works another field packs it, too, and adds it here."""
    assert {field.name for field in fields(Work)} == {
        *("reference", "text", "blocks", "sections", "pages", "notes", "anchors"),
        *("excerpt", "corrections", "format", "sha256"),
    }
    assert {field.name for field in fields(Block)} == {
        *("kind", "passage", "level", "lead", "spans", "supplied"),
    }
