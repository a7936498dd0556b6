"""Initials: given names shortened, or the initials in them given their mark."""

import re
import unicodedata

_TOKEN = re.compile(r"[^\s.\-–‑]+\.?|[-–‑]|\s+|\.")


def initials(given: str, mark: str, *, hyphen: bool = True) -> str:
    """The given names as initials, each followed by `mark`: "Jean-Luc T." is "J.-L. T."."""
    result = ""
    hyphened = False
    for token in _TOKEN.findall(given):
        if token in "-–‑":
            hyphened = bool(result)
        elif token.strip() and token != ".":
            result, hyphened = _with_initial(result, token, mark, hyphened and hyphen), False
    return re.sub(r"\s+", " ", result).strip()


def _with_initial(result: str, token: str, mark: str, hyphened: bool) -> str:
    letters = token.rstrip(".")
    if not letters:
        return result
    if letters[0].islower() and letters.islower() and not hyphened:
        # A particle or "de" within given names stands whole.
        return f"{result.rstrip()} {letters} "
    if letters[0].islower() and hyphened:
        return result
    first = _first_letters(letters, token)
    if hyphened:
        return f"{result.rstrip()}-{first}{mark}"
    return f"{result}{first}{mark}"


def _first_letters(letters: str, token: str) -> str:
    composed = unicodedata.normalize("NFC", letters)
    return composed[0].upper()


def marked_initials(given: str, mark: str) -> str:
    """Full given names, with `mark` after the initials among them: "James T" is "James T."."""
    result = ""
    for token in re.sub(r"\.(?=\w)", ". ", given).split():
        if re.fullmatch(r"[^\W\d_]\.?", token) and token[0].isupper():
            result += token[0] + mark
        else:
            if result and not result.endswith((" ", "\u00a0")):
                result += " "
            result += token + " "
    return result.strip()
