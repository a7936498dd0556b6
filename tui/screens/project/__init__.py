"""The project screen: `page` shows what is saved for a paper, `screen` changes it."""

from tui.screens.project.page import Left
from tui.screens.project.screen import ProjectScreen

__all__ = ["Left", "ProjectScreen"]
