"""What a BibTeX field says is kept: in a variable where CSL has one, else as it was written."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import a_reference
from tui.core.reference import Reference
from tui.exchange.bibtex_in import read_bibtex
from tui.exchange.references_out import bibtex_file, ris_file


def read(text: str) -> dict[str, Any]:
    """The one entry of a text, in which nothing is wrong."""
    found, faults = read_bibtex(text)
    assert faults == []
    (one,) = found
    return dict(one.reference.item)


def entry(type_: str, **fields: str) -> dict[str, Any]:
    """The item of an entry with these fields, without its key."""
    written = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items())
    item = read(f"@{type_}{{a, {written}}}")
    return {name: value for name, value in item.items() if name not in ("id", "citation-key")}


MNRAS = "Monthly Notices of the Royal Astronomical Society"


@pytest.mark.parametrize(
    ("type_", "fields", "says"),
    [
        ("misc", {"howpublished": r"\url{https://x.org/a\_b}"}, {"URL": "https://x.org/a_b"}),
        ("misc", {"howpublished": r"Available at: \url{https://x.org}."}, {"URL": "https://x.org"}),
        ("misc", {"howpublished": "https://x.org/a"}, {"URL": "https://x.org/a"}),
        ("misc", {"howpublished": r"\href{https://x.org}{the site}"}, {"URL": "https://x.org"}),
        ("misc", {"howpublished": "Self-published"}, {"publisher": "Self-published"}),
        ("book", {"howpublished": "Privately printed"}, {"publisher": "Privately printed"}),
        ("booklet", {"howpublished": "Stapled"}, {"publisher": "Stapled"}),
        ("patent", {"number": "US 123"}, {"number": "US 123"}),
        ("thesis", {"number": "7"}, {"number": "7"}),
        ("book", {"number": "7"}, {"collection-number": "7"}),
        ("manual", {"number": "7"}, {"number": "7"}),
        ("manual", {"number": "7", "series": "S"}, {"collection-number": "7"}),
        ("article", {"eid": "e123", "number": "4"}, {"number": "e123", "issue": "4"}),
        ("inproceedings", {"articleno": "12", "number": "3"}, {"number": "12"}),
        ("inproceedings", {"numpages": "9"}, {"number-of-pages": "9"}),
        ("article", {"journaltitle": "J", "journalsubtitle": "S"}, {"container-title": "J: S"}),
        ("book", {"maintitle": "M", "mainsubtitle": "S"}, {"container-title": "M: S"}),
        ("inbook", {"booktitle": "B", "maintitle": "M"}, {"container-title": "B"}),
        ("book", {"editor": "Doe", "editortype": "compiler"}, {"compiler": [{"family": "Doe"}]}),
        (
            "book",
            {"editora": "Doe", "editoratype": "organizer"},
            {"organizer": [{"family": "Doe"}]},
        ),
        ("article", {"journal": r"{\mnras}"}, {"container-title": MNRAS}),
        ("article", {"journal": r"\unheard"}, {"container-title": r"\unheard"}),
        ("inproceedings", {"address": "NY", "location": "Bonn"}, {"event-place": "Bonn"}),
        ("inproceedings", {"location": "Bonn"}, {"publisher-place": "Bonn"}),
        ("online", {"titleaddon": "The Site"}, {"container-title": "The Site"}),
        ("patent", {"type": "patentus"}, {"genre": "U.S. patent"}),
        ("report", {"type": "techreport"}, {"genre": "Technical report"}),
        ("book", {"langid": "brazil"}, {"language": "pt-BR"}),
        ("periodical", {"number": "2", "issuetitle": "x"}, {"issue": "2"}),
        ("misc", {"eprint": "12345", "eprinttype": "pubmed"}, {"PMID": "12345"}),
        ("misc", {"eprint": "PMC1", "eprinttype": "pmc"}, {"PMCID": "PMC1"}),
        ("misc", {"eprint": "2101.00001"}, {"number": "arXiv:2101.00001"}),
        (
            "article",
            {"journal": "J", "eprint": "2101.00001", "archiveprefix": "arXiv"},
            {"URL": "https://arxiv.org/abs/2101.00001"},
        ),
        (
            "article",
            {"eprint": "123", "eprinttype": "jstor"},
            {"URL": "https://www.jstor.org/stable/123"},
        ),
    ],
)
def test_a_field_is_what_it_is_in_an_entry_of_its_type(
    type_: str, fields: dict[str, str], says: dict[str, Any]
) -> None:
    assert says.items() <= entry(type_, **fields).items()


def test_two_who_edited_in_two_fields_are_both_editors() -> None:
    item = entry("book", editor="Doe", editora="Roe", editoratype="editor")
    assert item["editor"] == [{"family": "Doe"}, {"family": "Roe"}]


def test_the_address_of_an_articles_publisher_is_no_place_of_its_journal() -> None:
    item = entry("article", address="New York, NY, USA")
    assert "publisher-place" not in item
    assert item["custom"] == {"bibtex": {"address": "New York, NY, USA"}}


KEPT = {
    **{"issuetitle": "A {Special} Issue", "issuesubtitle": r"Caf\'e", "issuetitleaddon": "x"},
    **{"titleaddon": "A letter", "booktitleaddon": "b", "maintitleaddon": "m"},
    **{"annotator": "Ann, A.", "commentator": "Com, C.", "foreword": "For, F."},
    **{"introduction": "Int, I.", "afterword": "Aft, A.", "holder": "{Acme, Inc.}"},
    **{"editora": "Red, R.", "editoratype": "redactor", "editorb": "Con, C.", "editorbtype": "?"},
    **{"editortype": "founder", "nameaddon": "pseud.", "shortauthor": "ANA", "authortype": "x"},
    **{"eprint": "2101.00001", "eprinttype": "arxiv", "eprintclass": "cs.CL", "holder": "Acme"},
    **{
        "addendum": "In two parts",
        "eissn": "1234-5678",
        "langid": "ngerman",
        "pagination": "verse",
    },
    **{"shorthand": "KdU", "eventtitleaddon": "e", "origlanguage": "latin", "related": "b,c"},
    **{"reprinttitle": "Again", "mainsubtitle": "s", "file": r":C\:/a b.pdf:PDF", "groups": "mine"},
    **{
        "bdsk-url-1": "https://x.org/%7Ea_b",
        "date-added": "2001-02-03",
        "day": "3",
        "gender": "sf",
    },
}
"""Fields that CSL has no variable for, or not in an entry that has the others too."""

WHOLE = {
    **{"author": "Doe, Jane and others", "editor": "Poe, E.", "title": "T", "journal": "J"},
    **{"note": "n", "issn": "1111-1111", "language": "German", "date": "2001", "doi": "10.1/x"},
}


def test_what_csl_has_no_variable_for_is_kept_as_it_is_written_and_written_again() -> None:
    item = entry("article", **WHOLE, **KEPT)
    assert item["custom"] == {"bibtex": KEPT}
    written = bibtex_file([Reference({"id": "a", **item})])
    assert written.losses == ()
    assert read(written.text) == {"id": "a", "citation-key": "a", **item}


def test_what_other_formats_cannot_keep_of_it_is_named() -> None:
    (loss,) = ris_file([Reference({"id": "a", **entry("book", title="T", foreword="Foe")})]).losses
    assert loss.variables == ("foreword",)


def test_others_are_no_author_of_that_name() -> None:
    item = entry("book", author="Doe, Jane and others")
    assert item["author"] == [{"family": "Doe", "given": "Jane"}, {"literal": "others"}]
    assert "author = {Doe, Jane and others}," in bibtex_file([Reference(item)]).text
    assert bibtex_file([Reference(item)]).losses == ()


@pytest.mark.parametrize("value", ["} , title = {x", "{", "a\\", "a\n@book{b,}", 3, ["x"]])
def test_a_kept_field_that_would_break_the_entry_is_not_written_and_named(value: Any) -> None:
    reference = a_reference(custom={"bibtex": {"foreword": value}})
    written = bibtex_file([reference])
    assert [one.reference.title for one in read_bibtex(written.text)[0]] == [reference.title]
    assert written.losses[0].variables == ("foreword",)


@pytest.mark.parametrize("field", ["title", "year", "crossref", "entrysubtype", "A}", "doi", ""])
def test_a_kept_field_never_says_what_a_variable_says(field: str) -> None:
    reference = a_reference(custom={"bibtex": {field: "x"}})
    written = bibtex_file([reference])
    (one,), faults = read_bibtex(written.text)
    assert faults == []
    assert one.reference.item == {**a_reference().item, "citation-key": "byron1843"}
    assert written.losses[0].variables == (field,)


def test_the_roles_of_biblatex_editors_are_written_as_it_has_them(tmp_path: Path) -> None:
    people: dict[str, Any] = {"compiler": [{"family": "Doe"}], "contributor": [{"family": "Roe"}]}
    reference = a_reference(**people)
    assert bibtex_file([reference]).losses == ()
    assert people.items() <= read(bibtex_file([reference]).text).items()


@pytest.mark.parametrize("type_", ["article-journal", "paper-conference", "chapter", "book"])
def test_a_number_of_an_article_comes_back(type_: str) -> None:
    reference = a_reference(type=type_, number="e12", publisher_place="Rome")
    assert bibtex_file([reference]).losses == ()
