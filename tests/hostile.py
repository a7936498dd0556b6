"""Hostile texts, and what of them must not be found among the bytes that a terminal was sent."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

ESC, BEL, ST = "\x1b", "\x07", "\x1b\\"

SEQUENCES = {
    "clears the screen": f"a{ESC}[2Jb",
    "sets an unknown mode": f"a{ESC}[?7391hb",
    "copies by OSC 52, ended by BEL": f"a{ESC}]52;c;SE9TVElMRQ=={BEL}b",
    "copies by OSC 52, ended by ST": f"a{ESC}]52;c;SE9TVElMRTI={ST}b",
    "reads the clipboard": f"a{ESC}]52;c;?{BEL}b",
    "sets the title": f"a{ESC}]0;HOSTILE{ST}b",
    "links to elsewhere": f"a{ESC}]8;;http://hostile.example/{ST}doi.org{ESC}]8;;{ST}b",
    "asks for settings": f"a{ESC}P$qm{ST}b",
    "asks what terminal it is": f"a{ESC}[>71cb",
    "asks where the cursor is": f"a{ESC}[6nb",
    "resets the terminal": f"a{ESC}cb",
    "sends an application command": f"a{ESC}_HOSTILE{ST}b",
    "passes through tmux": f"a{ESC}Ptmux;{ESC}{ESC}]0;HOSTILE{BEL}{ST}b",
    "comes together when BEL is taken out": f"a{ESC}{BEL}]0;HOSTILE{ESC}\x08\\b",
    "comes together when a blank is taken out": f"a{ESC}\u200b]0;HOSTILE{BEL}b",
    "uses a C1 CSI": "a\x9b31mb",
    "uses a C1 OSC": "a\x9d0;HOSTILE\x9cb",
    "uses a C1 DCS": "a\x90$qm\x9cb",
}
"""What a terminal would obey."""

CONTROLS = {
    "next line": "a\x85b",
    "bell": "a\x07b",
    "backspace": "abc\x08\x08XY",
    "carriage return": "good\rEVIL",
    "vertical tab": "a\x0bb",
    "form feed": "a\x0cb",
    "null": "a\x00b",
    "shift out and in": "a\x0eb\x0fc",
    "delete": "a\x7fb",
    "tab": "a\tb",
    "substitute and cancel": "a\x1ab\x18c",
}

INVISIBLE = {
    "turns the direction": "a\u202egnp.exe\u202cb",
    "isolates a direction": "a\u2067b\u2069c",
    "marks a direction": "a\u200fb\u061cc",
    "has a blank without width": "pass\u200bword",
    "has a word joiner": "a\u2060b\ufeffc",
    "hides letters in tags": "a" + "".join(chr(0xE0000 + ord(letter)) for letter in "obey") + "b",
    "hides bytes in variants": "a" + "".join(chr(0xE0100 + number) for number in range(40)) + "b",
    "separates lines": "a\u2028b\u2029c",
    "has soft hyphens": "a\u00ad\u00adb",
    "has letters that are blank": "a\u3164b\u115fc\uffa0d",
}

ODD = {
    "heaps accents": "a" + "\u0335\u0341\u0346" * 200 + "b",
    "heaps five thousand accents": "a" + "\u0301" * 5000 + "b",
    "joins four hundred": "\N{WOMAN}\u200d" * 400 + "b",
    "begins with an accent": "\u0301\u0301b",
    "has half a character": "a\udcffb\ud800c",
    "has no character": "a\uffffb\ufdd0c",
    "has a private sign": "a\ue0b0b",
    "is wide": "漢" * 300,
    "is one long word": "x" * 5000,
}

MARKUP = {
    "is bold": "x [bold]y[/bold] z",
    "acts": "x [@click=app.quit]QUIT[/] z",
    "writes a file": "x [@click=app.screenshot('hostile.svg','.')]SHOT[/] z",
    "links": "x [link=http://hostile.example]y[/link] z",
    "links with a sequence": f"x [link='http://e{ESC}]0;HOSTILE{ST}']y[/link] z",
    "closes nothing": "see [/bold] z and [/] or",
    "is not closed": "see [red on",
    "cites": "as shown [12, 13] and [a-z] [Smith 2020] [Knuth, 1974] [fig. 2] [1] [i] [0] [x]",
    "names a variable": "cost [$primary]5[/] $name",
    "hides": "x [black on black]secret[/] z",
    "ends in a backslash": "x \\[bold] y\\",
    "is nested": "[b]" * 1500 + "x",
}

PAYLOADS = SEQUENCES | CONTROLS | INVISIBLE | ODD | MARKUP
"""Texts by what each does."""

_FORBIDDEN = re.compile(
    "[\x00-\x06\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e"
    "\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufdd0-\ufdef"
    "\uffff\ud800-\udfff\U000e0000-\U000e01ef]"
)
_HEAP = re.compile("[\u0300-\u036f]{9}")

_SEQUENCE = re.compile(
    rb"\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC
    rb"|[P_X^][^\x1b]*(?:\x1b[^\\][^\x1b]*)*\x1b\\"  # DCS, APC, SOS, PM
    rb"|\[[0-?]*[ -/]*[@-~]"  # CSI
    rb"|[ -/]*[0-~])"
)
_PLACED = re.compile(rb"\x1b\[[\d;]*[mH]")
_COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")


def forbidden(text: str) -> list[str]:
    """The characters of `text` that may not be shown, and heaps of accents."""
    return sorted({*_FORBIDDEN.findall(text), *_HEAP.findall(text)})


def sequences(sent: bytes) -> set[bytes]:
    """The sequences among the bytes that a terminal was sent.

    Colours and places are left out, and copies of what the texts of this module do not copy.
    """
    found = set(_SEQUENCE.findall(sent))
    return {one for one in found if not _PLACED.fullmatch(one) and not _is_copy(one)}


def _is_copy(sequence: bytes) -> bool:
    copied = _COPIED.fullmatch(sequence)
    return copied is not None and not b64decode(copied[1]).startswith(b"HOSTILE")


def leaks(sent: bytes, ours: set[bytes]) -> Iterator[str]:
    """What is wrong with the bytes that a terminal was sent, where `ours` are our sequences.

    Sequences that ours are not, control characters outside of sequences, and what hides.
    """
    for sequence in sequences(sent) - ours:
        yield f"the sequence {sequence!r}"
    rest = _SEQUENCE.sub(b"", sent)
    text = rest.decode("utf-8", "surrogateescape")
    for character in {*forbidden(text), *re.findall("[\x07\x1b]", text)}:
        yield f"the character {character!r}"


_LONGEST_FIELD = 900
_QUIET = 30_000
"""Characters after the hostile ones; a file with many control bytes is taken for no text."""


def a_hostile_file(folder: Path, payload: str, name: str = "work") -> Path:
    """A new Markdown file that has `payload` wherever one can stand, in its name too."""
    quoted = json.dumps(payload[:_LONGEST_FIELD].encode("utf-8", "replace").decode())
    safe = "".join(letter for letter in payload if letter not in "/\0" and ord(letter) < 0xD800)
    path = folder / f"{name} {safe[:40]}.md"
    path.write_text(
        f"---\nid: {name}\ntitle: {quoted}\nauthor: [{quoted}]\ncontainer-title: {quoted}\n"
        f"abstract: {quoted}\ndate: 1999\n---\n\n{_body(payload)}",
        encoding="utf-8",
        errors="surrogateescape" if payload.isascii() else "replace",
    )
    return path


def _body(payload: str) -> str:
    payload = payload.replace("\0", "")  # a text with it is taken for none
    line = " ".join(payload.split())
    quiet = "\n\n".join(["So that it is taken for a text. " * 30] * len(payload))[:_QUIET]
    return (
        f"# Section {line}\n\nThe words that are quoted. {payload}\n\n"
        f"A [link {line}](http://host.example/{line}) and a note[^1], and {line}.\n\n"
        f"> Quoted: {line}\n\n- item {line}\n- another\n\n# {line}\n\n"
        f"| head {line} | b |\n|---|---|\n| {line} | 2 |\n\n"
        f"```\n{payload}\n```\n\n{payload}\n\n[^1]: Note {line}\n\n{quiet}\n"
    )
