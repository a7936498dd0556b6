"""The actions of the reading screen."""

from tui.actions.action import Action

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
    Action(
        "quote", "Y", "quote", "Quote", "Copy the selection with its citation, and save it", TAKE
    ),
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
