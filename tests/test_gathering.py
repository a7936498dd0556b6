"""A project is gathered from the library as it is now, and leaves as a document in its style."""

from dataclasses import replace

import pytest

from tests.builders import NOON, a_library, a_reference, a_selector, a_work, an_annotation
from tui.bundled import content_folder
from tui.core.citation import Citation, Locator
from tui.core.project import Item, Project, item_of
from tui.core.project_check import Lack
from tui.gathering import Gathered, gather
from tui.store.library import Library
from tui.styles import Style, open_styles, plain


@pytest.fixture(scope="module")
def apa() -> Style:
    return open_styles(content_folder()).named("apa")


@pytest.fixture
def library() -> Library:
    return a_library()


def a_paper(library: Library) -> Gathered:
    """Two works of one author and year, the second quoted and noted."""
    first = library.keep(a_work(sha256="1"), "/one.md")
    other = a_work(sha256="2", reference=a_reference("Letters", id="second"))
    second = library.keep(other, "/two.md")
    library.save(an_annotation(second.id, "Against Lamb."))
    citation = Citation(second.reference, Locator("page", "98"), "first words")
    items = (
        Item(first.id, first.key),
        item_of(second.id, citation, a_selector(), NOON),
    )
    return gather(library, Project("Iran paper", items=items))


def test_works_of_one_author_and_year_are_told_apart_in_all_of_it(
    library: Library, apa: Style
) -> None:
    written = a_paper(library).document(apa, "markdown")
    assert written == (
        "# Iran paper\n\n*On Reading* (Byron, 1843b)\n\n“first words” (Byron, 1843a, p. 98)."
        "\n\nAgainst Lamb.\n\n## References\n\nByron, A. (1843a). *Letters*.\n\n"
        "Byron, A. (1843b). *On Reading*.\n"
    )


def test_the_bibliography_has_each_work_once_in_the_order_of_the_style(
    library: Library, apa: Style
) -> None:
    gathered = a_paper(library)
    twice = replace(gathered.project, items=gathered.project.items * 2)
    entries = gather(library, twice).bibliography(apa)
    assert [entry.key for entry in entries] == ["second", "byron1843"]


def test_a_revised_record_is_in_the_bibliography_at_once(library: Library, apa: Style) -> None:
    gathered = a_paper(library)
    holding = library.holding("byron1843")
    assert holding is not None
    library.revise(replace(holding, reference=a_reference("Revised")))
    again = gather(library, gathered.project).bibliography(apa)
    assert "Revised" in plain(again[1].text)


def test_a_work_that_is_in_no_library_is_shown_by_its_key_and_named(
    library: Library, apa: Style
) -> None:
    gone = Item("gone", "lamb1811", quotation="its words", locator=Locator("page", "3"))
    gathered = gather(library, Project("Iran paper", items=(gone,)))
    assert "lamb1811" in gathered.document(apa, "html")
    assert [remark.lack for remark in gathered.remarks(apa)] == [Lack.RECORD]


def test_for_pandoc_the_citations_are_left_to_pandoc(library: Library, apa: Style) -> None:
    written = a_paper(library).document(apa, "pandoc")
    assert "[@second, p. 98]" in written
    assert '"style": "apa"' in written
    assert "(Byron" not in written


def test_in_a_style_for_notes_a_second_citation_is_the_short_one(library: Library) -> None:
    chicago = open_styles(content_folder()).named("chicago")
    gathered = a_paper(library)
    later = replace(gathered.project.items[1], selector=a_selector(words="words of"))
    project = gathered.project.added(later)
    notes = gather(library, project).document(chicago, "markdown").split("[^2]: ")[1]
    assert notes.startswith("Ada Byron, *Letters*, 1843, 98.")
    assert "[^3]: Byron, *Letters*, 98." in notes
