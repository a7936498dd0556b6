"""Every action once: its id, keys, label and help; bindings, footer, palette and help follow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Action:
    """What a key does: `call` is the Textual action, `id` the name in the configuration file.

    `keys` are parted by blanks and written as on the keyboard ("j", "down", "ctrl+d").
    """

    id: str
    keys: str
    call: str
    label: str
    help: str
    group: str

    @property
    def binding(self) -> Binding:
        """The Textual binding, which the configuration can re-key by the id."""
        keys = ",".join(_textual_key(key) for key in self.keys.split())
        return Binding(keys, self.call, self.label, id=self.id, show=False, tooltip=self.help)


MOVE, FIND, CHOOSE, MARK, SAY, TAKE, SEE = (
    "Moving",
    "Searching",
    "Selecting",
    "Marking",
    "Paging",
    "Taking away",
    "Looking",
)

READING: tuple[Action, ...] = (
    Action("line-down", "j down", "scroll(1)", "Line down", "Go down one line", MOVE),
    Action("line-up", "k up", "scroll(-1)", "Line up", "Go up one line", MOVE),
    Action("page-down", "space pagedown", "page(1)", "Page down", "Go down one page", MOVE),
    Action("page-up", "b pageup", "page(-1)", "Page up", "Go up one page", MOVE),
    Action("half-page-down", "ctrl+d", "page(0.5)", "Half page down", "Go down half a page", MOVE),
    Action("half-page-up", "ctrl+u", "page(-0.5)", "Half page up", "Go up half a page", MOVE),
    Action("top", "g home", "edge(-1)", "Top", "Go to the beginning", MOVE),
    Action("bottom", "G end", "edge(1)", "Bottom", "Go to the end", MOVE),
    Action(
        "section-before", "{", "section(-1)", "Section before", "Go to the section before", MOVE
    ),
    Action("section-after", "}", "section(1)", "Next section", "Go to the next section", MOVE),
    Action(
        "aside-right", "right", "aside(1)", "Right", "Move a wide table or code to see more", MOVE
    ),
    Action("aside-left", "left", "aside(-1)", "Left", "Move it back", MOVE),
    Action("go-to", ":", "go_to", "Go to", "Go to p283, xii, pdf12, §3, §3¶4, ¶12 or 45%", MOVE),
    Action("back", "<", "back", "Back", "Go back to where you jumped from", MOVE),
    Action("forward", ">", "forward", "Forward", "Go forward through the jumps again", MOVE),
    Action("follow", "enter", "follow", "Follow", "Open the note mark or link in view", MOVE),
    Action(
        "search",
        "/",
        "search",
        "Search",
        "Search in this work as you type; // for a pattern",
        FIND,
    ),
    Action("next-match", "n", "match(1)", "Next match", "Go to the next match", FIND),
    Action("match-before", "N", "match(-1)", "Match before", "Go to the match before", FIND),
    Action("results", "r", "results", "Results", "List all matches with their context", FIND),
    Action(
        "select", "v", "select", "Select", "Select: first word, then last word, by labels", CHOOSE
    ),
    Action("caret", "V", "caret", "Caret", "Select with a caret, letter by letter", CHOOSE),
    Action(
        "end-after", "shift+right", "reach('end', 1)", "End later", "Move the end by a word", CHOOSE
    ),
    Action(
        "end-before", "shift+left", "reach('end', -1)", "End earlier", "Move the end back", CHOOSE
    ),
    Action(
        "start-after",
        "ctrl+shift+right",
        "reach('start', 1)",
        "Start later",
        "Move the start by a word",
        CHOOSE,
    ),
    Action(
        "start-before",
        "ctrl+shift+left",
        "reach('start', -1)",
        "Start earlier",
        "Move the start back",
        CHOOSE,
    ),
    Action(
        "leave", "escape", "leave", "Leave", "Give up the selection, the search, the panel", CHOOSE
    ),
    Action(
        "highlight", "h", "highlight", "Highlight", "Highlight the selection or the match", MARK
    ),
    Action("yellow", "1", "colour('yellow')", "Yellow", "Highlight in yellow", MARK),
    Action("green", "2", "colour('green')", "Green", "Highlight in green", MARK),
    Action("blue", "3", "colour('blue')", "Blue", "Highlight in blue", MARK),
    Action("pink", "4", "colour('pink')", "Pink", "Highlight in pink", MARK),
    Action("orange", "5", "colour('orange')", "Orange", "Highlight in orange", MARK),
    Action("purple", "6", "colour('purple')", "Purple", "Highlight in purple", MARK),
    Action("note", "a", "note", "Note", "Write a note: on the selection, else the highlight", MARK),
    Action("delete", "x", "delete", "Delete", "Delete the highlight or note in view", MARK),
    Action("undo", "u", "undo", "Undo", "Take back the last change, or an earlier deletion", MARK),
    Action("redo", "U", "redo", "Redo", "Make the change again", MARK),
    Action(
        "next-note", "]", "annotation(1)", "Next note", "Go to the next highlight or note", MARK
    ),
    Action("note-before", "[", "annotation(-1)", "Note before", "Go to the one before", MARK),
    Action("say-page", "I", "say_page", "Say page", "This is page 283, from here on", SAY),
    Action("cite", "c", "cite", "Cite", "Cite the selection, else the work", TAKE),
    Action("copy", "y", "copy", "Copy", "Copy the selection", TAKE),
    Action("quote", "Y", "quote", "Quote", "Copy the selection with its citation", TAKE),
    Action("define", "d", "define", "Look up", "Look up the selection, else a word picked", TAKE),
    Action("save", "s", "save", "Save", "Save the selection, else the work, to the project", TAKE),
    Action("project", "p", "project", "Project", "Show the project: what is saved for it", TAKE),
    Action("print", "P", "print", "Print", "Print or export the text", TAKE),
    Action("notes", "m", "notes", "Notes", "Show or hide the notes", SEE),
    Action("contents", "t", "contents", "Contents", "Show the sections", SEE),
    Action("shelf", "o", "shelf", "Shelf", "Your works: open another, add, remove, tag", SEE),
    Action("whole-page", "W", "whole_page", "Whole page", "All of a web page, or its article", SEE),
    Action("overview", "i", "overview", "Overview", "What this work is, and how to cite it", SEE),
    Action("record", "E", "record", "Record", "Edit the record: authors, title, date, key", SEE),
    Action("larger", "+ =", "larger(4)", "Larger", "Longer lines", SEE),
    Action("smaller", "-", "larger(-4)", "Smaller", "Shorter lines", SEE),
    Action("spacing", "S", "spacing", "Spacing", "Single or double line spacing", SEE),
    Action(
        "page-numbers",
        "#",
        "page_numbers",
        "Page numbers",
        "Page numbers in the margin, or not",
        SEE,
    ),
    Action("full-screen", "z", "full_screen", "Full screen", "Nothing but the text", SEE),
    Action(
        "plain", "Z", "plain", "Plain", "Plain full-width text, for the terminal's selection", SEE
    ),
    Action("theme", "T", "theme", "Theme", "Dark, light, or the terminal's 16 colours", SEE),
    Action("messages", "M", "messages", "Messages", "Read the messages again", SEE),
    Action("help", "?", "help", "Help", "What the keys do here", SEE),
    Action("palette", "ctrl+p", "app.command_palette", "Commands", "Find an action by name", SEE),
    Action("suspend", "ctrl+z", "app.suspend", "Suspend", "Back to the shell; fg returns", SEE),
    Action("quit", "q", "quit", "Quit", "Leave Lection; all is kept", SEE),
)
"""What the keys do on the reading screen."""

CITING: tuple[Action, ...] = (
    Action("style-after", "right", "style(1)", "Next style", "Go to the next style", "Citing"),
    Action("style-before", "left", "style(-1)", "Style before", "Go to the style before", "Citing"),
    Action("style-find", "/", "find_style", "More styles", "Find any style by name", "Citing"),
    Action("whole", "tab", "whole", "Whole work", "Passage or whole work", "Citing"),
    Action("row-down", "down j", "row(1)", "Next row", "Go to the next form", "Citing"),
    Action("row-up", "up k", "row(-1)", "Row before", "Go to the form before", "Citing"),
    Action("copy-row", "y enter", "copy", "Copy", "Copy the chosen form", "Citing"),
    Action("save-cited", "s", "save", "Save", "Save it to the project", "Citing"),
    Action("locator", "l", "locator", "Set the page", "Write the page or other place", "Citing"),
    Action("record-cited", "e", "record", "Record", "Edit the record", "Citing"),
    Action("close", "escape", "close", "Leave", "Back to the text", "Citing"),
)
"""What the keys do in the citation modal."""

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


def ids(actions: Iterable[Action]) -> tuple[str, ...]:
    """The ids of these actions."""
    return tuple(action.id for action in actions)


def bindings(actions: Iterable[Action]) -> list[Binding]:
    """The Textual bindings of these actions."""
    return [action.binding for action in actions]


_TEXTUAL_KEYS = {
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    ":": "colon",
    "/": "slash",
    "?": "question_mark",
    "+": "plus",
    "=": "equals_sign",
    "-": "minus",
    "!": "exclamation_mark",
    "#": "number_sign",
}

_SHOWN = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
}


_WRITTEN_KEYS = {textual: written for written, textual in _TEXTUAL_KEYS.items()}


def _textual_key(key: str) -> str:
    return _TEXTUAL_KEYS.get(key, key)


def shown_key(key: str) -> str:
    """A key as a person reads it: "Ctrl+d", "Space", "↓", "{"."""
    key = _WRITTEN_KEYS.get(key, key)
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    last = _SHOWN.get(last, last if len(last) == 1 else last.capitalize())
    return "+".join([*(modifier.capitalize() for modifier in modifiers), last])


def shown_keys(bound: Iterable[Binding]) -> Mapping[str, str]:
    """The keys that are bound now as a person reads them, by the ids of their actions."""
    keys: dict[str, list[str]] = {}
    for binding in bound:
        keys.setdefault(binding.id or "", []).append(shown_key(binding.key))
    return {id: " ".join(shown) for id, shown in keys.items()}
