"""Equations of Word (OMML) as text in one line, as mammoth leaves out what it does not know."""

from collections.abc import Callable
from typing import Any

from lxml import etree

_DEEPEST = 40
_LONGEST = 5000
_SPACED = frozenset("=<>≤≥≠≈≡∼∈∉⊂⊆∪∩→←↔⇒⇔+−±×÷⋅")


def local(element: Any) -> str:
    """An element's name without its namespace, which differs between kinds of DOCX."""
    return str(element.tag).rpartition("}")[2]


def write_equations(root: Any) -> None:
    """Put a run of text in the place of each equation in a part of a document."""
    found = [one for one in root.iter("{*}oMath") if not _stands_in_equation(one)]
    for equation in found:
        text = equation_text(equation)
        run = _run(root, text)
        outer = equation.getparent()
        if local(outer) == "oMathPara":
            equation, outer = outer, outer.getparent()
        if outer is None:
            continue
        if run is not None and local(outer) in ("body", "tc"):
            paragraph = etree.Element(_named(root, "p"))
            paragraph.append(run)
            run = paragraph
        if run is not None:
            _put_before(equation, run)
        _take_out(equation)


def _put_before(element: Any, other: Any) -> None:
    """Put `other` before an element; several equations of one paragraph stand in their order."""
    if element.getparent() is not None:
        element.addprevious(other)


def _take_out(element: Any) -> None:
    """Take an element out of the tree, when all its equations were written."""
    outer = element.getparent()
    if outer is not None and not any(True for _ in element.iter("{*}oMath") if _ is not element):
        outer.remove(element)


def _stands_in_equation(equation: Any) -> bool:
    return any(local(outer) == "oMath" for outer in equation.iterancestors())


def _run(root: Any, text: str) -> Any:
    if not text:
        return None
    run = etree.Element(_named(root, "r"))
    words = etree.SubElement(run, _named(root, "t"))
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _named(root: Any, name: str) -> str:
    """A name in the namespace of the part."""
    return f"{{{etree.QName(root).namespace}}}{name}"


def equation_text(equation: Any) -> str:
    """The text of an equation, in brackets where a line needs them."""
    return " ".join(_text(equation, 0)[:_LONGEST].split())


def _text(element: Any, depth: int) -> str:
    if depth > _DEEPEST:
        return "".join(element.itertext("{*}t"))
    name = local(element)
    if name == "t":
        return _spaced(element.text or "")
    if name.endswith("Pr"):
        return ""
    if shape := _SHAPES.get(name):
        return shape(element, depth)
    return _all(element, depth)


def _spaced(words: str) -> str:
    return "".join(f" {sign} " if sign in _SPACED else sign for sign in words)


def _all(element: Any, depth: int) -> str:
    return "".join(_text(child, depth + 1) for child in element if isinstance(child.tag, str))


def _part(element: Any, name: str, depth: int) -> str:
    """One part of an element, plain."""
    part = element.find(f"{{*}}{name}")
    return "" if part is None else " ".join(_all(part, depth + 1).split())


def _grouped(element: Any, name: str, depth: int) -> str:
    """One part, in brackets where it is more than one sign."""
    part = _part(element, name, depth)
    return part if len(part) < 2 or part.isalnum() else f"({part})"


def _fraction(element: Any, depth: int) -> str:
    return f"{_grouped(element, 'num', depth)}/{_grouped(element, 'den', depth)}"


def _raised(element: Any, depth: int) -> str:
    return f"{_grouped(element, 'e', depth)}^{_grouped(element, 'sup', depth)}"


def _lowered(element: Any, depth: int) -> str:
    return f"{_grouped(element, 'e', depth)}_{_grouped(element, 'sub', depth)}"


def _both(element: Any, depth: int) -> str:
    return f"{_lowered(element, depth)}^{_grouped(element, 'sup', depth)}"


def _root(element: Any, depth: int) -> str:
    degree = _part(element, "deg", depth)
    radicand = _grouped(element, "e", depth)
    return f"{radicand}^(1/{degree})" if degree else f"√{radicand}"


def _sum(element: Any, depth: int) -> str:
    sign = _given(element, "naryPr", "chr") or "∫"
    below, above = _grouped(element, "sub", depth), _grouped(element, "sup", depth)
    limits = (f"_{below}" if below else "") + (f"^{above}" if above else "")
    return f" {sign}{limits} {_part(element, 'e', depth)}"


def _fenced(element: Any, depth: int) -> str:
    begin = _given(element, "dPr", "begChr", "(")
    end = _given(element, "dPr", "endChr", ")")
    parted = _given(element, "dPr", "sepChr", "|")
    parts = [" ".join(_all(one, depth + 1).split()) for one in element.findall("{*}e")]
    return f"{begin}{parted.join(parts)}{end}"


def _matrix(element: Any, depth: int) -> str:
    rows = ("  ".join(_each(row, depth)) for row in element.findall("{*}mr"))
    return f"[{'; '.join(rows)}]"


def _stacked(element: Any, depth: int) -> str:
    return "; ".join(_each(element, depth))


def _each(element: Any, depth: int) -> list[str]:
    return [" ".join(_all(one, depth + 1).split()) for one in element.findall("{*}e")]


def _function(element: Any, depth: int) -> str:
    return f"{_part(element, 'fName', depth)} {_grouped(element, 'e', depth)}"


def _limit(sign: str) -> Callable[[Any, int], str]:
    return lambda element, depth: (
        f"{_part(element, 'e', depth)}{sign}{_grouped(element, 'lim', depth)}"
    )


def _accented(element: Any, depth: int) -> str:
    return _part(element, "e", depth) + (_given(element, "accPr", "chr") or "\u0302")


def _given(element: Any, properties: str, name: str, otherwise: str = "") -> str:
    """The sign that an element's properties give; `otherwise` where they give none."""
    found = element.find(f"{{*}}{properties}/{{*}}{name}")
    if found is None:
        return otherwise
    return next((str(value) for key, value in found.items() if key.endswith("val")), "")


_SHAPES: dict[str, Callable[[Any, int], str]] = {
    "f": _fraction,
    "sSup": _raised,
    "sSub": _lowered,
    "sSubSup": _both,
    "rad": _root,
    "nary": _sum,
    "d": _fenced,
    "m": _matrix,
    "eqArr": _stacked,
    "func": _function,
    "limLow": _limit("_"),
    "limUpp": _limit("^"),
    "acc": _accented,
}
