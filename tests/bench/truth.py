"""What stands in a file, found without Lection's own readers: to hold what they give beside it."""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from lxml import etree

from tests.bench.kept import words_in

_TYPE = "{http://www.idpf.org/2007/ops}type"
_SILENT = frozenset({"head", "script", "style", "rp", "nav", "svg", "math"})
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#)\b)[A-Za-z]+;")


@dataclass(frozen=True)
class Truth:
    """The words, and how many headings, notes that are marked, and pages there are.

    None is what is not known of such a file.
    """

    words: list[str]
    headings: int | None = None
    notes: int | None = None
    pages: int | None = None


def truth_of(path: Path) -> Truth | None:
    """What stands in a file or, for one that has a twin or an expected text beside it, in that."""
    for beside in _beside(path):
        if beside.name.endswith((".jats.xml", ".nxml")):
            return Truth(_jats(beside).words)
        return Truth(words_in(beside.read_text(encoding="utf-8", errors="replace")))
    try:
        finder = next((one for name, one in _FINDERS if path.name.lower().endswith(name)), None)
        return finder(path) if finder else None
    except (OSError, ValueError, KeyError, etree.XMLSyntaxError, zipfile.BadZipFile):
        return None


def _beside(path: Path) -> Iterator[Path]:
    """Expected texts: X.jats.xml of X.pdf; X.txt or X.md of X in a folder named expected."""
    twin = path.with_suffix(".jats.xml")
    if path.suffix == ".pdf" and twin.is_file():
        yield twin
    for folder in (path.parent / "expected", path.parent.parent / "expected"):
        for suffix in (".txt", ".md", ".markdown"):
            for name in (f"{path.name}{suffix}", f"{path.stem}{suffix}"):
                if (folder / name).is_file():
                    yield folder / name


def _parsed(content: bytes) -> Any:
    parser = etree.XMLParser(recover=True, resolve_entities=False, remove_comments=True)
    return etree.fromstring(_ENTITY.sub(b" ", content), parser)


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: Any, silent: frozenset[str]) -> Iterator[str]:
    """The words below an element, but for elements that are silent or page breaks."""
    if element is None:
        return
    texts: list[str] = []
    for event, one in etree.iterwalk(element, events=("start", "end")):
        quiet = any(_is_quiet(up, silent) for up in (one, *one.iterancestors()))
        if event == "start" and not quiet:
            texts.append(one.text or "")
        elif event == "end" and one is not element:
            outside = any(_is_quiet(up, silent) for up in one.iterancestors())
            texts.append(" " if outside else _apart(one) + (one.tail or ""))
    yield from words_in("".join(texts))


def _apart(element: Any) -> str:
    return "" if _local(element) in _INLINE else " "


_INLINE = frozenset(
    {"a", "i", "b", "em", "strong", "span", "abbr", "small", "cite", "italic", "bold"}
)


def _is_quiet(element: Any, silent: frozenset[str]) -> bool:
    types = f"{element.get(_TYPE) or ''} {element.get('role') or ''}"
    return _local(element) in silent or "pagebreak" in types


def _epub(path: Path) -> Truth:
    with zipfile.ZipFile(path) as archive:
        container = _parsed(archive.read("META-INF/container.xml"))
        name = container.find(".//{*}rootfile").get("full-path")
        package = _parsed(archive.read(name))
        items = {one.get("id"): one for one in package.iter("{*}item")}
        words: list[str] = []
        headings, notes, pages = 0, set[str](), set[str]()
        spine = [items.get(one.get("idref")) for one in package.iter("{*}itemref")]
        for item in [one for one in spine if one is not None]:
            part = _part(name, item.get("href"))
            if part not in archive.namelist() or "html" not in (item.get("media-type") or ""):
                continue
            root = _parsed(archive.read(part))
            words.extend(_words(root.find("{*}body"), _SILENT))
            for one in root.iter():
                types = f"{one.get(_TYPE) or ''} {one.get('role') or ''}"
                headings += re.fullmatch(r"h[1-6]", _local(one)) is not None
                if "noteref" in types:
                    notes.add(f"{_part(part, one.get('href') or '')}")
                if "pagebreak" in types:
                    label = one.get("title") or one.get("aria-label") or "".join(one.itertext())
                    pages.add(_number(label.strip() or one.get("id") or ""))
        pages |= set(_listed(archive, name, items.values()))
    return Truth(words, headings, len(notes), len(pages))


def _part(base: str, href: str) -> str:
    path, _, fragment = unquote(href).partition("#")
    if not path:
        return f"{base}#{fragment}"
    whole = PurePosixPath(base).parent
    for step in path.split("/"):
        whole = whole.parent if step == ".." else whole / step
    return f"{whole}#{fragment}" if fragment else f"{whole}"


def _listed(archive: zipfile.ZipFile, name: str, items: Any) -> Iterator[str]:
    """The labels of the list of pages."""
    for item in items:
        part = _part(name, item.get("href") or "")
        if "nav" in (item.get("properties") or "").split():
            for nav in _parsed(archive.read(part)).iter("{*}nav"):
                if "page" in f"{nav.get(_TYPE)} {nav.get('role')}":
                    for link in nav.iter("{*}a"):
                        if "epubcfi" not in (link.get("href") or ""):
                            yield _number("".join(link.itertext()))


def _number(label: str) -> str:
    """The number in what a page is called."""
    return (words_in(label) or [label])[-1]


def _jats(path: Path) -> Truth:
    root = _parsed(path.read_bytes())
    formulas = frozenset(
        {"tex-math", "math", "inline-formula", "disp-formula", "object-id", "label"}
    )
    words: list[str] = []
    for part in (root.find(".//{*}abstract"), root.find("{*}body")):
        words.extend(_words(part, formulas))
    body = root.find("{*}body")
    titles = (
        []
        if body is None
        else [one for one in body.iter("{*}title") if _local(one.getparent()) == "sec"]
    )
    marked = {
        (one.get("rid") or "").split()[0]
        for one in root.iter("{*}xref")
        if one.get("ref-type") in ("fn", "table-fn")
        and one.get("rid")
        and not any(_local(up) == "front" for up in one.iterancestors())
    }
    return Truth(words, len(titles), len(marked))


def _docx(path: Path) -> Truth:
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        root = _parsed(archive.read("word/document.xml"))
    paragraphs = (
        "".join(t.text or "" for t in p.iter(f"{space}t")) for p in root.iter(f"{space}p")
    )
    return Truth(words_in("\n".join(paragraphs)))


def _plain(path: Path) -> Truth:
    return Truth(words_in(path.read_text(encoding="utf-8")))


_FINDERS: tuple[tuple[str, Callable[[Path], Truth]], ...] = (
    (".epub", _epub),
    (".nxml", _jats),
    (".xml", _jats),
    (".docx", _docx),
    (".txt", _plain),
    (".md", _plain),
)
