"""What to change when a copy does not arrive: in tmux, in screen, in the terminal."""

from collections.abc import Mapping

from tui.terminal.channels import Attempt

_TERMINALS = {
    "iTerm": "In iTerm2 allow it: Settings, General, Selection, Applications may access clipboard.",
    "Apple_Terminal": "The Terminal of macOS takes none: use another one, iTerm2 or kitty, say.",
    "XTerm": "Allow it in ~/.Xresources: XTerm*disallowedWindowOps: 20,21,SetXprop.",
    "xterm": "Allow it in your terminal's settings, as clipboard access or OSC 52; in xterm by "
    "XTerm*disallowedWindowOps: 20,21,SetXprop in ~/.Xresources.",
}
"""What to do by the beginning of what a terminal calls itself, or of its TERM."""

_ANY = "Allow it in your terminal's settings, where it is called clipboard access or OSC 52."
_ELSE = "If there is no such setting, Z shows plain text for the terminal's own selection."


def remedy(attempt: Attempt, environ: Mapping[str, str]) -> str:
    """What to do about a copy that did not arrive, or was not taken, by this attempt."""
    if "tmux" in attempt.way:
        return _in_tmux(attempt, environ)
    if attempt.certain or attempt.way.startswith("by "):
        return "Try the program by itself, or name another in config.toml: [clipboard] command."
    return f"{_of_terminal(attempt.route, environ)} {_ELSE}"


def _in_tmux(attempt: Attempt, environ: Mapping[str, str]) -> str:
    if "to another" in attempt.way:
        return "Put into the ~/.tmux.conf of the outer tmux: set -g set-clipboard on."
    if "no terminal" in attempt.fault:
        return "Attach to tmux in a terminal, and run lection doctor there."
    if attempt.held and not attempt.taken:
        term = attempt.route.removeprefix("tmux on ").partition(" ")[0] or "xterm-256color"
        line = f"set -as terminal-features ',{term}:clipboard'"
        return f"If your terminal takes copies, put into ~/.tmux.conf: {line}, and attach again."
    if not attempt.held:
        return "Update tmux to 3.2 or newer, or put into ~/.tmux.conf: set -g set-clipboard on."
    return f"tmux sent it on. {_of_terminal(attempt.route, environ)} {_ELSE}"


def _of_terminal(route: str, environ: Mapping[str, str]) -> str:
    """What to do in the terminal, if it can be told which one it is."""
    known = (route, environ.get("LC_TERMINAL", ""), environ.get("TERM_PROGRAM", ""))
    for name, do in _TERMINALS.items():
        if any(name in said for said in known):
            return do
    return _ANY
