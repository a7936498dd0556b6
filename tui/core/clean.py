"""Clean text: what may be stored and shown of text that somebody else wrote.

Every character is judged alone, so nothing that is taken away can put an escape sequence together.
The result is in Unicode's composed form (NFC), and cleaning it again changes nothing.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

MARKS = 8
"""Combining marks kept on one base character."""

JOINERS = 8
"""Zero-width joiners kept in one cluster."""

LINE = 1000
"""The longest one-line field, in characters."""

_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_UNASSIGNABLE = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
    "\U000e0100-\U000e01ef"
)
# Patterns, compiled when they are first used: most text is plain, and one command has little of it.
_CONTROL = f"[{_CONTROLS}{_UNASSIGNABLE}]"
_UNCLEAN = f"[{_LINE_ENDS}{_CONTROLS}{_UNASSIGNABLE}{_BLANK_LETTERS}{_INVISIBLE}]"
_UNSHOWN = f"[{_CONTROLS}{_LINE_ENDS}{_INVISIBLE}]"
_UNWRITABLE = "[\ud800-\udfff]"

_JOINERS = "\u200c\u200d"
_MARK_LIKE = r"[^\w\s\x00-\x7f\u2010-\u205e]"
_CROWD = rf"(?:{_MARK_LIKE}|[\u200c\u200d]){{{MARKS + 1},}}"
_BASELESS = rf"(?:\A|(?<=\s))[\u200c\u200d]+|(?:\A|(?<=\n))(?={_MARK_LIKE})"
_DOTTED_CIRCLE = "\u25cc"
_FIRST_MARK = "\u0300"


def clean(text: str) -> str:
    """`text` without control characters, invisible and direction marks, and heaps of accents.

    Line ends of every kind are "\\n", tabs are blanks; what cannot be shown is U+FFFD.
    """
    if _is_plain(text):
        return text
    text = _replaced(text.replace("\r\n", "\n"))
    text = unicodedata.normalize("NFC", text.expandtabs(4))
    return _unheaped(text) if any(map(_combines, set(text))) else text


def clean_line(text: str, limit: int = LINE) -> str:
    """`text` clean, in one line with single blanks, of at most `limit` characters."""
    return " ".join(clean(text[: 4 * limit]).split())[:limit].rstrip()


def clean_values(value: Any, cleaned: Callable[[str], str] = clean_line) -> Any:
    """A value as JSON has them with every text in it `cleaned`, the names of fields too."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, Mapping):
        return {clean_line(str(name)): clean_values(part, cleaned) for name, part in value.items()}
    return [clean_values(part, cleaned) for part in value] if isinstance(value, list) else value


def guarded(text: str) -> str:
    """`text` without what a terminal obeys or hides, but for tabs and line ends.

    The last look at text on its way out, which was to be clean before.
    """
    if _is_plain(text):
        return text
    return re.sub(_UNWRITABLE, "\ufffd", re.sub(_UNSHOWN, "", text))


def escaped(json: str) -> str:
    """`json` with what is not clean in letters, as JSON may have it, so that nothing is lost."""
    return re.sub(_CROWD, _in_letters, re.sub(_UNCLEAN, _in_letters, json))


def _in_letters(match: re.Match[str]) -> str:
    from json import dumps  # not every command has JSON to write

    return dumps(match[0])[1:-1]


def _is_plain(text: str) -> bool:
    """Whether `text` has but Latin letters, typographic signs and line ends: nothing to clean."""
    if not text.replace("\n", "").isprintable():
        return False
    return text.isascii() or all(
        character < _FIRST_MARK or "\u2010" <= character <= "\u205e" for character in set(text)
    )


def _replaced(text: str) -> str:
    """`text` with each unclean character replaced; only those that occur are looked for."""
    unclean = {found: _replacement(found) for found in re.findall(_UNCLEAN, "".join(set(text)))}
    if not unclean:
        return text
    pattern = re.compile(f"[{re.escape(''.join(unclean))}]")
    return pattern.sub(lambda match: unclean[match[0]], text)


def _replacement(character: str) -> str:
    if character in _LINE_ENDS:
        return "\n"
    if character in _BLANK_LETTERS:
        return " "
    return "\ufffd" if re.match(_CONTROL, character) else ""


def _unheaped(text: str) -> str:
    """`text` with a limited number of marks and joiners on each base, and a base under each."""
    return re.sub(_BASELESS, _based, re.sub(_CROWD, _thinned, text))


def _based(match: re.Match[str]) -> str:
    """A dotted circle under a mark that begins a line; joiners that join nothing are dropped."""
    following = match.string[match.end() : match.end() + 1]
    at_line_start = match.start() == 0 or match.string[match.start() - 1] == "\n"
    return _DOTTED_CIRCLE if at_line_start and _is_mark(following) else ""


def _thinned(match: re.Match[str]) -> str:
    kept: list[str] = []
    marks = joiners = 0
    for character in match[0]:
        if character in _JOINERS:
            joiners += 1
            if joiners > JOINERS:
                continue
        elif _is_mark(character):
            marks += 1
            if marks > MARKS:
                continue
        else:
            marks = 0
            joiners = joiners if kept and kept[-1] in _JOINERS else 0
        kept.append(character)
    return "".join(kept)


def _combines(character: str) -> bool:
    return character in _JOINERS or _is_mark(character)


def _is_mark(character: str) -> bool:
    return bool(character) and unicodedata.category(character).startswith("M")
