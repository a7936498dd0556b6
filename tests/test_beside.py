"""The record of a work in a file of references beside it."""

import json
from pathlib import Path

import pytest

from tests.builders import a_library
from tui.beside import record_beside
from tui.bundled import content_folder
from tui.opening import Opener
from tui.store.parsed import Cache

BOTH = """@article{reed1859, title = {On Reeds}, year = 1859, doi = {10.5555/fen.12}}
@book{quill1987, title = {On Quills}, file = {Mine:papers/scan 7.pdf:PDF;Notes:n.txt:text/plain}}
"""
ONE = "@book{merriden1884, title = {Walks}, author = {Merriden, Josiah}, year = 1884}"


def title_beside(work: Path) -> str:
    """The title of the record beside a work; the work's file is put there."""
    work.parent.mkdir(exist_ok=True)
    work.write_text("Words.")
    record = record_beside(work)
    return record.title if record else ""


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("reed1859.txt", "On Reeds"),
        ("10.5555_fen.12.txt", "On Reeds"),
        ("scan 7.pdf", "On Quills"),
        ("n.txt", "On Quills"),
        ("12.txt", ""),
        ("other.txt", ""),
    ],
)
def test_the_record_among_many_is_the_one_that_names_the_file(
    tmp_path: Path, name: str, title: str
) -> None:
    (tmp_path / "refs.bib").write_text(BOTH)
    assert title_beside(tmp_path / name) == title


@pytest.mark.parametrize("name", ["paper.bib", "paper.txt.bib"])
def test_the_one_record_of_a_file_called_after_the_work_is_its_own(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "another.txt").write_text("Other words.")
    (tmp_path / name).write_text(ONE)
    assert title_beside(tmp_path / "paper.txt") == "Walks"


def test_one_record_in_a_folder_is_that_of_its_only_work(tmp_path: Path) -> None:
    (tmp_path / "export.ris").write_text("TY  - BOOK\nTI  - Walks\nER  - \n")
    assert title_beside(tmp_path / "paper.txt") == "Walks"
    (tmp_path / "another.txt").write_text("Other words.")
    assert title_beside(tmp_path / "paper.txt") == ""


def test_a_record_of_ris_may_name_the_file(tmp_path: Path) -> None:
    (tmp_path / "export.ris").write_text(
        "TY  - BOOK\nTI  - One\nER  - \n"
        "TY  - BOOK\nTI  - Two\nL1  - C:\\papers\\paper.txt\nER  - \n"
    )
    assert title_beside(tmp_path / "paper.txt") == "Two"


def test_json_beside_goes_before_other_files(tmp_path: Path) -> None:
    (tmp_path / "paper.bib").write_text(ONE)
    (tmp_path / "paper.json").write_text(json.dumps({"title": "From JSON"}))
    assert title_beside(tmp_path / "paper.txt") == ""


def test_a_file_that_is_no_references_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_bytes(b"\xff\xfe\x00")
    assert title_beside(tmp_path / "paper.txt") == ""


def test_a_work_is_opened_with_the_record_beside_it(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("---\ntitle: From the file\n---\n\nWords.")
    (tmp_path / "paper.bib").write_text(ONE)
    opener = Opener(a_library(), content_folder(), beside=record_beside)
    reference = opener.open(str(tmp_path / "paper.md")).work.reference
    assert (reference.key, reference.title) == ("merriden1884", "Walks")


MANY = "".join(
    f"@article{{key{number}, title = {{On {number}}}, author = {{Ada de Byron}}, date = {{1843}},"
    f" file = {{Mine:papers/{number}.txt:text/plain}}}}\n"
    for number in range(300)
)


def test_a_long_file_of_references_is_read_once_until_it_is_another(tmp_path: Path) -> None:
    work = tmp_path / "7.txt"
    work.write_text("Words.")
    (tmp_path / "all.bib").write_text(MANY)
    cache = Cache(tmp_path / "cache")
    first = record_beside(work, cache)
    assert first is not None and first.title == "On 7"
    (kept,) = (tmp_path / "cache").iterdir()
    assert record_beside(work, cache) == first == record_beside(work)
    kept.write_bytes(kept.read_bytes().replace(b"On 7", b"As kept"))
    known = record_beside(work, cache)
    assert known is not None and known.title == "As kept"
    (tmp_path / "all.bib").write_text(MANY.replace("On 7", "On seven"))
    changed = record_beside(work, cache)
    assert changed is not None and changed.title == "On seven"


@pytest.mark.parametrize("damaged", [b"", b"[", b"[1]", b'[[1, "x", []]]', b"[" * 100_000])
def test_what_was_kept_of_it_and_is_damaged_is_read_again(tmp_path: Path, damaged: bytes) -> None:
    work = tmp_path / "7.txt"
    work.write_text("Words.")
    (tmp_path / "all.bib").write_text(MANY)
    cache = Cache(tmp_path / "cache")
    first = record_beside(work, cache)
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(damaged)
    assert record_beside(work, cache) == first
