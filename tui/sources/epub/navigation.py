"""The navigation of a book: where its printed pages begin, and its table of contents."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tui.core.clean import clean_line
from tui.sources.archive import Archive, ArchiveFault
from tui.sources.epub.package import Item, Package, target_in
from tui.sources.hypertext.asides import page_label
from tui.sources.xml import XmlFault, parsed

_TYPES = ("{http://www.idpf.org/2007/ops}type", "epub:type", "role")
_PAGES = frozenset({"page-list", "doc-pagelist"})
_CONTENTS = frozenset({"toc", "doc-toc"})
_CFI = "epubcfi("
_LONGEST_LABEL = 300
_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Point:
    """A label that leads to the name `fragment` in the part `name`; in contents, how deep."""

    label: str
    name: str
    fragment: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Navigation:
    """Where pages begin, and the contents."""

    pages: tuple[Point, ...] = ()
    contents: tuple[Point, ...] = ()


def read_navigation(archive: Archive, package: Package) -> Navigation:
    """The navigation; what of it is missing or broken is left out."""
    new = _read(archive, package.navigation, _in_document)
    if new.pages and new.contents:
        return new
    old = _read(archive, package.ncx, _in_ncx)
    return Navigation(new.pages or old.pages, new.contents or old.contents)


def _read(archive: Archive, item: Item | None, read: Any) -> Navigation:
    if item is None or item.name is None:
        return Navigation()
    try:
        root = parsed(archive.read(item.name), recover=True)
    except (ArchiveFault, XmlFault):
        return Navigation()
    navigation: Navigation = read(root, item.name)
    return navigation


def _in_document(root: Any, name: str) -> Navigation:
    pages: tuple[Point, ...] = ()
    contents: tuple[Point, ...] = ()
    for one in root.iter("{*}nav"):
        types = {word for type in _TYPES for word in (one.get(type) or "").split()}
        if types & _PAGES:
            pages = pages or tuple(_pages(_links(one, "{*}ol"), name))
        elif types & _CONTENTS:
            contents = contents or tuple(_points(_links(one, "{*}ol"), name))
    return Navigation(pages, contents)


def _links(nav: Any, list: str) -> Iterator[tuple[str, str, int]]:
    for link in nav.iter("{*}a"):
        depth = sum(1 for _ in link.iterancestors(list))
        yield "".join(link.itertext()), link.get("href") or "", depth


def _in_ncx(root: Any, name: str) -> Navigation:
    pages = _pages(_targets(root, "{*}pageTarget"), name)
    return Navigation(tuple(pages), tuple(_points(_targets(root, "{*}navPoint"), name)))


def _targets(root: Any, tag: str) -> Iterator[tuple[str, str, int]]:
    for target in root.iter(tag):
        label, content = target.find("{*}navLabel"), target.find("{*}content")
        written = "" if label is None else "".join(label.itertext())
        if content is not None:
            depth = 1 + sum(1 for _ in target.iterancestors("{*}navPoint"))
            yield written.strip() or target.get("value") or "", content.get("src") or "", depth


def _pages(links: Iterator[tuple[str, str, int]], name: str) -> Iterator[Point]:
    """The links that lead to pages, each with the label of its page."""
    for point in _points(links, name):
        yield replace(point, label=page_label(point.label))


def _points(links: Iterator[tuple[str, str, int]], name: str) -> Iterator[Point]:
    """The links that lead to a name in a part; a path through the elements of one is no name."""
    for _, (written, address, depth) in zip(range(_MOST), links, strict=False):
        label, target = clean_line(written, _LONGEST_LABEL), target_in(name, address)
        if label and target and not target[1].startswith(_CFI):
            yield Point(label, target[0], target[1], depth)
