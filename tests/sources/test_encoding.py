"""The characters of a file, whatever it was saved in."""

import codecs

import pytest

from tui.sources.encoding import decoded, is_binary

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
    assert decoded(b"caf\xe9 \x81")[0] == "café \x81"


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


TEXTS = {
    "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива "
    "по-своему. Всё смешалось в доме.": ("cp1251", "koi8-r", "iso8859-5", "cp866"),
    "Άνδρα μοι έννεπε, Μούσα, πολύτροπον, ος μάλα πολλά πλάγχθη, επεί Τροίης ιερόν "
    "πτολίεθρον έπερσε.": ("cp1253", "iso8859-7"),
    "Příliš žluťoučký kůň úpěl ďábelské ódy. Byl jednou jeden král a ten měl tři dcery, které "
    "byly všechny krásné.": ("cp1250", "iso8859-2"),
    "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。": (
        *("shift_jis", "euc_jp", "iso2022_jp"),
    ),
    "道可道，非常道。名可名，非常名。無名天地之始；有名萬物之母。": ("big5",),
    "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.": ("euc_kr",),
    "בראשית ברא אלהים את השמים ואת הארץ. והארץ היתה תהו ובהו וחשך על פני תהום.": ("cp1255",),
}


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, name) for text, names in TEXTS.items() for name in names]
)
def test_an_old_encoding_is_known_by_its_letters(text: str, encoding: str) -> None:
    assert decoded((text + "\n").encode(encoding) * 6)[0] == (text + "\n") * 6


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
