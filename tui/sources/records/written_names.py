"""Names as heads of texts have them, with braces, degrees, suffixes and initials, made plain."""

import re
from typing import Any

_BODY = re.compile(r"\{\s*(?P<name>[^{}]+?)\s*\}")
_TITLES = re.compile(r"^(?:(?:Dr|Prof|Professor)\.?\s+)+", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?<=\w)(?:,\s*|\s+)(?:Ph\.?\s?D|M\.?D|D\.?\s?Phil|Ed\.?D|Sc\.?D|J\.D|LL\.?[MBD]|MPH|MBA|MSc"
    r"|BSc|R\.?N|M\.?A|B\.?A|M\.?Sc)\.?$"
)
_SUFFIX = re.compile(r"(?:[JS]r\.?|I{2,3}|IV)")
_INITIALS = re.compile(r"(?P<family>(?:[^\W\d_][\w'’-]+ ){1,3})(?P<initials>[A-Z]{1,3})")
_LAST_AND = re.compile(r",?\s+(?:and|&)\s+")


def written_names(written: Any) -> Any:
    """What `records.names` reads, from one name, a list, or several joined by commas or "and".

    Anything but strings is left as it is.
    """
    if isinstance(written, list):
        return [_name(one) if isinstance(one, str) else one for one in written]
    if not isinstance(written, str):
        return written
    names = [part for whole in written.split(";") for part in _LAST_AND.split(whole.strip())]
    return [_name(part) for name in names for part in _parted(name, len(names) > 1) if part]


def _parted(names: str, in_list: bool) -> list[str]:
    """Names with commas between them, where each is a whole one."""
    parts = [part.strip() for part in names.split(",")]
    whole = [len(part.split()) > 1 and not _is_behind(part) for part in parts]
    if all(whole) and (len(parts) > 2 or (in_list and len(parts) == 2)):
        return parts
    if len(parts) > 1 and all(_INITIALS.fullmatch(part) for part in parts):
        return parts
    return [names.strip()]


def _is_behind(part: str) -> bool:
    """Whether a part is what stands behind a name."""
    return bool(_SUFFIX.fullmatch(part)) or _DEGREE.sub("", f"x, {part}") == "x"


def _name(written: str) -> Any:
    written = " ".join(written.split())
    if body := _BODY.fullmatch(written):
        return {"literal": body["name"]}
    name = _TITLES.sub("", _without_degrees(_BODY.sub(r"\g<name>", written)))
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[2]):
        return {"family": parts[0], "given": parts[1], "suffix": parts[2]}
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[1]):
        return {"family": parts[0], "given": parts[2], "suffix": parts[1]}
    if len(parts) == 2 and _SUFFIX.fullmatch(parts[1]):
        return f"{parts[0]} {parts[1]}"
    if initials := _INITIALS.fullmatch(name):
        given = " ".join(f"{letter}." for letter in initials["initials"])
        return {"family": initials["family"].strip(), "given": given}
    return name


def _without_degrees(name: str) -> str:
    """A name without the degrees behind it; initials behind a single family name are no degree."""
    while (shorter := _DEGREE.sub("", name)) != name and len(shorter.split()) > 1:
        name = shorter
    return name
