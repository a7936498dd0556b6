"""Name: one person or institution, and how its parts are read from CSL-JSON."""

from collections.abc import Mapping
from typing import Any, NamedTuple

_WORDS = """
ab abu af al av aan aus auf bei bin ben bint da dal dalla das de degli dei del dela della delle
dello dem den der des di die do dos du e el en het ibn il im in la las le les lo los mac onder op
over san sen st st. te ten ter tho thoe to tot uit uijt un v v. v.d. van vander vd ver vom von voor
y z zu zum zur 's ’s 't ’t
"""
_PARTICLES = frozenset(_WORDS.split())
_CLINGING = (
    "al-",
    "ʾal-",
    "el-",
    "d'",
    "d’",
    "l'",
    "l’",
    "dell'",
    "dell’",
    "dall'",
    "dall’",
    "de'",
    "de’",
)
"""Particles that no space parts from the name."""
_EAST_ASIAN = (
    ("\u2e80", "\u9fff"),
    ("\uac00", "\ud7ff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)


class Name(NamedTuple):
    """A name in its parts; `literal` is one that has none."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    dropping: str = ""
    non_dropping: str = ""
    literal: str = ""
    comma_suffix: bool = False
    family_first: bool = False

    @property
    def spaced(self) -> bool:
        """Whether its script parts family and given name by a space (Latin, Greek, Arabic)."""
        return not (unspaced(self.family) and unspaced(self.given))


def unspaced(text: str) -> bool:
    """Whether it is in a script that sets no space between words (Chinese, Japanese, Korean)."""
    return not text.isascii() and any(
        first <= letter <= last for letter in text for first, last in _EAST_ASIAN
    )


def read_name(written: Mapping[str, Any]) -> Name | None:
    """A name from its cleaned CSL-JSON object; None where it holds nothing."""
    literal = written.get("literal", "")
    family, given = written.get("family", ""), written.get("given", "")
    if literal and not family:
        return Name(literal=literal)
    if not family:
        family, given = given, ""
    if not family:
        return None
    if written.get("isInstitution") or written.get("is-institution"):
        return Name(literal=family)
    suffix, comma = written.get("suffix", ""), bool(written.get("comma-suffix"))
    if not suffix:
        given, suffix, comma = _suffix_within(given)
    family_first = bool(written.get("static-ordering"))
    dropping = written.get("dropping-particle", "")
    non_dropping = written.get("non-dropping-particle", "")
    if not dropping and not non_dropping:
        family, given, dropping, non_dropping = _particles_within(family, given)
    return Name(family, given, suffix, dropping, non_dropping, "", comma, family_first)


def _suffix_within(given: str) -> tuple[str, str, bool]:
    """A suffix written after the given name: "John, Jr.", "John,! III" with a comma kept."""
    head, comma, tail = given.partition(",")
    if not comma:
        return given, "", False
    kept = tail.startswith("!")
    return head.strip(), tail.lstrip("! ").strip(), kept


def _particles_within(family: str, given: str) -> tuple[str, str, str, str]:
    """Particles written as part of the family name, or after the given name."""
    if len(family) > 2 and family[0] == family[-1] == '"':
        return family[1:-1], given, "", ""
    non_dropping, family = _leading(family)
    given, dropping = _trailing(given)
    return family, given, dropping, non_dropping


def _leading(family: str) -> tuple[str, str]:
    """The particles that a family name begins with, and the rest of it."""
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and (words[count] in _PARTICLES or words[count] in _CLINGING):
        count += 1
    particles, rest = words[:count], " ".join(words[count:])
    clinging = next((mark for mark in _CLINGING if rest.startswith(mark)), "")
    if clinging and len(rest) > len(clinging):
        particles, rest = [*particles, clinging], rest[len(clinging) :]
    return " ".join(particles), rest


def _trailing(given: str) -> tuple[str, str]:
    """A given name, and the particles written after it."""
    words = given.split(" ")
    count = len(words)
    while count > 1 and (words[count - 1] in _PARTICLES or words[count - 1] in _CLINGING):
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])
