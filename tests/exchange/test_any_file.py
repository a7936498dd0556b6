"""No file of references, whatever is in it, ends in an error that has no sentence."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.reference import Reference
from tui.exchange.bibtex_in import read_bibtex
from tui.exchange.csl_json_in import read_csl_json
from tui.exchange.found import Fault, Found
from tui.exchange.references_out import WRITERS
from tui.exchange.ris_in import read_ris

PIECES = [
    *("@book{a,", "@string{x = ", "@comment{", "@", "title", "author", "year", "month", "date"),
    *(" = ", "{", "}", '"', "#", ",", "\\", "$", "^", "_", "and", "~", "--", "\n", "x", "0"),
    *("2001-24", "crossref = {a}", "number", "\\'", "\\emph", "TY  - BOOK\n", "ER  - \n"),
    *("AU  - ", "PY  - ", "DA  - 2001/", "[", "]", '{"id":', '"a"', ":", "null", "🜁", "İ"),
]
READERS = [read_bibtex, read_ris, read_csl_json]
Reader = Callable[[str], tuple[list[Found], list[Fault]]]


@pytest.mark.parametrize("read", READERS)
@given(text=st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_any_text_is_read_or_faulted(read: Reader, text: str) -> None:
    found, faults = read(text)
    assert all(fault.says and fault.line >= 1 for fault in faults)
    for write in WRITERS.values():
        write([one.reference for one in found])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
VARIABLES = st.sampled_from(
    ["id", "type", "title", "author", "issued", "page", "volume", "URL", "keyword", "editor"]
)
NAMED = st.fixed_dictionaries({}, optional={"family": JSON, "given": JSON, "literal": JSON})
DATED = st.fixed_dictionaries({}, optional={"date-parts": JSON, "season": JSON, "literal": JSON})


@given(st.dictionaries(VARIABLES, JSON | st.lists(NAMED, max_size=2) | DATED, max_size=6))
def test_any_item_is_written(item: dict[str, object]) -> None:
    for write in WRITERS.values():
        write([Reference(item)])
