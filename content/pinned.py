"""Data from pinned packages, packed when it is not there yet, and refused when it is other data.

The packages are in the build's environment (see pyproject.toml) and never in a user's.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

RECORD = "record.json"
"""Says what a pack was made of; a pack without it is not complete."""


@dataclass(frozen=True)
class Pinned:
    """Data to be packed: the packages it comes from, and the hash of all its files.

    `format` is raised whenever `write`, which makes the pack in a folder, makes it otherwise.
    """

    packages: tuple[str, ...]
    sha256: str
    format: int
    files: Callable[[], dict[str, Path]]
    write: Callable[[Mapping[str, Path], Path], None]

    def pack(self, folder: Path) -> None:
        """Pack into `folder`, unless the pack there is made of the same.

        Exits with a sentence where the files are not those with the expected hash.
        """
        files = self.files()
        found = content_hash(files)
        if found != self.sha256:
            raise SystemExit(
                f"What is to be packed into {folder.name} is not what this build was made for: its "
                f"hash is {found}, and {self.sha256} was expected. Check the versions of "
                f"{' and '.join(self.packages)} in pyproject.toml, then the pinned hash."
            )
        sources = {package: version(package) for package in self.packages}
        record = {"format": self.format, "hash": found, "sources": sources}
        written = json.dumps(record, indent=1) + "\n"
        path = folder / RECORD
        if path.exists() and path.read_text(encoding="utf-8") == written:
            return
        folder.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        self.write(files, folder)
        path.write_text(written, encoding="utf-8")


def content_hash(files: Mapping[str, Path]) -> str:
    """One hash over the names and the contents, in the order of the names."""
    whole = hashlib.sha256()
    for name, path in sorted(files.items()):
        whole.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def package_folder(name: str) -> Path:
    """The folder of an installed package, which is not imported."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The build requirement that holds {name} is not installed.")
    return Path(spec.origin).parent
