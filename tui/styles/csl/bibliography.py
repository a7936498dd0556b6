"""Bibliography: entries with their names substituted and their first field set apart."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.styles.csl.name import Name
from tui.styles.csl.rich import Node, Rich, Span, affixed, find, replaced, text_of

EVERYONE = "everyone"
"""A rule that CSL has not: names give way only where those behind et al. are the same too.

A title that stands in for names does not give way.
"""


class BibliographyEntry(NamedTuple):
    """One entry of a bibliography."""

    id: str
    rich: Rich


def aligned(fields: Sequence[Rich], prefix: str) -> Rich:
    """For `second-field-align`: the first field in the margin, the others beside it."""
    said = [field for field in fields if field]
    if not said:
        return ()
    left = Span(affixed(said[0], prefix, ""), display="left-margin")
    rest = tuple(node for field in said[1:] for node in field)
    return (left, Span(rest, display="right-inline")) if rest else (left,)


def ended(rich: Rich, suffix: str) -> Rich:
    """The entry with the suffix of the layout, which goes into its last block if it has blocks."""
    if not rich or not suffix:
        return rich
    last = rich[-1]
    if isinstance(last, Span) and last.display and suffix.strip():
        return (*rich[:-1], last.holding((*last.parts, suffix)))
    return (*rich, suffix)


def substituted(
    entries: Sequence[Rich], unnamed: Sequence[Sequence[Name]], mark: str, rule: str
) -> list[Rich]:
    """For `subsequent-author-substitute`: names that the entry before has give way to `mark`.

    `unnamed` are those whom et al. stands for at the head of each entry; they are compared by the
    rule `EVERYONE` alone.
    """
    result: list[Rich] = []
    before: list[str] = []
    before_whole: tuple[str, Sequence[Name]] = ("", ())
    for rich, others in zip(entries, unnamed, strict=True):
        head = find(rich, "head")
        names = _names(head) if head else []
        whole = (text_of(_compared(head)) if head else "", others if rule == EVERYONE else ())
        if head is not None and whole[0]:
            rich = _marked(rich, names, before, whole == before_whole, mark, rule)
        before, before_whole = names, whole
        result.append(rich)
    return result


def _compared(head: Span) -> Rich:
    found = find(head.parts, "names")
    return (found,) if found else (head,)


def _names(head: Span) -> list[str]:
    found: list[str] = []

    def collect(rich: Rich) -> None:
        for node in rich:
            if isinstance(node, Span):
                if node.role == "name":
                    found.append(text_of((node,)))
                else:
                    collect(node.parts)

    collect(head.parts)
    return found


def _marked(
    rich: Rich, names: list[str], before: list[str], same: bool, mark: str, rule: str
) -> Rich:
    if rule == EVERYONE and not names:
        return rich
    if rule in ("complete-all", EVERYONE) or not names:
        return _whole(rich, mark) if same else rich
    if rule == "complete-each":
        return _each(rich, mark, len(names)) if same else rich
    count = 0
    while count < min(len(names), len(before)) and names[count] == before[count]:
        count += 1
    return _each(rich, mark, min(count, 1) if rule == "partial-first" else count)


def _whole(rich: Rich, mark: str) -> Rich:
    """The entry with the mark for the names in its head, or for what stands in for them."""
    new: Rich = (mark,) if mark else ()

    def marked(head: Span) -> Rich:
        named = find(head.parts, "names") is not None
        return replaced(head.parts, "names", lambda names: new) if named else new

    return replaced(rich, "head", marked)


def _each(rich: Rich, mark: str, count: int) -> Rich:
    left = count

    def marked(parts: Rich) -> Rich:
        nonlocal left
        nodes: list[Node] = []
        for node in parts:
            if isinstance(node, str) or not left:
                nodes.append(node)
            elif node.role == "name":
                left -= 1
                nodes.append(mark)
            else:
                nodes.append(node.holding(marked(node.parts)))
        return tuple(nodes)

    return replaced(rich, "head", lambda span: marked(span.parts))
