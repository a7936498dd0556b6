"""Session: one run of the program, and whether it is still running."""

import os
from dataclasses import dataclass
from pathlib import Path

_BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Session:
    """A process as told apart from every other: by host, boot, number and time of its start.

    Boot and start are empty where the system does not tell them.
    """

    host: str
    boot: str
    process: int
    start: str


def this_session() -> Session:
    """The session this is."""
    process = os.getpid()
    return Session(os.uname().nodename, _boot(), process, _start(process))


def is_over(session: Session) -> bool:
    """Whether the session has ended; one on another host is taken to be running."""
    if session.host != os.uname().nodename:
        return False
    if session.boot != _boot():
        return True
    return not _is_running(session.process) or session.start != _start(session.process)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it runs, as another user
        return True
    return True


def _boot() -> str:
    try:
        return _BOOT.read_text().strip()
    except OSError:  # not Linux
        return ""


def _start(process: int) -> str:
    """The time the process began, in clock ticks since the boot (proc(5), stat, field 22)."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return ""
    return status.rpartition(")")[2].split()[19]
