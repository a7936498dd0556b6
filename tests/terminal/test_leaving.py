"""What becomes of unsaved work when the terminal goes, in real terminals."""

import fcntl
import os
import signal
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tui.terminal.leaving import guarded

LEAVER = Path(__file__).parent / "leaver.py"
ROOT = Path(__file__).parent.parent.parent


@contextmanager
def started(
    file: Path, manner: str = "willing", before: Callable[[], object] = bool
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The program in a new terminal, and the terminal's other end."""
    ours, theirs = os.openpty()
    program = subprocess.Popen(
        [sys.executable, str(LEAVER), str(file), manner],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
        preexec_fn=before,
    )
    os.close(theirs)
    try:
        said = b""
        while not said.endswith(b"ready\r\n"):
            said += os.read(ours, 1024)
        yield program, ours
    finally:
        program.kill()
        program.wait()


def own_the_terminal() -> None:
    """Make the terminal the session's own, so that its end is told by SIGHUP."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def ignore_hang_ups() -> None:
    """As under nohup."""
    own_the_terminal()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


@pytest.mark.parametrize(
    "before", [own_the_terminal, ignore_hang_ups, bool], ids=["told", "nohup", "no session"]
)
def test_what_is_unsaved_is_saved_when_the_terminal_is_gone(
    tmp_path: Path, before: Callable[[], object]
) -> None:
    with started(tmp_path / "note", before=before) as (program, terminal):
        os.close(terminal)
        assert program.wait(10) == 128 + signal.SIGHUP
    assert (tmp_path / "note").read_text() == "saved"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_unsaved_is_saved_when_the_program_is_told_to_end(
    tmp_path: Path, number: signal.Signals
) -> None:
    with started(tmp_path / "note") as (program, _):
        program.send_signal(number)
        assert program.wait(10) == 128 + number
    assert (tmp_path / "note").read_text() == "saved"


def test_a_program_that_hangs_is_ended_all_the_same(tmp_path: Path) -> None:
    with started(tmp_path / "note", "stubborn") as (program, _):
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 128 + signal.SIGTERM
    assert (tmp_path / "note").read_text() == "saved"


def test_a_save_that_fails_does_not_keep_the_program_from_leaving(tmp_path: Path) -> None:
    with started(tmp_path / "note", "failing") as (program, _):
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 128 + signal.SIGTERM


def test_what_is_unsaved_is_saved_when_the_program_fails() -> None:
    saved = threading.Event()
    with pytest.raises(OSError, match="gone"), guarded(saved.set, lambda status: None):
        raise OSError("the terminal is gone")
    assert saved.is_set()


def test_the_signals_are_as_before_once_the_reader_is_left() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with guarded(lambda: None, lambda status: None):
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_nothing_is_saved_or_left_when_nothing_happens() -> None:
    called = threading.Event()
    with guarded(called.set, lambda status: called.set()):
        pass
    assert not called.is_set()
