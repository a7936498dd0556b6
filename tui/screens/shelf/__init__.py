"""The shelf: all works there are; `page` shows them, `adding` adds, `screen` changes and opens."""

from tui.screens.shelf.screen import ShelfScreen

__all__ = ["ShelfScreen"]
