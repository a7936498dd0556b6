"""Opening a file: what is read, and what is refused with a reason."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.pdf_writer import Page, pdf
from tui.core.work import BlockKind
from tui.sources import UnreadableWork, read

SHARED = Path(__file__).parent.parent.parent.parent / "shared"


def refused(path: Path) -> str:
    """The sentence a file is refused with."""
    with pytest.raises(UnreadableWork) as refusal:
        read(path)
    sentence = str(refusal.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_work_knows_the_file_it_was_read_from(tmp_path: Path) -> None:
    file = tmp_path / "paper.md"
    file.write_bytes(b"Words.\r\n")
    work = read(file)
    assert work.sha256 == hashlib.sha256(b"Words.\r\n").hexdigest()
    assert work.format == "markdown"


def test_a_file_is_markdown_by_its_name_alone(tmp_path: Path) -> None:
    for name, format in (("a.md", "markdown"), ("b.MARKDOWN", "markdown"), ("c.txt", "text")):
        (tmp_path / name).write_text("*Words* to read.")
        assert read(tmp_path / name).format == format
    (tmp_path / "notes").write_text("*Words* to read.")
    assert read(tmp_path / "notes").text == "*Words* to read."


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "nowhere.md")
    assert "There is no file" in refused(tmp_path / "no folder" / "paper.md")


def test_a_folder_is_not_a_work(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.md").touch()
    assert "is empty" in refused(tmp_path / "empty.md")
    (tmp_path / "blank.txt").write_text(" \n\n\t\n")
    assert "has no words" in refused(tmp_path / "blank.txt")


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert "is not a file with text" in refused(tmp_path / "pipe.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_of_somebody_else_is_said_to_be_theirs(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Words.")
    (tmp_path / "secret.md").chmod(0)
    assert "may not be read by you" in refused(tmp_path / "secret.md")


def test_a_name_no_file_can_have_is_refused() -> None:
    assert "cannot be read" in refused(Path("a\0b.md"))
    assert "cannot be read" in refused(Path("/" + "x" * 5000))


def test_a_pdf_is_known_by_its_beginning(tmp_path: Path) -> None:
    page = Page().put("Words on a page.", 72, 700)
    (tmp_path / "paper.txt").write_bytes(pdf(page))
    work = read(tmp_path / "paper.txt")
    assert (work.format, work.text) == ("pdf", "Words on a page.")


def test_a_text_about_pdf_is_text(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("A PDF begins with %PDF-1.7.")
    assert read(tmp_path / "notes.txt").format == "text"


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("book.txt", b"PK\x03\x04rest", "EPUB"),
        ("letter.rtf", b"anything", "RTF"),
    ],
)
def test_a_format_that_is_not_read_yet_is_named(
    tmp_path: Path, name: str, content: bytes, format: str
) -> None:
    (tmp_path / name).write_bytes(content)
    sentence = refused(tmp_path / name)
    assert format in sentence
    assert "convert it" in sentence


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(bytes(range(256)) * 20)
    assert "is not text" in refused(tmp_path / "program")


def test_a_file_that_is_too_large_is_told_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "large.md").open("wb") as file:
        file.write(b"words " * 1_000_000)
    assert "larger than 5 MB" in refused(tmp_path / "large.md")


def test_a_hostile_name_is_shown_clean(tmp_path: Path) -> None:
    assert "\x1b" not in refused(tmp_path / "a\x1b]0;b.md")


def test_the_record_beside_a_file_wins(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("---\ntitle: From the file\n---\n\nWords.")
    item = {"id": "byron1843", "type": "book", "title": "From \x1bbeside"}
    (tmp_path / "paper.json").write_text(json.dumps([item]))
    reference = read(tmp_path / "paper.md").reference
    assert reference.title == "From \ufffdbeside"
    assert reference.key == "byron1843"


def test_the_record_of_a_folder_is_that_of_its_only_work(tmp_path: Path) -> None:
    (tmp_path / "reference.json").write_text('{"id": "a", "type": "book", "title": "The Book"}')
    (tmp_path / "book.txt").write_text("Words.")
    assert read(tmp_path / "book.txt").reference.title == "The Book"
    (tmp_path / "other.txt").write_text("Other words.")
    assert read(tmp_path / "book.txt").reference.title == "book"


def test_a_file_beside_that_is_no_record_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("Words.")
    (tmp_path / "paper.json").write_text('{"measurements": [1, 2]}')
    assert read(tmp_path / "paper.md").reference.title == "paper"


@pytest.mark.parametrize("content", ["{", "[" * 100_000, "\ud800".encode("utf-8", "surrogatepass")])
def test_a_record_that_is_no_json_is_named(tmp_path: Path, content: str | bytes) -> None:
    (tmp_path / "paper.md").write_text("Words.")
    (tmp_path / "paper.json").write_bytes(
        content if isinstance(content, bytes) else content.encode()
    )
    assert "paper.json" in refused(tmp_path / "paper.md")


def test_a_work_without_a_record_still_has_a_key_and_a_title(tmp_path: Path) -> None:
    (tmp_path / "my_field_notes.txt").write_text("it rained all day, and nobody came.")
    reference = read(tmp_path / "my_field_notes.txt").reference
    assert (reference.title, reference.key) == ("my field notes", "my")


NASTY = SHARED / "corpus" / "nasty" / "crafted"


@pytest.mark.skipif(not NASTY.exists(), reason="the shared corpus is not beside the checkout")
@pytest.mark.parametrize("pattern", ["md-*", "txt-*"])
def test_crafted_files_are_read_or_refused(pattern: str) -> None:
    files = sorted(NASTY.glob(pattern))
    assert files
    for file in files:
        try:
            work = read(file)
        except UnreadableWork:
            continue
        assert "\x1b" not in work.text
        assert [block for block in work.blocks if not block.passage.of(work.text)] == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared corpus is not beside the checkout")
def test_the_blocks_and_breaks_are_the_whole_text() -> None:
    for name in ("md/manubot-meta-review.md", "md/commonmark-spec.md", "txt/devils-dictionary.txt"):
        work = read(SHARED / "corpus" / name)
        assert "\n\n".join(block.passage.of(work.text) for block in work.blocks) == work.text
        paragraphs = [block for block in work.blocks if block.kind is BlockKind.PARAGRAPH]
        assert all("\n" not in block.passage.of(work.text) for block in paragraphs)
