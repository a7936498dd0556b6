"""Groups and choices: `cs:group`, `cs:choose`, and how siblings are joined."""

from collections.abc import Sequence
from functools import partial

from tui.styles.csl.attributes import compile_finish
from tui.styles.csl.conditions import compile_condition
from tui.styles.csl.element import Element
from tui.styles.csl.rendering import Render, Rendering, later
from tui.styles.csl.rich import Rich, joined
from tui.styles.csl.scope import Scope


def in_sequence(renders: Sequence[Render], delimiter: str = "") -> Render:
    """The elements one after the other, with the delimiter between those that say something."""
    if len(renders) == 1:
        return renders[0]

    def render(rendering: Rendering) -> Rich:
        return joined([child(rendering) for child in renders], delimiter)

    return render


def compile_group(element: Element, scope: Scope, within: Element | None) -> Render:
    """A group is silent where it calls variables and all of them are empty."""
    delimiter = element.get("delimiter", "")
    inner = in_sequence(scope.renders(list(element), delimiter, within), delimiter)
    finish = compile_finish(element, scope.locale.language)

    def render(rendering: Rendering) -> Rich:
        called, filled = rendering.called, rendering.filled
        rich = inner(rendering)
        if rendering.called > called and rendering.filled == filled:
            return ()
        if rich:
            # A group that says something counts as a variable for the group round it.
            rendering.called += 1
            rendering.filled += 1
        return finish(rich, rendering.item)

    return render


def compile_choose(
    element: Element, scope: Scope, delimiter: str, within: Element | None
) -> Render:
    """The first branch whose conditions hold, or nothing."""

    def compiled(branch: Element) -> Render:
        return in_sequence(scope.renders(list(branch), delimiter, within), delimiter)

    branches = [
        (
            compile_condition(branch, scope) if branch.name != "else" else None,
            later(partial(compiled, branch)),
        )
        for branch in element
        if branch.name in ("if", "else-if", "else")
    ]

    def render(rendering: Rendering) -> Rich:
        for holds, inner in branches:
            if holds is None or holds(rendering):
                return inner(rendering)
        return ()

    return render
