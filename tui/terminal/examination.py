"""What can be told of a terminal without asking it: name, size, colours, letters, way to copy."""

from collections.abc import Iterable, Iterator, Mapping

from tui.core.finding import Finding, advice, fault, good
from tui.terminal.channels import Attempt, Channel
from tui.terminal.clipboard import Arrived
from tui.terminal.remedies import remedy

COMFORTABLE = (80, 24)
LEAST = (40, 12)
"""Columns and rows; below these some of what there is to see has no room."""

_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")


def examine_terminal(environ: Mapping[str, str], size: tuple[int, int] | None) -> Iterator[Finding]:
    """The findings; `size` is the columns and rows of the terminal, None where there is none."""
    term = environ.get("TERM", "")
    if size is None:
        sentence = "Lection was started without a terminal, so none was looked at."
        yield advice("terminal", sentence, "Run lection doctor in the terminal that you read in.")
        return
    if term in ("", "dumb"):
        named = f"TERM={term}" if term else "TERM is not set"
        do = "Set TERM to what your terminal is, or use the commands, which need no screen."
        yield fault("terminal", f"The reader cannot be shown where {named}.", do)
    else:
        yield _sized(term, size)
    yield _colours(term, environ)
    yield _letters(environ)


def _sized(term: str, size: tuple[int, int]) -> Finding:
    columns, rows = size
    said = f"{term}, {columns} columns by {rows} rows."
    if columns < LEAST[0] or rows < LEAST[1]:
        do = f"Make it {LEAST[0]} by {LEAST[1]} at least; {COMFORTABLE[0]} by {COMFORTABLE[1]} is "
        return advice("terminal", said, f"{do}comfortable.")
    return good("terminal", said)


def _colours(term: str, environ: Mapping[str, str]) -> Finding:
    if environ.get("NO_COLOR"):
        return good("colours", "None, as NO_COLOR asks; highlights are told apart by letters.")
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return good("colours", "16 million.")
    if term.endswith(("256color", "kitty")):
        return good("colours", "256.")
    do = "If it has more, set TERM to xterm-256color, say; else T chooses the theme made for 16."
    return advice("colours", "The terminal is said to have no more than 16.", do)


def _letters(environ: Mapping[str, str]) -> Finding:
    """Whether the locale is for UTF-8, which is what the reader writes in any case."""
    named = next((environ[name] for name in _LOCALE if environ.get(name)), "")
    if "utf8" in named.lower().replace("-", ""):
        return good("letters", f"UTF-8, by the locale {named}.")
    said = f"The locale is {named}" if named else "No locale is set"
    do = "If letters look wrong, set LANG to C.UTF-8, or to your language's locale with UTF-8."
    return advice("letters", f"{said}, which is not for UTF-8; the reader writes UTF-8.", do)


def examine_clipboard(
    channels: Iterable[Channel], arrived: Arrived, environ: Mapping[str, str]
) -> Finding:
    """How copies go from here, and whether they arrived when that was tried last."""
    attempt = next((one for way in channels if (one := way.foreseen()).taken or one.held), None)
    if attempt is None:
        return fault("clipboard", "There is no way to a clipboard from here.", "Use a terminal.")
    return told(attempt, arrived(attempt.route), environ)


def told(attempt: Attempt, arrived: bool | None, environ: Mapping[str, str]) -> Finding:
    """The finding on the way that a copy takes, or was to take."""
    if not attempt.taken:
        held = f"; {attempt.held}" if attempt.held else ""
        sentence = f"Copies reach no clipboard: {attempt.fault}{held}."
        return fault("clipboard", sentence, remedy(attempt, environ))
    sentence = f"Copies go {attempt.way}"
    if arrived is False:
        said = f"{sentence}, and did not arrive when you tried it."
        return fault("clipboard", said, remedy(attempt, environ))
    if arrived:
        return good("clipboard", f"{sentence}, and arrived when you tried it.")
    if attempt.certain:
        return good("clipboard", f"{sentence}.")
    do = "Run lection doctor in your terminal, without a pipe: it sends a code word."
    return advice("clipboard", f"{sentence}; nobody has tried whether they arrive.", do)
