"""An EPUB as a work."""

from dataclasses import replace
from typing import Any

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.work import BlockKind, Work
from tui.sources.archive import Archive, ArchiveFault
from tui.sources.epub.chapters import Binder
from tui.sources.epub.contents import supply_headings
from tui.sources.epub.navigation import read_navigation
from tui.sources.epub.package import Package, PackageFault, read_package
from tui.sources.epub.pages import merge_pages
from tui.sources.epub.protection import is_locked
from tui.sources.epub.record import item_of, print_source
from tui.sources.hypertext.binding import bound
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.records.isbn import isbn_in
from tui.sources.records.reference import completed
from tui.sources.source import Progress, Source
from tui.sources.unreadable import UnreadableWork

FIXED = "The pages of this book are laid out as pictures; only the words in them are shown."
"""What is said of a book with a fixed layout."""

PICTURES = "Much of this book is pictures, which are not shown."
"""What is said of a book with more pictures than text."""

_EARLY = 20_000
"""Characters that can be read while the rest of a long book is."""

_FURTHER = 4
"""So many times the chapters that were read early has a long book."""

_FEW_WORDS = 20
"""Words for each picture, of a book that is not made of pictures."""


def read_epub(source: Source) -> Work:
    """The work in an EPUB. Raises UnreadableWork."""
    name = clean_line(source.path.name)
    try:
        archive = Archive(source.content)
    except ArchiveFault as fault:
        raise UnreadableWork(f"{name} {fault}: get it again.") from fault
    try:
        package = read_package(archive)
    except PackageFault as fault:
        raise UnreadableWork(f"{name} {fault}: get it again.") from fault
    if is_locked(archive, package):
        raise UnreadableWork(
            f"{name} is locked by its seller (DRM), and only the seller's program can open it: "
            "ask for a copy that is not."
        )
    binder = Binder(archive, package, Manuscript())
    total, is_begun = len(package.spine), False
    for done, item in enumerate(package.spine, 1):
        binder.add(item)
        first = None
        if not is_begun and binder.length >= _EARLY and done * _FURTHER <= total:
            first, is_begun = _beginning(source, name, binder, done), True
        source.report(Progress(done, total, "chapters", first))
    navigation = read_navigation(archive, package)
    merge_pages(binder.manuscript, navigation.pages)
    supply_headings(binder.manuscript, navigation.contents)
    return _work(source, name, package, binder)


def _beginning(source: Source, name: str, binder: Binder, count: int) -> Work:
    """The work in the first chapters alone, which are read again: binding changes what is bound."""
    first = Binder(binder.archive, binder.package, Manuscript())
    for item in binder.package.spine[:count]:
        first.add(item)
    return _work(source, name, binder.package, first)


def _work(source: Source, name: str, package: Package, binder: Binder) -> Work:
    assembly = bound(binder.manuscript)
    work = assembly.work(Reference({}), "epub")
    if not any(block.kind is not BlockKind.GAP for block in work.blocks):
        raise UnreadableWork(_empty(name, binder, work))
    reference = source.beside or Reference(_item(package, bool(work.pages)))
    remark = _remark(package, binder, work)
    return replace(
        work,
        reference=completed(reference, source.name),
        corrections=(remark,) if remark else (),
    )


def _item(package: Package, has_pages: bool) -> dict[str, Any]:
    """The record; where the pages are those of a print edition, its ISBN."""
    item = item_of(package.metadata)
    printed = print_source(package.metadata) if has_pages else ""
    if printed:
        item["custom"] = {"page-source": printed}
        if isbn := isbn_in(printed):
            item.setdefault("ISBN", isbn)
    return item


def _empty(name: str, binder: Binder, work: Work) -> str:
    """Why there is nothing to read."""
    if work.blocks:
        return f"{name} has no chapter that can be read: get it again."
    if binder.manuscript.pictures:
        return f"{name} has only pictures of its pages: get a copy that has their text."
    return f"{name} has no words in it: there is nothing to read."


def _remark(package: Package, binder: Binder, work: Work) -> str:
    if package.is_fixed:
        return FIXED
    pictures = binder.manuscript.pictures
    return PICTURES if pictures > 5 and work.word_count < _FEW_WORDS * pictures else ""
