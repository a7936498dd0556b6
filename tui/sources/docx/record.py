"""What a document of Word says of itself."""

import re
from typing import Any

from tui.core.clean import clean_line
from tui.sources.records.names import csl_names
from tui.sources.xml import XmlFault, parsed

_NO_TITLE = re.compile(
    r"microsoft word|(?:un)?titled|document ?[0-9]*|word document|.*\.docx?|template", re.IGNORECASE
)
_NOBODY = re.compile(
    r"python-docx|microsoft office user|(?:ms )?office(?: user)?|user|admin\w*|author|unknown"
    r"|windows user|docx4j.*|apache poi.*|un-named|home|owner|pc|dell|hp|lenovo",
    re.IGNORECASE,
)


def core_item(core: bytes) -> dict[str, Any]:
    """The CSL-JSON in docProps/core.xml; names that programs put in are none."""
    try:
        root = parsed(core, recover=True)
    except XmlFault:
        return {}
    title = clean_line(_said(root, "title"))
    names = [name for name in _said(root, "creator").split(";") if name.strip()]
    item = {
        "title": "" if _NO_TITLE.fullmatch(title) else title,
        "author": csl_names([name for name in names if not _NOBODY.fullmatch(name.strip())]),
        "language": clean_line(_said(root, "language"), 20),
    }
    return {name: value for name, value in item.items() if value}


def _said(root: Any, name: str) -> str:
    element = root.find(f"{{*}}{name}")
    return "" if element is None else str(element.text or "")
