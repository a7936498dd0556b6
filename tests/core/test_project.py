"""A project holds what was saved for a paper, each thing once, in the order it is wanted."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON, a_reference, a_selector, an_annotation
from tui.core.annotation import Annotation
from tui.core.citation import COUNTED, Citation, Locator
from tui.core.project import Item, Project, item_of, named, notes_on

PAGE = Locator("page", "98", "printed")
COUNTED_PLACE = Locator("paragraph", "3", COUNTED)
WRITTEN_PAGE = Locator("page", "98")

ITEMS = st.lists(st.sampled_from("abcdefgh").map(Item), max_size=12)


def a_project(*works: str) -> Project:
    return Project("Iran paper", items=tuple(map(Item, works)))


def a_quotation(locator: Locator | None = PAGE, words: str = "first words") -> Item:
    citation = Citation(a_reference(), locator, words)
    return item_of("a-work", citation, a_selector(words=words), NOON)


def test_what_is_saved_stands_last() -> None:
    assert a_project("one").added(Item("two")).works == ("one", "two")


def test_saving_the_same_twice_changes_nothing() -> None:
    project = Project("Iran paper").added(a_quotation())
    later = replace(a_quotation(), saved=NOON + timedelta(days=1), key="new")
    assert project.added(later) == project
    assert project.added(later).items[0].saved == NOON


def test_a_passage_is_saved_beside_its_work_and_beside_other_passages() -> None:
    project = Project("Iran paper").added(Item("a-work")).added(a_quotation())
    assert len(project.added(a_quotation(words="words of")).items) == 3


def test_a_passage_saved_with_another_page_has_that_page_in_the_same_place() -> None:
    project = Project("Iran paper").added(a_quotation(COUNTED_PLACE)).added(Item("other"))
    again = project.added(a_quotation(WRITTEN_PAGE))
    assert [item.locator for item in again.items] == [WRITTEN_PAGE, None]


def test_a_page_the_person_wrote_is_not_undone_by_one_that_was_counted() -> None:
    project = Project("Iran paper").added(a_quotation(WRITTEN_PAGE))
    assert project.added(a_quotation(COUNTED_PLACE)) == project


def test_two_pages_of_a_work_that_are_cited_without_their_words_are_two_items() -> None:
    project = a_project("a-work").added(Item("a-work", locator=PAGE))
    assert len(project.added(Item("a-work", locator=Locator("page", "99"))).items) == 3


def test_an_item_is_cited_with_its_place_and_its_words() -> None:
    reference = a_reference("Revised")
    assert a_quotation().cited(reference) == Citation(reference, PAGE, "first words")


def test_an_item_is_moved_and_the_others_keep_their_order() -> None:
    project = a_project("one", "two", "three")
    assert project.moved(Item("three"), -2).works == ("three", "one", "two")
    assert project.moved(Item("one"), 1).works == ("two", "one", "three")


def test_an_item_is_moved_no_further_than_the_ends() -> None:
    project = a_project("one", "two", "three")
    assert project.moved(Item("one"), -1) == project
    assert project.moved(Item("one"), 9).works == ("two", "three", "one")


def test_what_is_not_in_the_project_is_not_moved_into_it() -> None:
    assert a_project("one").moved(Item("two"), -1) == a_project("one")


def test_what_is_removed_is_gone_and_can_be_saved_again() -> None:
    project = a_project("one", "two").removed(Item("one"))
    assert project.works == ("two",)
    assert project.added(Item("one")).works == ("two", "one")


@given(ITEMS, st.sampled_from("abcdefgh").map(Item), st.integers(-20, 20))
def test_moving_loses_nothing_and_adds_nothing(items: list[Item], item: Item, by: int) -> None:
    project = Project("Iran paper")
    for one in items:
        project = project.added(one)
    moved = project.moved(item, by)
    assert sorted(moved.works) == sorted(project.works)
    rest = project.removed(item)
    assert moved.removed(item) == rest


def test_a_project_is_found_by_its_name_in_any_case_or_its_id() -> None:
    iran = Project("Iran paper", id="id-1")
    projects = (Project("id-1", id="id-2"), iran)
    assert named(projects, " iran  PAPER ") == iran
    assert named(projects, "id-1") == projects[0]
    assert named(projects[1:], "id-1") == iran
    assert named(projects, "Iran") is None


def test_a_note_stands_with_the_first_passage_it_is_on() -> None:
    text = "The first words of it, and the last."
    passages = [
        replace(a_quotation(), selector=a_selector(text, words))
        for words in ("first words", "words of", "the last")
    ]
    notes = [
        an_annotation(note="On both.", selector=a_selector(text, "words")),
        an_annotation(note="On none.", selector=a_selector(text, "and")),
        an_annotation(note="Elsewhere.", work="other", selector=a_selector(text, "words")),
        an_annotation(selector=a_selector(text, "words")),
    ]
    assert notes_on(passages, notes) == [("On both.",), (), ()]


def test_a_note_on_the_whole_work_stands_with_the_first_item_of_it() -> None:
    items = [Item("other"), Item("a-work"), a_quotation()]
    assert notes_on(items, [Annotation("a-work", note="Read again.")]) == [
        (),
        ("Read again.",),
        (),
    ]
