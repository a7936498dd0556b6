"""A reference as a BibTeX entry.

Types and fields are BibTeX's own. What BibTeX has none for is in BibLaTeX's fields, which BibTeX
passes over: days, seasons and ranges (`date`), the exact type (`entrysubtype`), translators.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tui.core.bibtex_words import (
    ARTICLE_NUMBERS,
    CONTAINERS,
    DATED,
    EDITORS,
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
from tui.core.format_fields import fields_kept
from tui.core.latex import latex
from tui.core.record import Name, edtf_of, is_others, names_of, text_of, words_of
from tui.core.reference import Reference, citation_key
from tui.core.sentence_titles import confirmed

_FIELD = r"[a-z][a-z0-9_+-]*"
_MAPPED = frozenset(
    {"crossref", "xdata", "entryset", "entrysubtype", "year", "date", "number", "title", "author"}
    | {field for field, *_ in TEXTS.values()}
    | {*ROLES.values(), *DATED.values(), *CONTAINERS.values()}
    | {"journaltitle", "booktitle", "publisher"}
) - {"address", "maintitle"}
"""Fields that say what a variable says, and are not written beside it."""
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
    fields = dict(_mapped(item, type_, sentence))
    yield from fields.items()
    yield from _kept_fields(item, fields)


def _mapped(item: Mapping[str, Any], type_: str, sentence: str) -> Iterator[tuple[str, str]]:
    for role, field in ROLES.items():
        if names := names_of(item, role):
            yield field, f"{{{_names(names)}}}"
    yield from _editors(item)
    for variable, (field, *_) in TEXTS.items():
        if text := text_of(item, variable):
            kept = _with_names_kept(text, sentence) if variable == "title" else text
            yield _field(variable, field, type_), f"{{{_written(variable, kept)}}}"
    for variable, field in _named_by_type(type_).items():
        if text := text_of(item, variable):
            yield field, f"{{{latex(text)}}}"
    yield from _dated(item)
    for variable, field in DATED.items():
        if date := edtf_of(item, variable) or latex(words_of(item, variable)):
            yield field, f"{{{date}}}"
    if subtype := _subtype(item, type_):
        yield "entrysubtype", f"{{{subtype}}}"


def _field(variable: str, field: str, type_: str) -> str:
    """The `address` of an article is its publisher's; the place of a journal is its `location`."""
    return "location" if variable == "publisher-place" and type_ == "article" else field


def _named_by_type(type_: str) -> dict[str, str]:
    """The variables whose fields have other names, or none, in other types of entries."""
    number = NUMBERS.get(type_, "number")
    own = {"number": ARTICLE_NUMBERS[0]} if number != "number" else {}
    own |= {"issue": "issue"} if number != "issue" else {}
    return {
        "container-title": CONTAINERS.get(type_, "booktitle"),
        "publisher": PUBLISHERS.get(type_, "publisher"),
        number: "number",
        **own,
    }


def _editors(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """BibLaTeX's further editors, with what each did."""
    there = [role for role in EDITORS if names_of(item, role)]
    for field, role in zip(("editora", "editorb", "editorc"), there, strict=False):
        yield field, f"{{{_names(names_of(item, role))}}}"
        yield f"{field}type", f"{{{EDITORS[role]}}}"


def _kept_fields(item: Mapping[str, Any], written: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The fields that were kept of a BibTeX file, as they stood there, but for those `written`."""
    taken = {*written, *_MAPPED}
    for field, value in fields_kept(item, "bibtex").items():
        named = field not in taken and re.fullmatch(_FIELD, field)
        if named and isinstance(value, str) and _is_whole(value):
            yield field, f"{{{value}}}"


def _is_whole(value: str) -> bool:
    """Whether every brace in it has its other, so that it ends where it should."""
    depth = 0
    for sign in re.findall(r"\\.|[{}]", value, re.DOTALL):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return not depth and not value.endswith("\\") and "\n" not in value


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
        _kept_word(word) if _is_kept(word, there, first=not number) else word
        for number, (word, there) in pairs
    )


def _kept_word(word: str) -> str:
    """The word marked, without the quotation marks and stops round it: “King {Lear}”."""
    return re.sub(r"[^\W_](?:.*[^\W_])?", r'<span class="nocase">\g<0></span>', word, count=1)


def _is_kept(word: str, cased: str, *, first: bool) -> bool:
    if "<" in word or ">" in word:
        return False
    inside = re.sub(r"^[\W_]*", "", word)[1:]
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
        if words := words_of(item, "issued"):
            yield "year", f"{{{latex(words)}}}"
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


def _names(names: Sequence[Name]) -> str:
    """The names with "and" between them; the last of several may stand for others."""
    goes_on = len(names) > 1 and is_others(names[-1])
    written = [*map(_name, names[: len(names) - goes_on]), *["others"] * goes_on]
    return " and ".join(written)


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
