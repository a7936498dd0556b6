"""The actions where a word is looked up."""

from tui.actions.action import Action

DEFINING: tuple[Action, ...] = (
    Action("turn", "t", "turn", "Turn", "Turn between dictionary and thesaurus", "Looking up"),
    Action(
        "word-after", "tab l right", "word(1)", "Next word", "Go to the next word", "Looking up"
    ),
    Action(
        "word-before",
        "shift+tab h left",
        "word(-1)",
        "Word before",
        "Go to the word before",
        "Looking up",
    ),
    Action("follow-word", "enter", "follow", "Follow", "Look that word up", "Looking up"),
    Action("word-back", "< backspace", "back", "Back", "Go back to the last one", "Looking up"),
    Action("phrase", "p", "phrase", "Phrase", "Look up the phrase it stands in", "Looking up"),
    Action("type-word", "/ d", "type", "Type", "Type a word or a phrase", "Looking up"),
    Action("keep-word", "s", "keep", "Keep", "Keep it, with its sentence", "Looking up"),
    Action("copy-entry", "y", "copy", "Copy", "Copy what is shown", "Looking up"),
    Action("entry-down", "j down", "scroll(1)", "Down", "Scroll down", "Looking up"),
    Action("entry-up", "k up", "scroll(-1)", "Up", "Scroll up", "Looking up"),
    Action(
        "entry-page-down", "space pagedown", "scroll(10)", "Page down", "Further down", "Looking up"
    ),
    Action("entry-page-up", "b pageup", "scroll(-10)", "Page up", "Further up", "Looking up"),
    Action("leave-entry", "escape q", "close", "Leave", "Back to the text", "Looking up"),
)
"""What the keys do where a word is looked up."""
