"""The characters of a file of text, whatever it was saved in."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_STRAY = 3
_NOT_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\x0b\x0c\r\x1b"))


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

    The mark at its head decides, else UTF-8 if it is that, else UTF-16, else Windows-1252.
    """
    encoding = _marked(content) or _unmarked_utf16(content) or _guessed(content)
    text = content.decode(encoding, "replace")
    if encoding in ("cp1252", "latin-1"):
        return text, (
            "The file is not UTF-8; it was read as Windows-1252. If letters look wrong, save it "
            "as UTF-8 and open it again."
        )
    lost = text.count("\ufffd") - content.count("\ufffd".encode(encoding.removesuffix("-sig")))
    return text, _lost(lost) if lost > 0 else ""


def _marked(content: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 without a mark, known by every second byte of its Latin letters being zero."""
    even, odd = content[:_SAMPLE:2].count(0), content[1:_SAMPLE:2].count(0)
    quarter = len(content[:_SAMPLE]) / 4
    if len(content) % 2 or max(even, odd) < quarter or min(even, odd) * 10 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _guessed(content: bytes) -> str:
    """UTF-8, even with a few broken bytes among many good ones; else an old Western encoding."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        undefined = len(content) - len(content.translate(None, _NOT_IN_CP1252))
        western = "latin-1" if undefined else "cp1252"
        return "utf-8" if _is_mostly_utf8(content) else western
    return "utf-8"


def _is_mostly_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    words_beyond_ascii = sum(not word.isascii() for word in text.split())
    return words_beyond_ascii > 10 * text.count("\ufffd")


def _lost(count: int) -> str:
    characters = "1 character" if count == 1 else f"{count} characters"
    return f"{characters} of the file could not be read; each is shown as \ufffd."
