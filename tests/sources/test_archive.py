"""Archives from anywhere are read within limits."""

import io
import zipfile

import pytest

from tui.sources.archive import Archive, ArchiveFault, part_name


def an_archive(**parts: bytes) -> bytes:
    """The bytes of a ZIP file with these parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def test_a_part_is_found_whatever_its_case() -> None:
    archive = Archive(an_archive(Words=b"One begins to read."))
    assert archive.read("words") == b"One begins to read."
    assert archive.names == ("Words",)


def test_a_missing_part_is_said_to_be_missing() -> None:
    with pytest.raises(ArchiveFault, match="is missing"):
        Archive(an_archive(a=b"x")).read("b")


def test_a_part_that_unpacks_to_far_too_much_is_refused() -> None:
    archive = Archive(an_archive(bomb=b"\0" * 20_000_000))
    with pytest.raises(ArchiveFault, match="far more than any text"):
        archive.read("bomb")


def test_parts_that_lie_over_each_other_are_refused() -> None:
    content = bytearray(an_archive(a=b"x" * 100, b=b"y" * 100))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = bytes(4)
    with pytest.raises(ArchiveFault, match="over each other"):
        Archive(bytes(content))


def test_a_size_that_lies_harms_nobody() -> None:
    content = bytearray(an_archive(a=b"x" * 100))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (10).to_bytes(4, "little")
    with pytest.raises(ArchiveFault, match="is damaged"):
        Archive(bytes(content)).read("a")


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06", b"not a zip at all"])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    with pytest.raises(ArchiveFault, match="damaged"):
        Archive(content)


def test_names_lead_nowhere_else() -> None:
    assert part_name("../notes.xhtml", "OPS/text") == "OPS/notes.xhtml"
    assert part_name("a/./b/../c.xhtml") == "a/c.xhtml"
    for name in ("../x", "/etc/passwd", "a/../../x", "C:x", "a\\b", "a\0b", "..", "."):
        assert part_name(name) is None
