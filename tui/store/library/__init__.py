"""Library: the works, annotations, projects and preferences that are kept. The door to the disk.

It is one class, built up in a module for each kind of thing that is kept.
"""

from tui.store.folder import library_folder
from tui.store.library.opening import open_library
from tui.store.library.projects import Library

__all__ = ["Library", "library_folder", "open_library"]
