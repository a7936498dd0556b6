"""A reference as a BibTeX entry."""

import re
from collections.abc import Mapping

from tui.core.reference import Reference
from tui.styles.csl.item import Item
from tui.styles.csl.name import Name

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "report": "techreport",
    "thesis": "phdthesis",
}
_FIELDS = {
    "title": "title",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "edition": "edition",
    "collection-title": "series",
    "publisher-place": "address",
    "chapter-number": "chapter",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "URL": "url",
    "language": "language",
    "note": "note",
}
"""CSL variables that have a BibTeX field of their own in every type."""
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TAGS: Mapping[str, str] = {
    "i": r"\emph{", "b": r"\textbf{", "sup": r"\textsuperscript{", "sub": r"\textsubscript{",
    "sc": r"\textsc{", "span": "{",
}  # fmt: skip
_SPECIAL: Mapping[str, str] = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_{}"},
}  # fmt: skip


def bibtex_entry(reference: Reference) -> str:
    """The entry, one field in a line. BibTeX has no seasons: the year alone is given."""
    item = Item(reference.item)
    type_ = _TYPES.get(item.type, "misc")
    lines = [f"  {name} = {value}," for name, value in _fields(item, type_).items()]
    key = re.sub(r"[\s,{}\"#%~\\]", "", reference.key) or "untitled"
    return "\n".join([f"@{type_}{{{key},", *lines, "}"])


def _fields(item: Item, type_: str) -> dict[str, str]:
    fields = {
        role: f"{{{' and '.join(map(_name, names))}}}"
        for role in ("author", "editor")
        if (names := item.names(role))
    }
    for variable, field in _FIELDS.items():
        if text := item.text(variable):
            verbatim = variable in ("DOI", "URL")
            fields[field] = f"{{{text if verbatim else _latex(text)}}}"
    if "pages" in fields:
        fields["pages"] = re.sub(r"\s*[-–]+\s*", "--", fields["pages"])
    if container := item.text("container-title"):
        fields[_CONTAINERS.get(type_, "howpublished")] = f"{{{_latex(container)}}}"
    if publisher := item.text("publisher"):
        fields[_PUBLISHERS.get(type_, "publisher")] = f"{{{_latex(publisher)}}}"
    return fields | _dated(item)


def _dated(item: Item) -> dict[str, str]:
    date = item.date("issued")
    if date is None:
        return {}
    year, month, _ = date.start
    fields = {"year": f"{{{year or _latex(date.literal)}}}"}
    if 1 <= month <= 12:
        fields["month"] = _MONTHS[month - 1]
    return fields


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{_latex(name.literal)}}}"
    family = " ".join(filter(None, (name.dropping, name.non_dropping, name.family)))
    return _latex(", ".join(filter(None, (family, name.suffix, name.given))))


def _latex(text: str) -> str:
    """Text with its markup as LaTeX commands and LaTeX's special characters escaped."""
    parts = re.split(r"(</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>)", text)
    return "".join(_tag(part) if at % 2 else _escaped(part) for at, part in enumerate(parts))


def _tag(tag: str) -> str:
    return "}" if tag.startswith("</") else _TAGS[re.split(r"[ >]", tag[1:], maxsplit=1)[0]]


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(letter, letter) for letter in text)
