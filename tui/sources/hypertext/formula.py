"""Mathematics as text: what the source says of a formula, else its signs in one line."""

import re

from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.traits import Attributes

_SPACED = frozenset("=<>≤≥≠≈≡∼∈∉⊂⊆∪∩→←↔⇒⇔+−±×÷⋅∑∏∫|∧∨:")
_SHAPES = {
    ("mfrac", 2): "{0}/{1}",
    ("msup", 2): "{2}^{1}",
    ("mover", 2): "{2}^{1}",
    ("msub", 2): "{2}_{1}",
    ("munder", 2): "{2}_{1}",
    ("msubsup", 3): "{3}_{1}^{2}",
    ("munderover", 3): "{3}_{1}^{2}",
    ("mroot", 2): "{0}^(1/{1})",
}
"""How elements of so many parts are written: first the parts in brackets, then as they are."""

_NOTHING = re.compile(r"not available|unavailable|no alt", re.IGNORECASE)
"""What programs write where they have no words for a formula."""

_STYLED = re.compile(r"\{\\(?:display|text)style\s+(.*)\}", re.DOTALL)
"""How large a formula is set, as Wikipedia has it round each."""

_DEEPEST = 40
_LONGEST = 20_000


class Formula:
    """A listener to MathML: its alternative text, else its TeX, else its tokens in a line."""

    def __init__(self, attributes: Attributes) -> None:
        self._alternative = attributes.get("alttext") or ""
        if _NOTHING.search(self._alternative):
            self._alternative = ""
        self._tex: list[str] = []
        self._open: list[tuple[str, Attributes]] = [("math", attributes)]
        self._parts: list[list[str]] = [[]]

    def start(self, name: str, attributes: Attributes) -> None:
        """An element of the formula begins."""
        self._open.append((name, attributes))
        self._parts.append([])

    def text(self, words: str) -> None:
        """A token, or TeX in an annotation."""
        name, attributes = self._open[-1]
        if name == "annotation":
            if "tex" in (attributes.get("encoding") or "").lower():
                self._tex.append(words)
        elif words.strip():
            self._parts[-1].append(" ".join(words.split()))

    def end(self) -> None:
        """An element ends: its parts become one part of what is round it."""
        name, attributes = self._open.pop()
        parts = self._parts.pop()
        if name.startswith("annotation"):
            return
        if len(self._open) > _DEEPEST:
            self._parts[-1].extend(parts)
            return
        if part := _set(name, attributes, parts)[:_LONGEST]:
            self._parts[-1].append(part)

    def close(self, scribe: Scribe) -> None:
        """Write the formula."""
        said = self._alternative or "".join(self._tex) or "".join(self._parts[0])
        if styled := _STYLED.fullmatch(said.strip()):
            said = styled[1]
        start = scribe.prose.length
        scribe.text(said)
        if scribe.prose.length > start and self._open[0][1].get("display") == "block":
            scribe.text(" ")


def _set(name: str, attributes: Attributes, parts: list[str]) -> str:
    """The parts of an element in a line."""
    if shape := _SHAPES.get((name, len(parts))):
        return shape.format(*map(_grouped, parts), *map(str.strip, parts))
    match name:
        case "mo":
            sign = "".join(parts)
            return f" {sign} " if sign in _SPACED else sign
        case "mfenced":
            before, after = attributes.get("open") or "(", attributes.get("close") or ")"
            return f"{before}{', '.join(parts)}{after}"
        case "msqrt":
            return f"√{_grouped(''.join(parts))}"
        case "mtable":
            return f"[{'; '.join(parts)}]" if len(parts) > 1 else "".join(parts)
    return ("  " if name == "mtr" else "").join(parts) or (" " if name == "mspace" else "")


def _grouped(part: str) -> str:
    """A part in brackets, where it is more than one sign."""
    part = part.strip()
    return part if len(part) < 2 or part.isalnum() else f"({part})"
