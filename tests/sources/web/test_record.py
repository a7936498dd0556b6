"""The record of an article, from each of the ways in which pages give one."""

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tui.core.reference import Reference
from tui.sources.web.doi import doi_in
from tui.sources.web.record import record_of


def record(head: str = "", body: str = "") -> dict[str, Any]:
    """The record of a page with that head and body."""
    return record_of(LexborHTMLParser(f"<html><head>{head}</head><body>{body}</body></html>"))


def metas(**named: str) -> str:
    """Meta elements by their names, in which "__" stands for a dot."""
    return "".join(
        f'<meta name="{name.replace("__", ".")}" content="{content}">'
        for name, content in named.items()
    )


def test_an_article_of_wikipedia_has_its_name_its_last_date_and_no_author() -> None:
    found = record(
        """<script type="application/ld+json">{"@type": "Article", "name": "Printing in Venice",
        "headline": "aspect of history", "url": "https://en.wikipedia.org/wiki/Printing_in_Venice",
        "author": {"@type": "Organization", "name": "Contributors to Wikimedia projects"},
        "publisher": {"@type": "Organization", "name": "Wikimedia Foundation, Inc."},
        "datePublished": "2004-03-01T00:00:00Z", "dateModified": "2024-02-03T00:00:00Z"}</script>"""
    )
    assert found["title"] == "Printing in Venice"
    assert found["container-title"] == "Wikipedia"
    assert found["issued"] == {"date-parts": [[2024, 2, 3]]}
    assert "author" not in found


def test_what_publishers_write_for_indexes_is_the_whole_record() -> None:
    found = record(
        metas(
            citation_title="On Reeds &amp; Rushes",
            citation_journal_title="Fen Studies",
            citation_volume="12",
            citation_issue="3-4",
            citation_firstpage="201",
            citation_lastpage="219",
            citation_publication_date="2014/03/01",
            citation_doi="doi:10.5555/fen.12.201",
            citation_issn="1234-5679",
            citation_language="en",
        )
        + '<meta name="citation_author" content="Merriden, Josiah">'
        + '<meta name="citation_author" content="Ada van der Fen">'
    )
    assert found["type"] == "article-journal"
    assert found["title"] == "On Reeds & Rushes"
    assert found["container-title"] == "Fen Studies"
    assert (found["volume"], found["issue"], found["page"]) == ("12", "3-4", "201-219")
    assert found["issued"] == {"date-parts": [[2014, 3, 1]]}
    assert (found["DOI"], found["ISSN"]) == ("10.5555/fen.12.201", "1234-5679")
    assert Reference(found).authors == ("Josiah Merriden", "Ada van der Fen")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            metas(bepress_citation_title="T", bepress_citation_author="Fen, Ada")
            + metas(bepress_citation_date="1999", bepress_citation_dissertation_institution="U"),
            {"type": "thesis", "publisher": "U", "issued": {"date-parts": [[1999]]}},
        ),
        (
            metas(eprints__title="T", eprints__creators_name="Fen, Ada", eprints__type="article")
            + metas(eprints__publication="J", eprints__number="2", eprints__pagerange="1-9"),
            {"type": "article-journal", "container-title": "J", "issue": "2", "page": "1-9"},
        ),
        (
            metas(prism__publicationName="J", prism__volume="3", prism__startingPage="7")
            + metas(prism__endingPage="9", prism__doi="10.5555/x1", DC__title="T")
            + metas(DC__creator="Fen, Ada"),
            {"container-title": "J", "volume": "3", "page": "7-9", "DOI": "10.5555/x1"},
        ),
        (
            metas(DC__Title="T", DC__Creator__PersonalName="Ada Fen", DC__Source="J")
            + metas(DC__Source__Issue="2", DC__Source__Volume="1", DC__Source__ISSN="1111-2222")
            + metas(DC__Identifier__DOI="10.5555/x2", DC__Date__issued="2020-05-06"),
            {"container-title": "J", "volume": "1", "issue": "2", "DOI": "10.5555/x2"},
        ),
        (
            metas(citation_title="T", citation_authors="Fen, Ada; Reed, Bo")
            + metas(citation_inbook_title="A Book", citation_isbn="9780000000002"),
            {"type": "chapter", "container-title": "A Book", "ISBN": "9780000000002"},
        ),
    ],
    ids=["bepress", "eprints", "prism", "dublin core", "chapter"],
)
def test_each_vocabulary_is_understood(head: str, expected: dict[str, Any]) -> None:
    found = record(head)
    assert {name: found.get(name) for name in expected} == expected
    assert found["title"] == "T"
    assert Reference(found).authors[0] == "Ada Fen"


def test_json_ld_is_followed_from_the_article_to_its_journal() -> None:
    found = record(
        """<script type="application/ld+json">{"@graph": [
        {"@type": "PublicationIssue", "@id": "#i", "issueNumber": "2",
         "isPartOf": {"@type": ["PublicationVolume", "Periodical"], "volumeNumber": 9,
                      "name": "Fen Studies", "issn": "1234-5679"}},
        {"@type": "ScholarlyArticle", "name": "On Reeds", "isPartOf": {"@id": "#i"},
         "author": [{"@type": "Person", "givenName": "Ada", "familyName": "Fen"},
                    {"@type": "Organization", "name": "The Level Commission"}],
         "datePublished": "2001-12", "pageStart": 4, "pageEnd": 11,
         "identifier": {"@type": "PropertyValue", "value": "10.5555/fen.9"}}]}</script>"""
    )
    assert (found["container-title"], found["volume"]) == ("Fen Studies", "9")
    assert (found["issue"], found["page"], found["DOI"]) == ("2", "4-11", "10.5555/fen.9")
    assert Reference(found).authors == ("Ada Fen", "The Level Commission")
    assert found["type"] == "article-journal"


@pytest.mark.parametrize("broken", ["{", "[" * 100_000, '{"@type": 7, "author": {"name": []}}', ""])
def test_json_ld_that_is_broken_harms_nothing(broken: str) -> None:
    script = f'<script type="application/ld+json">{broken}</script>'
    assert record(f"<title>T</title>{script}")["title"] == "T"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("By Ada Fen and Bo Reed", ("Ada Fen", "Bo Reed")),
        ("Ada Fen, Bo Reed, Cy Rush", ("Ada Fen", "Bo Reed", "Cy Rush")),
        ("Fen, Ada", ("Ada Fen",)),
        ("Tolstoy, Leo, 1828-1910", ("Leo Tolstoy",)),
        ("https://example.org/ada", ()),
        ("admin", ()),
    ],
)
def test_names_are_read_as_pages_write_them(written: str, names: tuple[str, ...]) -> None:
    assert Reference(record(metas(author=written))).authors == names


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    site = '<meta property="og:site_name" content="The Post">'
    assert record(f"<title>On Reeds | The Post</title>{site}")["title"] == "On Reeds"
    assert record("<title>On Reeds - The Post</title>", "<h1>On Reeds</h1>")["title"] == "On Reeds"


def test_what_is_shown_is_read_where_nothing_else_is_said() -> None:
    body = (
        '<h1>On Reeds</h1><p class="byline">By <a rel="author">Ada Fen</a></p>'
        '<time datetime="2001-02-03T10:00Z">3 Feb</time><p>DOI: '
        '<a href="https://doi.org/10.5555/fen.1">10.5555/fen.1</a></p>'
    )
    found = record("", body)
    assert (found["title"], found["DOI"]) == ("On Reeds", "10.5555/fen.1")
    assert found["issued"] == {"date-parts": [[2001, 2, 3]]}
    assert Reference(found).authors == ("Ada Fen",)


def test_what_pandoc_puts_in_the_head_of_a_page_is_read() -> None:
    names = '<meta name="author" content="Ada Byron"><meta name="author" content="Grace Hopper">'
    found = record(names + metas(dcterms__date="1843-03-02"))
    assert Reference(found).authors == ("Ada Byron", "Grace Hopper")
    assert found["issued"] == {"date-parts": [[1843, 3, 2]]}
    found = record('<meta name="author-meta" content="Ada Byron; Grace Hopper">')
    assert Reference(found).authors == ("Ada Byron", "Grace Hopper")
    found = record('<meta name="date-meta" content="2 March 1843">')
    assert found["issued"] == {"date-parts": [[1843, 3, 2]]}


def test_the_doi_of_a_reference_is_not_the_articles() -> None:
    reference = '<a href="https://doi.org/10.5555/other">doi:10.5555/other</a>'
    assert "DOI" not in record("", f"<ul><li>{reference}</li></ul>")
    assert "DOI" not in record("", f'<div class="references"><p>{reference}</p></div>')


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("https://doi.org/10.1002/(SICI)1097(19)4:3", "10.1002/(SICI)1097(19)4:3"),
        ("(see 10.5555/12345678).", "10.5555/12345678"),
        ("https://www.example.org/doi/full/10.1080/0957.2019?needAccess=true", "10.1080/0957.2019"),
        ("https://www.example.org/doi/10.1086/1/pdf", "10.1086/1"),
        ("10.55/too-short", ""),
    ],
)
def test_a_doi_is_taken_out_of_what_stands_round_it(written: str, doi: str) -> None:
    assert doi_in(written) == doi


def test_open_journal_systems_name_journal_volume_and_pages_in_one_source() -> None:
    found = record(
        metas(
            **{
                "DC__Title": "Mules",
                "DC__Creator": "Ferrante, Elena",
                "DC__Source": "Rivista; Vol 3 No 2 (2003): Mules; 45-67",
            }
        )
    )
    kept = [found.get(name) for name in ("container-title", "volume", "issue", "page")]
    assert kept == ["Rivista", "3", "2", "45-67"]


def test_an_article_without_pages_has_its_number() -> None:
    found = record(metas(citation_title="Mules", citation_firstpage="e0123456"))
    assert (found.get("page"), found["number"]) == (None, "e0123456")


def test_the_site_and_its_accounts_are_no_authors() -> None:
    shared = '<meta property="og:site_name" content="The Fen"><title>Mules</title>'
    for name in ("admin", "The Fen", "Editorial Team"):
        assert "author" not in record(shared + metas(author=name))


def test_a_paper_of_arxiv_is_known_by_its_mark() -> None:
    names = "".join(
        f'<span class="ltx_creator"><span class="ltx_personname">{name}</span></span>'
        for name in ("Ada Byron<sup>1</sup>", "Carl Gauss<sup>2*</sup>")
    )
    body = (
        '<div id="watermark-tr">arXiv:2401.01234v2 [cs.DL] 05 Jan 2024</div>'
        '<article class="ltx_document"><h1 class="ltx_title ltx_title_document">On Mules</h1>'
        f'<div class="ltx_authors">{names}</div></article>'
    )
    found = record("<title>On Mules</title>", body)
    assert found["author"] == [
        {"given": "Ada", "family": "Byron"},
        {"given": "Carl", "family": "Gauss"},
    ]
    assert found["number"] == "arXiv:2401.01234"
    assert found["issued"] == {"date-parts": [[2024, 1, 5]]}
    assert record("<title>[2401.01234] On Mules</title>", body[70:])["title"] == "On Mules"


def test_the_title_has_the_type_of_its_heading() -> None:
    found = record(metas(citation_title="On Emma, again"), "<h1>On <em>Emma</em>, again</h1>")
    assert found["title"] == "On <i>Emma</i>, again"


def test_a_newsletter_is_a_blog_that_its_publisher_names() -> None:
    found = record(
        """<link rel="canonical" href="https://fen.substack.com/p/mules"><script
        type="application/ld+json">{"@type": "NewsArticle", "headline": "Mules", "publisher":
        {"@type": "Organization", "name": "Fen Notes"}}</script>"""
    )
    assert (found["type"], found["container-title"]) == ("post-weblog", "Fen Notes")


def test_an_isbn_that_cannot_be_right_is_left_out() -> None:
    assert "ISBN" not in record(metas(citation_title="Mules", citation_isbn="978-90-04-12345-6"))
    assert record(metas(citation_title="M", citation_isbn="0-306-40615-2"))["ISBN"] == "0306406152"
