"""What a RIS tag says is kept: in a variable where CSL has one, else under its tag."""

from typing import Any

import pytest

from tests.builders import a_reference
from tui.core.record import TYPES
from tui.core.reference import Reference
from tui.exchange.references_out import bibtex_file, ris_file
from tui.exchange.ris_in import read_ris


def record(type_: str, *lines: str) -> dict[str, Any]:
    """The item of a record with these lines, without its key."""
    written = "\n".join(
        [f"TY  - {type_}", *(f"{line[:2]}  - {line[3:]}" for line in lines), "ER  -"]
    )
    (one,), faults = read_ris(written)
    assert faults == []
    item = one.reference.item
    return {name: value for name, value in item.items() if name not in ("id", "citation-key")}


@pytest.mark.parametrize(
    ("type_", "lines", "says"),
    [
        ("JOUR", ["C7 e0118016", "IS 2"], {"number": "e0118016", "issue": "2"}),
        ("JOUR", ["JO J. Hist."], {"container-title": "J. Hist."}),
        (
            "JOUR",
            ["T2 Journal of History", "JO J. Hist."],
            {"container-title": "Journal of History", "container-title-short": "J. Hist."},
        ),
        ("JOUR", ["J2 J. Hist."], {"container-title": "J. Hist."}),
        ("JOUR", ["SP 98-111", "EP 111"], {"page": "98-111"}),
        ("JOUR", ["SP 98", "EP 98"], {"page": "98"}),
        ("JOUR", ["EP 98"], {"page": "98"}),
        ("JOUR", ["M3 doi: 10.1000/ab"], {"DOI": "10.1000/ab"}),
        ("JOUR", ["N1 doi:10.1000/ab", "N1 Read"], {"DOI": "10.1000/ab", "note": "Read"}),
        ("JOUR", ["DO 10.1/x", "M3 Review"], {"DOI": "10.1/x", "genre": "Review"}),
        ("JOUR", ["SN 0028-0836 (Print)"], {"ISSN": "0028-0836 (Print)"}),
        ("JOUR", ["SN 00311723, 19318308"], {"ISSN": "00311723, 19318308"}),
        ("JOUR", ["SN 1078-8956 (Print); 1546-170X"], {"ISSN": "1078-8956 (Print); 1546-170X"}),
        ("JOUR", ["M3 Journal Article"], {"custom": {"ris": {"M3": "Journal Article"}}}),
        ("JOUR", ["M1 Journal Article"], {"custom": {"ris": {"M1": "Journal Article"}}}),
        ("JOUR", ["M1 e12"], {"number": "e12"}),
        ("JOUR", ["C2 PMC123"], {"PMCID": "PMC123"}),
        ("THES", ["M3 Master’s thesis"], {"genre": "Master’s thesis"}),
        ("RPRT", ["SN TR-7"], {"number": "TR-7"}),
        ("PAT", ["SN US 123", "M1 45"], {"number": "45"}),
        ("BOOK", ["SP 312"], {"number-of-pages": "312"}),
        ("BOOK", ["T2 A Series"], {"collection-title": "A Series"}),
        ("EDBOOK", ["AU Doe, J."], {"type": "book", "editor": [{"family": "Doe", "given": "J."}]}),
        ("PCOMM", ["A2 Roe, R."], {"recipient": [{"family": "Roe", "given": "R."}]}),
        ("CONF", ["T2 The Meeting", "C3 Its Papers"], {"event-title": "The Meeting"}),
        ("CONF", ["T2 The Meeting", "C3 Its Papers"], {"container-title": "Its Papers"}),
        ("CONF", ["T2 Proceedings"], {"container-title": "Proceedings"}),
        ("JOUR", ["DP JSTOR"], {"source": "JSTOR"}),
        ("MANSCPT", ["AV Box 4"], {"archive_location": "Box 4"}),
        ("UNPD", [], {"type": "manuscript"}),
        ("JOUR", ["AU Doe", "AU et al."], {"author": [{"family": "Doe"}, {"literal": "others"}]}),
    ],
)
def test_a_tag_is_what_it_is_in_a_record_of_its_type(
    type_: str, lines: list[str], says: dict[str, Any]
) -> None:
    assert says.items() <= record(type_, *lines).items()


@pytest.mark.parametrize(
    ("lines", "issued"),
    [
        (["PY 2001", "DA Winter"], {"date-parts": [[2001]], "season": 4}),
        (["PY 2001", "DA Jul-Aug"], {"date-parts": [[2001, 7], [2001, 8]]}),
        (["PY 2001", "DA 3 May"], {"date-parts": [[2001, 5, 3]]}),
        (["PY 2001///", "DA 2001/05/03/"], {"date-parts": [[2001, 5, 3]]}),
        (["DA Winter 2001"], {"date-parts": [[2001]], "season": 4}),
        (["PY 2001/Spring//"], {"date-parts": [[2001]], "season": 1}),
        (["PY 2001/July/4"], {"date-parts": [[2001, 7, 4]]}),
        (["PY 2001/7-8//"], {"date-parts": [[2001, 7], [2001, 8]]}),
        (["PY 2001///Spring/Summer"], {"date-parts": [[2001, 21], [2001, 22]]}),
        (["DA 2001-05-03"], {"date-parts": [[2001, 5, 3]]}),
        (["DA 2001-05-03T00:00:00Z"], {"date-parts": [[2001, 5, 3]]}),
        (["PY 2001/00/00"], {"date-parts": [[2001]]}),
        (["PY n.d."], {"literal": "n.d."}),
    ],
)
def test_a_date_is_put_together_from_all_that_is_said(
    lines: list[str], issued: dict[str, Any]
) -> None:
    item = record("JOUR", *lines)
    assert item["issued"] == issued
    assert "custom" not in item


@pytest.mark.parametrize(
    ("lines", "year", "left"),
    [
        (["PY 2001", "DA 2002/03/04"], 2001, {"DA": "2002/03/04"}),
        (["PY 2001", "DA Advent"], 2001, {"DA": "Advent"}),
        (["PY 2001/07/03/Summer"], 2001, {"PY": "2001/07/03/Summer"}),
        (["PY 2001/12", "DA Winter 2001"], 2001, {"DA": "Winter 2001"}),
    ],
)
def test_a_date_that_says_something_else_is_kept_beside_it(
    lines: list[str], year: int, left: dict[str, str]
) -> None:
    item = record("JOUR", *lines)
    assert item["issued"]["date-parts"][0][0] == year
    assert item["custom"] == {"ris": left}


RECORD = [
    *["AU Doe, Jane", "TI T", "T2 A Journal", "JO A J.", "VL 3", "IS 1", "PY 2001", "SP 1", "EP 9"],
    *[
        "UR https://a.org",
        "UR https://b.org",
        "SN 1234-5678",
        "SN 8765-4321",
        "DB JSTOR",
        "AB Short",
    ],
    *["C1 Full publication date: Winter, 2001", "C2 PMC1", "C7 e1", "OP Rome, 1900", "AN 12345"],
    *["AD Univ. of X", "RP IN FILE", "U1 one", "U2 two", "U3 3", "U4 4", "U5 5", "L1 a.pdf"],
    *["L2 b.pdf", "L4 c.png", "TA Roe", "TT Uebersetzt", "RN Read", "M2 x", "N2 Longer", "ET 2"],
    *["CY New York", "A5 Poe", "J2 A. J.", "DA 2002", "KW a", "KW b", "TT Again"],
]


@pytest.mark.parametrize(
    "type_", ["JOUR", "EJOUR", "MULTI", "XYZ", "BOOK", "CHAP", "CONF", "EDBOOK"]
)
def test_what_csl_has_no_variable_for_is_kept_under_its_tag_and_written_again(type_: str) -> None:
    item = record(type_, *RECORD)
    kept = item["custom"]["ris"]
    assert {
        "UR": "https://b.org",
        "U1": "one",
        "AN": "12345",
        "L1": "a.pdf",
    }.items() <= kept.items()
    assert kept["TT"] == ["Uebersetzt", "Again"]
    written = ris_file([Reference({"id": "a", **item})])
    assert written.losses == ()
    (one,), faults = read_ris(written.text)
    assert faults == []
    assert one.reference.item == {"id": "a", "citation-key": "a", **item}


@pytest.mark.parametrize("type_", ["JOUR", "BOOK", "CHAP", "CONF", "RPRT", "PCOMM", "XYZ"])
def test_nothing_of_a_record_vanishes(type_: str) -> None:
    said = str(record(type_, *RECORD))
    for line in RECORD:
        value = line[3:] if line[:2] not in ("AU", "A5") else line[3:6]
        assert value in said, line


def test_what_other_formats_cannot_keep_of_it_is_named() -> None:
    (loss,) = bibtex_file([Reference({"id": "a", **record("JOUR", "U1 one")})]).losses
    assert loss.variables == ("U1",)


@pytest.mark.parametrize("tag", ["TI", "TY", "AU", "ER", "ID", "T 1", "PY", "DO", "ti", ""])
def test_a_kept_tag_never_says_what_a_variable_says(tag: str) -> None:
    reference = Reference({"id": "a", "type": "book", "custom": {"ris": {tag: "x"}}})
    written = ris_file([reference])
    (one,), faults = read_ris(written.text)
    assert faults == []
    assert one.reference.item == {"id": "a", "citation-key": "a", "type": "book"}
    assert written.losses[0].variables == (tag,)


@pytest.mark.parametrize("value", ["a\nER  - ", "a\nTY  - BOOK", 3, {"x": 1}, [["x"]]])
def test_a_kept_tag_that_would_end_the_record_is_not_obeyed(value: Any) -> None:
    reference = a_reference(custom={"ris": {"U1": value}})
    found, faults = read_ris(ris_file([reference]).text)
    assert (len(found), faults) == (1, [])
    assert ris_file([reference]).losses


@pytest.mark.parametrize("type_", sorted(TYPES))
def test_numbers_come_back_or_are_named(type_: str) -> None:
    fields = {"number": "7", "number-of-pages": "300", "publisher-place": "Rome", "page": "1-9"}
    reference = Reference({"id": "a", "type": type_, "title": "T", **fields})
    written = ris_file([reference])
    (one,), _ = read_ris(written.text)
    lost = {name for loss in written.losses for name in loss.variables}
    for name, value in fields.items():
        assert name in lost or one.reference.item[name] == value
