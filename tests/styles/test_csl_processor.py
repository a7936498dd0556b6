"""The processor on styles of a few lines, one part of the specification each."""

from collections.abc import Mapping, Sequence
from typing import Any

from tui.bundled import content_folder
from tui.styles.csl.cite import Cite
from tui.styles.csl.item import Item
from tui.styles.csl.output import html, plain
from tui.styles.csl.position import Citation
from tui.styles.csl.processor import Processor
from tui.styles.csl.stylesheet import Stylesheet
from tui.styles.csl.xml import parse_style
from tui.styles.pack import open_pack

AUTHOR_DATE = """
<group delimiter=" ">
  <names variable="author"><name form="short" and="text" initialize-with=". "/></names>
  <date variable="issued"><date-part name="year"/></date>
</group>
"""


def a_processor(
    items: Sequence[Mapping[str, Any]],
    citation: str = '<text variable="title"/>',
    bibliography: str = "",
    options: str = "",
    kind: str = "in-text",
    layout: str = 'delimiter="; "',
    sort: str = "",
) -> Processor:
    """A processor of a small style in English for these items, which are books a, b, c."""
    listed = f"<bibliography {bibliography}</bibliography>" if bibliography else ""
    style = (
        f'<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0">'
        f"<citation {options}>{sort}<layout {layout}>{citation}</layout></citation>{listed}</style>"
    )
    read = open_pack(content_folder() / "styles").locale
    books = [
        Item({"id": id, "type": "book", **item})
        for id, item in zip("abcdefghij", items, strict=False)
    ]
    return Processor(Stylesheet(parse_style(style.encode()), read), books)


def by(*families: str, year: int = 2000, title: str = "T", given: str = "Ada") -> dict[str, Any]:
    """A record by people of these names."""
    author = [{"family": family, "given": given} for family in families]
    return {"author": author, "issued": {"date-parts": [[year]]}, "title": title}


def cited(processor: Processor, *ids: str) -> str:
    """One citation of these items."""
    citation = Citation(tuple(map(Cite, ids or processor.order)))
    return plain(processor.citation(processor.arranged(citation).cites))


def test_a_group_is_silent_when_its_variables_are() -> None:
    group = '<group prefix="(" suffix=")"><text value="in "/><text variable="edition"/></group>'
    assert cited(a_processor([{"edition": "2"}], group)) == "(in 2)"
    assert cited(a_processor([{}], group)) == ""


def test_a_choice_gives_its_first_branch_that_holds() -> None:
    choice = (
        '<choose><if type="book" variable="title" match="all"><text variable="title"/></if>'
        '<else-if variable="note"><text variable="note"/></else-if>'
        '<else><text term="anonymous"/></else></choose>'
    )
    assert cited(a_processor([{"title": "T"}, {"note": "N"}, {}], choice)) == "T; N; anonymous"


def test_what_substitutes_is_not_said_again() -> None:
    names = (
        '<group delimiter=". "><names variable="author"><substitute><text variable="title"/>'
        '</substitute></names><text variable="title" font-style="italic"/></group>'
    )
    assert cited(a_processor([{"title": "T"}], names)) == "T"


def test_many_names_are_cut() -> None:
    names = (
        '<names variable="author"><name form="short" et-al-min="3" et-al-use-first="1"/></names>'
    )
    assert cited(a_processor([by("Doe", "Roe"), by("Doe", "Roe", "Poe")], names)) == (
        "Doe, Roe; Doe et al."
    )


def test_given_names_tell_people_apart() -> None:
    items = [by("Doe", given="Ada"), by("Doe", given="Bob"), by("Roe")]
    processor = a_processor(items, AUTHOR_DATE, options='disambiguate-add-givenname="true"')
    assert cited(processor) == "A. Doe 2000; B. Doe 2000; Roe 2000"


def test_full_names_tell_apart_what_initials_cannot() -> None:
    items = [by("Doe", given="Ada"), by("Doe", given="Amy")]
    processor = a_processor(items, AUTHOR_DATE, options='disambiguate-add-givenname="true"')
    assert cited(processor) == "Ada Doe 2000; Amy Doe 2000"


def test_more_names_tell_works_apart() -> None:
    options = 'disambiguate-add-names="true" et-al-min="3" et-al-use-first="1"'
    items = [by("Doe", "Roe", "Poe"), by("Doe", "Woe", "Poe")]
    assert cited(a_processor(items, AUTHOR_DATE, options=options)) == (
        "Doe, Roe, et al. 2000; Doe, Woe, et al. 2000"
    )


def test_year_suffixes_follow_the_bibliography() -> None:
    processor = a_processor(
        [by("Doe", title="Z"), by("Doe", title="A")],
        AUTHOR_DATE,
        '><sort><key variable="title"/></sort><layout><text variable="title"/> '
        '<date prefix=" " variable="issued"><date-part name="year"/></date></layout>',
        options='disambiguate-add-year-suffix="true"',
    )
    assert cited(processor, "a") == "Doe 2000b"
    assert [plain(entry.rich) for entry in processor.bibliography()] == ["A 2000a", "Z 2000b"]


def test_years_of_the_same_people_collapse() -> None:
    items = [by("Doe"), by("Roe"), by("Doe", year=2001)]
    key = '<sort><key variable="issued"/></sort>'
    processor = a_processor(items, AUTHOR_DATE, options='collapse="year"', sort=key)
    assert cited(processor) == "Doe 2000, 2001; Roe 2000"


def test_year_suffixes_collapse_to_a_range() -> None:
    options = 'disambiguate-add-year-suffix="true" collapse="year-suffix-ranged"'
    processor = a_processor([by("Doe")] * 3, AUTHOR_DATE, options=options)
    assert cited(processor) == "Doe 2000a–c"


def test_numbers_collapse_to_a_range() -> None:
    number = '<text variable="citation-number"/>'
    layout = 'prefix="[" suffix="]" delimiter=", "'
    processor = a_processor([{}] * 5, number, options='collapse="citation-number"', layout=layout)
    assert cited(processor, "a", "b", "c", "e") == "[1–3, 5]"
    assert cited(processor, "a", "b") == "[1, 2]"


def test_notes_say_ibid() -> None:
    note = (
        '<choose><if position="ibid"><text term="ibid"/></if>'
        '<else><text variable="title"/></else></choose>'
    )
    processor = a_processor([{"title": "T"}], note, kind="note", layout='suffix="."')
    notes = [Citation((Cite("a"),), 1), Citation((Cite("a"),), 2)]
    assert [plain(rich) for rich in processor.citations(notes)] == ["T.", "Ibid."]


def test_entries_sort_by_their_keys_and_those_without_come_last() -> None:
    entries = (
        '><sort><key variable="issued" sort="descending"/></sort>'
        '<layout><text variable="title"/></layout>'
    )
    items = [by(title="old", year=1900), {"title": "never"}, by(title="new", year=2000)]
    listed = a_processor(items, bibliography=entries).bibliography()
    assert [plain(entry.rich) for entry in listed] == ["new", "old", "never"]


def test_accents_and_apostrophes_do_not_upset_the_order() -> None:
    entries = (
        '><sort><key variable="author"/></sort>'
        '<layout><names variable="author"><name form="short"/></names></layout>'
    )
    families = ["Zola", "Ödön", "O'Neill", "Oates", "łukasz"]
    listed = a_processor([by(family) for family in families], bibliography=entries).bibliography()
    assert [plain(entry.rich) for entry in listed] == ["łukasz", "Oates", "Ödön", "O’Neill", "Zola"]


def test_the_same_author_again_is_a_dash() -> None:
    entries = (
        'subsequent-author-substitute="---"><layout><names variable="author"/>'
        '<text prefix=". " variable="title"/></layout>'
    )
    items = [by("Doe", title="A"), by("Doe", title="B"), by("Roe", title="C")]
    listed = a_processor(items, bibliography=entries).bibliography()
    assert [plain(entry.rich) for entry in listed] == ["Ada Doe. A", "---. B", "Ada Roe. C"]


def test_the_second_field_is_set_apart() -> None:
    entries = (
        'second-field-align="flush"><layout suffix=".">'
        '<text variable="citation-number" suffix=". "/><text variable="title"/></layout>'
    )
    entry = a_processor([{"title": "T"}], bibliography=entries).bibliography()[0]
    assert plain(entry.rich) == "1. T."
    assert '<div class="csl-right-inline">T.</div>' in html(entry.rich)


def test_ranges_of_dates_share_what_they_can() -> None:
    date = '<date variable="issued" form="text"/>'
    days = {"issued": {"date-parts": [[2008, 5, 1], [2008, 5, 4]]}}
    months = {"issued": {"date-parts": [[2008, 5], [2008, 7]]}}
    assert cited(a_processor([days, months], date)) == "May 1–4, 2008; May–July 2008"


def test_numbers_are_ordinal_where_they_are_numbers() -> None:
    number = '<number variable="edition" form="ordinal"/>'
    items: list[dict[str, Any]] = [{"edition": 2}, {"edition": "11"}, {"edition": "revised"}]
    assert cited(a_processor(items, number)) == "2nd; 11th; revised"


def test_the_locator_has_its_label() -> None:
    pinpoint = (
        '<group delimiter=" "><label variable="locator" form="short"/>'
        '<text variable="locator"/></group>'
    )
    processor = a_processor([{}], pinpoint)
    assert plain(processor.citation([Cite("a", "12")])) == "p. 12"
    assert plain(processor.citation([Cite("a", "12-14")])) == "pp. 12–14"
    assert plain(processor.citation([Cite("a", "3", "chapter")])) == "chap. 3"


def test_fields_in_the_note_are_fields() -> None:
    item = {"note": "edition: 3\nissued: 1999\nreally a note"}
    text = '<text variable="edition"/><date prefix=", " variable="issued" form="numeric"/>'
    assert cited(a_processor([item], text)) == "3, 1999"
