"""An annotation is a highlight until it has a note."""

from tests.builders import a_passage, a_selector, an_annotation
from tui.core.annotation import Annotation, Colour, locate_all, locate_in_place
from tui.core.passage import Passage
from tui.core.selector import Finding, describe

TEXT = "First comes the beginning, then comes the middle, and last of all comes the end."


def on(words: str) -> Annotation:
    return Annotation("a-work", describe(TEXT, a_passage(TEXT, words)))


def test_every_colour_has_a_letter_of_its_own() -> None:
    assert "".join(colour.letter for colour in Colour) == "ygbpou"


def test_a_note_is_kept_without_the_blanks_round_it() -> None:
    assert an_annotation().noted("  A thought.\n").note == "A thought."


def test_an_annotation_in_another_colour_is_otherwise_the_same() -> None:
    pink = an_annotation(note="Why?").coloured(Colour.PINK)
    assert pink.colour is Colour.PINK
    assert pink.coloured(Colour.YELLOW) == an_annotation(note="Why?")


def test_the_quoted_words_are_in_one_line() -> None:
    assert an_annotation(selector=a_selector("a\n\nb", "a\n\nb")).quote == "a b"
    assert Annotation("a-work", note="On all of it.").quote == ""


def test_annotations_come_in_the_order_of_the_text() -> None:
    late, early = on("the end"), on("the beginning")
    located = locate_all(TEXT, (late, early))
    assert [one.annotation for one in located] == [early, late]
    assert [one.passage for one in located] == [
        a_passage(TEXT, "the beginning"),
        a_passage(TEXT, "the end"),
    ]


def test_notes_on_the_whole_work_come_first_and_orphans_last() -> None:
    whole = Annotation("a-work", note="On all of it.")
    orphan = an_annotation(selector=a_selector("Quite other words.", "other"))
    located = locate_all(TEXT, (orphan, on("middle"), whole))
    assert [one.annotation for one in located] == [whole, on("middle"), orphan]
    assert [one.finding for one in located] == [Finding.FOUND, Finding.FOUND, Finding.LOST]


def test_an_annotation_moves_with_its_words() -> None:
    (located,) = locate_all("A preface. " + TEXT, (on("the middle"),))
    assert located.finding is Finding.MOVED
    assert located.passage == Passage(TEXT.index("the middle") + 11, TEXT.index(", and") + 11)


def test_those_in_their_old_places_are_told_at_once() -> None:
    kept = on("the end"), Annotation("a-work", note="On all of it."), on("the beginning")
    assert locate_in_place(TEXT, kept) == locate_all(TEXT, kept)
    assert locate_in_place("New. " + TEXT, kept) == locate_all(TEXT, kept[1:2])


def test_what_was_located_before_is_not_sought_again() -> None:
    before = locate_all(TEXT, (on("the middle"),))
    changed = on("the middle").noted("Why?"), on("the end")
    located = locate_all("Quite another text.", changed, known=before)
    assert [(one.annotation.note, one.passage) for one in located] == [
        ("Why?", a_passage(TEXT, "the middle")),
        ("", None),
    ]


def test_an_annotation_is_found_though_its_quotation_marks_were_changed() -> None:
    remembered = describe("She said 'never again' to him.", Passage(9, 22))
    (located,) = locate_all("She said ‘never again’ to him.", (Annotation("w", remembered),))
    assert located.passage == Passage(9, 22)
