"""The line above the text: whose work this is."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.core.reference import Reference
from tui.page.cells import cells
from tui.page.wrap import shortened


class Masthead(Widget):
    """The author and title on the left, the container on the right."""

    DEFAULT_CSS = "Masthead { height: 1; width: 1fr; padding: 0 1; }"

    reference: reactive[Reference | None] = reactive(None)

    def render(self) -> Content:
        """The one line."""
        if self.reference is None:
            return Content("")
        width = self.size.width
        container = self.reference.container_line if width >= 60 else ""
        left = ", ".join(
            part for part in (self.reference.author_line, self.reference.title) if part
        )
        room = width - cells(container) - (2 if container else 0)
        left = shortened(left, room)
        gap = " " * max(width - cells(left) - cells(container), 0)
        return Content(left + gap + container)
