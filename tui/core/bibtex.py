"""A reference as a BibTeX entry.

Types and fields are BibTeX's own. What BibTeX has none for is in BibLaTeX's fields, which BibTeX
passes over: days, seasons and ranges (`date`), the exact type (`entrysubtype`), translators.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tui.core.bibtex_words import (
    CONTAINERS,
    DATED,
    MONTHS,
    NUMBERS,
    PUBLISHERS,
    READ_TYPES,
    ROLES,
    SUBTYPES,
    TEXTS,
    VERBATIM,
    WRITTEN_TYPES,
)
from tui.core.latex import latex
from tui.core.record import Name, edtf_of, names_of, text_of
from tui.core.reference import Reference, citation_key
from tui.core.sentence_titles import confirmed

_LOWERCASE_WORD = re.compile(r"(?:^|\s)[^\W\d_A-Z]*[a-z]\S*\s")


def bibtex_entry(reference: Reference, key: str = "", sentence: str = "") -> str:
    """The entry, one field in a line, under `key` or the reference's own.

    `sentence` is the title in sentence case, which tells its names; without it, none is known but
    what the person confirmed.
    """
    item = reference.item
    type_ = WRITTEN_TYPES.get(text_of(item, "type"), "misc")
    sentence = sentence or confirmed(item, "title")
    lines = [f"  {name} = {value}," for name, value in _fields(item, type_, sentence)]
    return "\n".join([f"@{type_}{{{key or bibtex_key(reference)},", *lines, "}"])


def bibtex_key(reference: Reference) -> str:
    """The citation key without what BibTeX would not have in one; one is made where none is."""
    return re.sub(r"[\s,{}()\"#%~\\=@']", "", reference.key) or citation_key(reference)


def _fields(item: Mapping[str, Any], type_: str, sentence: str) -> Iterator[tuple[str, str]]:
    for role, field in ROLES.items():
        if names := names_of(item, role):
            yield field, f"{{{' and '.join(map(_name, names))}}}"
    for variable, (field, *_) in TEXTS.items():
        if text := text_of(item, variable):
            kept = _with_names_kept(text, sentence) if variable == "title" else text
            yield field, f"{{{_written(variable, kept)}}}"
    others = {
        "container-title": CONTAINERS.get(type_, "howpublished"),
        "publisher": PUBLISHERS.get(type_, "publisher"),
        NUMBERS.get(type_, "collection-number"): "number",
    }
    for variable, field in others.items():
        if text := text_of(item, variable):
            yield field, f"{{{latex(text)}}}"
    yield from _dated(item)
    for variable, field in DATED.items():
        if date := edtf_of(item, variable):
            yield field, f"{{{date}}}"
    if subtype := _subtype(item, type_):
        yield "entrysubtype", f"{{{subtype}}}"


def _with_names_kept(title: str, sentence: str) -> str:
    """The title with the words marked whose capitals BibTeX's styles are not to lower.

    They are those with a capital inside, and those that have one in the sentence case.
    """
    if title.isupper():
        return title
    words = re.split(r"(\s+)", title)
    cased = re.split(r"(\s+)", sentence or title.lower())
    pairs = enumerate(zip(words, cased, strict=True))
    return "".join(
        f'<span class="nocase">{word}</span>' if _is_kept(word, there, first=not number) else word
        for number, (word, there) in pairs
    )


def _is_kept(word: str, cased: str, *, first: bool) -> bool:
    if "<" in word or ">" in word:
        return False
    inside = word.lstrip("“‘\"'([")[1:]
    return inside != inside.lower() or (not first and cased != cased.lower())


def _written(variable: str, text: str) -> str:
    if variable in VERBATIM:
        # Braces in an address would open or close the field.
        return text.replace("{", "%7B").replace("}", "%7D")
    if variable == "page":
        return "--".join(map(latex, re.split(r"\s*[-–—]+\s*", text)))
    return latex(text)


def _dated(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Year and month, which BibTeX knows, and the date as BibLaTeX has it where it says more."""
    date = edtf_of(item, "issued")
    if not date:
        issued = item.get("issued")
        literal = text_of(issued, "literal") if isinstance(issued, Mapping) else ""
        literal = literal or (text_of(issued, "raw") if isinstance(issued, Mapping) else "")
        if literal:
            yield "year", f"{{{latex(literal)}}}"
        return
    parts = re.match(r"(-?)0*(\d+)(?:-(\d\d))?", date)
    assert parts is not None  # for so an EDTF date begins
    yield "year", f"{{{parts[1]}{parts[2]}}}"
    month = int(parts[3] or 0)
    if 1 <= month <= 12:
        yield "month", MONTHS[month - 1]
    if not re.fullmatch(r"[1-9]\d{3}(-(0\d|1[0-2]))?", date):
        yield "date", f"{{{date}}}"


def _subtype(item: Mapping[str, Any], type_: str) -> str:
    """What tells the CSL type where the entry type does not; not every thesis is a doctor's."""
    csl = text_of(item, "type")
    if csl in SUBTYPES:
        return SUBTYPES[csl]
    told = csl == READ_TYPES.get(type_, "document")
    told = told and ("genre" in item if csl == "thesis" else type_ != "misc" or "URL" not in item)
    return "" if told else csl


def _name(name: Name) -> str:
    if "literal" in name and "family" not in name:
        return f"{{{latex(name['literal'])}}}"
    family, given = name.get("family", ""), name.get("given", "")
    if not family:
        family, given = given, ""
    particles = [name.get(f"{kind}-particle", "") for kind in ("dropping", "non-dropping")]
    last = " ".join(filter(None, (*particles, _whole(family, given))))
    return ", ".join(filter(None, (last, _kept(name.get("suffix", "")), _kept(given))))


def _whole(family: str, given: str) -> str:
    """A family name that stays in one piece: one without a given name, one like a particle's."""
    written = latex(family)
    apart = (" " in family and not given) or _LOWERCASE_WORD.search(family)
    return f"{{{written}}}" if apart or _parts(family) else written


def _kept(text: str) -> str:
    return f"{{{latex(text)}}}" if _parts(text) else latex(text)


def _parts(text: str) -> bool:
    """Whether BibTeX would take the text apart, or for the word for others."""
    return bool(re.search(r",|(?:^|\s)(?:and|others)(?:\s|$)", text, re.IGNORECASE))
