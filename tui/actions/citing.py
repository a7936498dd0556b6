"""The actions of the citation modal."""

from tui.actions.action import Action

CITING: tuple[Action, ...] = (
    Action("style-after", "right", "style(1)", "Next style", "Go to the next style", "Citing"),
    Action("style-before", "left", "style(-1)", "Style before", "Go to the style before", "Citing"),
    Action("style-find", "/", "find_style", "More styles", "Find any style by name", "Citing"),
    Action("whole", "tab", "whole", "Whole work", "Passage or whole work", "Citing"),
    Action("row-down", "down j", "row(1)", "Next row", "Go to the next form", "Citing"),
    Action("row-up", "up k", "row(-1)", "Row before", "Go to the form before", "Citing"),
    Action("copy-row", "y enter", "copy", "Copy", "Copy the chosen form", "Citing"),
    Action("save-cited", "s", "save", "Save", "Save it to the project", "Citing"),
    Action(
        "locator",
        "l",
        "locator",
        "Set the page",
        "Write the place: p. 98, ch. 4, 1:30:40, 3.1.45",
        "Citing",
    ),
    Action("record-cited", "e", "record", "Record", "Edit the record", "Citing"),
    Action("close", "escape", "close", "Leave", "Back to the text", "Citing"),
)
"""What the keys do in the citation modal."""
