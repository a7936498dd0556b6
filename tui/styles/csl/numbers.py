"""Numbers: what counts as numeric, the forms of a number, and page ranges."""

import re

from tui.styles.csl.locale import Locale

_ONE = r"[a-zA-Z]{0,4}\d+[a-zA-Z]{0,4}"
_NUMERIC = rf"\s*{_ONE}\s*(?:(?:[,&–-]|\\-)\s*{_ONE}\s*)*"
_PLURAL = r"\d[a-zA-Z]*\s*[,;&–-]\s*[a-zA-Z]*\d|[ivxlcdm]+\s*[–-]\s*[ivxlcdm\d]+"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_THOUSANDS = r"\b\d{1,3}(?:,\d{3}){2,}\b"
"""One number with commas in it, as a patent has; of a shorter one the commas may part numbers."""
_RANGE = r"(\w+)\s*[–—-]+\s*(\w+)(?![\w–-])"
_NUMBERED = r"(\d*[a-zA-Z]+)?(\d+)"


def is_numeric(text: str) -> bool:
    """Whether it solely consists of numbers, perhaps with prefixes and suffixes ("D2, 3-4")."""
    if not text or text.isdecimal():
        return bool(text)
    return re.fullmatch(_NUMERIC, text) is not None


def is_plural(text: str, conjunction: str = "and") -> bool:
    """Whether it holds several numbers; `conjunction` is the locale's word between two."""
    text = re.sub(_THOUSANDS, "1", text.replace("\\-", ""))
    if conjunction:
        text = re.sub(rf",?\s+(?:and|{re.escape(conjunction)})\s+", " & ", text)
    return re.search(_PLURAL, text) is not None


def spaced(text: str) -> str:
    """Numbers as they are extracted: "2 - 4" is "2-4", "2,3" is "2, 3", "2&3" is "2 & 3"."""
    text = re.sub(r"\s*(\\?[–-])\s*", r"\1", text.strip())
    text = re.sub(rf"({_THOUSANDS})|\s*,\s*", lambda match: match[1] or ", ", text)
    return re.sub(r"\s*&\s*", " & ", text)


def roman(number: int) -> str:
    """The number in small Roman numerals; 4000 and more stay as they are."""
    if number >= 4000:
        return str(number)
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def arabic(numeral: str) -> int | None:
    """The number in Roman numerals from I to LXXXIX; None where it is none of these."""
    written = numeral.lower()
    if not written or written.strip("ivxl"):
        return None
    return next((number for number in range(1, 90) if roman(number) == written), None)


def is_volume_letter(text: str) -> bool:
    """Whether it is a letter by which the volumes of a work are counted."""
    return len(text) == 1 and "A" <= text <= "Z"


def number_form(digits: str, form: str, locale: Locale, gender: str = "") -> str:
    """One number without affixes in the forms of `cs:number`."""
    number = int(digits)
    if form == "roman":
        return roman(number) or digits
    if form == "long-ordinal" and 1 <= number <= 10:
        long = locale.term(f"long-ordinal-{number:02}", gender=gender)
        if long:
            return long
    if form in ("ordinal", "long-ordinal"):
        return digits + locale.ordinal_suffix(number, gender)
    return digits


def page_range(text: str, style: str, delimiter: str) -> str:
    """Page ranges in a `page-range-format`; none leaves the digits and joins with `delimiter`."""
    if not re.search(r"\d|^[ivxlcdm]+\s*[–-]", text):
        return text

    def rewritten(match: re.Match[str]) -> str:
        one, other = re.fullmatch(_NUMBERED, match[1]), re.fullmatch(_NUMBERED, match[2])
        if not style or one is None or other is None:
            return f"{match[1]}{delimiter}{match[2]}"
        prefix, first = one[1] or "", one[2]
        if (other[1] or "") != prefix:
            return f"{match[1]}-{match[2]}"
        last = first[: max(len(first) - len(other[2]), 0)] + other[2]
        if int(last) < int(first):
            return f"{match[1]}{delimiter}{match[2]}"
        return match[1] + delimiter + _last_page(prefix, first, last, style)

    return re.sub(_RANGE, rewritten, text).replace("\\-", "-")


def _last_page(before: str, first: str, last: str, style: str) -> str:
    """The end of a range as "expanded", "minimal", "minimal-two" and "chicago" write it."""
    if style == "expanded" or len(first) != len(last):
        return before + last if style == "expanded" else last
    changed = next((at for at, digit in enumerate(last) if digit != first[at]), len(last) - 1)
    minimal = len(last) - changed
    if style.startswith("chicago"):
        return last[-_chicago_digits(int(first), len(first), minimal, style) :]
    return last[-max(minimal, 2 if style == "minimal-two" else 1) :]


def _chicago_digits(first: int, length: int, changed: int, style: str) -> int:
    """How many digits of the last page the Chicago Manual of Style gives (9.63, 18th ed.)."""
    if first < 100 or first % 100 == 0:
        return length
    if first % 100 < 10:
        return changed
    if length == 4 and changed >= 3 and style in ("chicago", "chicago-15"):
        return length
    return max(changed, 2)
