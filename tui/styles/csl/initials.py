"""Initials: given names shortened, or the initials in them given their mark."""

import re
import unicodedata

_TOKEN = r"[^\s.\-–‑]+\.?|[-–‑]|\s+|\."
_DIGRAPH = r"[A-Z]{2,}(?=[a-z])"


def initials(given: str, mark: str, *, hyphen: bool = True) -> str:
    """The given names as initials, each followed by `mark`: "Jean-Luc T." is "J.-L. T."."""
    result = ""
    hyphened = False
    for token in re.findall(_TOKEN, given):
        if token in "-–‑":
            hyphened = bool(result)
        elif token.strip() and token != ".":
            result, hyphened = _with_initial(result, token, mark, hyphened and hyphen), False
    return re.sub(r"\s+", " ", result).strip()


def _with_initial(result: str, token: str, mark: str, hyphened: bool) -> str:
    letters = token.rstrip(".")
    if letters.lower() == letters.upper():
        # A script without capitals has no initials: the name stands whole.
        return f"{result.rstrip()}{'-' if hyphened else ' '}{letters} "
    if letters.islower():
        # A particle within given names stands whole; the second half of "Chun-hung" is nothing.
        return result if hyphened else f"{result.rstrip()} {letters} "
    first = letters if token.endswith(".") else _first_letters(letters)
    return f"{result.rstrip()}-{first}{mark}" if hyphened else f"{result}{first}{mark}"


def _first_letters(letters: str) -> str:
    """The first letter; two where both were written as capitals: "TSerendorj" is "Ts"."""
    composed = unicodedata.normalize("NFC", letters)
    if match := re.match(_DIGRAPH, composed):
        return match[0].capitalize()
    # A sign before the letter, as in "ʿAbd", goes with it.
    length = next(
        (n for n, letter in enumerate(composed, 1) if letter.lower() != letter.upper()), 1
    )
    return composed[:length].upper()


def marked_initials(given: str, mark: str) -> str:
    """Full given names, with `mark` after the initials among them: "James T" is "James T."."""
    result = ""
    for token in re.sub(r"\.(?=\w)", ". ", given).split():
        if token.endswith(".") or re.fullmatch(r"[^\W\d_a-z]", token):
            result += token.rstrip(".") + mark
        else:
            if result and not result.endswith((" ", "\u00a0")):
                result += " "
            result += token + " "
    return result.strip()
