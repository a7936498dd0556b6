"""The characters of a file of text, whatever it was saved in."""

import codecs
import re
from collections import Counter

from tui.core.counting import many
from tui.sources.encodings.guessing import guessed, reads_as

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_STRAY = 3
_FEWEST = 8
"""Characters that are needed to tell UTF-16 by its alphabet."""

_NEARLY_ALL = 0.9
_ASCII_BLOCK = 0
_EAST_BLOCK = 0x4E
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\x0b\x0c\r\x1b"))

_DECLARED = re.compile(
    rb"(?:charset|encoding|coding)\s*[:=]\s*[\"']?([a-z][\w.:-]{2,30})", re.IGNORECASE
)
_HEAD = 6000
"""Bytes in which a file says what it was saved in."""

_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What is meant by a name that stands for less than people put under it."""

_NO_TEXT = ("utf-7", "rot13", "hex", "base64", "zlib", "bz2", "uu", "quopri", "punycode", "idna")
_ESCAPES = ((b"\x1b$B", "iso2022_jp_2"), (b"\x1b$@", "iso2022_jp_2"), (b"\x1b$)C", "iso2022_kr"))


def is_binary(content: bytes) -> bool:
    """Whether a file holds something else than text: zeros, or one control byte in a hundred.

    A few control bytes do not make a short text something else.
    """
    if _marked(content) or _unmarked_utf16(content):
        return False
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return b"\0" in content or controls > max(len(content) // 100, _STRAY)


def decoded(content: bytes) -> tuple[str, str]:
    """The characters of a file, and one sentence where they may not be what was meant.

    The mark at its head decides, else UTF-16 or UTF-8 if it is that, else what its head says, else
    what its letters are likely to be.
    """
    encoding = _marked(content) or _unmarked_utf16(content) or _escaped(content)
    if encoding or _is_utf8(content):
        return _read(content, encoding or "utf-8")
    if declared := _declared(content):
        return content.decode(declared), ""
    if _is_mostly_utf8(content):
        return _read(content, "utf-8")
    likely = guessed(content)
    return content.decode(likely, "replace"), (
        f"The file is not UTF-8; it was read as {_called(likely)}. If letters look wrong, save it "
        "as UTF-8 and open it again."
    )


def _read(content: bytes, encoding: str) -> tuple[str, str]:
    """The characters, and how many of them were lost."""
    text = content.decode(encoding, "replace")
    if not encoding.startswith("utf"):
        return text, ""
    lost = text.count("\ufffd") - content.count("\ufffd".encode(encoding.removesuffix("-sig")))
    return text, _lost(lost) if lost > 0 else ""


def _marked(content: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 without a mark, known by every second byte of its Latin letters being zero.

    Where it has few of them, by the other alphabets, or characters of the East, that it is in.
    """
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(content) % 2 or not even + odd:
        return ""
    if max(even, odd) >= len(sample) / 4 and min(even, odd) * 10 <= max(even, odd):
        return "utf-16-be" if even > odd else "utf-16-le"
    return next((order for order in ("utf-16-le", "utf-16-be") if _is_words(sample, order)), "")


def _is_words(sample: bytes, encoding: str) -> bool:
    """Whether nearly all characters are of one alphabet or of East Asia, besides ASCII's."""
    if not reads_as(sample, encoding):
        return False
    text = sample.decode(encoding)
    blocks = Counter(_block(one) for one in text)
    plain = blocks.pop(_ASCII_BLOCK, 0)
    most = max(blocks.values(), default=0)
    return len(text) >= _FEWEST and most + plain > len(text) * _NEARLY_ALL and most * 3 > plain


def _block(character: str) -> int:
    """The alphabet of a character, by number; those of East Asia have one together."""
    if "\u3000" <= character <= "\u30ff" or "\u4e00" <= character <= "\u9fff":
        return _EAST_BLOCK
    if "\uac00" <= character <= "\ud7a3" or "\uff00" <= character <= "\uffef":
        return _EAST_BLOCK
    if character.isascii():
        return _ASCII_BLOCK if character.isprintable() or character.isspace() else -1
    return -1 if character < "\u0370" else ord(character) >> 8


def _escaped(content: bytes) -> str:
    """An encoding that changes alphabets by escape sequences, known by the sequences."""
    found = (encoding for escape, encoding in _ESCAPES if escape in content)
    return next((encoding for encoding in found if reads_as(content, encoding)), "")


def _declared(content: bytes) -> str:
    """The encoding that the head of the file names, where the whole file can be that."""
    for match in _DECLARED.finditer(content[:_HEAD]):
        try:
            name = codecs.lookup(match[1].decode("ascii")).name
        except (LookupError, ValueError):
            continue
        name = _MEANT.get(name, name)
        if name not in _NO_TEXT and not name.startswith("utf") and reads_as(content, name):
            return name
    return ""


def _is_utf8(content: bytes) -> bool:
    return reads_as(content, "utf-8")


def _is_mostly_utf8(content: bytes) -> bool:
    """UTF-8 even so, with a few broken bytes among many good ones."""
    text = content.decode("utf-8", "replace")
    words_beyond_ascii = sum(not word.isascii() for word in text.split())
    return words_beyond_ascii > 10 * text.count("\ufffd")


def _called(encoding: str) -> str:
    """What people call an encoding."""
    if encoding.startswith("cp125"):
        return f"Windows-{encoding[2:]}"
    return {"latin-1": "Windows-1252"}.get(encoding, encoding.upper().replace("_", "-"))


def _lost(count: int) -> str:
    return f"{many(count, 'character')} of the file could not be read; each is shown as \ufffd."
