"""Every fault that a library must outlive, in full: kills, windows side by side, power, disks.

    python -m tests.bench.library_faults [--kills 600] [--cuts 400] [--restarts 60]

Prints a line for each kind of fault and ends with what was lost, silently wrong, unreadable, or
readable by others, all of which must be 0. Full disks and other users are tried where this is run
by root. Takes some minutes. tests/store has the same in a small form.
"""

import argparse
import os
import resource
import signal
import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.store import test_power as power
from tests.store.edits import after, found, make
from tests.store.test_faults import a_writer, every_step, finished, notes
from tui.store.errors import NotSaved
from tui.store.library import open_library

SEED = 7
ROOT = Path(__file__).parent.parent.parent
OTHER = 65534
"""The user "nobody"."""

_ENOUGH = 240
"""Edits that are more than a small disk has room for."""

_READ = """
import sys
from contextlib import suppress
for name in sys.argv[1:]:
    with suppress(OSError), open(name) as file:
        file.read()
        print(name)
"""

Outcome = Counter[str]
"""How often what came of it; all but "well" is a fault."""


@contextmanager
def a_folder() -> Iterator[Path]:
    """A new folder of this user's own."""
    with TemporaryDirectory(prefix="lection-trust-") as name:
        yield Path(name)


def _edit_for_ever(folder: Path, seed: int) -> None:
    """Edit notes, and print how many edits are on disk, until killed; for a process of its own."""
    library = open_library(folder)
    number = 0
    while True:
        make(library, seed, number)
        number += 1
        print(number, flush=True)


def kills(count: int) -> Outcome:
    """Writers killed at any moment: what they were told is saved is there, and one more at most."""
    chance, outcome = Random(SEED), Outcome()
    for seed in range(count):
        with a_folder() as folder:
            words = [
                sys.executable,
                "-m",
                "tests.bench.library_faults",
                "--edit",
                str(folder),
                str(seed),
            ]
            with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=ROOT) as writer:
                assert writer.stdout is not None
                said = writer.stdout.readline()
                time.sleep(chance.random() * 0.12)
                writer.kill()
                said += writer.stdout.read()
            saved = int(said.split()[-1]) if said.endswith(b"\n") else int(said.split()[-2])
            outcome[_held(folder, seed, saved)] += 1
    return outcome


def _held(folder: Path, seed: int, saved: int) -> str:
    library = open_library(folder)
    if found(library) not in (after(seed, saved), after(seed, saved + 1)):
        return "acknowledged and lost"
    return "told of damage" if library.notices() else "well"


def side_by_side(count: int) -> Outcome:
    """So many windows that write at once."""
    with a_folder() as folder:
        writers = [a_writer(folder, f"window{number}", "60") for number in range(count)]
        said = [line for writer in writers for line in finished(writer)]
        library = open_library(folder)
        outcome = _compared(said, notes(folder))
        outcome += _compared(said, [holding.origin for holding in library.holdings()])
        outcome["one key twice"] += len(said) - len({one.key for one in library.holdings()})
        return +outcome


def _compared(said: Iterable[str], kept: Iterable[str]) -> Outcome:
    present = set(kept)
    return Outcome("well" if one in present else "acknowledged and lost" for one in said)


def killed_side_by_side(count: int) -> Outcome:
    """Three windows, one after another of which is killed and begun again."""
    chance, said = Random(SEED), []
    with a_folder() as folder:
        running = [a_writer(folder, f"start{number}", "1000000") for number in range(3)]
        for number in range(count):
            time.sleep(0.1 + chance.random() * 0.2)
            which = chance.randrange(3)
            running[which].kill()
            said += _whole(finished(running[which]))
            running[which] = a_writer(folder, f"again{number}", "1000000")
        for writer in running:
            writer.kill()
            said += _whole(finished(writer))
        return _compared(said, notes(folder))


def _whole(lines: list[str]) -> list[str]:
    """The lines without the last, which a kill may have cut."""
    return lines[:-1]


def steps(how: str) -> Outcome:
    """A save, or a recovery, that is killed, or fails, at each step of the system."""
    outcome = Outcome()
    with a_folder() as folder:
        for end, before, new, there in every_step(folder, how):
            fits = {"killed": (before, new), "failed": (before,)}.get(end, (new,))
            outcome["well" if there in fits else "acknowledged and lost"] += 1
    return outcome


def cuts(count: int) -> Outcome:
    """Losses of power."""
    outcome = Outcome()
    with a_folder() as folder:
        (folder / "before").mkdir()
        (folder / "disks").mkdir()
        events = power.recorded(folder / "before")
        lost = list(power.losses(events, folder / "before", folder / "disks", count))
    outcome["well"] = count - len(lost)
    outcome["acknowledged and lost"] = len(lost)
    return +outcome


DAMAGE: dict[str, Callable[[bytes], bytes | None]] = {
    "empty": lambda raw: b"",
    "missing": lambda raw: None,
    "zeros": lambda raw: b"\0" * len(raw),
    "null": lambda raw: b"null",
    "a list": lambda raw: b"[]",
    "a table that is a list": lambda raw: b'{"annotations": []}',
    "numbers that are words": lambda raw: b'{"annotations": {"abc": {}}}',
    "another encoding": lambda raw: raw.decode().encode("utf-16"),
    "something after it": lambda raw: raw + b"}}",
    "twice": lambda raw: raw + raw,
    "very deep": lambda raw: b'{"annotations":' + b"[" * 100_000,
    "not UTF-8": lambda raw: raw[:50] + b"\xff\xfe" + raw[50:],
    "a page": lambda raw: b"<html>log in</html>",
    "a conflict": lambda raw: b"<<<<<<< HEAD\n" + raw + b"=======\n{}\n>>>>>>> x\n",
    "its first block gone": lambda raw: b"\0" * 512 + raw[512:],
    "cut short": lambda raw: raw[: len(raw) // 10],
    "cut near its end": lambda raw: raw[: len(raw) * 9 // 10],
}


def damage(flips: int) -> Outcome:
    """Damaged files: recovered, or told of, and never silently other notes."""
    chance, outcome = Random(SEED), Outcome()
    for number in range(len(DAMAGE) + flips):
        with a_folder() as folder:
            library = open_library(folder)
            for edit in range(12):
                make(library, SEED, edit)
            (file,) = folder.glob("notes/*.json")
            whole = file.read_bytes()
            raw = _damaged(whole, number, chance)
            file.unlink() if raw is None else file.write_bytes(raw)
            outcome[_recovered(folder)] += 1
    return outcome


def _damaged(raw: bytes, number: int, chance: Random) -> bytes | None:
    if number < len(DAMAGE):
        return list(DAMAGE.values())[number](raw)
    flipped = bytearray(raw)
    flipped[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _recovered(folder: Path) -> str:
    library = open_library(folder)
    there, told = found(library), library.notices()
    if told or there == after(SEED, 12):
        return "well"
    return "silently wrong"


def full(size: int) -> Outcome:
    """A file system that takes no more: what was told is saved is there, and can be read."""
    outcome = Outcome()
    with a_folder() as folder:
        process = os.fork()
        if process == 0:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            os._exit(_fill(folder))
        saved = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        outcome[_held(folder, SEED, saved)] += 1
    return outcome


def full_disk() -> Outcome:
    """A disk that fills up, and then may only be read; for root."""
    outcome = Outcome()
    with a_folder() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "none", str(folder)]
        subprocess.run(mount, check=True)
        try:
            process = os.fork()
            if process == 0:
                os._exit(_fill(folder))
            saved = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            outcome[_held(folder, SEED, saved) if saved < _ENOUGH else "never full"] += 1
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
            there = found(open_library(folder))
            outcome["well" if there == after(SEED, saved) else "unreadable"] += 1
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    return outcome


def _fill(folder: Path) -> int:
    """Edit until an edit is not saved; how many were, _ENOUGH at most."""
    library = open_library(folder)
    for number in range(_ENOUGH):
        try:
            make(library, SEED, number)
        except NotSaved:
            return number
    return _ENOUGH


def others(mask: int) -> Outcome:
    """What others may do with what is made under such a umask."""
    outcome = Outcome()
    before = os.umask(mask)
    try:
        with a_folder() as folder:
            library = open_library(folder / "library")
            for number in range(12):
                make(library, SEED, number)
            for path in [folder / "library", *(folder / "library").rglob("*")]:
                shared = stat.S_IMODE(path.stat().st_mode) & 0o077
                outcome["for others" if shared else "well"] += 1
            outcome += _seen_by_another(folder)
    finally:
        os.umask(before)
    return outcome


def _seen_by_another(folder: Path) -> Outcome:
    """What another user can read of the library in `folder`, tried by root."""
    if os.geteuid() != 0:
        return Outcome()
    folder.chmod(0o755)
    names = [str(path) for path in (folder / "library").rglob("*") if path.is_file()]
    words = ["setpriv", f"--reuid={OTHER}", f"--regid={OTHER}", "--clear-groups", sys.executable]
    done = subprocess.run([*words, "-c", _READ, *names], capture_output=True, text=True, check=True)
    return Outcome({"well": 1, "readable by others": len(done.stdout.splitlines())})


def main() -> int:
    """Try all; the exit status."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=600)
    asked.add_argument("--cuts", type=int, default=400)
    asked.add_argument("--restarts", type=int, default=60)
    asked.add_argument("--edit", nargs=2, help=argparse.SUPPRESS)
    limits = asked.parse_args()
    if limits.edit:
        _edit_for_ever(Path(limits.edit[0]), int(limits.edit[1]))
    trials: dict[str, Callable[[], Outcome]] = {
        f"{limits.kills} kills at any moment": lambda: kills(limits.kills),
        "2 windows at once": lambda: side_by_side(2),
        "4 windows at once": lambda: side_by_side(4),
        f"3 windows, {limits.restarts} kills": lambda: killed_side_by_side(limits.restarts),
        "killed at each step of a save": lambda: steps("kill"),
        "each step of a save fails": lambda: steps("fail"),
        "killed at each step of a recovery": lambda: steps("recover"),
        f"{limits.cuts} losses of power": lambda: cuts(limits.cuts),
        "damaged files": lambda: damage(60),
        "no more than 20 KB in a file": lambda: full(20_000),
        "umask 000": lambda: others(0),
        "umask 022": lambda: others(0o022),
        "umask 077": lambda: others(0o077),
    }
    if os.geteuid() == 0:
        trials["a full disk, then one that is only read"] = full_disk
    total = Outcome()
    for name, trial in trials.items():
        outcome = +trial()
        print(f"{name}: {', '.join(f'{count:,} {what}' for what, count in outcome.items())}")
        total += outcome
    faults = sum(count for what, count in total.items() if what != "well")
    print(f"{total['well']:,} well; {faults} lost, silently wrong, unreadable or for others")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
