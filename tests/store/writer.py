"""Writes into a library as fast as it can, and says what was acknowledged.

writer.py FOLDER NAME COUNT: saves COUNT notes NAME-0, NAME-1 … on one work and keeps as many works
of one author and year, and prints each note's name once both are on disk.
"""

import sys
from pathlib import Path

from tui.core.annotation import Annotation
from tui.core.reference import Reference
from tui.core.work import Work
from tui.store.library import open_library

REFERENCE = Reference(
    {"author": [{"family": "Byron"}], "issued": {"date-parts": [[1843]]}, "title": "On Reading"}
)


def main(folder: Path, name: str, count: int) -> None:
    library = open_library(folder)
    for number in range(count):
        note = f"{name}-{number}"
        library.save(Annotation("work", note=note))
        library.keep(Work(REFERENCE, "", (), sha256=note), note)
        print(note, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
