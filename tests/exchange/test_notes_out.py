"""Annotations given out, for people and for other programs."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from tests.builders import NOON, a_passage, a_reference, a_work
from tui.core.annotation import Annotation, Colour, Located, locate_all
from tui.core.selector import Selector, describe
from tui.core.work import Work
from tui.exchange.notes import csv_of, markdown_notes, notes_json, w3c_of

WORK = a_work("# One", "One begins to read.", "One reads on.", pages={"98": "begins"})


def on(words: str, note: str = "", work: Work = WORK, id: str = "id-1") -> Located:
    """A blue annotation on words of the work."""
    selector = describe(work.text, a_passage(work.text, words))
    return located(Annotation("a-work", selector, Colour.BLUE, note, id, NOON, NOON), work)


def located(annotation: Annotation, work: Work = WORK) -> Located:
    """The annotation in the work."""
    return locate_all(work.text, (annotation,))[0]


def test_an_annotation_is_given_out_with_its_place() -> None:
    assert notes_json(WORK, [on("begins to", "A start.")]) == [
        {
            "id": "id-1",
            "key": "byron1843",
            "colour": "blue",
            "quote": "begins to",
            "note": "A start.",
            "created": "2026-03-01T12:00:00+00:00",
            "modified": "2026-03-01T12:00:00+00:00",
            "state": "found",
            "start": 9,
            "end": 18,
            "page": "98",
            "section": "One",
            "paragraph": 1,
        }
    ]


def test_a_lost_annotation_has_its_words_and_no_place() -> None:
    lost = located(Annotation("a-work", Selector(0, "words that are nowhere in the text")))
    (row,) = notes_json(WORK, [lost])
    assert (row["state"], row["start"], row["page"]) == ("lost", None, None)
    assert row["quote"] == "words that are nowhere in the text"
    assert "words that are not in this copy" in markdown_notes([(WORK, [lost])])


def test_a_note_on_the_whole_work_has_no_place() -> None:
    (row,) = notes_json(WORK, [located(Annotation("a-work", None, note="All of it."))])
    assert (row["state"], row["start"], row["quote"], row["note"]) == (
        "found",
        None,
        "",
        "All of it.",
    )


def test_markdown_quotes_with_a_citation_pandoc_reads() -> None:
    page = markdown_notes([(WORK, [on("begins to", "A *start*.")])])
    assert page.startswith('---\ntitle: "On Reading"\nauthor: ["Ada Byron"]\n')
    assert "## One\n\n> begins to\n>\n> [@byron1843, p. 98] (blue)\n\nA \\*start\\*.\n" in page


def test_a_passage_over_pages_or_paragraphs_is_cited_by_both() -> None:
    work = a_work("One begins.", "One reads on.", pages={"98": "One b", "99": "One r"})
    assert "[@byron1843, pp. 98-99]" in markdown_notes([(work, [on("begins.\n\nOne", work=work)])])
    work = a_work("One begins.", "One reads on.")
    assert "[@byron1843, paras. 1-2]" in markdown_notes([(work, [on("begins.\n\nOne", work=work)])])
    assert "[@byron1843, para. 2]" in markdown_notes([(work, [on("reads", work=work)])])


def test_a_table_has_a_row_for_each_annotation_of_each_work() -> None:
    rows = list(
        csv.DictReader(io.StringIO(csv_of([(WORK, [on("begins"), on("on.", 'a "b"\nc')])])))
    )
    assert [row["quote"] for row in rows] == ["begins", "on."]
    assert rows[1]["note"] == 'a "b"\nc'


def test_no_cell_of_a_table_is_obeyed_by_a_spreadsheet() -> None:
    table = csv_of([(WORK, [on("begins", '=HYPERLINK("http://x")'), on("reads", "-1+1")])])
    notes = [row["note"] for row in csv.DictReader(io.StringIO(table))]
    assert notes == ['\'=HYPERLINK("http://x")', "'-1+1"]


def test_web_annotations_carry_the_quotation_and_its_place() -> None:
    collection = w3c_of([(WORK, [on("begins to", "A start."), on("reads", id="id-2")])])
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["total"] == 2
    first, second = collection["first"]["items"]
    assert first["motivation"] == "commenting"
    assert first["body"]["value"] == "A start."
    assert first["created"] == "2026-03-01T12:00:00Z"
    assert first["target"]["styleClass"] == "blue"
    assert first["stylesheet"] == {
        "type": "CssStylesheet",
        "value": ".blue { background: #c6e2ff }",
    }
    assert first["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "begins to",
            "prefix": "One\n\nOne ",
            "suffix": " read.\n\nOne reads on.",
        },
        {"type": "TextPositionSelector", "start": 9, "end": 18},
    ]
    assert second["motivation"] == "highlighting"
    assert "body" not in second


def test_a_web_annotation_names_the_work_by_the_best_name_it_has() -> None:
    def source(work: Work) -> str:
        target = w3c_of([(work, [on("begins", work=work)])])["first"]["items"][0]["target"]
        return str(target["source"])

    assert (
        source(replace(WORK, reference=a_reference(DOI="10.1/a b"))) == "https://doi.org/10.1/a%20b"
    )
    assert source(replace(WORK, reference=a_reference(URL="https://x.org/a"))) == "https://x.org/a"
    assert source(replace(WORK, sha256="00" * 32)) == f"ni:///sha-256;{'A' * 43}"
    assert source(replace(WORK, sha256="")) == "urn:x-lection:byron1843"


def test_web_annotations_of_several_works_are_one_collection_of_one_page() -> None:
    other = a_work(reference=a_reference("On Rereading", id="b", DOI="10.1/b"))
    marked = [(WORK, [on("begins")]), (other, [on("begins", work=other, id="id-2")])]
    collection = w3c_of(marked)
    page = collection["first"]
    assert collection["label"] == "Annotations of On Reading, On Rereading"
    assert collection["total"] == len(page["items"]) == 2
    assert collection["last"] == page["id"] != collection["id"]
    for one in (collection, page):
        assert str(UUID(one["id"].removeprefix("urn:uuid:"))) in one["id"]


def test_a_collection_has_the_same_name_when_a_note_was_added() -> None:
    before, after = w3c_of([(WORK, [on("begins")])]), w3c_of([(WORK, [on("begins"), on("reads")])])
    assert (before["id"], before["first"]["id"]) == (after["id"], after["first"]["id"])
    other = replace(WORK, reference=a_reference(DOI="10.1/b"))
    assert w3c_of([(other, [on("begins")])])["id"] != before["id"]


def test_a_collection_of_nothing_has_no_page() -> None:
    collection = w3c_of([(WORK, [])])
    assert collection["total"] == 0
    assert not {"first", "last"} & set(collection)


def test_notes_on_several_works_stand_under_their_titles() -> None:
    other = a_work(reference=a_reference("On Rereading", id="b"))
    whole = located(Annotation("a-work", None, note="All of it."))
    silent = a_work(reference=a_reference("Unmarked"))
    page = markdown_notes([(WORK, [on("begins to")]), (other, [whole]), (silent, [])])
    assert page.startswith("# On Reading\n\nAda Byron. 1843 [@byron1843]\n\n## One\n\n> begins to")
    assert page.endswith(
        "# On Rereading\n\nAda Byron. 1843 [@b]\n\nNote on the whole work: All of it.\n"
    )
    assert "Unmarked" not in page


def test_times_are_given_as_they_were_kept() -> None:
    time = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    mark = located(Annotation("a", None, note="n", created=time))
    assert notes_json(WORK, [mark])[0]["created"] == "2026-03-01T12:30:00+00:00"
    assert notes_json(WORK, [mark])[0]["modified"] is None
