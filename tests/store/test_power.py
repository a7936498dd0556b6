"""When the power goes, what was acknowledged is there, whatever the disk had not kept yet."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.store.edits import after, found, make
from tests.store.power import Event, Recorder, acknowledged, lay_out
from tui.store.library import open_library

SEED, EDITS = 5, 25


def recorded(folder: Path) -> list[Event]:
    """What is done to the files of a library in `folder` while notes are edited in it."""
    recorder = Recorder(folder)
    with recorder.recording():
        library = open_library(folder / "library")
        for number in range(EDITS):
            make(library, SEED, number)
            recorder.acknowledge()
    return recorder.events


def losses(events: list[Event], before: Path, folder: Path, cuts: int) -> Iterator[str]:
    """What is lost, or told, of what was acknowledged, in so many losses of power."""
    chance = Random(SEED)
    states = [after(SEED, count) for count in range(EDITS + 1)]
    for number in range(cuts):
        cut = chance.randint(1, len(events))
        saved = acknowledged(events[:cut])
        disk = folder / str(number)
        disk.mkdir(mode=0o700)
        lay_out(events[:cut], chance, before, disk)
        library = open_library(disk / "library")
        notes = found(library)
        if notes not in states[saved : saved + 2]:
            yield f"cut {cut}: {saved} acknowledged, other notes found"
        if told := library.notices():
            yield f"cut {cut}: {told}"


def test_what_was_acknowledged_outlives_the_power(tmp_path: Path) -> None:
    before, disks = tmp_path / "before", tmp_path / "disks"
    before.mkdir()
    disks.mkdir()
    assert list(losses(recorded(before), before, disks, 150)) == []


def test_a_save_that_did_not_wait_for_the_disk_would_be_seen_to_lose(tmp_path: Path) -> None:
    for kind in ("sync", "sync-folder"):
        before, disks = tmp_path / f"{kind}-before", tmp_path / f"{kind}-disks"
        before.mkdir()
        disks.mkdir()
        events = [event for event in recorded(before) if event.kind != kind]
        assert list(losses(events, before, disks, 60)) != []
