"""Fixtures for all tests."""

import pytest
from hypothesis import settings

from tests.builders import a_library
from tui.bundled import content_folder
from tui.store.library import Library
from tui.styles import Styles, open_styles

# No test asserts a time; the examples are the same each time, so that a red run tells of a change.
settings.register_profile("lection", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("lection")


@pytest.fixture
def library() -> Library:
    """An empty library in memory."""
    return a_library()


@pytest.fixture(scope="session")
def styles() -> Styles:
    """The citation styles, as the build packs them."""
    return open_styles(content_folder())
