"""What a reader's CSL-JSON files say, sound and broken."""

import json
from pathlib import Path

import pytest

from tests.builders import a_reference
from tui.exchange.found import References
from tui.exchange.references import UnreadableReferences, read_references


def read(folder: Path, text: str) -> References:
    """The references of a file with this text."""
    path = folder / "refs.json"
    path.write_text(text, encoding="utf-8")
    return read_references(path)


def test_items_are_kept_as_they_are(tmp_path: Path) -> None:
    item = dict(a_reference(custom={"tags": [1, None]}, volume=3).item)
    assert read(tmp_path, json.dumps([item])).items[0].item == item


@pytest.mark.parametrize("before", ["doi:", "DOI ", "https://doi.org/", "http://dx.doi.org/"])
def test_a_doi_is_kept_without_what_stands_before_it(tmp_path: Path, before: str) -> None:
    (reference,) = read(tmp_path, f'[{{"id": "a", "DOI": "{before}10.1/ab"}}]').items
    assert reference.item["DOI"] == "10.1/ab"


@pytest.mark.parametrize(
    "text",
    ['[{"id": "a"}]', '{"id": "a"}', '{"items": [{"id": "a"}]}', '{"references": [{"id": "a"}]}'],
)
def test_a_list_an_item_and_an_export_are_read(tmp_path: Path, text: str) -> None:
    assert [one.key for one in read(tmp_path, text).items] == ["a"]


def test_a_broken_item_is_reported_with_its_line_and_the_rest_is_read(tmp_path: Path) -> None:
    references = read(
        tmp_path,
        '[\n  {"id": "a"},\n  {"id": "b", "title": "x" "y"},\n  {"id": "c"},\n  {"id": "d"}\n]\n',
    )
    assert [one.key for one in references.items] == ["a", "c", "d"]
    (fault,) = references.faults
    assert fault.line == 3
    assert "no JSON" in fault.says


def test_a_file_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    references = read(tmp_path, '[\n{"id": "a"},\n{"id": "b", "ti')
    assert [one.key for one in references.items] == ["a"]
    assert references.faults[0].line == 3


def test_what_is_no_item_is_reported(tmp_path: Path) -> None:
    references = read(tmp_path, '[\n"a",\n{"id": "b"},\nnull\n]')
    assert [one.key for one in references.items] == ["b"]
    assert [str(fault) for fault in references.faults] == [
        'line 2: "a" is no reference.',
        "line 4: null is no reference.",
    ]


def test_two_items_with_one_key_are_said_to_be(tmp_path: Path) -> None:
    references = read(tmp_path, '[{"id": "a", "title": "One"},\n{"id": "a", "title": "Two"}]')
    assert [one.title for one in references.items] == ["One"]
    assert str(references.faults[0]) == "line 2: a stands on line 1 already; that one is taken."


@pytest.mark.parametrize("text", ["3", '"a"', "[" * 100_000, "nonsense", ""])
def test_what_is_no_list_of_references_has_none(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).items == ()


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReferences, match=r"must end in \.json, \.bib, \.ris"):
        read_references(tmp_path / "refs.xml")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReferences, match="cannot be read: No such file"):
        read_references(tmp_path / "refs.json")
