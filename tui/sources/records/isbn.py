"""ISBNs as they stand among other words, proved by their last digit."""

import re

_ISBN = re.compile(
    r"(?<![0-9])(97[89](?:[- ]?[0-9]){10}|[0-9](?:[- ]?[0-9]){8}[- ]?[0-9Xx])(?![0-9])"
)


def isbn_in(written: str) -> str:
    """The first ISBN in what is written whose last digit proves it right; else nothing."""
    for match in _ISBN.finditer(written.replace("\u2010", "-").replace("\u2011", "-")):
        digits = re.sub(r"[- ]", "", match[0]).upper()
        if _is_isbn(digits):
            return digits
    return ""


def _is_isbn(digits: str) -> bool:
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(digits) == 13:
        return sum(value * (1 + 2 * (at % 2)) for at, value in enumerate(values)) % 10 == 0
    return sum(value * (10 - at) for at, value in enumerate(values)) % 11 == 0
