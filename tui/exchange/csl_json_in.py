"""References in from CSL-JSON, each item kept as it is."""

import json
import re
from typing import Any

from tui.core.reference import Reference
from tui.exchange.found import Fault, Found

_ANOTHER = r"(?<=[},\]\n])\s*(?=\{\s*\"(?:id|type|citation-key|title)\")"
"""Where, after something that is no JSON, another item begins."""


def read_csl_json(text: str) -> tuple[list[Found], list[Fault]]:
    """The items of a list, of an object's `items` or `references`, or the one item there is."""
    if text.lstrip().startswith("["):
        return _piecemeal(text)
    try:
        written = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return _piecemeal(text)
    if isinstance(written, dict):
        listed = written.get("items", written.get("references"))
        written = listed if isinstance(listed, list) else [written]
    if not isinstance(written, list):
        return [], [Fault(1, "This is JSON, but no list of references.")]
    found: list[Found] = []
    faults: list[Fault] = []
    for item in written:
        _sort(item, 1, found, faults)
    return found, faults


def _piecemeal(text: str) -> tuple[list[Found], list[Fault]]:
    """The items one by one; after one that is no JSON, those from the next that begins."""
    found: list[Found] = []
    faults: list[Fault] = []
    at = max(text.find("["), 0)
    at = at + 1 if text[at : at + 1] == "[" else at
    line, counted = 1, 0
    decoder = json.JSONDecoder()
    while (at := _skipped(text, at)) < len(text) and text[at] != "]":
        line, counted = line + text.count("\n", counted, at), at
        try:
            item, at = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            where = error.lineno if isinstance(error, json.JSONDecodeError) else line
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "it is too deep"
            faults.append(
                Fault(where, f"The item that begins on line {line} is no JSON: {reason}.")
            )
            another = re.compile(_ANOTHER).search(text, at + 1)
            at = another.end() if another else len(text)
        else:
            _sort(item, line, found, faults)
    return found, faults


def _skipped(text: str, at: int) -> int:
    """The first place from there on where neither a comma nor a blank is."""
    while at < len(text) and (text[at] == "," or text[at].isspace()):
        at += 1
    return at


def _sort(item: Any, line: int, found: list[Found], faults: list[Fault]) -> None:
    if isinstance(item, dict) and item:
        found.append(Found(line, Reference(item)))
    else:
        faults.append(Fault(line, f"{json.dumps(item)[:40]} is no reference."))
