"""Shared folders are looked through as far as that goes in a moment; where it ends is said."""

from pathlib import Path

from tui.store.collections import shared_works


def works(folder: Path, most: int = 100) -> tuple[list[str], list[str]]:
    """The names of the works in a shared folder, and what is told of it."""
    told: list[str] = []
    found = shared_works(folder, lambda path: path.suffix == ".md", told.append, most)
    return [work.path.name for work in found], told


def test_the_works_of_a_folder_are_found_in_the_folders_within_it(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("deep/two.md", "one.md", "picture.png"):
        (tmp_path / name).touch()
    (tmp_path / "deep" / "back").symlink_to(tmp_path)
    (tmp_path / "gone.md").symlink_to("nowhere")
    assert works(tmp_path) == (["two.md", "one.md"], [])


def test_a_folder_with_too_much_in_it_is_shown_in_part_and_that_is_told(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.md").touch()
    found, told = works(tmp_path, most=4)
    assert len(found) == 4
    assert told == [
        f"The shared folder {tmp_path} has 4 files and folders or more, and not all are shown:"
        " share those within it that are wanted."
    ]
