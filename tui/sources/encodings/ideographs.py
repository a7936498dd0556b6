"""How likely a text is Japanese, Chinese or Korean, by its commonest characters."""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cache

from tui.sources.encodings.alphabets import HANGUL, HANZI, KANA, KATAKANA


class Language(Enum):
    """A language with thousands of characters."""

    JAPANESE = auto()
    CHINESE = auto()
    KOREAN = auto()


EAST_ASIAN = (
    ("cp932", Language.JAPANESE),
    ("euc_jp", Language.JAPANESE),
    ("gb18030", Language.CHINESE),
    ("big5hkscs", Language.CHINESE),
    ("cp949", Language.KOREAN),
    ("johab", Language.KOREAN),
)
"""The encodings of them, each with its language."""

_ASCII = 2.5
_COMMON = 4.3
_KATAKANA = 5.5
_SIGN = 5.0
_OTHER = 9.0
_UNUSUAL = 11.0
_NO_TEXT = 12.0
"""Nats: what a character costs, by how common it is."""

_SIGNS = "、。，：；！？「」『』（）《》〈〉“”‘’—…·・　ー々〜～【】．　"


def cost_of_east_asian(text: str, language: Language) -> float:
    """Nats for a text in that language."""
    known = _known(language)
    return sum(_ASCII if one.isascii() else known.get(one) or _cost(one, language) for one in text)


@cache
def _known(language: Language) -> Mapping[str, float]:
    """What the common characters of a language cost."""
    signs = dict.fromkeys(_SIGNS, _SIGN)
    match language:
        case Language.JAPANESE:
            kana = {sign: _COMMON - 0.5 for sign in KANA[:40]} | dict.fromkeys(KANA[40:], _COMMON)
            return signs | dict.fromkeys(KATAKANA, _KATAKANA) | kana
        case Language.CHINESE:
            return signs | dict.fromkeys(HANZI, _COMMON + 1)
        case Language.KOREAN:
            return signs | dict.fromkeys(HANGUL, _COMMON + 0.5)


def _cost(sign: str, language: Language) -> float:
    """What any other character costs."""
    if sign == "\ufffd":
        return _NO_TEXT
    is_hangul = "\uac00" <= sign <= "\ud7a3"
    if is_hangul:
        return _OTHER - 1 if language is Language.KOREAN and _is_usual(sign) else _UNUSUAL
    if "\u4e00" <= sign <= "\u9fff":
        return _OTHER if language is not Language.KOREAN and _is_usual(sign) else _UNUSUAL
    return _UNUSUAL


def _is_usual(sign: str) -> bool:
    """Whether a character is of the first level of the standard that its language has."""
    gb = sign.encode("gb2312", "ignore")[:1]
    big5 = sign.encode("big5", "ignore")[:1]
    jis = sign.encode("euc_jp", "ignore")[:1]
    return (
        b"\xb0" <= gb <= b"\xd7" or b"\xa4" <= big5 <= b"\xc6" or b"\xb0" <= jis <= b"\xcf"
    ) or bool(sign.encode("euc_kr", "ignore"))
