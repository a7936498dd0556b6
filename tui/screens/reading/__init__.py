"""The reading screen: one open work. Each module is what it does for one group of keys.

They build on each other: `page` shows and moves, `searching` finds, `selecting` chooses passages,
`marking` highlights them, `noting` writes notes on them, `beside` shows what belongs to the text,
`saving` keeps passages for a project, `screen` takes away (cites, copies, prints) and is the whole.
"""

from tui.screens.reading.screen import ReadingScreen

__all__ = ["ReadingScreen"]
