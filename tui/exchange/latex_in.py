"""LaTeX as text with CSL's markup: accents, symbols, quotation marks, emphasis."""

import re
import unicodedata
from collections.abc import Mapping

DEEPEST = 60
"""Braces within braces that are read."""

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]+)\*?[ ]*|\\(?P<sign>.)|(?P<open>\{)|(?P<close>\})|(?P<math>\$)"
    r"|(?P<script>[\^_])|(?P<mark>---?|``|''|`|~)|(?P<text>[^\\{}$^_`'~-]+|.)",
    re.DOTALL,
)
_ACCENTS: Mapping[str, str] = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
_MARKS: Mapping[str, str] = {
    "--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "~": "\u00a0",
}  # fmt: skip
_SYMBOLS: Mapping[str, str] = {
    "AA": "Å", "AE": "Æ", "DH": "Ð", "DJ": "Đ", "L": "Ł", "NG": "Ŋ", "O": "Ø", "OE": "Œ",
    "TH": "Þ", "aa": "å", "ae": "æ", "dh": "ð", "dj": "đ", "i": "ı", "j": "ȷ", "l": "ł",
    "ng": "ŋ", "o": "ø", "oe": "œ", "ss": "ß", "th": "þ", "S": "§", "P": "¶", "copyright": "©",
    "dag": "†", "ddag": "‡", "dots": "…", "ldots": "…", "pounds": "£", "euro": "€", "times": "×",
    "textasciicircum": "^", "textasciigrave": "`", "textasciitilde": "~", "textbackslash": "\\",
    "textbar": "|", "textless": "<", "textgreater": ">", "textquotesingle": "'",
    "textunderscore": "_", "textendash": "–", "textemdash": "—", "textellipsis": "…",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textdegree": "°",
    "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»", "quotedblbase": "„",
    "textregistered": "®", "texttrademark": "™", "LaTeX": "LaTeX", "TeX": "TeX", "pm": "±",
    "infty": "∞", "rightarrow": "→", "leq": "≤", "geq": "≥", "cdot": "·", "slash": "/",
}  # fmt: skip
_SIGNS: Mapping[str, str] = {",": "\u202f", " ": " ", "\n": " ", "\\": " ", "-": "", "/": ""}
_SMALL_CAPS = '<span style="font-variant:small-caps;">'
_SET: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("emph", "textit", "mkbibemph", "em", "it", "itshape"), ("<i>", "</i>")),
    **dict.fromkeys(("textbf", "mkbibbold", "bf", "bfseries"), ("<b>", "</b>")),
    **dict.fromkeys(("textsc", "sc", "scshape"), (_SMALL_CAPS, "</span>")),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript"), ("<sup>", "</sup>")),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), ("<sub>", "</sub>")),
    "mkbibquote": ("“", "”"),
    "enquote": ("“", "”"),
}
_SWITCHES = frozenset({"em", "it", "itshape", "bf", "bfseries", "sc", "scshape"})
"""Commands that set the rest of their group."""

_RELAXED = """
textrm textsf texttt textnormal textup uppercase lowercase url path text mathrm mathit mathbf
ensuremath hbox mbox protect relax noopsort rm tt sf normalfont nobreak allowbreak
"""
_TRANSPARENT = frozenset(_RELAXED.split())
"""Commands whose argument alone is read."""


class TooDeep(ValueError):
    """The text has more braces within braces than are read."""


def decoded(written: str, protect: bool = False) -> str:
    """LaTeX as text. With `protect`, capitals in braces keep their case: spans of class nocase."""
    return re.sub(r"[ \t\n]+", " ", _Decoder(written, protect).rest()).strip(" ")


class _Decoder:
    """Reads LaTeX from left to right."""

    def __init__(self, written: str, protect: bool) -> None:
        self._tokens = list(_TOKEN.finditer(written))
        self._next = 0
        self._depth = 0
        self._math = False
        self._protect = protect

    def rest(self) -> str:
        """All up to the end of the group, or of the text."""
        parts: list[str] = []
        while self._next < len(self._tokens):
            token = self._taken()
            if token["close"]:
                if self._depth:
                    break
                continue
            if token["word"] in _SWITCHES:
                before, after = _SET[token["word"]]
                return "".join(parts) + f"{before}{self.rest()}{after}"
            parts.append(self._read(token))
        return "".join(parts)

    def _taken(self) -> re.Match[str]:
        token = self._tokens[self._next]
        self._next += 1
        return token

    def _read(self, token: re.Match[str]) -> str:
        if token["word"]:
            return self._command(token)
        if token["sign"]:
            return self._signed(token["sign"])
        if token["open"]:
            return self._group(token)
        if token["math"]:
            self._math = not self._math
        if token["script"] and self._math:
            tag = "sup" if token[0] == "^" else "sub"
            return f"<{tag}>{self._argument()}</{tag}>"
        return "" if token["math"] else _MARKS.get(token[0], token[0])

    def _group(self, opening: re.Match[str]) -> str:
        """What is in braces; the case of capitals in them is kept, unless it is the whole text."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooDeep("Its braces stand too deep in each other.")
        plain = self._next < len(self._tokens) and self._tokens[self._next].lastgroup == "text"
        inside = self.rest()
        self._depth -= 1
        whole = opening.start() == 0 and self._next == len(self._tokens)
        if self._protect and not self._depth and plain and not whole and inside != inside.lower():
            return f'<span class="nocase">{inside}</span>'
        return inside

    def _argument(self) -> str:
        """The next group, or the next character."""
        while self._next < len(self._tokens):
            token = self._taken()
            if token["open"]:
                protect, self._protect = self._protect, False
                inside = self._group(token)
                self._protect = protect
                return inside
            if token["text"]:
                return self._first_letter(token)
            return self._read(token)
        return ""

    def _first_letter(self, token: re.Match[str]) -> str:
        """The first character of a run of text; the others are read after it."""
        text = token[0].lstrip() or " "
        if len(text) > 1:
            self._next -= 1
            following = _TOKEN.match(text, 1)
            assert following is not None  # for there is a character
            self._tokens[self._next] = following
        return text[0]

    def _command(self, token: re.Match[str]) -> str:
        word = token["word"]
        if word in _SYMBOLS:
            self._skip_empty_group()
            return _SYMBOLS[word]
        if word in _SET:
            before, after = _SET[word]
            return f"{before}{self._argument()}{after}"
        if word in _ACCENTS:
            return _accented(self._argument(), _ACCENTS[word])
        if word in _TRANSPARENT:
            return ""
        return _greek(word) or ("" if self._is_at_group() else token[0])

    def _signed(self, sign: str) -> str:
        if sign in _ACCENTS:
            return _accented(self._argument(), _ACCENTS[sign])
        return _SIGNS.get(sign, sign)

    def _is_at_group(self) -> bool:
        return self._next < len(self._tokens) and self._tokens[self._next][0] == "{"

    def _skip_empty_group(self) -> None:
        following = self._tokens[self._next : self._next + 2]
        if [token[0] for token in following] == ["{", "}"]:
            self._next += 2


def _accented(text: str, accent: str) -> str:
    """The text with an accent on its first letter; the dotless letters get their dots back."""
    first, rest = text[:1] or " ", text[1:]
    if not accent.startswith(("\u0323", "\u0327", "\u0328", "\u0331")):
        first = {"ı": "i", "ȷ": "j"}.get(first, first)
    return unicodedata.normalize("NFC", first + accent) + rest


def _greek(word: str) -> str:
    """The letter that a command for Greek names: \\alpha, \\Omega."""
    size = "CAPITAL" if word[0].isupper() else "SMALL"
    letter = word.removeprefix("var").upper().replace("LAMBDA", "LAMDA")
    try:
        return unicodedata.lookup(f"GREEK {size} LETTER {letter}")
    except KeyError:
        return ""
