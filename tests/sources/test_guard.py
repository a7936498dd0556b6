"""A file is read within limits, in a process of its own, and what happens to that is said."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui.core.packing import Malformed
from tui.core.work import BlockKind
from tui.sources import UnreadableWork, read
from tui.sources.guard import GivenUp, read_guarded
from tui.sources.limits import SMALL
from tui.sources.messages import Frames, Kind, framed, heard, told
from tui.sources.source import Progress


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A text that is too long to be read in the program itself."""
    path = tmp_path / "a_long_text.txt"
    path.write_text("One begins to read.\n\n" * (SMALL // 20 + 1), encoding="utf-8")
    return path


def test_a_work_is_the_same_by_whichever_process_it_is_read(long: Path) -> None:
    assert read_guarded(long) == read(long)


def test_a_file_is_called_by_the_name_it_had(long: Path) -> None:
    work = read_guarded(long, name=Path("/gone/The_Old_Name.txt"))
    assert work.reference.title == "The Old Name"


def test_why_a_file_cannot_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "picture.epub"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" * 40)
    with pytest.raises(UnreadableWork, match=r"picture\.epub"):
        read_guarded(path)


def test_the_reading_is_given_up_when_one_asks_for_it(long: Path) -> None:
    with pytest.raises(GivenUp):
        read_guarded(long, given_up=lambda: True)


def test_a_reader_that_is_stuck_is_ended(long: Path) -> None:
    long.write_text(long.read_text() * 30)  # no machine reads it before it is asked
    with pytest.raises(UnreadableWork, match=r"a_long_text\.txt takes too long to read"):
        read_guarded(long, silent_seconds=0.0)


def test_the_reading_process_ends_with_the_one_that_asked(tmp_path: Path) -> None:
    fifo = tmp_path / "never.txt"
    os.mkfifo(fifo)
    words = [sys.executable, "-P", "-c", _STUCK, str(fifo)]
    child = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    child.stdin.close()
    assert child.wait() == -signal.SIGIO
    child.stdout.close()


_STUCK = """
import sys
from tui.sources import child
child._end_with_parent()
print("ready", flush=True)
open(sys.argv[1]).read()
"""


def test_messages_come_whole_however_they_are_cut() -> None:
    said = told(Progress(1, 20, "pages")) + framed(Kind.UNREADABLE, "Nö.".encode())
    frames = Frames()
    heard_so_far = [frame for byte in said for frame in frames.coming(bytes([byte]))]
    assert [frame.kind for frame in heard_so_far] == [Kind.PROGRESS, Kind.UNREADABLE]
    assert heard(heard_so_far[0].content) == Progress(1, 20, "pages")
    assert heard_so_far[1].content.decode() == "Nö."


@pytest.mark.parametrize("said", [b"x" + bytes(8), b"p" + b"\xff" * 8])
def test_a_message_that_makes_no_sense_is_none(said: bytes) -> None:
    with pytest.raises(Malformed):
        list(Frames().coming(said))


@pytest.mark.parametrize("content", [b"", b"[1]\n", b'[1, 2, "pages"]\nno work', b'["1", 2, 3]\n'])
def test_a_progress_that_makes_no_sense_is_none(content: bytes) -> None:
    with pytest.raises(Malformed):
        heard(content)


def test_a_page_that_holds_up_its_reader_is_a_gap_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "three pages.pdf"
    path.write_bytes(pdf_of_three_pages())
    work = read_guarded(path, silent_seconds=4)
    assert [(block.kind, block.passage.of(work.text)) for block in work.blocks] == [
        (BlockKind.PARAGRAPH, "The first page has these words."),
        (BlockKind.GAP, "Page 2 could not be read."),
        (BlockKind.PARAGRAPH, "The third page has others."),
    ]


def pdf_of_three_pages() -> bytes:
    """A PDF whose second page shows a form ten times, which shows another ten times, and so on."""
    words = ("The first page has these words.", "", "The third page has others.")
    shown = [f"BT /F 12 Tf 20 200 Td ({line}) Tj ET" if line else "/X Do " * 10 for line in words]
    form = (
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
        "/Resources<</XObject<</X {} 0 R>>/Font<</F 6 0 R>>>>"
    )
    pages = [
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents {number} 0 R"
        "/Resources<</Font<</F 6 0 R>>/XObject<</X 10 0 R>>>>>>"
        for number in (7, 8, 9)
    ]
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
        *pages,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *(a_stream(drawing) for drawing in shown),
        *(a_stream("/X Do " * 10, form.format(number + 1)) for number in range(10, 22)),
        a_stream("BT /F 12 Tf 2 2 Td (x) Tj ET", form.format(22)),
    ]
    numbered = (f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{''.join(numbered)}trailer<</Root 1 0 R>>\n%%EOF\n".encode()


def a_stream(drawing: str, more: str = "") -> str:
    return f"<</Length {len(drawing)}{more}>>stream\n{drawing}\nendstream"
