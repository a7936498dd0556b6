from tui.styles.csl.cite import Cite
from tui.styles.csl.position import Citation, positioned


def places(*citations: Citation, near: int = 5) -> list[list[set[str]]]:
    """The positions of each cite of each citation."""
    return [
        [set(cite.positions) for cite in citation.cites]
        for citation in positioned(citations, near=near)
    ]


def note(number: int, *cites: str) -> Citation:
    """A note with cites, each "id" or "id@locator"."""
    parts = (cite.partition("@") for cite in cites)
    return Citation(tuple(Cite(id, locator) for id, _, locator in parts), number)


def test_the_first_cite_is_first() -> None:
    assert places(note(1, "a"), note(2, "b")) == [[{"first"}], [{"first"}]]


def test_the_same_again_is_ibid() -> None:
    again = places(note(1, "a@12"), note(2, "a@12"), note(3, "a@13"))
    assert again[1] == [{"subsequent", "near-note", "ibid"}]
    assert again[2] == [{"subsequent", "near-note", "ibid", "ibid-with-locator"}]


def test_without_its_locator_it_is_no_ibid() -> None:
    assert places(note(1, "a@12"), note(2, "a"))[1] == [{"subsequent", "near-note"}]


def test_ibid_does_not_follow_two_sources() -> None:
    assert places(note(1, "b", "a"), note(2, "a"))[1] == [{"subsequent", "near-note"}]


def test_ibid_does_not_reach_over_a_note() -> None:
    assert places(note(1, "a"), note(3, "a"))[1] == [{"subsequent", "near-note"}]


def test_far_notes_are_not_near() -> None:
    assert places(note(1, "a"), note(2, "b"), note(9, "a"))[2] == [{"subsequent"}]


def test_a_later_cite_knows_its_first_note() -> None:
    later = positioned([note(1, "b"), note(2, "a"), note(3, "b"), note(4, "a")])
    assert later[3].cites[0].note == "2"
