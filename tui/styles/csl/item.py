"""Item: a CSL-JSON record made clean once, and its variables as a style asks for them."""

import re
from collections.abc import Mapping
from typing import Any

from tui.styles.csl.date import Date, read_date
from tui.styles.csl.markup import parse_markup
from tui.styles.csl.name import Name, read_name
from tui.styles.csl.note_fields import fields_in_note
from tui.styles.csl.rich import Rich
from tui.styles.csl.variables import DATES, NAMES, SHORT_FORMS

_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]"


_ALIASES = {"container-title-short": "journalAbbreviation", "title-short": "shortTitle"}


class Item:
    """A record: null is absent, numbers are strings, an empty date absent, no type a document."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.id = cleaned(record.get("id"))
        self.type = cleaned(record.get("type")) or "document"
        self._texts: dict[str, str] = {}
        self._names: dict[str, tuple[Name, ...]] = {}
        self._dates: dict[str, Date] = {}
        self._rich: dict[str, Rich] = {}
        for variable, value in record.items():
            if variable not in ("id", "type"):
                self._read(str(variable), value)
        for variable, value in fields_in_note(self._texts.get("note", "")):
            if variable not in self:
                self._read(variable, value)

    def __contains__(self, variable: str) -> bool:
        return variable in self._texts or variable in self._names or variable in self._dates

    def _read(self, variable: str, value: Any) -> None:
        if variable in NAMES:
            if names := _names(value):
                self._names[variable] = names
        elif variable in DATES:
            if date := _date(value):
                self._dates[variable] = date
        elif text := cleaned(value):
            self._texts[variable] = text

    @property
    def language(self) -> str:
        """The language tag of the work, or an empty string."""
        return self._texts.get("language", "")

    def text(self, variable: str, form: str = "") -> str:
        """A variable's text, its short form where asked for and there; empty where absent."""
        if form == "short":
            for name in SHORT_FORMS.get(variable, (f"{variable}-short",)):
                if found := self._texts.get(name):
                    return found
        if variable == "page-first":
            first = re.match(r"[^\s,;&–-]+", self._texts.get("page", ""))
            return self._texts.get("page-first") or (first[0] if first else "")
        return self._texts.get(variable) or self._texts.get(_ALIASES.get(variable, ""), "")

    def rich(self, text: str) -> Rich:
        """A field's text with its markup read, once."""
        if text not in self._rich:
            self._rich[text] = parse_markup(text)
        return self._rich[text]

    def retitled(self, title: str) -> "Item":
        """The same item with another title."""
        other = Item({})
        other.__dict__.update(self.__dict__)
        other._texts = {**self._texts, "title": title}
        return other

    def names(self, variable: str) -> tuple[Name, ...]:
        """The names in a variable."""
        return self._names.get(variable, ())

    def date(self, variable: str) -> Date | None:
        """The date in a variable."""
        return self._dates.get(variable)


def cleaned(value: Any) -> str:
    """Any JSON value as one clean string: null is nothing, a number its digits, a list a row."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (list, tuple)):
        value = ", ".join(filter(None, map(cleaned, value)))
    if isinstance(value, Mapping):
        return ""
    text = str(value).strip()
    return text if text.isprintable() else re.sub(_CONTROL, "", text).strip()


def _names(value: Any) -> tuple[Name, ...]:
    if isinstance(value, (str, Mapping)):
        value = [value]
    if not isinstance(value, (list, tuple)):
        return ()
    written = (_name_parts(name) for name in value)
    return tuple(name for parts in written if (name := read_name(parts)) is not None)


def _name_parts(name: Any) -> dict[str, Any]:
    if not isinstance(name, Mapping):
        return {"literal": cleaned(name)}
    flags = {"static-ordering", "comma-suffix", "isInstitution", "is-institution"}
    return {
        str(part): _flag(value) if part in flags else cleaned(value) for part, value in name.items()
    }


def _flag(value: Any) -> bool:
    return value not in (None, False, 0, "", "0", "false")


def _date(value: Any) -> Date | None:
    if isinstance(value, (str, int)):
        value = {"raw": cleaned(value)}
    if not isinstance(value, Mapping):
        return None
    parts = {str(part): content for part, content in value.items()}
    for part in ("raw", "literal", "season"):
        parts[part] = cleaned(parts.get(part))
    parts["circa"] = _flag(parts.get("circa"))
    return read_date(parts)
