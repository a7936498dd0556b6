"""Papers of arXiv, whose pages of HTML say in a mark or in the window's title which they are."""

import re
from typing import Any

from tui.core.clean import clean_line
from tui.sources.records.dates import csl_date

_NUMBER = r"(?P<number>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})"
_MARK = re.compile(rf"arXiv:{_NUMBER}(?:v\d+)?\s*(?:\[[\w.-]+\])?\s*(?P<date>\d.*)?")
_WINDOW = re.compile(rf"\[{_NUMBER}(?:v\d+)?\]\s+(?P<title>.+)")


def preprint_in(page: Any) -> dict[str, Any]:
    """What the page of a preprint says of it; empty for any other page."""
    if page.css_first(".ltx_document") is None:
        return {}
    mark, window = page.css_first("#watermark-tr"), page.css_first("title")
    found = _MARK.match(clean_line(mark.text())) if mark is not None else None
    named = _WINDOW.fullmatch(clean_line(window.text())) if window is not None else None
    if found is None and named is None:
        return {}
    number = (found or named or {"number": ""})["number"]
    item = {
        "type": "article",
        "publisher": "arXiv",
        "number": f"arXiv:{number}",
        "DOI": f"10.48550/arXiv.{number}",
        "URL": f"https://arxiv.org/abs/{number}",
        "title": named["title"] if named else "",
        "issued": csl_date((found["date"] or "").strip()) if found else _year(number),
    }
    return {name: value for name, value in item.items() if value}


def _year(number: str) -> dict[str, Any] | None:
    """The year and month that a number of these days begins with."""
    if not (year := re.match(r"(\d\d)(\d\d)\.", number)):
        return None
    return csl_date(f"20{year[1]}-{year[2]}")
