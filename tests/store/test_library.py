"""What a reader does with the library, and finds in it afterwards."""

import os
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest

from tests.builders import a_library, a_reference, a_selector, a_work, an_annotation
from tui.core.annotation import Colour
from tui.core.preferences import Preferences
from tui.core.reference import Reference
from tui.core.selector import Selector
from tui.store.errors import NotSaved
from tui.store.library import Library, open_library


@pytest.fixture(params=["in memory", "on disk"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    return a_library() if request.param == "in memory" else open_library(tmp_path)


def test_a_new_library_is_empty(library: Library) -> None:
    assert library.holdings() == ()
    assert library.holding("byron1843") is None
    assert library.last_opened() is None
    assert library.annotations("a-work") == ()
    assert library.preferences() == Preferences()
    assert library.drafts() == ()
    assert library.notices() == ()


# Holdings


def test_a_work_that_is_kept_is_found_by_its_key_and_its_id(library: Library) -> None:
    holding = library.keep(a_work(), "/texts/one.md")
    assert library.holding("byron1843") == library.holding(holding.id) == holding
    assert library.holdings() == (holding,)
    assert (holding.origin, holding.sha256) == ("/texts/one.md", a_work().sha256)


def test_a_key_is_looked_for_before_an_id(library: Library) -> None:
    first = library.keep(a_work(), "/one.md")
    second = library.keep(a_work(sha256="2", reference=a_reference(id=first.id)), "/two.md")
    assert library.holding(first.id) == second


def test_the_same_file_elsewhere_is_the_same_holding(library: Library) -> None:
    first = library.keep(a_work(), "/texts/one.md")
    again = library.keep(a_work(), "/moved/one.md")
    assert again.id == first.id
    assert again.origin == "/moved/one.md"
    assert first.opened is not None
    assert again.opened is not None
    assert again.opened > first.opened
    assert len(library.holdings()) == 1


def test_a_changed_file_keeps_its_id_and_so_its_notes(library: Library) -> None:
    first = library.keep(a_work(sha256="before"), "/texts/one.md")
    library.save(an_annotation(first.id, "Kept?"))
    changed = library.keep(a_work(sha256="after"), "/texts/one.md")
    assert (changed.id, changed.sha256) == (first.id, "after")
    assert [one.note for one in library.annotations(changed.id)] == ["Kept?"]


def test_works_without_a_checksum_or_an_origin_are_not_taken_for_each_other(
    library: Library,
) -> None:
    for _ in range(2):
        library.keep(a_work(sha256=""), "")
    assert len(library.holdings()) == 2


def test_every_work_has_a_key_of_its_own(library: Library) -> None:
    for number in range(3):
        library.keep(a_work(sha256=str(number)), f"/{number}.md")
    assert [one.key for one in library.holdings()] == ["byron1843", "byron1843a", "byron1843b"]


def test_a_work_keeps_the_key_its_reference_brings_if_it_is_free(library: Library) -> None:
    mine = a_work(reference=a_reference(id="ada"), sha256="1")
    theirs = a_work(reference=a_reference(id="ada"), sha256="2")
    assert library.keep(mine, "/1.md").key == "ada"
    assert library.keep(theirs, "/2.md").key == "byron1843"
    assert library.keep(mine, "/1.md").key == "ada"


def test_a_work_without_any_reference_has_a_key_too(library: Library) -> None:
    assert library.keep(a_work(reference=Reference({})), "/one.md").key == "untitled"


def test_keys_that_look_like_the_one_asked_for_are_near(library: Library) -> None:
    library.keep(a_work(), "/one.md")
    library.keep(a_work(reference=a_reference(id="jalali2001"), sha256="2"), "/two.md")
    assert library.near("jalai2001") == ("jalali2001",)
    assert library.near("zzz") == ()


def test_a_revised_reference_is_kept(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    revised = library.revise(replace(holding, reference=a_reference("On Rereading")))
    assert library.holding("byron1843") == revised
    assert revised.reference.title == "On Rereading"
    assert library.keep(a_work(), "/one.md").reference.title == "On Rereading"


def test_a_revision_does_not_take_back_what_was_kept_since(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.leave(holding.id, a_selector(), 0.5)
    revised = library.revise(replace(holding, reference=a_reference("On Rereading")))
    assert revised.place == a_selector()
    assert library.holdings() == (revised,)


def test_a_revision_to_a_key_that_is_taken_gets_another(library: Library) -> None:
    library.keep(a_work(), "/one.md")
    other = library.keep(a_work(reference=a_reference(id="ada"), sha256="2"), "/two.md")
    assert library.revise(replace(other, reference=a_reference())).key == "byron1843a"


def test_a_reference_that_is_mended_in_the_file_is_mended_in_the_library(library: Library) -> None:
    untitled = a_work(reference=Reference({}), sha256="1")
    key = library.keep(untitled, "/one.md").key
    mended = library.keep(a_work(sha256="2"), "/one.md")
    assert mended.reference.title == "On Reading"
    assert mended.key == key


def test_a_revised_reference_is_not_undone_by_what_the_file_says(library: Library) -> None:
    holding = library.keep(a_work(sha256="1"), "/one.md")
    library.revise(replace(holding, reference=a_reference("Mine")))
    changed = a_work(reference=a_reference("The file's"), sha256="2")
    assert library.keep(changed, "/one.md").reference.title == "Mine"


def test_what_is_known_of_a_work_stays_while_only_a_part_of_it_was_read(library: Library) -> None:
    whole = library.keep(a_work(sha256="1"), "/texts/one.md")
    guessed = a_work(sha256="1", reference=Reference({"id": "one", "title": "one"}))
    part = library.keep_part(guessed, "/texts/one.md")
    assert (part.id, part.reference) == (whole.id, whole.reference)
    assert library.holding(whole.id) == part
    again = library.keep(a_work(sha256="1", reference=a_reference("Mended")), "/texts/one.md")
    assert again.reference.title == "Mended"


def test_a_part_of_a_work_that_nobody_knows_is_kept_until_all_of_it_was_read(
    library: Library,
) -> None:
    guessed = Reference({"id": "one", "title": "one"})
    part = library.keep_part(a_work(sha256="1", reference=guessed), "/texts/one.md")
    whole = library.keep(a_work(sha256="1", reference=a_reference("Whole")), "/texts/one.md")
    assert (whole.id, whole.reference.title) == (part.id, "Whole")


def test_a_work_that_is_held_is_not_opened(library: Library) -> None:
    holding = library.hold(a_work(), "/one.md")
    assert holding.opened is None
    assert library.holdings() == (holding,)
    assert library.last_opened() is None
    opened = library.keep(a_work(), "/one.md")
    assert library.hold(a_work(), "/one.md") == opened


def test_a_work_that_is_seen_is_not_kept(library: Library) -> None:
    assert library.seen(a_work(), "/one.md").id == ""
    assert library.holdings() == ()
    kept = library.keep(a_work(), "/one.md")
    assert library.seen(a_work(), "/moved.md") == replace(kept, origin="/moved.md")
    assert library.holdings() == (kept,)


def lost(folder: Path) -> Library:
    """The library in `folder`, of which all is lost but the notes."""
    (folder / "library.json").unlink()
    rmtree(folder / "library.json.backups", ignore_errors=True)
    return open_library(folder)


@pytest.mark.parametrize(("sha256", "origin"), [("1", "/moved.md"), ("2", "/one.md")])
def test_a_work_finds_its_notes_though_the_library_was_lost(
    tmp_path: Path, sha256: str, origin: str
) -> None:
    before = open_library(tmp_path)
    holding = before.keep(a_work(sha256="1"), "/one.md")
    revised = before.revise(replace(holding, reference=a_reference("Mine")))
    before.save(an_annotation(holding.id, "Still here?"))
    after = lost(tmp_path)
    (stray,) = after.strays()
    assert (stray.id, stray.reference) == (holding.id, revised.reference)
    back = after.keep(a_work(sha256=sha256), origin)
    assert (back.id, back.reference, back.added) == (holding.id, revised.reference, holding.added)
    assert after.strays() == ()
    assert after.keep(a_work(sha256="3"), "/three.md").id != holding.id


def test_notes_that_name_no_work_are_strays_too(tmp_path: Path) -> None:
    before = open_library(tmp_path)
    before.save(an_annotation("../a-work", "Whose?"))
    (stray,) = open_library(tmp_path).strays()
    assert (stray.id, stray.key) == ("../a-work", "../a-work")
    assert [one.note for one in before.annotations(stray.id)] == ["Whose?"]


def test_a_removed_work_is_gone_and_its_key_is_free(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.remove(holding)
    assert library.holdings() == ()
    assert library.holding(holding.id) is None
    assert library.last_opened() is None
    assert library.keep(a_work(sha256="2"), "/two.md").key == "byron1843"


def test_a_removed_work_comes_back_with_its_notes(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.save(an_annotation(holding.id, "Still here."))
    library.remove(holding)
    back = library.keep(a_work(), "/elsewhere.md")
    assert back.id == holding.id
    assert [one.note for one in library.annotations(back.id)] == ["Still here."]


def test_another_file_where_a_removed_work_stood_is_another_work(library: Library) -> None:
    holding = library.keep(a_work(sha256="1"), "/one.md")
    library.remove(holding)
    assert library.keep(a_work(sha256="2"), "/one.md").id != holding.id


def test_removing_is_taken_back_by_revising(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.remove(holding)
    assert library.revise(holding) == holding
    assert library.holdings() == (holding,)


def test_the_place_that_was_left_is_found_again(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.leave(holding.id, Selector(7, "", "before", "after"), 0.25)
    left = library.holding(holding.id)
    assert left is not None
    assert (left.place, left.progress) == (Selector(7, "", "before", "after"), 0.25)
    again = library.keep(a_work(), "/one.md")
    assert (again.place, again.progress) == (left.place, left.progress)


def test_leaving_a_work_that_is_not_held_keeps_nothing(library: Library) -> None:
    library.leave("nowhere", a_selector(), 0.5)
    assert library.holdings() == ()


def test_the_work_that_was_read_last_is_opened_first(library: Library) -> None:
    first = library.keep(a_work(sha256="1"), "/one.md")
    second = library.keep(a_work(sha256="2"), "/two.md")
    assert library.last_opened() == second
    library.leave(first.id, a_selector(), 0.5)
    last = library.last_opened()
    assert last is not None
    assert last.id == first.id


# Annotations


def test_a_saved_annotation_has_an_id_and_times(library: Library) -> None:
    saved = library.save(an_annotation(note="A thought."))
    assert saved.id
    assert saved.created is not None
    assert saved.created == saved.modified
    assert library.annotations("a-work") == (saved,)


def test_a_changed_annotation_is_the_same_one(library: Library) -> None:
    saved = library.save(an_annotation())
    changed = library.save(saved.noted("Why?").coloured(Colour.PINK))
    assert (changed.id, changed.created) == (saved.id, saved.created)
    assert changed.modified is not None
    assert saved.modified is not None
    assert changed.modified > saved.modified
    assert library.annotations("a-work") == (changed,)


def test_saving_with_an_id_of_ones_own_again_saves_one_annotation(library: Library) -> None:
    library.save(an_annotation(id="mine"))
    library.save(an_annotation(id="mine"))
    assert [one.id for one in library.annotations("a-work")] == ["mine"]


def test_annotations_come_in_the_order_they_were_made(library: Library) -> None:
    first, second = (library.save(an_annotation(note=note)) for note in ("one", "two"))
    library.save(first.noted("one, later"))
    assert [one.note for one in library.annotations("a-work")] == ["one, later", "two"]
    library.remove_annotation(first)
    library.save(first)
    assert [one.id for one in library.annotations("a-work")] == [first.id, second.id]


def test_a_removed_annotation_is_gone_until_it_is_saved_again(library: Library) -> None:
    saved = library.save(an_annotation(note="Here."))
    library.remove_annotation(saved)
    assert library.annotations("a-work") == ()
    library.save(saved)
    (back,) = library.annotations("a-work")
    assert (back.id, back.note, back.created) == (saved.id, "Here.", saved.created)


def test_each_work_has_its_own_annotations(library: Library) -> None:
    library.save(an_annotation("one", "of one"))
    library.save(an_annotation("two", "of two"))
    assert [one.note for one in library.annotations("two")] == ["of two"]


def test_the_annotations_of_many_works_can_be_looked_through(library: Library) -> None:
    for number in range(20):
        library.save(an_annotation(f"work-{number}", f"note {number}"))
    found = [library.annotations(f"work-{number}")[0].note for number in range(20)]
    assert found == [f"note {number}" for number in range(20)]


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the open files cannot be counted")
def test_a_library_of_many_works_keeps_few_files_open(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    before = len(os.listdir("/dev/fd"))  # noqa: PTH208
    for number in range(40):
        library.save(an_annotation(f"work-{number}"))
    assert len(os.listdir("/dev/fd")) - before < 20  # noqa: PTH208


@pytest.mark.parametrize("text", ["\udcff", "\x1b]52;c;AAAA\x07", "\0", "“é” 中文 😀", "x" * 10**6])
def test_a_note_may_hold_anything(library: Library, text: str) -> None:
    selector = Selector(0, text, text, text)
    saved = library.save(an_annotation(note=text, selector=selector))
    assert library.annotations("a-work") == (saved,)


@pytest.mark.parametrize("work", ["../../outside", "", "a/b", "\udcff", "x" * 300, ".hidden"])
def test_the_notes_of_a_work_of_any_id_are_kept_inside_the_library(
    tmp_path: Path, work: str
) -> None:
    library = open_library(tmp_path / "library")
    library.save(an_annotation(work, "Inside."))
    assert [one.note for one in library.annotations(work)] == ["Inside."]
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
    assert len(list((tmp_path / "library" / "notes").glob("[!.]*.json"))) == 1


# Preferences


def test_preferences_are_kept(library: Library) -> None:
    preferred = Preferences(style="apa", measure=80, welcomed=True)
    library.prefer(preferred)
    library.prefer(replace(preferred, spacing=2))
    assert library.preferences() == replace(preferred, spacing=2)


# Sessions


def test_what_was_kept_outlives_the_session(tmp_path: Path) -> None:
    before = open_library(tmp_path)
    holding = before.keep(a_work(), "/one.md")
    saved = before.save(an_annotation(holding.id, "Still here?"))
    before.prefer(Preferences(measure=80))
    after = open_library(tmp_path)
    assert after.holdings() == (holding,)
    assert after.annotations(holding.id) == (saved,)
    assert after.preferences().measure == 80


def test_two_sessions_see_each_others_changes_and_lose_none(tmp_path: Path) -> None:
    mine, theirs = open_library(tmp_path), open_library(tmp_path)
    shared = mine.save(an_annotation(note="mine"))
    assert theirs.annotations("a-work") == (shared,)
    theirs.save(an_annotation(note="theirs"))
    assert mine.changed()
    assert [one.note for one in mine.annotations("a-work")] == ["mine", "theirs"]
    assert not mine.changed()


def test_a_library_in_memory_is_never_changed_by_others() -> None:
    library = a_library()
    library.save(an_annotation())
    assert not library.changed()


def test_a_damaged_library_is_recovered_and_says_so_once(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    library.keep(a_work(sha256="1"), "/one.md")
    library.keep(a_work(sha256="2"), "/two.md")
    (tmp_path / "library.json").write_text("{ torn")
    after = open_library(tmp_path)
    assert [holding.origin for holding in after.holdings()] == ["/one.md"]
    (sentence,) = after.notices()
    assert sentence.startswith("library.json is not JSON: its backup of")
    assert after.holding("byron1843")
    assert after.notices() == ()


def test_a_library_without_a_backup_says_that_the_notes_are_there(tmp_path: Path) -> None:
    before = open_library(tmp_path)
    before.save(an_annotation())
    for name in ("library", "notes/a-work"):
        (tmp_path / f"{name}.json").write_text("{ torn")
    after = open_library(tmp_path)
    assert after.holdings() == ()
    assert after.annotations("a-work") == ()
    library, notes = after.notices()
    assert "it begins empty, and as it was it is kept as library.json.damaged-" in library
    assert library.endswith(
        " Your notes are still there: each work has its own again when it is opened."
    )
    assert "still there" not in notes


def test_what_is_wrong_is_told_once_however_often_it_is_met(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    (tmp_path / "notes" / "a-work.json").mkdir()
    for _ in range(2):
        assert library.annotations("a-work") == ()
    assert len(library.notices()) == 1
    assert library.annotations("a-work") == ()
    assert library.notices() == ()


def test_a_library_that_cannot_be_made_reads_as_empty_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    library = open_library(tmp_path / "file" / "library")
    assert library.holdings() == ()
    assert library.annotations("a-work") == ()
    assert library.drafts() == ()
    (sentence,) = library.notices()
    assert sentence.startswith("Nothing can be saved in ")
    for save in (
        lambda: library.save(an_annotation()),
        lambda: library.keep(a_work(), "/one.md"),
        lambda: library.prefer(Preferences()),
    ):
        with pytest.raises(NotSaved, match="Nothing can be saved in "):
            save()


def test_a_library_that_others_may_write_to_is_only_read(tmp_path: Path) -> None:
    open_library(tmp_path).save(an_annotation(note="Before."))
    tmp_path.chmod(0o770)
    library = open_library(tmp_path)
    assert [one.note for one in library.annotations("a-work")] == ["Before."]
    with pytest.raises(NotSaved, match="chmod go-w"):
        library.save(an_annotation(note="After."))
    assert [one.note for one in library.annotations("a-work")] == ["Before."]


def test_what_another_window_did_is_told_though_the_place_was_kept_since(tmp_path: Path) -> None:
    mine, theirs = open_library(tmp_path), open_library(tmp_path)
    holding = mine.keep(a_work(), "/texts/one.md")
    theirs.revise(replace(holding, reference=a_reference("Corrected")))
    mine.leave(holding.id, a_selector(), 0.5)
    assert mine.changed()
    assert not mine.changed()
