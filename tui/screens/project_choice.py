"""The choice of a project: one of those there are, a new one, or none."""

from collections.abc import Callable, Sequence

from textual.app import App
from textual.content import Content

from tui.core.project import Project, named
from tui.screens.ask import AskScreen
from tui.screens.choice import Choice, ChoiceScreen

Chosen = Callable[[Project | None], None]
"""Gets the project, which has no id if it is a new one, or None for none."""

_NEW, _NONE = -1, -2


def choose_project(
    app: App[None], projects: Sequence[Project], active: Project | None, chosen: Chosen
) -> None:
    """Ask which project to go on with; where there are none yet, for the name of the first."""
    if not projects:
        _ask_name(app, projects, chosen)
        return

    def answered(value: int | None) -> None:
        if value == _NEW:
            _ask_name(app, projects, chosen)
        elif value is not None:
            chosen(None if value == _NONE else projects[value])

    choices = [Choice(Content(project.name), n) for n, project in enumerate(projects)]
    choices.append(Choice(Content.styled("a new project …", "$dim"), _NEW))
    if active is not None:
        choices.append(Choice(Content.styled("none", "$dim"), _NONE))
    present = next((n for n, one in enumerate(projects) if active and one.id == active.id), 0)
    app.push_screen(ChoiceScreen("Which project?", choices, present), answered)


def _ask_name(app: App[None], projects: Sequence[Project], chosen: Chosen) -> None:
    def fault(name: str) -> str:
        if not name:
            return "Write a name, or leave with Esc."
        return f"There is a project {name} already." if named(projects, name) else ""

    def answered(name: str | None) -> None:
        if name is not None:
            chosen(Project(name))

    app.push_screen(AskScreen("The name of the project", "", "Iran paper", fault), answered)
