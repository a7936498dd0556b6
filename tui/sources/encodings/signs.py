"""How likely a sign beyond ASCII is where it stands: text read wrongly has signs in its words."""

_QUOTES = "“”„«»‹›‘‚"
_DASHES = "–—―…\u00a0"
_BESIDE_NUMBERS = "€£$¥¢½¼¾"
_RAISED = "²³¹°ªº"

_OF_OTHER_ALPHABETS = "،؛؟٪־״׳"

_COMMON = 3.0
_SELDOM = 5.0
_RARE = 6.5
_ODD = 9.5
_NO_TEXT = 12.0
"""Nats: what signs cost that every text has, those of some texts, and what is no text at all."""

_WITHIN_WORD = 6.0
"""What it costs to stand between two letters, for signs that do not."""

_SELDOM_SIGNS = "§©®™•·†‡×÷±№‰ƒ\u200e\u200f"


def cost_of_sign(before: str, sign: str, after: str) -> float:
    """Nats for a sign between two characters."""
    within = before.isalpha() and after.isalpha()
    if sign == "’":
        return _SELDOM if before.isspace() else _COMMON
    if sign == "·" and before + after == "ll":
        return _COMMON
    if sign in "\u00ad\u200c\u200d":
        return _COMMON if within else _ODD
    return _cost_by_itself(before, sign, after) + _WITHIN_WORD * within


def _cost_by_itself(before: str, sign: str, after: str) -> float:
    if sign in _DASHES or sign in _OF_OTHER_ALPHABETS or _is_vowel_point(sign):
        return _COMMON
    if sign in _QUOTES:
        return _SELDOM if before.isspace() and after.isspace() and sign not in "«»" else _COMMON
    if sign in "¿¡":
        return _COMMON if after.isalpha() else _ODD
    beside_number = before.isdigit() or after.isdigit()
    if sign in _BESIDE_NUMBERS or sign in _RAISED:
        raised = sign in _RAISED and before.isalnum() and not after.isalpha()
        return _COMMON if beside_number or raised else _RARE
    if sign in _SELDOM_SIGNS:
        return _SELDOM
    return _NO_TEXT if sign == "\ufffd" or "\x80" <= sign < "\xa0" else _ODD


def _is_vowel_point(sign: str) -> bool:
    """Whether a sign is a point of Hebrew, Arabic or Thai letters."""
    return (
        "\u0591" <= sign <= "\u05c7" or "\u064b" <= sign <= "\u0652" or "\u0e31" <= sign < "\u0e5a"
    )
