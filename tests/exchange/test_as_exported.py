"""Records in the manner of what reference managers, publishers and libraries export.

They are ours; their fields, and what is odd in them, are those of ACM, ADS, DBLP, Mendeley, Zotero,
the RFC editor, Google Scholar and the Library of Congress (BibTeX), and of JSTOR, Springer,
ScienceDirect, PubMed, ProQuest, IEEE, newspapers and library catalogues (RIS).
"""

import re
from pathlib import Path
from typing import Any

import pytest

from tui.core.reference import Reference
from tui.exchange.bibtex_in import read_bibtex
from tui.exchange.references import read_references
from tui.exchange.references_out import bibtex_file, ris_file
from tui.exchange.ris_in import read_ris

RECORDS = Path(__file__).parent / "records"
BIB = RECORDS / "in_the_manner_of_exporters.bib"
RIS = RECORDS / "in_the_manner_of_exporters.ris"


def items(path: Path) -> dict[str, dict[str, Any]]:
    """The items of a file by their keys; nothing is wrong but the years of a life in a name."""
    references = read_references(path)
    assert ["1950- of John Doe is no part of a name" in one.says for one in references.faults] == [
        True
    ]
    return {one.key: dict(one.item) for one in references.items}


def test_bibtex_is_given_back_as_it_was_taken() -> None:
    references = [Reference(item) for item in items(BIB).values()]
    written = bibtex_file(references)
    assert written.losses == ()
    found, faults = read_bibtex(written.text)
    assert faults == []
    assert [dict(one.reference.item) for one in found] == [dict(one.item) for one in references]


def test_ris_is_given_back_as_it_was_taken() -> None:
    references = [Reference(item) for item in items(RIS).values()]
    written = ris_file(references)
    assert written.losses == ()
    found, faults = read_ris(written.text)
    assert faults == []
    assert [dict(one.reference.item) for one in found] == [dict(one.item) for one in references]


def test_every_word_of_a_ris_file_is_somewhere_in_its_records() -> None:
    said = re.sub(r"\W+", " ", str(items(RIS)))
    for line in RIS.read_text(encoding="utf-8").splitlines():
        line = line.replace(", 1950-", "")
        if line[:2] not in ("TY", "PY", "DA", "Y1", "Y2", "EP"):
            for word in re.findall(r"[^\W_]{3,}", line[6:].replace("https://doi.org", "")):
                assert word in said, line


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Doe, John, 1950-", {"family": "Doe", "given": "John"}),
        ("Doe, John, 1950-2001", {"family": "Doe", "given": "John"}),
        ("Doe, John, b. 1950", {"family": "Doe", "given": "John"}),
        ("Doe, John, ca. 1950-ca. 2001", {"family": "Doe", "given": "John"}),
        ("Doe, 1950-", {"family": "Doe"}),
    ],
)
def test_the_years_of_a_life_are_no_part_of_a_name_and_said_not_to_be_kept(
    written: str, name: dict[str, str]
) -> None:
    for found, faults in (
        read_bibtex(f"@book{{a, author = {{{written}}}}}"),
        read_ris(f"TY  - BOOK\nAU  - {written}\nID  - a\nER  - \n"),
    ):
        assert found[0].reference.item["author"] == [name]
        assert "and not kept" in faults[0].says


def test_what_one_format_keeps_and_the_other_cannot_is_named() -> None:
    for path, write in ((BIB, ris_file), (RIS, bibtex_file)):
        lost = {loss.key: loss.variables for loss in write(read_references(path).items).losses}
        for key, item in items(path).items():
            for fields in item.get("custom", {}).values():
                assert {*fields} <= {*lost[key]}


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("10.1145/3290605.3300233", {"event-place": "Glasgow, Scotland Uk", "page": "1-13"}),
        ("2001ApJ...548..694D", {"container-title": "Astrophysical Journal"}),
        ("doe_2020", {"container-title": "The Site", "accessed": {"date-parts": [[2020, 5, 1]]}}),
        ("Smith2010", {"PMID": "12345", "title": "A Title With Capitals"}),
        ("t", {"genre": "PhD dissertation", "publisher": "MIT", "number": "AAI99"}),
        ("c", {"issued": {"date-parts": [[1999, 10], [2000, 2]]}, "container-title": "Main"}),
        ("p", {"issue": "2", "issued": {"date-parts": [[2001]], "season": 1}}),
    ],
)
def test_what_bibtex_says_stands_where_csl_has_it(key: str, says: dict[str, Any]) -> None:
    assert says.items() <= items(BIB)[key].items()


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("jalali2001", {"ISSN": "00311723, 19318308", "page": "98-111", "source": "JSTOR"}),
        ("Doe2001", {"container-title": "The Book", "collection-title": "Lecture Notes"}),
        ("smith2020", {"DOI": "10.1016/j.x.2020.101234", "container-title": "Journal of Things"}),
        ("brown1999", {"container-title-short": "Nat Med", "issued": {"date-parts": [[1999, 3]]}}),
        ("doe1999", {"number-of-pages": "211", "genre": "PhD thesis"}),
        ("doe2010", {"issued": {"date-parts": [[2010, 6, 1], [2010, 6, 3]]}}),
        ("news2012", {"issued": {"date-parts": [[2012, 4, 25]]}, "page": "A1"}),
    ],
)
def test_what_ris_says_stands_where_csl_has_it(key: str, says: dict[str, Any]) -> None:
    assert says.items() <= items(RIS)[key].items()
