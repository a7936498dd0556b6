"""The actions where a record is edited."""

from tui.actions.action import Action

RECORD: tuple[Action, ...] = (
    Action("field-down", "j down", "field(1)", "Field down", "Go to the next field", "Record"),
    Action("field-up", "k up", "field(-1)", "Field up", "Go to the field before", "Record"),
    Action(
        "edit-field", "enter", "edit", "Edit", "Write the field; nothing takes it out", "Record"
    ),
    Action("undo-field", "u", "undo", "Undo", "Take back the last change", "Record"),
    Action("redo-field", "U", "redo", "Redo", "Make the change again", "Record"),
    Action(
        "save-record", "ctrl+s escape q", "leave", "Save", "Save the record and go back", "Record"
    ),
)
"""What the keys do while a record is edited."""
