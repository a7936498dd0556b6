"""Whatever a file of references says is in the record, and in the file that is written again."""

from hypothesis import given
from hypothesis import strategies as st

from tui.core.bibtex_words import READ_TYPES
from tui.core.reference import Reference
from tui.exchange.bibtex_in import read_bibtex
from tui.exchange.references_out import bibtex_file, ris_file
from tui.exchange.ris_in import read_ris
from tui.exchange.ris_words import TYPES

_FIELDS = """
abstract addendum address afterword annotation annotator annote archiveprefix author authortype
bookauthor bookpagination booksubtitle booktitle booktitleaddon chapter commentator date day doi
edition editor editora editoratype editorb editorbtype editorc editortype eid eissn entrysubtype
eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon file foreword holder howpublished
indextitle institution introduction isan isbn ismn isrn issn issue issuesubtitle issuetitle iswc
journal journalsubtitle journaltitle key keywords label langid language library location
mainsubtitle maintitle maintitleaddon month nameaddon note number numpages options organization
origdate origlanguage origlocation origpublisher origtitle pages pagetotal pagination part pmcid
pmid primaryclass publisher pubstate reprinttitle school series shortauthor shorteditor shorthand
shortjournal shortseries shorttitle subtitle title titleaddon translator type url urldate venue
version volume volumes year
"""
FIELDS = _FIELDS.split()
TAGS = [
    *["A1", "A2", "A3", "A4", "A5", "AB", "AD", "AN", "AU", "AV", "BT", "C1", "C2", "C3", "C4"],
    *["C5", "C6", "C7", "C8", "CA", "CN", "CP", "CT", "CY", "DA", "DB", "DO", "DP", "ED", "EP"],
    *["ET", "H1", "IS", "J1", "J2", "JA", "JF", "JO", "KW", "L1", "L2", "L3", "L4", "LA", "LB"],
    *["LK", "M1", "M2", "M3", "N1", "N2", "NO", "NV", "OL", "OP", "PA", "PB", "PP", "PY", "RI"],
    *["RN", "RP", "SE", "SN", "SP", "ST", "T1", "T2", "T3", "TA", "TI", "TT", "U1", "U2", "U3"],
    *["U4", "U5", "UR", "VL", "VO", "WP", "WT", "WV", "Y1", "Y2", "YR"],
]
TYPES_OF_RIS = sorted(word for words in TYPES.values() for word in words)


@given(
    st.sampled_from([*READ_TYPES, "misc", "unheardof"]),
    st.lists(st.sampled_from(FIELDS), unique=True, min_size=1, max_size=12),
)
def test_nothing_of_a_bibtex_entry_vanishes(type_: str, names: list[str]) -> None:
    said = {name: f"Word{number}x" for number, name in enumerate(names)}
    fields = ", ".join(f"{name} = {{{value}}}" for name, value in said.items())
    (one,), faults = read_bibtex(f"@{type_}{{a, {fields}}}")
    assert faults == []
    for name, value in said.items():
        assert value in str(one.reference.item), name
    written = bibtex_file([one.reference])
    lost = {name for loss in written.losses for name in loss.variables}
    for name, value in said.items():
        assert value in written.text or lost, name


@given(
    st.sampled_from(TYPES_OF_RIS),
    st.lists(st.sampled_from(TAGS), min_size=1, max_size=15),
)
def test_nothing_of_a_ris_record_vanishes(type_: str, tags: list[str]) -> None:
    said = [(tag, f"Word{number}x") for number, tag in enumerate(tags)]
    lines = "".join(f"{tag}  - {value}\n" for tag, value in said)
    (one,), faults = read_ris(f"TY  - {type_}\n{lines}ER  - \n")
    assert faults == []
    for tag, value in said:
        assert value in str(one.reference.item), tag
    written = ris_file([Reference(one.reference.item)])
    lost = {name for loss in written.losses for name in loss.variables}
    for tag, value in said:
        assert value in written.text or lost, tag
