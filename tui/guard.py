"""The last look at what is drawn: only sequences of our own reach the terminal."""

import re
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.core.clean import guarded

_PLAIN = re.compile(r"[ -~]*")
_BREAKS = re.compile(r"[\t\n]")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[!-~]+")


class LastGuard(LineFilter):
    """Draws segments without control characters, unwritable links and actions.

    Text was cleaned before it came to a widget; this is for the day when one was forgotten.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of one line of a widget as they may be written."""
        if all(map(_is_harmless, segments)):
            return segments
        return [Segment(_drawn(text), _styled(style)) for text, style, _ in segments]


def _is_harmless(segment: Segment) -> bool:
    text, style, control = segment
    is_plain = _PLAIN.fullmatch(text) is not None or _drawn(text) == text
    return is_plain and not control and (style is None or _kept(style) is None)


def _drawn(text: str) -> str:
    return _BREAKS.sub("", guarded(text))


def _styled(style: Style | None) -> Style | None:
    return None if style is None else _kept(style) or style


@lru_cache(maxsize=1024)
def _kept(style: Style) -> Style | None:
    """`style` without a link that is no plain web address, and without what a click would do.

    None where it has neither.
    """
    acts = any(name.startswith("@") for name in style.meta)
    if acts or (style.link and not _ADDRESS.fullmatch(style.link)):
        return style.clear_meta_and_links()
    return None
