"""Names in BibTeX: "Ludwig van Beethoven and {The Reading Society} and King, Jr., Martin L."."""

import re
from collections.abc import Iterator

from tui.exchange.latex_in import decoded

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_NAMED = re.compile(r"\s*(family|given|prefix|suffix)\s*=\s*(.*)", re.DOTALL)
_BLANK = re.compile(r"[\s~]+")
_COMMA = re.compile(r",")


def names_in(written: str) -> list[dict[str, str]]:
    """The names in a field, as CSL-JSON has them; what is all in braces is one literal name."""
    names = (_name(one.strip()) for one in _apart(written, _AND))
    return [name for name in names if name]


def _name(written: str) -> dict[str, str]:
    if written.lower() == "others":
        return {"literal": "others"}
    if _is_braced(written):
        literal = decoded(written)
        return {"literal": literal} if literal else {}
    parts = [part.strip() for part in _apart(written, _COMMA)]
    if all(_NAMED.fullmatch(part) for part in parts):
        return _named(parts)
    if len(parts) == 1:
        return _in_order(written)
    words = list(_apart(parts[0], _BLANK))
    last = _particles(words[:-1])
    suffix, given = (parts[1], ", ".join(parts[2:])) if len(parts) > 2 else ("", parts[1])
    return _made(words[:last], words[last:], given, suffix)


def _in_order(written: str) -> dict[str, str]:
    """A name as it is spoken: given name, particles in lower case, family name."""
    words = [word for word in _apart(written, _BLANK) if word]
    if not words:
        return {}
    first = next((at for at, word in enumerate(words[:-1]) if _is_small(word)), len(words) - 1)
    last = max(first, _particles(words[:-1]))
    return _made(words[first:last], words[last:], " ".join(words[:first]))


def _particles(words: list[str]) -> int:
    """How many words there are up to the last one in lower case."""
    return max((at for at, word in enumerate(words, 1) if _is_small(word)), default=0)


def _is_small(word: str) -> bool:
    """Whether a word begins in lower case; one in braces has no case."""
    letter = re.match(r"(?:\{\\\W?\{?|\\\W\{?)?([^\W\d_])", word)
    return letter is not None and letter[1].islower()


def _made(particles: list[str], family: list[str], given: str, suffix: str = "") -> dict[str, str]:
    parts = {
        "family": " ".join(family),
        "given": given,
        "non-dropping-particle": " ".join(particles),
        "suffix": suffix,
    }
    texts = {part: " ".join(decoded(written).split()) for part, written in parts.items()}
    return {part: text for part, text in texts.items() if text}


def _named(parts: list[str]) -> dict[str, str]:
    """BibLaTeX's other way: "family=Beethoven, given=Ludwig, prefix=van"."""
    matches = (match for part in parts if (match := _NAMED.fullmatch(part)))
    found = {match[1]: match[2] for match in matches}
    family, prefix = [found.get("family", "")], [found.get("prefix", "")]
    return _made(prefix, family, found.get("given", ""), found.get("suffix", ""))


def _is_braced(written: str) -> bool:
    """Whether one pair of braces holds it all."""
    if not (written.startswith("{") and written.endswith("}")):
        return False
    depth = 0
    for at, letter in enumerate(written):
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and at < len(written) - 1:
            return False
    return True


def _apart(written: str, mark: re.Pattern[str]) -> Iterator[str]:
    """The parts between marks that stand in no braces."""
    start = at = depth = 0
    while at < len(written):
        found = None if depth else mark.match(written, at)
        if found:
            yield written[start : found.start()]
            start = at = found.end()
            continue
        depth += (written[at] == "{") - (written[at] == "}")
        at += 2 if written[at] == "\\" else 1
    yield written[start:]
