"""Package: what an EPUB says of itself: its files, their order, its metadata."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from tui.core.clean import clean_line
from tui.sources.archive import Archive, ArchiveFault, part_name
from tui.sources.xml import XmlFault, parsed

_CONTAINER = "META-INF/container.xml"
_PACKAGE_TYPE = "application/oebps-package+xml"
_HTML = "application/xhtml+xml"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PAGE = re.compile(r"\.x?html?\Z", re.IGNORECASE)


class PackageFault(Exception):
    """There is no package that can be read; the text ends a sentence that names the book."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book: its name in the archive (None where it lies outside), and its type."""

    name: str | None
    media_type: str
    properties: frozenset[str] = frozenset()
    fallback: str = ""
    written: str = ""

    @property
    def title(self) -> str:
        """What to call the file in a sentence."""
        return clean_line(unquote(self.written).rpartition("/")[2], 80) or "a file without a name"


@dataclass(frozen=True)
class Package:
    """The package document `root`, its items by id, and those to read, in order."""

    name: str
    root: Any
    items: dict[str, Item]
    spine: tuple[Item, ...]

    @property
    def metadata(self) -> list[Any]:
        """The elements of the metadata, in order."""
        found = self.root.find("{*}metadata")
        return [] if found is None else [one for one in found.iter() if isinstance(one.tag, str)]

    @property
    def navigation(self) -> Item | None:
        """The navigation document of EPUB 3."""
        return next((item for item in self.items.values() if "nav" in item.properties), None)

    @property
    def ncx(self) -> Item | None:
        """The navigation of EPUB 2."""
        spine = self.root.find("{*}spine")
        named = self.items.get(spine.get("toc") or "") if spine is not None else None
        typed = (one for one in self.items.values() if one.media_type == "application/x-dtbncx+xml")
        return named or next(typed, None)

    @property
    def is_fixed(self) -> bool:
        """Whether its pages are laid out once and for all."""
        return any(
            (one.get("property") == "rendition:layout" and (one.text or "").strip() == _FIXED)
            or (one.get("name") == "fixed-layout" and one.get("content") == "true")
            for one in self.metadata
        )


_FIXED = "pre-paginated"


def target_in(folder_of: str, address: str) -> tuple[str, str] | None:
    """The part and the name in it that an address in `folder_of` means; None if it is outside."""
    written, _, fragment = address.strip().partition("#")
    if _SCHEME.match(written) or written.startswith("//"):
        return None
    if not written:
        return folder_of, unquote(fragment)
    path = unquote(written.partition("?")[0])
    folder = folder_of.rpartition("/")[0]
    name = part_name(path.lstrip("/"), "" if path.startswith("/") else folder)
    return (name, unquote(fragment)) if name else None


def read_package(archive: Archive) -> Package:
    """The package of an EPUB. Raises PackageFault."""
    name = _package_name(archive)
    try:
        root = _root(archive.read(name))
    except ArchiveFault as error:
        raise PackageFault(
            f"has no list of its chapters that can be read: {name} {error}"
        ) from error
    except XmlFault as error:
        raise PackageFault(f"has a list of its chapters that is not XML ({name})") from error
    items = {id: item for id, item in _items(root, name, archive)}
    spine = tuple(_spine(root, items)) or tuple(_all_pages(archive))
    return Package(name, root, items, spine)


def _root(content: bytes) -> Any:
    try:
        return parsed(content)
    except XmlFault as error:
        if error.is_too_deep:
            raise
        return parsed(content, recover=True)


def _package_name(archive: Archive) -> str:
    """The first package that the container names, else the first there is."""
    named = []
    try:
        container = parsed(archive.read(_CONTAINER), recover=True)
        named = [
            one.get("full-path") or ""
            for one in container.iter("{*}rootfile")
            if (one.get("media-type") or _PACKAGE_TYPE) == _PACKAGE_TYPE
        ]
    except (ArchiveFault, XmlFault):
        pass  # a book without a container is looked through for its package
    packages = (name for name in archive.names if name.lower().endswith(".opf"))
    found = next((name for name in map(archive.found, named) if name), None) or next(packages, None)
    if found is None:
        raise PackageFault("has no list of its chapters (an OPF file), so it is no EPUB")
    return found


def _items(root: Any, package: str, archive: Archive) -> Iterator[tuple[str, Item]]:
    seen: set[str] = set()
    for one in root.iter("{*}item"):
        id, written = one.get("id") or "", one.get("href") or ""
        if id in seen:
            continue
        seen.add(id)
        target = target_in(package, written)
        name = (archive.found(target[0]) or target[0]) if target else None
        properties = frozenset((one.get("properties") or "").split())
        media_type = (one.get("media-type") or "").strip().lower()
        yield id, Item(name, media_type, properties, one.get("fallback") or "", written)


def _spine(root: Any, items: dict[str, Item]) -> Iterator[Item]:
    for one in root.iter("{*}itemref"):
        id = one.get("idref") or ""
        item = items.get(id) or Item(None, _HTML, written=id)
        if "nav" in item.properties and one.get("linear") == "no":
            continue
        yield item


def _all_pages(archive: Archive) -> Iterator[Item]:
    """Every page there is, for a package that gives no order."""
    for name in archive.names:
        if _PAGE.search(name):
            yield Item(name, _HTML, written=name)
