"""A file taken from the disk, or refused with a reason."""

from pathlib import Path

from tui.core.clean import clean_line
from tui.sources.encodings.decoding import is_binary
from tui.sources.unreadable import UnreadableWork

MEGABYTE = 1_000_000

_SUFFIXES = {
    ".doc": "Word",
    ".odt": "ODT",
    ".rtf": "RTF",
    ".mobi": "Kindle",
    ".azw3": "Kindle",
    ".djvu": "DjVu",
    ".ps": "PostScript",
}
"""Formats that are not read yet, by the endings of their names."""

_BEGINNINGS = (
    (b"PK\x03\x04", "ZIP, EPUB or DOCX"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "Word before 2007, or locked with a password"),
    (b"%!PS", "PostScript"),
    (b"AT&TFORM", "DjVu"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
)
"""The same, by how their files begin."""

_BEFORE = b"\xef\xbb\xbf\0\t\n\r "
"""What may stand before the beginning of a file that is no text."""


def content_of(path: Path, largest: int, begins: bytes = b"") -> bytes:
    """The bytes of a file, at most `largest`: of text, unless it is to begin with `begins`.

    Raises UnreadableWork, which says what is wrong with the file and what to do.
    """
    name = clean_line(str(path))
    try:
        if path.is_dir():
            raise UnreadableWork(f"{name} is a folder: name a file in it.")
        if path.exists() and not path.is_file():
            raise UnreadableWork(f"{name} is not a file with text in it: name one that is.")
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError as error:
        raise UnreadableWork(f"There is no file {name}: check its name and folder.") from error
    except PermissionError as error:
        raise UnreadableWork(
            f"{name} may not be read by you: ask its owner, or change its permissions."
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableWork(f"{name} cannot be read ({reason}): check the name.") from error
    check_amount(path, len(content), largest)
    if not (begins and content.lstrip(_BEFORE).startswith(begins)):
        _check_text(path, name, content)
    return content


def check_amount(path: Path, length: int, largest: int) -> None:
    """Raise UnreadableWork for a file with nothing in it, or more than the `largest` that is read.

    All in bytes.
    """
    name = clean_line(str(path))
    if not length:
        raise UnreadableWork(f"{name} is empty: there is nothing to read in it.")
    if length > largest:
        limit = largest // MEGABYTE
        raise UnreadableWork(
            f"{name} is larger than {limit} MB, the most that is read of this format: split it."
        )


def _check_text(path: Path, name: str, content: bytes) -> None:
    """Raise UnreadableWork for a file that is not text."""
    if other := _other_format(path, content):
        raise UnreadableWork(
            f"{name} is in a format that is not read yet ({other}): convert it to Markdown or text."
        )
    if is_binary(content):
        raise UnreadableWork(
            f"{name} is not text, nor in a format that is read: convert it to EPUB, HTML or text."
        )


def _other_format(path: Path, content: bytes) -> str:
    by_content = (other for start, other in _BEGINNINGS if content.startswith(start))
    return next(by_content, "") or _SUFFIXES.get(path.suffix.lower(), "")
