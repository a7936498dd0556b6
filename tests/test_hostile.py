"""Texts that would speak to the terminal: in every screen and answer they are only read."""

from pathlib import Path

import pytest

from tests.cli.shell import Said
from tests.hostile import PAYLOADS, a_hostile_file, forbidden, leaks, sequences
from tests.reader import Reader, reading
from tui.cli import run
from tui.core.annotation import Annotation
from tui.core.preferences import Preferences
from tui.core.project import Item, Project
from tui.parts import Parts
from tui.store.library import Library, open_library

GROUPS = [" ; ".join(list(PAYLOADS.values())[start::2]) for start in range(2)]
"""All of them, in two texts."""

LOOKS = (
    "i escape t escape M escape E j enter escape escape m ] a escape x escape",
    "c right j j escape p j ! escape P escape Z escape v escape enter escape",
    "/ a enter r escape escape ctrl+p a escape escape G g",
)
"""What is looked at, by keys."""


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b"a\x1b[2Jb", r"the sequence b'\x1b[2J'"),
        (b"\x1b[1ma\x1b]0;title\x07", r"the sequence b'\x1b]0;title\x07'"),
        (b"\x1b]52;c;SE9TVElMRQ==\x07", r"the sequence b'\x1b]52;c;SE9TVElMRQ==\x07'"),
        (b"\x1bPtmux;\x1b\x1b]0;x\x07\x1b\\", r"the sequence b'\x1bPtmux;\x1b\x1b]0;x\x07\x1b\\'"),
        (b"a\x07b", r"the character '\x07'"),
        ("a\x9bb".encode(), r"the character '\x9b'"),
        (b"a\xffb", r"the character '\udcff'"),
        ("a\u202eb".encode(), r"the character '\u202e'"),
    ],
)
def test_what_leaks_is_seen(sent: bytes, said: str) -> None:
    assert list(leaks(sent, {b"\x1b[?25l"})) == [said]


def test_what_is_ours_is_no_leak() -> None:
    sent = b"\x1b[?25l\x1b[3;4H\x1b[1;31mwords\x1b[0m\x1b]52;c;d29yZHM=\x07"
    assert list(leaks(sent, sequences(b"\x1b[?25l"))) == []


def remembered(library: Library, work: str, payload: str) -> None:
    """Have all in a library that can be kept about a work say `payload`."""
    library.save(Annotation(work, note=payload))
    items = (Item(work, "work"), Item(work, payload, quotation=payload))
    project = library.save_project(Project(payload, items=items))
    library.prefer(Preferences(project=project.id, welcomed=True, panel=True))


def on_the_screen(reader: Reader) -> list[str]:
    strips = reader.app.screen._compositor.render_strips()
    return forbidden("".join(strip.text for strip in strips))


@pytest.mark.parametrize("payload", GROUPS, ids=range(len(GROUPS)))
async def test_every_screen_shows_them_and_none_obeys(payload: str, tmp_path: Path) -> None:
    path = a_hostile_file(tmp_path, payload)
    async with reading(str(path), size=(100, 30)) as reader:
        remembered(reader.library, reader.screen.holding.id, payload)
        await reader.screen.reload()
        for key in " ".join(LOOKS).split():
            await reader.presses(key)
            assert on_the_screen(reader) == [], key
        assert reader.app.is_running


COMMANDS = [
    *(["list"], ["show", "work"], ["edit", "work"], ["print", "work", "--notes"], ["notes"]),
    *(["notes", "work", "--format", "csv"], ["notes", "work", "--format", "w3c"]),
    *(["cite", "work"], ["cite", "work", "--form", "bibtex"], ["bib"], ["bib", "--format", "html"]),
    *(["bib", "--format", "ris"], ["bib", "--check"], ["project", "list"], ["project", "show"]),
]


@pytest.mark.parametrize("payload", GROUPS, ids=range(len(GROUPS)))
def test_every_command_answers_them_clean(
    payload: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_hostile_file(tmp_path, payload)
    environ = {"LECTION_HOME": str(tmp_path / "library"), "XDG_CONFIG_HOME": str(tmp_path)}
    opened = Parts(environ).opener.open(str(path))
    library = open_library(tmp_path / "library")
    remembered(library, opened.holding.id, payload)
    library.tag(opened.holding, (payload,))
    for words in [*COMMANDS, *([*words, "--json"] for words in COMMANDS)]:
        status = run(words, Parts(environ))
        captured = capsys.readouterr()
        said = Said(status, captured.out, captured.err)
        assert status == 0, (words, said.err)
        assert forbidden((said.out + said.err).replace("\x1b", "\0")) == [], words
