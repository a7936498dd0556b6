"""The characters of a file, whatever it was saved in."""

import codecs

import pytest

from tests.sources.sentences import SAVED_IN, SENTENCES
from tui.sources.encodings.decoding import decoded, is_binary

WORDS = "Déjà vu – “naïve” words of the reader, and more of them."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (WORDS.encode(), ""),
        (codecs.BOM_UTF8 + WORDS.encode(), ""),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), ""),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), ""),
        (WORDS.encode("utf-32"), ""),
        (WORDS.encode("utf-16-le"), ""),
        (WORDS.encode("utf-16-be"), ""),
        (WORDS.encode("cp1252"), "Windows-1252"),
    ],
)
def test_a_text_is_the_same_in_every_encoding(content: bytes, said: str) -> None:
    text, remark = decoded(content)
    assert text == WORDS
    assert said in remark
    assert bool(remark) == bool(said)


def test_bytes_that_windows_1252_does_not_have_are_latin_1() -> None:
    saved = "Un café, déjà vu, et l'été à la forêt ".encode("latin-1")
    assert decoded(saved + b"\x81")[0] == "Un café, déjà vu, et l'été à la forêt \x81"


def test_a_few_broken_bytes_do_not_make_utf8_something_else() -> None:
    text, remark = decoded("é à ö ü ".encode() * 20 + b"broken \xff here")
    assert text.startswith("é à")
    assert text.endswith("broken \ufffd here")
    assert remark.startswith("1 character")


def test_a_replacement_that_was_in_the_file_is_no_loss() -> None:
    assert decoded("é à \ufffd ü".encode()) == ("é à \ufffd ü", "")


@pytest.mark.parametrize("content", [b"words\0words", b"\x01\x02\x03\x04words", bytes(range(256))])
def test_bytes_that_are_no_text_are_known(content: bytes) -> None:
    assert is_binary(content)


@pytest.mark.parametrize("content", [b"line one with a \x07 bell", b"\x07 a few \x08 words \x01"])
def test_a_stray_control_character_is_no_reason_to_refuse_a_short_text(content: bytes) -> None:
    assert not is_binary(content)


@pytest.mark.parametrize("content", [b"words\n\tand \x1b$B more", WORDS.encode("utf-16-le")])
def test_text_is_not_taken_for_something_else(content: bytes) -> None:
    assert not is_binary(content)


@pytest.mark.parametrize(
    ("language", "encoding"), [(one, name) for one, names in SAVED_IN.items() for name in names]
)
@pytest.mark.parametrize("times", [1, 12])
def test_an_old_encoding_is_known_by_its_letters(language: str, encoding: str, times: int) -> None:
    text = f"{SENTENCES[language]}\n" * times
    assert decoded(text.encode(encoding))[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["ru", "el", "he", "ar", "ja", "zh", "ko", "th"])
def test_utf16_without_a_mark_is_known_in_any_alphabet(language: str, encoding: str) -> None:
    saved = f"{SENTENCES[language]}\r\n".encode(encoding) * 2
    assert not is_binary(saved)
    assert decoded(saved)[0] == f"{SENTENCES[language]}\r\n" * 2


@pytest.mark.parametrize(
    "head",
    ['<meta charset="iso-8859-2">', "Character set encoding: ISO-8859-2", "-*- coding: latin2 -*-"],
)
def test_what_a_file_says_it_was_saved_in_is_believed(head: str) -> None:
    text, remark = decoded(f"{head}\nžluť".encode("iso8859-2"))
    assert text.endswith("žluť")
    assert remark == ""


@pytest.mark.parametrize("name", ["utf-7", "rot13", "base64", "no-such-thing", "utf-16"])
def test_what_a_file_cannot_have_been_saved_in_is_not_believed(name: str) -> None:
    assert decoded(f"charset={name}\n{WORDS}".encode("cp1252"))[0].endswith(WORDS)
