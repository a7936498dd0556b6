"""The reading screen: one open work. Each module is what it does for one group of keys.

They build on each other: `page` shows the work, `place` keeps where the reader is, `moving` moves
in it, `searching` finds in it, `selecting` chooses passages, `marking` highlights them, `noting`
writes notes on them, `beside` shows what belongs to the text, `saving` keeps passages for a
project, `correcting` edits the record, `meanwhile` shows what other windows did, `changing` shows
more of the work or less, `growing` waits for the rest of a long work, `shelving` goes to another,
`paging` says which page it is, `defining` looks words up, `screen` takes away (cites, copies,
prints) and is the whole.
"""

from tui.screens.reading.screen import ReadingScreen

__all__ = ["ReadingScreen"]
