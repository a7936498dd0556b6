"""Where the content lies that Lection comes with."""

from pathlib import Path


def content_folder() -> Path:
    """The content folder: inside the package where it is installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "content"
    return installed if installed.is_dir() else package.parent / "content"
