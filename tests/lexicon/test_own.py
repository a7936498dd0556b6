"""Dictionaries of one's own: found, read, indexed once; a broken one is told, the others go on."""

import gzip
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.bundled import content_folder
from tui.core.entry import Entry
from tui.lexicon import BadDictionary, Lexicon, WordNet
from tui.lexicon.own.dictzip import Articles
from tui.lexicon.own.format import Broken
from tui.lexicon.own.index import OwnDictionary
from tui.lexicon.own.places import own_dictionaries, usual
from tui.lexicon.own.stardict import StarDict

WORDS = {"lection": "a reading", "Lector": "one who reads"}


def stardict(
    folder: Path,
    words: dict[str, str] = WORDS,
    *,
    wide: bool = False,
    packed: bool = False,
    synonyms: dict[str, int] | None = None,
    kinds: str = "m",
    name: str = "Sample",
) -> Path:
    """The .ifo file of a new StarDict dictionary."""
    folder.mkdir(parents=True, exist_ok=True)
    index, articles = b"", b""
    for word, text in words.items():
        body = text.encode() if kinds else b"m" + text.encode() + b"\0"
        index += (
            word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(articles), len(body))
        )
        articles += body
    bits = "idxoffsetbits=64\n" if wide else ""
    kind = f"sametypesequence={kinds}\n" if kinds else ""
    head = f"StarDict's dict ifo file\nversion=3.0.0\nbookname={name}\n{bits}{kind}"
    ifo = folder / "sample.ifo"
    ifo.write_text(head, encoding="utf-8")
    if packed:
        (folder / "sample.idx.gz").write_bytes(gzip.compress(index))
        (folder / "sample.dict.dz").write_bytes(dictzipped(articles))
    else:
        (folder / "sample.idx").write_bytes(index)
        (folder / "sample.dict").write_bytes(articles)
    if synonyms:
        pointers = [word.encode() + b"\0" + struct.pack(">I", n) for word, n in synonyms.items()]
        (folder / "sample.syn").write_bytes(b"".join(pointers))
    return ifo


def dictzipped(content: bytes, chunk: int = 7) -> bytes:
    """`content` as dictzip packs it, in chunks of so many bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = []
    for at in range(0, len(content), chunk):
        packed.append(packer.compress(content[at : at + chunk]) + packer.flush(zlib.Z_FULL_FLUSH))
    sizes = struct.pack(f"<{len(packed)}H", *map(len, packed))
    table = b"RA" + struct.pack("<HHHH", 6 + len(sizes), 1, chunk, len(packed)) + sizes
    head = b"\x1f\x8b\x08\x04" + b"\0" * 6 + struct.pack("<H", len(table)) + table
    end = packer.flush() + struct.pack("<II", zlib.crc32(content), len(content))
    return head + b"".join(packed) + end


def dictd(folder: Path) -> Path:
    """The .index file of a new dictd dictionary."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "Sample of dictd\nlection\n  a reading\n"
    (folder / "small.dict").write_text(text, encoding="utf-8")
    (folder / "small.index").write_text("00databaseshort\tA\tP\nlection\tQ\tU\n", encoding="utf-8")
    return folder / "small.index"


def wordnet(folder: Path) -> Path:
    """A new folder with one data file of WordNet."""
    folder.mkdir(parents=True, exist_ok=True)
    line = '00001740 03 n 02 lection 0 reading_of_it 0 000 | a reading; "the lection of the day"'
    (folder / "data.noun").write_text(f"  1 notice\n{line}  \n", encoding="utf-8")
    return folder


def own(path: Path, cache: Path, name: str = "") -> OwnDictionary:
    """The dictionary at that path."""
    (one,) = own_dictionaries({name or "Own": path}, {"HOME": str(cache)}, cache)
    return one


def said(entries: tuple[Entry, ...]) -> list[str]:
    """What the entries say, each in one text."""
    return [sense.definition for entry in entries for sense in entry.senses]


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("kinds", ["m", ""])
def test_stardict_is_read_plain_and_packed_with_short_and_long_places(
    tmp_path: Path, wide: bool, packed: bool, kinds: str
) -> None:
    ifo = stardict(tmp_path / "d", wide=wide, packed=packed, kinds=kinds)
    one = own(ifo, tmp_path / "cache")
    assert said(one.entries("lection")) == ["a reading"]
    assert [entry.word for entry in one.entries("lector")] == ["Lector"]
    assert one.entries("none") == ()


def test_a_synonym_leads_to_the_article_of_its_word(tmp_path: Path) -> None:
    ifo = stardict(tmp_path / "d", synonyms={"reader": 1, "nobody": 99})
    one = own(ifo, tmp_path / "cache")
    assert said(one.entries("reader")) == ["one who reads"]
    assert one.entries("nobody") == ()


def test_the_tags_of_an_article_are_taken_off(tmp_path: Path) -> None:
    words = {"lection": "<b>a</b> reading<br>&lt;old&gt;"}
    one = own(stardict(tmp_path / "d", words, kinds="h"), tmp_path / "cache")
    assert said(one.entries("lection")) == ["a reading\n<old>"]


def test_an_article_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    one = own(stardict(tmp_path / "d", {"x": "\x1b[31mred\x07"}), tmp_path / "cache")
    assert "\x1b" not in said(one.entries("x"))[0] and "\x07" not in said(one.entries("x"))[0]


def test_dictd_is_read(tmp_path: Path) -> None:
    one = own(dictd(tmp_path / "d"), tmp_path / "cache")
    assert said(one.entries("lection")) == ["lection\na reading"]
    assert one.entries("00databaseshort") == ()


def test_a_folder_of_wordnet_is_read(tmp_path: Path) -> None:
    (entry,) = own(wordnet(tmp_path / "d"), tmp_path / "cache").entries("reading of it")
    (sense,) = entry.senses
    assert (sense.definition, sense.examples) == ("a reading", ("the lection of the day",))
    assert (entry.part_of_speech, sense.synonyms) == ("noun", ("lection",))


def test_a_dictionary_is_indexed_once_and_again_when_it_changed(tmp_path: Path) -> None:
    ifo, cache = stardict(tmp_path / "d"), tmp_path / "cache"
    own(ifo, cache).entries("lection")
    own(ifo, cache).entries("lector")
    assert len(list(cache.iterdir())) == 1
    stardict(tmp_path / "d", {"other": "another word"})
    assert said(own(ifo, cache).entries("other")) == ["another word"]


def test_dictionaries_are_shown_under_their_names_in_the_order_that_is_set(
    tmp_path: Path,
) -> None:
    first, second = wordnet(tmp_path / "w"), stardict(tmp_path / "s")
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    stardict(tmp_path / "data" / "lection" / "dictionaries" / "third", name="The Third")
    found = own_dictionaries({"First": first, "Second": second}, home, tmp_path / "cache")
    lexicon = Lexicon(WordNet(content_folder() / "lexicon" / "lexicon.db"), others=found)
    sources = [entry.source for entry in lexicon.define("lection").entries]
    assert sources == ["First", "Second", "The Third"]


def test_a_dictionary_that_is_named_is_not_found_again(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path)}
    ifo = stardict(tmp_path / ".stardict" / "dic")
    assert list(usual(home)) == [ifo]
    assert len(own_dictionaries({"Mine": ifo}, home, tmp_path / "cache")) == 1


def test_a_broken_one_is_told_once_and_the_others_go_on(tmp_path: Path) -> None:
    broken, whole = stardict(tmp_path / "b"), stardict(tmp_path / "w")
    (broken.with_suffix(".dict")).write_bytes(b"a")
    found = own_dictionaries(
        {"Broken": broken, "Whole": whole}, {"HOME": str(tmp_path)}, tmp_path / "cache"
    )
    lexicon = Lexicon(WordNet(content_folder() / "lexicon" / "lexicon.db"), others=found)
    first, second = lexicon.define("lector"), lexicon.define("lector")
    assert first.faults == (
        f"The dictionary Broken is left out: sample.dict is cut short ({broken}).",
    )
    assert second.faults == ()
    assert {entry.source for entry in first.entries} >= {"Whole"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda ifo: ifo.write_text("something else", encoding="utf-8"),
        lambda ifo: ifo.unlink(),
        lambda ifo: ifo.with_suffix(".idx").unlink(),
        lambda ifo: ifo.with_suffix(".idx").write_bytes(b"lection\0\0\0"),
        lambda ifo: ifo.with_suffix(".idx").write_bytes(b"x" * 1000),
        lambda ifo: ifo.with_suffix(".dict").write_bytes(b""),
        lambda ifo: ifo.with_suffix(".dict").write_bytes(b"\x1f\x8b\x08\x04\0\0"),
    ],
)
def test_whatever_is_broken_gives_a_sentence(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    ifo = stardict(tmp_path / "d")
    spoil(ifo)
    with pytest.raises(BadDictionary, match="The dictionary Own is left out: "):
        own(ifo, tmp_path / "cache").entries("lection")


@given(st.binary(max_size=200), st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_told_to_be_broken(
    tmp_path_factory: pytest.TempPathFactory, index: bytes, articles: bytes
) -> None:
    ifo = stardict(tmp_path_factory.mktemp("any"))
    ifo.with_suffix(".idx").write_bytes(index)
    ifo.with_suffix(".dict").write_bytes(articles)
    try:
        dictionary = StarDict(ifo)
        for place in dictionary.places():
            dictionary.entry(place, "any")
    except Broken:
        pass


@given(st.binary(max_size=300), st.integers(0, 320), st.integers(0, 40))
@settings(max_examples=60, deadline=None)
def test_a_packed_file_gives_the_bytes_of_any_place(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, start: int, length: int
) -> None:
    path = tmp_path_factory.mktemp("dz") / "a.dict.dz"
    path.write_bytes(dictzipped(content))
    wanted = content[start : start + length]
    try:
        assert Articles(path).read(start, length) == wanted
    except Broken:
        assert len(wanted) < length or not wanted
