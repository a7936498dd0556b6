"""The projects of a library, and the words that were kept: with them a library is whole."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.core.project import Project, named
from tui.core.reference import Reference
from tui.store.catalogue import living
from tui.store.library.base import CATALOGUE
from tui.store.library.choices import ChoicesLibrary
from tui.store.records import HOLDINGS, PROJECTS
from tui.store.storage import alone

if TYPE_CHECKING:
    from tui.store.vocabulary import Vocabulary


class Library(ChoicesLibrary):
    """Everything a reader keeps."""

    def projects(self) -> tuple[Project, ...]:
        """The projects, in the order they were made."""
        return tuple(map(PROJECTS.read, living(self._projects())))

    def project(self, name: str) -> Project | None:
        """The project with that name or id."""
        return named(self.projects(), name)

    def active_project(self) -> Project | None:
        """The project that things are saved to."""
        id = self.preferences().project
        return next((one for one in self.projects() if one.id == id), None)

    def references(self, works: Iterable[str]) -> dict[str, Reference]:
        """The references of the works with these ids, of those too that were removed."""
        records = {record.get("id"): record for record in self._holdings()}
        return {id: HOLDINGS.read(records[id]).reference for id in works if id in records}

    def save_project(self, project: Project) -> Project:
        """The project with its id, now on disk; one that was removed is back."""
        saved = replace(project, id=project.id or self.new_id())
        self._tables.put(self._projects(), PROJECTS, saved)
        return saved

    def change_project(self, id: str, change: Callable[[Project], Project]) -> Project | None:
        """What `change` makes of the project as it is on disk now; None where there is none."""
        table = self._projects()
        with alone(table):
            project = next((one for one in self.projects() if one.id == id), None)
            if project is None or (changed := change(project)) == project:
                return project
            return self.save_project(changed)

    def remove_project(self, project: Project) -> None:
        """Delete the project; saving it again takes it back."""
        self._tables.delete(self._projects(), project.id)

    @property
    def vocabulary(self) -> "Vocabulary":
        """The words that were kept."""
        from tui.store.vocabulary import Vocabulary  # wanted when a word is kept or listed

        return Vocabulary(self._tables, CATALOGUE, self.new_id)
