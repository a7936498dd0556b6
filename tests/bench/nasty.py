"""What comes of each file of a folder, read as the reader does: python -m tests.bench.nasty FOLDER.

For each file: what came of it, the seconds it took, the most memory of the process that read it,
and the longest time for which the event loop of the program could not beat meanwhile. At the end
it says whether any file was written: into FOLDER, the home or the folder for temporary files.
"""

import asyncio
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.work import BlockKind, Work
from tui.fetching import Fetching, Watch
from tui.sources import UnreadableWork
from tui.store.parsed import Parsed

_BEAT = 0.01
_LONGEST_GAP = 0.1
"""Seconds for which the program may not stand still."""


@dataclass(frozen=True)
class Outcome:
    """What came of one file."""

    path: Path
    said: str
    is_read: bool
    is_expected: bool
    seconds: float
    memory: float
    gap: float


def main() -> None:
    """Print a line for each file, and then a summary."""
    folder = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as empty:
        os.environ |= {"HOME": empty, "TMPDIR": empty}
        before = _state(folder)
        outcomes = asyncio.run(_all(sorted(path for path in folder.rglob("*") if path.is_file())))
        written = sorted(str(path) for path in _state(folder) ^ before)
        written += [str(path) for path in Path(empty).rglob("*")]
    for path in written:
        print(f"written: {path}")
    read = sum(one.is_read for one in outcomes)
    broken = [one for one in outcomes if not one.is_expected]
    frozen = [one for one in outcomes if one.gap > _LONGEST_GAP]
    print(
        f"{len(outcomes)} files: {read} read, {len(outcomes) - read - len(broken)} refused with a "
        f"reason, {len(broken)} ended otherwise; longest {max(one.seconds for one in outcomes):.1f}"
        f" s, most memory {max(one.memory for one in outcomes):.0f} MB, longest stand-still "
        f"{max(one.gap for one in outcomes) * 1000:.0f} ms ({len(frozen)} over 100 ms), "
        f"{len(written)} files written"
    )
    sys.exit(1 if broken or written else 0)


async def _all(paths: list[Path]) -> list[Outcome]:
    pulse = _Pulse()
    beating = asyncio.create_task(pulse.beat())
    fetching = Fetching(Parsed())
    outcomes = []
    for path in paths:
        outcome = await _outcome(fetching, path, pulse)
        outcomes.append(outcome)
        print(
            f"{outcome.seconds:6.2f} s {outcome.memory:6.0f} MB {outcome.gap * 1000:5.0f} ms  "
            f"{path.name[:44]:<44}  {outcome.said}",
            flush=True,
        )
    beating.cancel()
    return outcomes


async def _outcome(fetching: Fetching, path: Path, pulse: "_Pulse") -> Outcome:
    pulse.longest = 0.0
    began = time.perf_counter()
    with _Scale() as scale:
        is_read = is_expected = False
        try:
            work = await asyncio.to_thread(fetching.work, path, path, Watch())
            said, is_read, is_expected = _counted(work), True, True
        except UnreadableWork as error:
            said, is_expected = f"refused: {error}", True
        except Exception as error:
            said = f"BROKEN: {error!r}"
    await asyncio.sleep(2 * _BEAT)
    seconds = time.perf_counter() - began
    return Outcome(path, said, is_read, is_expected, seconds, scale.most, pulse.longest)


def _counted(work: Work) -> str:
    gaps = sum(block.kind is BlockKind.GAP for block in work.blocks)
    left_out = f", {gaps} gaps" if gaps else ""
    title = clean_line(work.reference.title)[:40]
    counts = f"{len(work.blocks)} blocks, {len(work.text)} characters{left_out}"
    return f"{work.format}: {counts}: {title}"


class _Pulse:
    """The event loop's, and the longest pause in it."""

    longest = 0.0

    async def beat(self) -> None:
        """Beat for ever."""
        last = time.perf_counter()
        while True:
            await asyncio.sleep(_BEAT)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last - _BEAT)
            last = now


class _Scale:
    """While this lasts, the most memory that any child of this process has had, in megabytes."""

    def __init__(self) -> None:
        self.most = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)

    def __enter__(self) -> "_Scale":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _weigh(self) -> None:
        while not self._over.wait(_BEAT):
            self.most = max([self.most, *_peaks()])


def _peaks() -> Iterator[float]:
    """The most memory that each child has had (proc(5): children, VmHWM), in megabytes."""
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError, StopIteration):
            for child in (task / "children").read_text().split():
                status = Path(f"/proc/{child}/status").read_text().splitlines()
                line = next(line for line in status if line.startswith("VmHWM"))
                yield int(line.split()[1]) / 1000


def _state(folder: Path) -> set[tuple[str, int, int]]:
    """Each file with its size and time."""
    stated = ((path, path.lstat()) for path in folder.rglob("*"))
    return {(str(path), status.st_size, status.st_mtime_ns) for path, status in stated}


if __name__ == "__main__":
    main()
