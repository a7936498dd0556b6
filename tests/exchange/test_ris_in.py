"""What a reader's RIS files say."""

import codecs
from pathlib import Path
from typing import Any

import pytest

from tui.exchange.found import References
from tui.exchange.references import read_references

JALALI = """TY  - JOUR
AU  - Jalali, Ali A.
TI  - The Strategic Partnership
T2  - Parameters
VL  - 31
IS  - 4
SP  - 98
EP  - 111
PY  - 2001
DA  - 2001///Winter
ID  - jalali2001
ER  - 
"""


def read(folder: Path, text: str, mark: bytes = b"") -> References:
    """The references of a file with this text, after a mark of its encoding."""
    path = folder / "refs.ris"
    path.write_bytes(mark + text.encode())
    return read_references(path)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_record_is_read_with_and_without_a_mark_at_the_start(
    tmp_path: Path, mark: bytes, ends: str
) -> None:
    references = read(tmp_path, JALALI.replace("\n", ends), mark)
    assert references.faults == ()
    (reference,) = references.items
    assert reference.item == {
        "id": "jalali2001",
        "citation-key": "jalali2001",
        "type": "article-journal",
        "author": [{"family": "Jalali", "given": "Ali A."}],
        "title": "The Strategic Partnership",
        "container-title": "Parameters",
        "volume": "31",
        "issue": "4",
        "page": "98-111",
        "issued": {"date-parts": [[2001]], "season": 4},
    }


def test_a_record_without_an_end_is_read_and_reported(tmp_path: Path) -> None:
    references = read(tmp_path, "TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\n")
    assert [one.title for one in references.items] == ["One", "Two"]
    assert [fault.line for fault in references.faults] == [1, 3]


def test_what_stands_outside_a_record_is_reported(tmp_path: Path) -> None:
    references = read(tmp_path, f"Exported today\n\n{JALALI}")
    assert len(references.items) == 1
    assert [str(fault) for fault in references.faults] == [
        "line 1: “Exported today” stands outside every record."
    ]


def test_a_value_goes_on_in_lines_without_a_tag(tmp_path: Path) -> None:
    (reference,) = read(tmp_path, "TY  - BOOK\nAB  - One\n  two\nthree\nER  -\n").items
    assert reference.item["abstract"] == "One two three"


@pytest.mark.parametrize(
    ("written", "issued"),
    [
        ("PY  - 2001", {"date-parts": [[2001]]}),
        ("PY  - 2001///", {"date-parts": [[2001]]}),
        ("Y1  - 2001/05/03/", {"date-parts": [[2001, 5, 3]]}),
        ("DA  - 2001/05", {"date-parts": [[2001, 5]]}),
        ("PY  - 2001///Fall", {"date-parts": [[2001]], "season": 3}),
        ("PY  - in press", {"literal": "in press"}),
    ],
)
def test_dates_have_slashes(tmp_path: Path, written: str, issued: dict[str, Any]) -> None:
    (reference,) = read(tmp_path, f"TY  - BOOK\n{written}\nER  - \n").items
    assert reference.item["issued"] == issued


def test_names_have_commas(tmp_path: Path) -> None:
    text = "TY  - BOOK\nAU  - King, Martin, Jr.\nA1  - Reading Society\nED  - Doe, J.\nER  -\n"
    (reference,) = read(tmp_path, text).items
    assert reference.item["author"] == [
        {"family": "King", "given": "Martin", "suffix": "Jr."},
        {"literal": "Reading Society"},
    ]
    assert reference.item["editor"] == [{"family": "Doe", "given": "J."}]


def test_a_record_without_a_key_is_given_one_of_its_own(tmp_path: Path) -> None:
    record = "TY  - BOOK\nAU  - Fry, Roger\nPY  - 1999\nER  - \n"
    assert [one.key for one in read(tmp_path, record * 2).items] == ["fry1999", "fry1999a"]


def test_a_number_is_told_by_its_digits(tmp_path: Path) -> None:
    (one,) = read(tmp_path, "TY  - BOOK\nSN  - 978-0-262-51087-5\nSN  - 1234-567X\nER  -\n").items
    assert (one.item["ISBN"], one.item["ISSN"]) == ("978-0-262-51087-5", "1234-567X")


@pytest.mark.parametrize("before", ["doi:", "DOI ", "https://doi.org/", "http://dx.doi.org/"])
def test_a_doi_is_kept_without_what_stands_before_it(tmp_path: Path, before: str) -> None:
    (one,) = read(tmp_path, f"TY  - JOUR\nDO  - {before}10.1/ab\nER  -\n").items
    assert one.item["DOI"] == "10.1/ab"
