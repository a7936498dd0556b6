"""The actions of the shelf."""

from tui.actions.action import Action

SHELF: tuple[Action, ...] = (
    Action("shelf-down", "j down", "work(1)", "Work down", "Go to the next work", "Shelf"),
    Action("shelf-up", "k up", "work(-1)", "Work up", "Go to the work before", "Shelf"),
    Action("shelf-page-down", "space pagedown", "page(1)", "Page down", "Go down a page", "Shelf"),
    Action("shelf-page-up", "b pageup", "page(-1)", "Page up", "Go up a page", "Shelf"),
    Action("shelf-top", "g home", "edge(-1)", "Top", "Go to the first work", "Shelf"),
    Action("shelf-bottom", "G end", "edge(1)", "Bottom", "Go to the last work", "Shelf"),
    Action("shelf-open", "enter", "open", "Open", "Open the work", "Shelf"),
    Action("filter", "/", "filter", "Filter", "Show those with these words, or a #tag", "Shelf"),
    Action("sort", "S", "sort", "Sort", "As read last, by author, title, year, or added", "Shelf"),
    Action(
        "add-works", "a", "add", "Add", "Add a file, or all in a folder; Tab completes", "Shelf"
    ),
    Action("tags", "#", "tags", "Tags", "Write the tags of the work", "Shelf"),
    Action("save-work", "s", "save", "Save", "Save the work to the active project", "Shelf"),
    Action("remove-work", "x", "remove", "Remove", "Take the work out; its notes stay", "Shelf"),
    Action("undo-shelf", "u", "undo", "Undo", "Take back the last change", "Shelf"),
    Action("redo-shelf", "U", "redo", "Redo", "Make the change again", "Shelf"),
    Action("faults", "M", "faults", "Faults", "Why files could not be added", "Shelf"),
    Action("shelf-help", "?", "help", "Help", "What the keys do here", "Shelf"),
    Action("leave-shelf", "escape q o", "leave", "Leave", "Back; stops the adding first", "Shelf"),
)
"""What the keys do on the shelf."""
