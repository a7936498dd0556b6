"""The themes: paper by lamp light, paper by day, and the terminal's own sixteen colours."""

from textual.theme import BUILTIN_THEMES, Theme

DARK, LIGHT, ANSI = "lection-dark", "lection-light", "lection-ansi"

NAMES = (DARK, LIGHT, ANSI)
"""In the order in which the theme key goes through them."""

_DARK = Theme(
    name=DARK,
    primary="#d9a441",
    secondary="#8fa7b8",
    accent="#e8b75c",
    warning="#e0805c",
    error="#e0805c",
    success="#9fb573",
    foreground="#d8d2c4",
    background="#16171a",
    surface="#1d1f23",
    panel="#24272c",
    dark=True,
    variables={
        "dim": "#87837a",
        "match": "#4a4433",
        "highlight-yellow": "#57491a",
        "highlight-green": "#2b4a2c",
        "highlight-blue": "#25455f",
        "highlight-pink": "#5c2f45",
        "highlight-orange": "#613a1c",
        "highlight-purple": "#453360",
        "bar-yellow": "#e3c04a",
        "bar-green": "#7fc27b",
        "bar-blue": "#6fb1e0",
        "bar-pink": "#e08bb0",
        "bar-orange": "#e79a55",
        "bar-purple": "#b195e0",
    },
)

_LIGHT = Theme(
    name=LIGHT,
    primary="#8a5a00",
    secondary="#44606f",
    accent="#a3480f",
    warning="#b23a1e",
    error="#b23a1e",
    success="#4d6b1f",
    foreground="#24211b",
    background="#fbf7ec",
    surface="#f3eddd",
    panel="#ebe3cf",
    dark=False,
    variables={
        "dim": "#726c5f",
        "match": "#e6dcae",
        "highlight-yellow": "#f7e48b",
        "highlight-green": "#c9e8bd",
        "highlight-blue": "#c4e0f4",
        "highlight-pink": "#f6cfe0",
        "highlight-orange": "#f9d3ab",
        "highlight-purple": "#ddd0f2",
        "bar-yellow": "#b08d00",
        "bar-green": "#3d8a35",
        "bar-blue": "#2472ad",
        "bar-pink": "#b83c78",
        "bar-orange": "#bf6410",
        "bar-purple": "#6f48b5",
    },
)


def _ansi() -> Theme:
    """The terminal's own colours; dim text is the bright black that terminals give for it."""
    base = BUILTIN_THEMES["ansi-dark"]
    colours = {
        "yellow": "ansi_yellow",
        "green": "ansi_green",
        "blue": "ansi_blue",
        "pink": "ansi_magenta",
        "orange": "ansi_red",
        "purple": "ansi_cyan",
    }
    return Theme(
        name=ANSI,
        primary="ansi_yellow",
        secondary="ansi_cyan",
        accent="ansi_bright_yellow",
        warning="ansi_red",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        ansi=True,
        variables={
            **base.variables,
            "dim": "ansi_bright_black",
            "match": "ansi_bright_black",
            **{f"highlight-{name}": colour for name, colour in colours.items()},
            **{f"bar-{name}": colour for name, colour in colours.items()},
        },
    )


def themes() -> tuple[Theme, ...]:
    """The themes of Lection."""
    return _DARK, _LIGHT, _ansi()
