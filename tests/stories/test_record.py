"""The record of a work is edited where it is read and where it is cited."""

from pathlib import Path

import pytest

from tests.builders import Disk, a_library, a_library_on
from tests.reader import Reader, a_file, reading

SENTENCE = "The strategic partnership of Russia and Iran"


async def opens_field(reader: Reader, name: str) -> None:
    """Go to the field of that name, and begin to write it."""
    rows = [row for row in reader.box[1:] if row]
    number = next(n for n, row in enumerate(rows) if row.startswith(name))
    await reader.presses("home", *["j"] * number, "enter")


async def writes(reader: Reader, name: str, words: str) -> None:
    """Write other words in a field."""
    await opens_field(reader, name)
    await reader.presses("ctrl+u", *words, "enter")


def field(reader: Reader, name: str) -> str:
    """What a field says on the screen."""
    row = next(row for row in reader.box if row.startswith(name))
    return row.removeprefix(name).strip()


async def test_the_fields_of_the_type_are_shown_in_the_order_of_filling_in() -> None:
    async with reading() as reader:
        await reader.presses("E")
        assert reader.box[0] == "The record"
        assert field(reader, "Type") == "journal article"
        assert field(reader, "Authors") == "Jalali, Ali A."
        assert field(reader, "Date") == "winter 2001"


async def test_what_is_written_is_saved_and_stands_above_the_text() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("E")
        await writes(reader, "Authors", "Fry, Roger; {United Nations}")
        await writes(reader, "Date", "March 1999")
        await reader.presses("ctrl+s")
        assert reader.status == "Saved the record of jalali2001."
        assert reader.masthead.startswith("Fry and United Nations, The Strategic Partnership")
        assert "March 1999" in reader.page
        await reader.presses("c", "y")
        assert reader.clipboard.texts == ["(Fry and United Nations)"]
    async with reading(library=library) as reader:
        assert reader.masthead.startswith("Fry and United Nations")


async def test_leaving_saves_too() -> None:
    async with reading() as reader:
        await reader.presses("E")
        await writes(reader, "Volume", "32")
        await reader.presses("escape")
        (holding,) = reader.library.holdings()
        assert holding.reference.item["volume"] == "32"


async def test_leaving_without_a_change_says_nothing() -> None:
    async with reading() as reader:
        await reader.presses("E", "escape")
        assert "Saved" not in reader.status


async def test_writing_goes_on_where_the_field_ends() -> None:
    async with reading() as reader:
        await reader.presses("E")
        await opens_field(reader, "Authors")
        await reader.presses(*"; Fry, Roger", "enter")
        assert field(reader, "Authors") == "Jalali, Ali A.; Fry, Roger"


async def test_u_takes_a_change_back_and_U_makes_it_again() -> None:
    async with reading() as reader:
        await reader.presses("E")
        await writes(reader, "Volume", "32")
        await reader.presses("u")
        assert field(reader, "Volume") == "31"
        await reader.presses("u")
        assert "Nothing to take back." in reader.said
        await reader.presses("U")
        assert field(reader, "Volume") == "32"


async def test_what_cannot_be_read_is_asked_for_again() -> None:
    async with reading() as reader:
        await reader.presses("E")
        await writes(reader, "Date", "soon")
        assert "Write a date as 2001, 2001-03, 5 May 2001, winter 2001" in reader.said
        await reader.presses("escape")
        assert field(reader, "Date") == "winter 2001"


async def test_the_key_of_another_work_is_refused(tmp_path: Path) -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("q")
    path = a_file(tmp_path, "a.md", "---\nid: fry1999\nauthor: Roger Fry\n---\n\nWords.\n")
    async with reading(path, library=library) as reader:
        await reader.presses("E")
        await writes(reader, "Key", "jalali2001")
        assert "Another work has the key jalali2001." in reader.said
        await reader.presses("ctrl+u", *"fry2000", "enter", "ctrl+s")
        assert reader.status == "Saved the record of fry2000."
    assert library.holding("fry2000")
    assert library.holding("fry1999") is None


async def test_the_type_is_chosen_and_its_fields_are_shown() -> None:
    async with reading() as reader:
        await reader.presses("E", "j", "enter")
        assert reader.box[0] == "What is it?"
        await reader.presses("home", "enter")
        assert field(reader, "Type") == "article"
        assert field(reader, "Publisher") == ""


async def test_a_title_in_sentence_case_is_proposed_confirmed_and_printed() -> None:
    async with reading() as reader:
        await reader.presses("E")
        assert field(reader, "In sentence case").startswith("(proposed) The strategic partnership")
        await opens_field(reader, "In sentence case")
        await reader.presses("enter")
        assert field(reader, "In sentence case") == SENTENCE
        await reader.presses("ctrl+s")
        (holding,) = reader.library.holdings()
        assert holding.reference.title == "The Strategic Partnership of Russia and Iran"
        assert holding.reference.item["custom"] == {"sentence-case": {"title": SENTENCE}}


async def test_a_proposal_is_corrected_and_apa_prints_the_correction() -> None:
    async with reading() as reader:
        await reader.presses("E")
        await writes(reader, "In sentence case", SENTENCE.replace("partnership", "Partnership"))
        await reader.presses("ctrl+s", "c", "right")
        assert "The strategic Partnership of Russia and Iran" in reader.said
        await reader.presses("left")
        assert "The Strategic Partnership of Russia and Iran" in reader.said


async def test_missing_fields_are_named_with_the_key_that_edits_them(tmp_path: Path) -> None:
    path = a_file(tmp_path, "bare.md", "---\ntitle: Bare\nauthor: Ada Byron\n---\n\nWords.\n")
    async with reading(path) as reader:
        await reader.presses("c")
        assert "This style would also give: issued. e edits the record." in reader.said
        await reader.presses("e")
        assert field(reader, "Date") == "missing"
        assert "would also give: Date." in reader.said
        await writes(reader, "Date", "1843")
        assert "would also give" not in reader.said
        await reader.presses("ctrl+s")
        assert reader.box[0] == "Cite this work"
        assert "1843" in reader.said
        assert "would also give" not in reader.said


async def test_the_citation_keeps_its_place_while_its_record_is_edited() -> None:
    async with reading() as reader:
        await reader.presses("c", "right", "l", *"98", "enter", "down", "e")
        await writes(reader, "Authors", "Fry, Roger")
        await reader.presses("ctrl+s")
        assert "in text (Fry, 2001, p. 98)" in reader.said
        await reader.presses("y")
        assert reader.clipboard.texts == ["Fry (2001, p. 98)"]


async def test_the_place_in_the_text_is_kept() -> None:
    async with reading() as reader:
        await reader.presses("space", "space")
        before = reader.first_words
        await reader.presses("E")
        await writes(reader, "Volume", "32")
        await reader.presses("ctrl+s")
        assert reader.first_words == before


async def test_quitting_keeps_what_was_written() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("E")
        await writes(reader, "Volume", "32")
        await reader.presses("ctrl+q")
    (holding,) = library.holdings()
    assert holding.reference.item["volume"] == "32"


async def test_a_record_that_cannot_be_saved_is_still_there() -> None:
    disk = Disk()
    library = a_library_on(disk)
    async with reading(library=library) as reader:
        await reader.presses("E")
        await writes(reader, "Volume", "32")
        disk.full = True
        await reader.presses("ctrl+s")
        assert "Not saved: the disk is full." in reader.said
        assert "What you wrote is still here." in reader.said
        assert field(reader, "Volume") == "32"
        disk.full = False
        await reader.presses("ctrl+s")
        assert reader.status == "Saved the record of jalali2001."
    (holding,) = library.holdings()
    assert holding.reference.item["volume"] == "32"


async def test_a_change_kept_meanwhile_can_still_be_taken_back() -> None:
    """The record is kept with the place, now and then, while it is being edited."""
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("E")
        await writes(reader, "Volume", "32")
        await reader.screen.keep_place()
        (holding,) = library.holdings()
        assert holding.reference.item["volume"] == "32"
        await reader.presses("u", "ctrl+s")
    (holding,) = library.holdings()
    assert holding.reference.item["volume"] == "31"


async def test_what_another_window_changed_stays() -> None:
    library = a_library()
    async with reading(library=library) as here:
        await here.presses("E")
        await writes(here, "Volume", "32")
        async with reading(library=library) as there:
            await there.presses("E")
            await writes(there, "Issue", "5")
            await there.presses("ctrl+s")
        await here.presses("ctrl+s")
    (holding,) = library.holdings()
    assert (holding.reference.item["volume"], holding.reference.item["issue"]) == ("32", "5")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_the_record_fits_every_screen(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.presses("E")
        assert reader.box[0] == "The record"
        assert "save" in reader.said
