"""The actions of the picker."""

from tui.actions.action import Action

PICK: tuple[Action, ...] = (
    Action("work-down", "down", "work(1)", "Work down", "Go to the next work", "Pick"),
    Action("work-up", "up", "work(-1)", "Work up", "Go to the work before", "Pick"),
    Action("pick-style", "right", "style(1)", "Next style", "Go to the next style", "Pick"),
    Action(
        "pick-style-before", "left", "style(-1)", "Style before", "Go to the one before", "Pick"
    ),
    Action("pick-form", "tab", "form", "Form", "In text, entry, note or for pandoc", "Pick"),
    Action("take", "enter", "take", "Take", "Print the citation and leave", "Pick"),
    Action("give-up", "escape ctrl+c", "give_up", "Give up", "Leave and print nothing", "Pick"),
)
"""What the keys do in the picker; all others are typed."""
