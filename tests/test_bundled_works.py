"""The works that come with Lection are known by their references, and read when they are opened."""

import json
from pathlib import Path

import pytest

from tests.builders import a_library, a_reference
from tui.opening import BUNDLED, NoSuchWork, Opener
from tui.sources import UnreadableWork


@pytest.fixture
def opener(tmp_path: Path) -> Opener:
    """What opens works where one article is bundled, whose text cannot be read."""
    folder = tmp_path / "articles" / "on-reading"
    folder.mkdir(parents=True)
    (folder / "article.md").touch()
    (folder / "reference.json").write_text(json.dumps(dict(a_reference().item)))
    return Opener(a_library(), tmp_path)


def test_bundled_works_are_named_without_their_texts_being_read(opener: Opener) -> None:
    assert list(opener.bundled()) == [(f"{BUNDLED}on-reading", a_reference())]


def test_a_bundled_work_is_read_when_it_is_the_one_that_is_opened(opener: Opener) -> None:
    with pytest.raises(NoSuchWork):
        opener.open("nobody")
    with pytest.raises(UnreadableWork, match="is empty"):
        opener.open("byron1843")
