"""A fault of the program itself: told in a sentence, and kept in a report without what was read."""

import os
import platform
import traceback
from datetime import datetime
from pathlib import Path

from tui import __version__
from tui.core.clean import clean, clean_line

REPORTS = "reports"
"""The folder in the library's folder that reports are kept in."""

_STEPS = 3
"""How many of the last steps to the fault are told."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def told(error: BaseException, folder: Path | None, now: datetime) -> str:
    """What to say of a fault, after a report of it was kept in `folder`, if there is one.

    Of the steps that led to it places and names are told and never values, which may be notes.
    """
    name = f"{now:%Y-%m-%dT%H%M%S}-{os.getpid()}.txt"
    kept = _kept(error, folder / REPORTS / name) if folder else "There is no report of it."
    steps = traceback.extract_tb(error.__traceback__)[-_STEPS:]
    places = [f"  {_short(step.filename)}:{step.lineno} in {step.name}" for step in steps]
    sentence = f"Lection ended by a fault of its own; what was saved is kept. {kept}"
    return "\n".join([sentence, f"  {_named(error)}", *places])


def _kept(error: BaseException, path: Path) -> str:
    """Keep a report at `path`; the sentence that says where, or why there is none."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, _NEW, 0o600), "w", encoding="utf-8") as report:
            report.write(_report(error))
    except OSError as fault:
        return f"No report could be kept: {fault.strerror}."
    return f"The report to send is {clean_line(str(path))}."


def _report(error: BaseException) -> str:
    system = f"Lection {__version__}, Python {platform.python_version()}, {platform.platform()}"
    terminal = f"TERM={os.environ.get('TERM', '')} LANG={os.environ.get('LANG', '')}"
    steps = "".join(traceback.format_exception(error))
    return f"{system}\n{terminal}\n\n{clean(steps)}"


def _named(error: BaseException) -> str:
    return clean_line(f"{type(error).__name__}: {error}", 200)


def _short(file: str) -> str:
    parts = Path(file).parts
    return str(Path(*parts[parts.index("tui") :])) if "tui" in parts else Path(file).name
