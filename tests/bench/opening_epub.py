"""Read an EPUB beside the least it takes: `python -m tests.bench.opening_epub FILE [TIMES]`.

The least is to unzip each XML part (pages, package, navigation) and to parse it with lxml. Both are
done in turn in one process, and the processor's time is compared, the quickest of TIMES (5) each,
as the machine may be busy with other things: until the first chapters can be read, and until all
can. Closes with `opening_epub: N times for the first chapters, N for all`.
"""

import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from lxml import etree

from tui.sources import read
from tui.sources.source import Progress

_XML = (".xhtml", ".html", ".htm", ".xml", ".opf", ".ncx")


def main(path: Path, times: int) -> None:
    """Measure both and print how they compare."""
    content = path.read_bytes()
    read(path)
    least, first, ours = [], [], []
    for _ in range(times):
        least.append(_seconds(lambda: _parse_all(content)))
        began = time.process_time()
        parts: list[float] = []

        def note(progress: Progress, began: float = began, parts: list[float] = parts) -> None:
            if progress.work is not None:
                parts.append(time.process_time() - began)

        read(path, report=note)
        ours.append(time.process_time() - began)
        first.append(min(parts, default=ours[-1]))
    print(f"unzipped and parsed with lxml: {1000 * min(least):.0f} ms of the processor")
    print(f"first chapters can be read:    {1000 * min(first):.0f} ms of the processor")
    print(f"read as a work:                {1000 * min(ours):.0f} ms of the processor")
    shares = (min(one) / min(least) for one in (first, ours))
    print("opening_epub: {:.2f} times for the first chapters, {:.2f} for all".format(*shares))


def _parse_all(content: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.lower().endswith(_XML):
                etree.fromstring(archive.read(name), parser)


def _seconds(do: Callable[[], object]) -> float:
    began = time.process_time()
    do()
    return time.process_time() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
