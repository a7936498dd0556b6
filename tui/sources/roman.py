"""Roman numerals."""

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman(numeral: str) -> int:
    """The value of a numeral in letters of either case: "xiv" is 14. Its form is not checked."""
    values = [_VALUES[letter] for letter in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))
