"""Hang-ups of the real program, with a note half written, an edited record, a project or a picker.

    python -m tests.bench.hangups [WORD]

Each way of losing a terminal (it is closed: with SIGHUP, with SIGHUP ignored as under nohup, and
without a session of its own; SIGTERM and SIGHUP while it is there; nobody reads it for some seconds
while the program writes, then SIGTERM, or then it is closed) meets each screen; WORD picks those
with it in their names. Printed are whether what was typed and where one was is kept, the seconds to
the end of the process, the CPU seconds it used meanwhile, and whether the terminal was put right.
"""

import os
import resource
import signal
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

from tests.real_terminal import Terminal
from tests.terminal.outer import LECTION, ROOT
from tui.store.library import Library, open_library

LONGEST = 3.1
"""Seconds within which a process must have ended."""

BUSY = 0.8
"""The share of a CPU above which a process is said to spin."""

TYPED = "Half a thought"

_STALL = 4.0


@dataclass(frozen=True)
class Loss:
    """A way to lose a terminal; `before` runs in the new process, before the program."""

    name: str
    happens: Callable[[Terminal], None]
    before: Callable[[], object] = bool
    terminal_stays: bool = False
    read: bool = True
    """Whether somebody goes on reading what the program writes, where the terminal stays."""


@dataclass(frozen=True)
class Scene:
    """What is on the screen when it happens: how to get there, and whether all of it is kept."""

    name: str
    begin: Callable[[Terminal], None]
    kept: Callable[[Library], bool]
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What came of it; `right` is None where there was no terminal to put right."""

    kept: bool
    ended: bool
    seconds: float
    cpu: float
    right: bool | None

    @property
    def is_well(self) -> bool:
        """Whether nothing was lost, nothing hung and nothing span."""
        calm = self.cpu < max(BUSY * self.seconds, 0.5)
        return (
            self.kept
            and self.ended
            and self.seconds <= LONGEST
            and calm
            and self.right is not False
        )


def _ignore_hang_ups() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _leave_the_session() -> None:
    _ignore_hang_ups()  # giving the terminal up is a hang-up, too
    ioctl(0, termios.TIOCNOTTY)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _told(number: signal.Signals) -> Callable[[Terminal], None]:
    return lambda terminal: os.kill(terminal.process, number)


def _stall(terminal: Terminal) -> None:
    for _ in range(60):
        terminal.press("\x1b[B\x1b[A" * 20)
        time.sleep(_STALL / 60)


def _stalled_then_told(terminal: Terminal) -> None:
    _stall(terminal)
    os.kill(terminal.process, signal.SIGTERM)


def _stalled_then_closed(terminal: Terminal) -> None:
    _stall(terminal)
    terminal.hang_up()


LOSSES = (
    Loss("closed", Terminal.hang_up),
    Loss("closed, SIGHUP ignored", Terminal.hang_up, _ignore_hang_ups),
    Loss("closed, no session", Terminal.hang_up, _leave_the_session),
    Loss("SIGTERM", _told(signal.SIGTERM), terminal_stays=True),
    Loss("SIGHUP", _told(signal.SIGHUP), terminal_stays=True),
    Loss("stalled, SIGTERM", _stalled_then_told, terminal_stays=True, read=False),
    Loss("stalled, closed", _stalled_then_closed, _ignore_hang_ups),
)


def _welcomed(terminal: Terminal) -> None:
    terminal.until("Welcome")
    terminal.press("\r")
    terminal.until("/ search")


def _write_note(terminal: Terminal) -> None:
    _welcomed(terminal)
    terminal.press("a")
    terminal.until("Ctrl+s save")
    terminal.press(TYPED)
    terminal.until(TYPED)


def _edit_record(terminal: Terminal) -> None:
    _welcomed(terminal)
    terminal.press("E")
    terminal.until("Ctrl+s or Esc save")
    terminal.press("jj\r")
    terminal.until("Enter")
    terminal.press(f"{TYPED} ")
    terminal.until(TYPED)
    terminal.press("\r")
    terminal.until(_is_answered)


def _is_answered(rows: Sequence[str]) -> bool:
    """Whether the question is gone from over the record, which has what was typed."""
    boxes = sum(row.count("╭") for row in rows)
    return boxes == 1 and any(TYPED in row for row in rows)


def _show_project(terminal: Terminal) -> None:
    _welcomed(terminal)
    terminal.press("\x1b[6~")
    terminal.press("s")
    terminal.until("project")
    terminal.press("Thesis\r")
    terminal.until("Saved to Thesis")
    terminal.press("p")
    terminal.until("1 item")


def _pick(terminal: Terminal) -> None:
    terminal.until("Enter take it")
    terminal.press("jalali")
    terminal.until("jalali")


def _go_on(terminal: Terminal) -> None:
    _welcomed(terminal)
    terminal.press("\x1b[6~")
    terminal.until(lambda rows: not any("Ali A. Jalali" in row for row in rows))


def _has_draft(library: Library) -> bool:
    return any(draft.text.startswith(TYPED) for draft in library.drafts())


def _has_record(library: Library) -> bool:
    return any(TYPED in str(holding.reference.item) for holding in library.holdings())


def _has_place(library: Library) -> bool:
    return any(one.place is not None and one.place.start > 0 for one in library.holdings())


def _has_project(library: Library) -> bool:
    return any(project.items for project in library.projects()) and _has_place(library)


SCENES = (
    Scene("a note half written", _write_note, _has_draft),
    Scene("the record edited", _edit_record, _has_record),
    Scene("the project", _show_project, _has_project),
    Scene("the picker", _pick, lambda library: True, ("pick",)),
    Scene("reading", _go_on, _has_place),
)


def met(loss: Loss, scene: Scene) -> Outcome:
    """What comes of that loss of the terminal on that screen."""
    with tempfile.TemporaryDirectory() as home:
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": home,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONPATH": str(ROOT),
        }
        command = [*LECTION, *scene.words]
        with Terminal(command, environ, before=loss.before) as terminal:
            before = termios.tcgetattr(terminal.descriptor)
            scene.begin(terminal)
            loss.happens(terminal)
            used = _cpu(terminal.process)
            began = time.monotonic()
            seconds, cpu = _ended(terminal, began, loss.read)
            right = None
            if loss.terminal_stays:
                terminal.settles()
                shown = terminal.sent.rfind(b"\x1b[?1049l") > terminal.sent.rfind(b"\x1b[?1049h")
                right = shown and termios.tcgetattr(terminal.descriptor) == before
        kept = scene.kept(open_library(Path(home) / ".local/share/lection"))
    return Outcome(kept, terminal.status is not None, seconds, cpu - used, right)


def _ended(terminal: Terminal, began: float, read: bool) -> tuple[float, float]:
    """Seconds to the end of the process, and the CPU seconds it used in its life."""
    while time.monotonic() - began < 3 * LONGEST:
        process, status, usage = os.wait4(terminal.process, os.WNOHANG)
        if process:
            terminal.status = os.waitstatus_to_exitcode(status)
            return time.monotonic() - began, usage.ru_utime + usage.ru_stime
        if read and not terminal.is_gone:
            terminal.settles(0.01)
        time.sleep(0.01)
    return time.monotonic() - began, _cpu(terminal.process)


def _cpu(process: int) -> float:
    """The CPU seconds that a process has used; the time of its children comes later."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def cases(word: str = "") -> Iterator[tuple[Loss, Scene]]:
    """Every loss on every screen, or those with the word in their names."""
    for scene in SCENES:
        for loss in LOSSES:
            if word.lower() in f"{scene.name}, {loss.name}".lower():
                yield loss, scene


def main(word: str = "") -> int:
    """Print a row for each, and a closing line; 1 if anything was lost or hung."""
    outcomes = []
    for loss, scene in cases(word):
        one = met(loss, scene)
        outcomes.append(one)
        right = {None: "", True: "terminal put right", False: "TERMINAL LEFT"}[one.right]
        kept = "kept" if one.kept else "LOST"
        times = f"{one.seconds:5.2f} s  cpu {one.cpu:5.2f} s"
        print(f"{scene.name:20} {loss.name:24} {kept}  {times}  {right}", flush=True)
    lost = sum(not one.kept for one in outcomes)
    longest = max(one.seconds for one in outcomes)
    well = sum(one.is_well for one in outcomes)
    print(
        f"hangups: {well} of {len(outcomes)} well; lost {lost}; "
        f"longest {longest:.2f} s; most cpu {max(one.cpu for one in outcomes):.2f} s"
    )
    return int(well < len(outcomes))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main(*sys.argv[1:]))
