"""The backgrounds of highlights where they are given out, as CSS has colours."""

from collections.abc import Mapping

from tui.core.annotation import Colour

BACKGROUNDS: Mapping[Colour, str] = {
    Colour.YELLOW: "#fff3a0",
    Colour.GREEN: "#c9f0c0",
    Colour.BLUE: "#c6e2ff",
    Colour.PINK: "#ffd0e0",
    Colour.ORANGE: "#ffdcb0",
    Colour.PURPLE: "#e4d0ff",
}
