"""Pages kept as plain text, to be looked at by a person and compared by the tests."""

import os
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent


def assert_golden(name: str, rows: Iterable[str]) -> None:
    """The rows are those of NAME.txt; with WRITE_GOLDEN=1 they are written there instead.

    Whoever writes them looks at what changed before committing it.
    """
    path = FOLDER / f"{name}.txt"
    page = "".join(f"{row.rstrip()}\n" for row in rows)
    if os.environ.get("WRITE_GOLDEN"):
        path.write_text(page, encoding="utf-8")
    assert path.exists(), f"there is no {path.name} yet: WRITE_GOLDEN=1 writes it"
    assert page == path.read_text(encoding="utf-8")
