"""Names as heads of texts have them: several in one line, bodies in braces."""

import re
from typing import Any

from tui.sources.records.name_forms import SUFFIX, bare_name

_BODY = re.compile(r"\{\s*(?P<name>[^{}]+?)\s*\}")
_INDEXED = re.compile(r"(?:[^\W\d_][\w'’-]+ ){1,3}[A-Z]{1,3}")
_LAST_AND = re.compile(r",?\s+(?:and|&)\s+")


def written_names(written: Any) -> Any:
    """What `csl_names` reads, from one name, a list, or several joined by commas or "and".

    Anything but strings is left as it is.
    """
    if isinstance(written, list):
        return [_unbraced(one) if isinstance(one, str) else one for one in written]
    if not isinstance(written, str):
        return written
    names = [part for whole in written.split(";") for part in _LAST_AND.split(whole.strip())]
    return [_unbraced(part) for name in names for part in _parted(name, len(names) > 1) if part]


def _parted(names: str, in_list: bool) -> list[str]:
    """Names with commas between them, where each is a whole one."""
    parts = [part.strip() for part in names.split(",")]
    whole = [len(part.split()) > 1 and not _is_behind(part) for part in parts]
    if all(whole) and (len(parts) > 2 or (in_list and len(parts) == 2)):
        return parts
    if len(parts) > 1 and all(_INDEXED.fullmatch(part) for part in parts):
        return parts
    return [names.strip()]


def _is_behind(part: str) -> bool:
    """Whether a part is what stands behind a name: a suffix or a degree."""
    return bool(re.fullmatch(SUFFIX, part)) or bare_name(f"Mary Smith, {part}") == "Mary Smith"


def _unbraced(written: str) -> Any:
    """A name without BibTeX's braces; all of it in braces is the name of a body."""
    written = " ".join(written.split())
    if body := _BODY.fullmatch(written):
        return {"literal": body["name"]}
    return _BODY.sub(r"\g<name>", written)
