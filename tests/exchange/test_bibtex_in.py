"""What a reader's BibTeX and BibLaTeX files say."""

from pathlib import Path
from typing import Any

import pytest

from tui.exchange.found import References
from tui.exchange.references import read_references


def read(folder: Path, text: str) -> References:
    """The references of a file with this text."""
    path = folder / "refs.bib"
    path.write_text(text, encoding="utf-8")
    return read_references(path)


@pytest.fixture
def item(tmp_path: Path) -> Any:
    """Reads the one entry of a text, in which nothing is wrong."""

    def one(text: str) -> dict[str, Any]:
        references = read(tmp_path, text)
        assert references.faults == ()
        (reference,) = references.items
        return dict(reference.item)

    return one


def test_an_article(item: Any) -> None:
    assert item(
        "@article{jalali2001, author = {Jalali, Ali A.}, title = {Partnership}, volume = 31,\n"
        " journal = {Parameters}, number = 4, year = 2001, month = may, pages = {98--111}}"
    ) == {
        "id": "jalali2001",
        "citation-key": "jalali2001",
        "type": "article-journal",
        "author": [{"family": "Jalali", "given": "Ali A."}],
        "title": "Partnership",
        "volume": "31",
        "container-title": "Parameters",
        "issue": "4",
        "issued": {"date-parts": [[2001, 5]]},
        "page": "98-111",
    }


@pytest.mark.parametrize(
    ("written", "type_"),
    [
        ("inbook", "chapter"),
        ("conference", "paper-conference"),
        ("online", "webpage"),
        ("techreport", "report"),
        ("collection", "book"),
        ("unheardof", "document"),
    ],
)
def test_every_entry_has_a_type(item: Any, written: str, type_: str) -> None:
    assert item(f"@{written}{{a, title = {{A}}}}")["type"] == type_


def test_a_magazine_is_told_from_a_journal(item: Any) -> None:
    assert item("@article{a, entrysubtype = {magazine}}")["type"] == "article-magazine"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("{World Health Organization}", [{"literal": "World Health Organization"}]),
        ("{Barnes and Noble} and Doe, J.", [{"literal": "Barnes and Noble"}, "Doe|J."]),
        ("Ludwig van Beethoven", ["Beethoven|Ludwig|van"]),
        ("van der Berg, Jan", ["Berg|Jan|van der"]),
        ("{de Man}, Paul", ["de Man|Paul"]),
        (r"de la Vall{\'e}e Poussin, Charles", ["Vallée Poussin|Charles|de la"]),
        ("King, Jr., Martin L.", [{"family": "King", "given": "Martin L.", "suffix": "Jr."}]),
        ("family=Beethoven, given=Ludwig, prefix=van", ["Beethoven|Ludwig|van"]),
        ("Plato AND others", [{"family": "Plato"}, {"literal": "others"}]),
        (r"{\'E}mile Zola", ["Zola|Émile"]),
        ("{Doe}, J.~R.", ["Doe|J. R."]),
    ],
)
def test_names_keep_their_parts_and_their_braces(
    item: Any, written: str, names: list[str | dict[str, str]]
) -> None:
    expected = [_name(name) if isinstance(name, str) else name for name in names]
    assert item(f"@book{{a, author = {{{written}}}}}")["author"] == expected


def _name(written: str) -> dict[str, str]:
    parts = ("family", "given", "non-dropping-particle")
    return dict(zip(parts, written.split("|"), strict=False))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Na{\"\i}ve \v{c}a\'e {\O}re \ss{} \o re", "Naïve čaé Øre ß øre"),
        (r"``On'' \emph{it} -- 100\% \& more", "“On” <i>it</i> – 100% & more"),
        (r"{\em all} H$_2$O and \textsuperscript{2}", "<i>all</i> H<sub>2</sub>O and <sup>2</sup>"),
        (r"\alpha{} and $\Omega$", "α and Ω"),
        (r"{\ensuremath{\Lambda}} and $\varepsilon\lambda$", "Λ and ελ"),
        (r"The {DNA} of {h}ares", 'The <span class="nocase">DNA</span> of hares'),
        ("{The Whole of It}", "The Whole of It"),
        (r"A \unheard{word} and \another one", r"A word and \another one"),
        ("on\n   two lines", "on two lines"),
    ],
)
def test_latex_is_read_as_text(item: Any, written: str, text: str) -> None:
    assert item(f"@book{{a, title = {{{written}}}}}")["title"] == text


def test_an_address_is_not_taken_for_latex(item: Any) -> None:
    entry = item(r"@online{a, url = {https://x.org/a%20b?x=1&y_2=--3}, doi = {10.1/a\_b}}")
    assert (entry["URL"], entry["DOI"]) == ("https://x.org/a%20b?x=1&y_2=--3", "10.1/a_b")


@pytest.mark.parametrize("before", ["", "https://doi.org/", "http://dx.doi.org/", "doi:", "DOI "])
def test_the_address_of_a_doi_is_its_doi(item: Any, before: str) -> None:
    assert item(f"@book{{a, doi = {{{before}10.1/ab}}}}")["DOI"] == "10.1/ab"


def test_strings_are_put_in_and_joined(item: Any) -> None:
    text = '@string{pup = "Princeton"}\n@book{a, publisher = pup # { and } # "Sons"}'
    assert item(text)["publisher"] == "Princeton and Sons"


@pytest.mark.parametrize(
    ("written", "issued"),
    [
        ("date = {2001-24}", {"date-parts": [[2001]], "season": 4}),
        ("date = {2001-05-03}", {"date-parts": [[2001, 5, 3]]}),
        ("date = {1999/2001}", {"date-parts": [[1999], [2001]]}),
        ("date = {1843~}", {"date-parts": [[1843]], "circa": True}),
        ("date = {-0043}", {"date-parts": [[-43]]}),
        ('year = 2003, month = "10~" # jan', {"date-parts": [[2003, 1, 10]]}),
        ("year = {1920}, month = {May 4}", {"date-parts": [[1920, 5, 4]]}),
        ("year = {1920}, month = 11, day = 3", {"date-parts": [[1920, 11, 3]]}),
        ("year = {2001}, issue = {Winter}", {"date-parts": [[2001]], "season": 4}),
        ("year = {1920}, month = {Fall}", {"date-parts": [[1920]], "season": 3}),
        ("year = {forthcoming}", {"literal": "forthcoming"}),
    ],
)
def test_dates_are_read_as_biblatex_and_as_bibtex_have_them(
    item: Any, written: str, issued: dict[str, Any]
) -> None:
    assert item(f"@article{{a, {written}}}")["issued"] == issued


@pytest.mark.parametrize(
    ("written", "issued"),
    [
        ("year = 2001, month = {July/August}", {"date-parts": [[2001, 7], [2001, 8]]}),
        ("year = 2001, month = jul # {--} # aug", {"date-parts": [[2001, 7], [2001, 8]]}),
        ("year = 2001, month = {12~May--3~June}", {"date-parts": [[2001, 5, 12], [2001, 6, 3]]}),
        ("year = 2001, month = {Spring/Summer}", {"date-parts": [[2001, 21], [2001, 22]]}),
        ("year = {1999--2001}", {"date-parts": [[1999], [2001]]}),
        ("date = {1990/..}", {"date-parts": [[1990], [0]]}),
        ("date = {1990/}", {"date-parts": [[1990], [0]]}),
        ("date = {2001-21/2001-22}", {"date-parts": [[2001, 21], [2001, 22]]}),
        ("date = {2001-05-03T10:20:00Z}", {"date-parts": [[2001, 5, 3]]}),
        ("date = {../1990}", {"literal": "../1990"}),
        ("date = {199X}", {"literal": "199X"}),
    ],
)
def test_a_range_of_dates_keeps_both_its_ends(
    item: Any, written: str, issued: dict[str, Any]
) -> None:
    assert item(f"@article{{a, {written}}}")["issued"] == issued


def test_a_month_of_no_calendar_is_kept_beside_its_year(item: Any) -> None:
    entry = item("@article{a, year = 2001, month = {Lent term}}")
    assert entry["issued"] == {"date-parts": [[2001]]}
    assert entry["custom"] == {"bibtex": {"month": "Lent term"}}


def test_other_dates_stand_in_their_variables(item: Any) -> None:
    entry = item("@book{a, urldate = {2020-02-03}, origdate = {1843}}")
    assert entry["accessed"] == {"date-parts": [[2020, 2, 3]]}
    assert entry["original-date"] == {"date-parts": [[1843]]}


def test_a_language_is_given_as_a_tag(item: Any) -> None:
    assert item("@book{a, langid = {ngerman}}")["language"] == "de"
    assert item("@book{a, language = {pt-BR}}")["language"] == "pt-BR"


def test_a_part_takes_from_its_book_what_it_does_not_say(tmp_path: Path) -> None:
    references = read(
        tmp_path,
        "@inbook{part, author={Doe, J.}, title={A Part}, crossref={WHOLE}, pages={1-9}}\n"
        "@book{whole, author={Roe, R.}, title={The Whole}, subtitle={Its Parts}, pagetotal={300},"
        " publisher={Chatto}, year={1999}}",
    )
    part = references.items[0].item
    assert part["container-title"] == "The Whole: Its Parts"
    assert part["container-author"] == [{"family": "Roe", "given": "R."}]
    assert (part["title"], part["publisher"], part["page"]) == ("A Part", "Chatto", "1-9")
    assert part["issued"] == {"date-parts": [[1999]]}
    assert "number-of-pages" not in part


def test_what_is_set_apart_for_several_is_no_reference_itself(tmp_path: Path) -> None:
    references = read(
        tmp_path, "@xdata{x, publisher={Chatto}}\n@book{a, title={A}, xdata={x}, crossref={b}}"
    )
    assert [one.key for one in references.items] == ["a"]
    assert references.items[0].item["publisher"] == "Chatto"
    assert [str(fault) for fault in references.faults] == [
        "line 2: a refers to b, which is not in the file."
    ]


def test_entries_that_refer_to_each_other_are_read(tmp_path: Path) -> None:
    references = read(tmp_path, "@book{a, title={A}, crossref={b}}\n@book{b, crossref={a}}")
    assert [one.key for one in references.items] == ["a", "b"]
    assert "leads back to it" in references.faults[0].says


def test_a_broken_entry_is_reported_with_its_line_and_the_rest_is_read(tmp_path: Path) -> None:
    references = read(
        tmp_path,
        "@book{a, title = {A}}\n\n@book{b, title = {never closed,\n@book{c, title = {C}}\n"
        "@book{d title = {no comma}}\n@book{e, title = {E}}\n",
    )
    assert [one.key for one in references.items] == ["a", "c", "e"]
    assert [fault.line for fault in references.faults] == [3, 5]
    assert "“@book{b, title = {never closed,” cannot be read" in references.faults[0].says


def test_what_is_there_twice_is_taken_once_and_said(tmp_path: Path) -> None:
    references = read(
        tmp_path, "@book{a, title={One}}\n@book{a, title={Two}}\n@book{b, title={B}, title={C}}"
    )
    assert [one.title for one in references.items] == ["One", "B"]
    assert [str(fault) for fault in references.faults] == [
        "line 2: a stands on line 1 already; that one is taken.",
        "line 3: b has title twice; the first is taken.",
    ]


def test_a_name_that_no_string_explains_is_said(tmp_path: Path) -> None:
    references = read(tmp_path, "@book{a,\n  publisher = pup}")
    assert references.items[0].item["publisher"] == "pup"
    assert str(references.faults[0]).startswith("line 2: No @string says what pup is")


def test_braces_without_end_are_a_fault_and_no_crash(tmp_path: Path) -> None:
    references = read(tmp_path, f"@book{{a, title = {{{'{' * 5000}x{'}' * 5000}}}}}\n@book{{b,}}")
    assert [one.key for one in references.items] == ["b"]
    assert "too deep" in references.faults[0].says


@pytest.mark.parametrize("text", ["", "no entries here", "@comment{x}"])
def test_a_file_without_entries_has_no_references(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == References(())


def test_a_file_that_is_not_utf8_is_read_and_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "old.bib"
    path.write_bytes("@book{a,\n title = {Café}}".encode("cp1252"))
    references = read_references(path)
    assert references.items[0].title == "Café"
    assert references.faults[0].line == 2
