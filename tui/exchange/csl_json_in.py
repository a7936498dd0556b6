"""References in from CSL-JSON, each item kept as it is."""

import json
import re
from typing import Any

from tui.core.reference import Reference
from tui.exchange.found import Fault, Found

_NEXT = re.compile(r"[\s,]*")
_ANOTHER = re.compile(r"(?<=[},\]\n])\s*(?=\{\s*\"(?:id|type|citation-key|title)\")")
"""Where, after something that is no JSON, another item begins."""


def read_csl_json(text: str) -> tuple[list[Found], list[Fault]]:
    """The items of a list, of an object's `items` or `references`, or the one item there is."""
    try:
        written = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return _piecemeal(text)
    if isinstance(written, dict):
        listed = written.get("items", written.get("references"))
        written = listed if isinstance(listed, list) else [written]
    if not isinstance(written, list):
        return [], [Fault(1, "This is JSON, but no list of references.")]
    lines = _lines(text, len(written))
    found: list[Found] = []
    faults: list[Fault] = []
    for line, item in zip(lines, written, strict=True):
        _sort(item, line, found, faults)
    return found, faults


def _piecemeal(text: str) -> tuple[list[Found], list[Fault]]:
    """The items one by one; after one that is no JSON, those from the next that begins."""
    found: list[Found] = []
    faults: list[Fault] = []
    at = max(text.find("["), 0)
    at = at + 1 if text[at : at + 1] == "[" else at
    decoder = json.JSONDecoder()
    while (at := _skipped(text, at)) < len(text) and text[at] != "]":
        line = text.count("\n", 0, at) + 1
        try:
            item, at = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            where = error.lineno if isinstance(error, json.JSONDecodeError) else line
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "it is too deep"
            faults.append(
                Fault(where, f"The item that begins on line {line} is no JSON: {reason}.")
            )
            another = _ANOTHER.search(text, at + 1)
            at = another.end() if another else len(text)
        else:
            _sort(item, line, found, faults)
    return found, faults


def _skipped(text: str, at: int) -> int:
    match = _NEXT.match(text, at)
    return match.end() if match else at


def _sort(item: Any, line: int, found: list[Found], faults: list[Fault]) -> None:
    if isinstance(item, dict) and item:
        found.append(Found(line, Reference(item)))
    else:
        faults.append(Fault(line, f"{json.dumps(item)[:40]} is no reference."))


def _lines(text: str, count: int) -> list[int]:
    """The line each item of a sound list begins on."""
    lines: list[int] = []
    decoder = json.JSONDecoder()
    at = text.find("[") + 1 if text.lstrip().startswith("[") else len(text)
    while len(lines) < count and (at := _skipped(text, at)) < len(text):
        lines.append(text.count("\n", 0, at) + 1)
        _, at = decoder.raw_decode(text, at)
    return lines + [1] * (count - len(lines))
