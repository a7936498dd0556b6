"""What is written with names and is no part of them: degrees and address; indexes' "Smith JA"."""

import re

from tui.core.clean import clean_line

SUFFIX = r"(?:[JS]r\.?|I{2,3}|IV)"
"""What follows a family name and is part of the name."""

ORDINALS = frozenset({"I", "II", "III", "IV", "V", "VI", "IX", "X", "XI"})
"""What rulers and popes are told apart by; no initials."""

_AMBIGUOUS = frozenset({"MA", "BA", "MS", "DO"})
"""Degrees that may be initials as well."""

_DEGREE = re.compile(
    r"(?P<comma>,?)\s+(?P<degree>Ph\.?\s?D|M\.?D|D\.?\s?Phil|Ed\.?D|J\.?D|LL\.?[BDM]|M\.?Sc"
    r"|M\.?Phil|B\.?Sc|Sc\.?D|MPH|MBBS|MBA|M\.?Div|Th\.?D|D\.?D\.?S|D\.?Sc|Pharm\.?D|Psy\.?D|F\.?R\.?S"
    r"|FRCP|FRCS|FACP|FACS|FBA|RN|Esq|M\.?A|B\.?A|M\.?S|D\.?O|S\.J|O\.P)\.?$"
)
_MOST_DEGREES = 5
_MAIL = re.compile(r"\s*[<(\[][^\s<>()\[\]@]+@[^\s<>()\[\]@]+[>)\]]|^mailto:")
_ADDRESS = re.compile(r"^(?:(?:Drs?|Prof|Professor|Mrs?|Ms|Rev|Revd|PD)\b\.?\s+)+(?=\S+\s+\S|\S+,)")
_INDEXED = re.compile(
    r"(?P<family>(?:[^\W\d_]|['’-]){2,}(?:\s(?:[^\W\d_]|['’-])+){0,3})"
    r"\s(?P<initials>[A-ZÀ-ÖØ-Þ]{1,2}|[A-Z]-[A-Z]|(?:[A-ZÀ-ÖØ-ÞА-Я]\.\s?){2})"
)


def bare_name(written: str) -> str:
    """A name without degrees, mail and forms of address; "Smith JA" as "Smith, J. A."."""
    name = _MAIL.sub("", clean_line(written))
    for _ in range(_MOST_DEGREES):
        degree = _DEGREE.search(name)
        if degree is None or not _is_degree(name[: degree.start()], degree):
            break
        name = name[: degree.start()].rstrip(" ,")
    name = _ADDRESS.sub("", name)
    indexed = _INDEXED.fullmatch(name)
    if indexed is None or not _is_indexed(indexed["family"], indexed["initials"]):
        return name
    initials = re.sub(r"[-.\s]", "", indexed["initials"])
    between = ".-" if "-" in indexed["initials"] else ". "
    return f"{indexed['family']}, {between.join(initials)}."


def _is_degree(before: str, degree: re.Match[str]) -> bool:
    """Whether what stands behind a name is a degree rather than initials, or a given name."""
    is_short = degree["degree"].replace(".", "") in _AMBIGUOUS
    whole = [word for word in before.replace(",", " ").split() if not word.islower()]
    if degree["comma"]:
        return len(whole) > 1 and ("," not in before or not is_short or len(whole) > 2)
    return len(whole) > 1 and not is_short


def _is_indexed(family: str, initials: str) -> bool:
    if initials in ORDINALS or family.isupper():
        return False
    whole = [word for word in family.split() if not word.islower()]
    return len(whole) == 1 or (len(whole) == 2 and initials not in _AMBIGUOUS)
