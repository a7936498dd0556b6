"""The actions of the project screen."""

from tui.actions.action import Action

PROJECT: tuple[Action, ...] = (
    Action("item-down", "j down", "item(1)", "Item down", "Go to the next item", "Project"),
    Action("item-up", "k up", "item(-1)", "Item up", "Go to the item before", "Project"),
    Action("open-item", "enter", "open", "Open", "Go to the passage in the open work", "Project"),
    Action("later", "J shift+down", "move(1)", "Later", "Move the item down", "Project"),
    Action("earlier", "K shift+up", "move(-1)", "Earlier", "Move the item up", "Project"),
    Action("take-out", "x", "remove", "Take out", "Take the item out", "Project"),
    Action("undo-project", "u", "undo", "Undo", "Take back the last change", "Project"),
    Action("redo-project", "U", "redo", "Redo", "Make the change again", "Project"),
    Action("project-style", "right", "style(1)", "Next style", "Go to the next style", "Project"),
    Action(
        "project-style-before",
        "left",
        "style(-1)",
        "Style before",
        "Go to the one before",
        "Project",
    ),
    Action("project-style-find", "c /", "find_style", "Styles", "Find any style", "Project"),
    Action(
        "list-down", "space pagedown", "list(1)", "List down", "Scroll the bibliography", "Project"
    ),
    Action("list-up", "b pageup", "list(-1)", "List up", "Scroll it back", "Project"),
    Action("check", "!", "check", "Check", "What an editor would send it back for", "Project"),
    Action("export", "e", "export", "Export", "Write it all to a file, with citations", "Project"),
    Action(
        "another", "n", "another", "Another", "Begin a project, choose another, or none", "Project"
    ),
    Action("project-help", "?", "help", "Help", "What the keys do here", "Project"),
    Action("leave-project", "escape q p", "leave", "Leave", "Back to the text", "Project"),
)
"""What the keys do on the project screen."""
