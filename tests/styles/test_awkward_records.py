"""No record, however odd, stops a citation, and none is printed as None."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.citation import Citation, Locator
from tui.core.reference import Reference
from tui.styles import Form, Style, Styles, html, markdown, plain, runs

STYLES = (
    "mla",
    "apa",
    "chicago",
    "chicago-17",
    "chicago-author-date",
    "ieee",
    "elsevier-vancouver",
)
NAMED: dict[str, dict[str, Any]] = {
    "nothing": {},
    "nulls": {"title": None, "author": None, "issued": None, "volume": None, "type": None},
    "no type": {"title": "On Reading"},
    "an unknown type": {"type": "haiku", "title": "On Reading"},
    "numbers for strings": {"type": "article-journal", "volume": 31, "issue": 4.0, "page": 98},
    "lists for strings": {"type": "book", "title": ["On", "Reading"], "ISBN": ["1", "2"]},
    "an empty date": {"title": "On Reading", "issued": {"date-parts": [[]]}},
    "a null in a date": {"title": "On Reading", "issued": {"date-parts": [[None]]}},
    "a null for date parts": {"title": "On Reading", "issued": {"date-parts": None}},
    "words in a date": {"title": "On Reading", "issued": {"date-parts": [["once", "upon"]]}},
    "a month too many": {"title": "On Reading", "issued": {"date-parts": [[2001, 99, 99]]}},
    "a date as a string": {"title": "On Reading", "issued": "2001-05-03"},
    "a date as a number": {"title": "On Reading", "issued": 2001},
    "a raw date": {"title": "On Reading", "issued": {"raw": "Spring 2001"}},
    "a literal date": {"title": "On Reading", "issued": {"literal": "the other day"}},
    "a year before Christ": {"title": "On Reading", "issued": {"date-parts": [[-44, 3, 15]]}},
    "an open range": {"title": "On Reading", "issued": {"date-parts": [[2001], [0]]}},
    "a season alone": {"title": "On Reading", "issued": {"season": "Trinity"}},
    "empty names": {"title": "On Reading", "author": [{}, {"family": ""}, {"given": None}]},
    "a name as a string": {"title": "On Reading", "author": "Ada Byron"},
    "names as strings": {"title": "On Reading", "author": ["Ada Byron", None, 7]},
    "one name object": {"title": "On Reading", "author": {"family": "Byron"}},
    "a given name alone": {"title": "On Reading", "author": [{"given": "Ada"}]},
    "a literal name": {
        "type": "book",
        "title": "On Reading",
        "author": [{"literal": "The Reading Society"}],
    },
    "a Chinese name": {"title": "阅读", "author": [{"family": "毛", "given": "泽东"}]},
    "a Korean name": {"title": "독서", "author": [{"family": "김", "given": "철수"}]},
    "right to left": {"title": "קריאה", "author": [{"family": "כהן", "given": "דוד"}]},
    "an Arabic title": {"title": "القراءة", "author": [{"family": "الحكيم", "given": "توفيق"}]},
    "markup": {"title": "<i>On</i> <b>Reading</b> H<sub>2</sub>O <span class='x'>aloud</span>"},
    "markup left open": {"title": "On <i>Reading", "container-title": "A </b> closed"},
    "quotation marks": {"title": '“On ‘Reading” "aloud\' "and" again'},
    "a title that asks": {"type": "article-journal", "title": "Who Cares?", "volume": "1"},
    "control characters": {"title": "On\x00 Re\x1bading\u2028", "publisher": "\x07"},
    "500 authors": {
        "title": "On Reading",
        "author": [{"family": f"Byron{n}", "given": "Ada"} for n in range(500)],
    },
    "no letters": {"type": "book", "title": "…", "author": [{"family": "–", "given": "."}]},
    "a lone surrogate": {"title": "On \ud800 Reading"},
    "very long": {"title": "reading " * 5000, "page": "1-" * 2000},
}


def checked(text: str) -> None:
    """No trace of Python, and nothing a terminal would obey."""
    assert "None" not in text
    assert not any(letter < " " and letter not in "\n\t" for letter in text)


@pytest.mark.parametrize("name", NAMED, ids=str)
def test_an_awkward_record_is_cited_in_every_style(name: str, styles: Styles) -> None:
    citation = Citation(Reference({"id": "x", **NAMED[name]}), Locator("page", "98"), "Words.")
    for style in map(styles.named, STYLES):
        for form in Form:
            if form is not Form.BIBTEX:
                checked(plain(style.formed(form, citation)))
        style.missing(citation)


def test_no_record_stops_the_others(styles: Styles) -> None:
    references = [Reference({"id": str(n), **item}) for n, item in enumerate(NAMED.values())]
    for style in map(styles.named, STYLES):
        entries = style.bibliography(references)
        assert any("The Reading Society" in plain(entry.text) for entry in entries)
        document = style.document([[Citation(reference)] for reference in references])
        assert len(document.citations) == len(references)


def test_titles_without_letters_are_kept(styles: Styles) -> None:
    entry = plain(styles.named("mla").entry(Reference(NAMED["no letters"])))
    assert "…" in entry


scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
names = st.lists(
    st.dictionaries(
        st.sampled_from(
            ["family", "given", "suffix", "literal", "dropping-particle", "non-dropping-particle"]
        ),
        scalars,
    ),
    max_size=4,
)
records = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["book", "article-journal", "chapter", "webpage", "thesis", "?"]),
        "title": scalars | st.text("ab <i>/\"'“”‘’.,:;!?-–—()"),
        "author": names | values,
        "editor": names | values,
        "issued": values,
        "accessed": values,
        "container-title": scalars,
        "page": scalars | st.text("0123456789-–, abc"),
        "volume": scalars,
        "edition": scalars | st.text("0123456789-–, abc"),
        "URL": scalars,
        "note": scalars | st.just("editor: Doe || Jane\nissued: 2001/2002"),
        "language": scalars,
    },
)
apa_and_chicago = st.sampled_from(["apa", "chicago", "mla"])


@given(record=records, style=apa_and_chicago, locator=st.text(max_size=8))
def test_any_record_is_cited(
    record: dict[str, Any], style: str, locator: str, styles: Styles
) -> None:
    opened: Style = styles.named(style)
    citation = Citation(Reference(record), Locator("page", locator))
    for rich in (opened.in_text(citation), opened.entry(citation.reference)):
        checked(plain(rich).replace(str(record.get("title")), ""))
        assert "".join(text for text, _ in runs(rich)).split() or not plain(rich).strip()
        html(rich), markdown(rich)


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("chicago", "*On X*. 1999."),
        ("chicago-author-date", "*On X*. 1999."),
        ("mla", "“On X.” 1999."),
    ],
)
def test_a_title_without_a_type_is_listed(style: str, entry: str, styles: Styles) -> None:
    titled = Reference({"id": "x", "title": "On X", "issued": {"date-parts": [[1999]]}})
    assert [markdown(one.text) for one in styles.named(style).bibliography([titled])] == [entry]
