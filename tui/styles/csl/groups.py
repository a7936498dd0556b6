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


def first_of(renders: Sequence[Render]) -> Render:
    """The first element that says something; those before it count as not asked."""

    def render(rendering: Rendering) -> Rich:
        for child in renders:
            before = rendering.called, rendering.filled, rendering.suppressed
            rendering.suppressed = set(rendering.suppressed)
            rich = child(rendering)
            if rich:
                return rich
            rendering.called, rendering.filled, rendering.suppressed = before
        return ()

    return render


def compile_substitute(elements: Sequence[Element], scope: Scope, within: Element) -> Render:
    """What stands in for names: the first that says something, of a choice among them too."""
    return first_of(
        [
            compile_choose(child, scope, "", within, substitute=True)
            if child.name == "choose"
            else scope.render(child, "", within)
            for child in elements
        ]
    )


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
    element: Element,
    scope: Scope,
    delimiter: str,
    within: Element | None,
    *,
    substitute: bool = False,
) -> Render:
    """The first branch whose conditions hold, or nothing."""

    def compiled(branch: Element) -> Render:
        if substitute and within is not None:
            return compile_substitute(list(branch), scope, within)
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
