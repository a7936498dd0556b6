"""The chapters of a book told to scribes, one file at a time."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from tui.sources.archive import Archive, ArchiveFault
from tui.sources.encodings.decoding import decoded
from tui.sources.epub.package import Item, Package, target_in
from tui.sources.hypertext.addresses import anchor_name
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.telling import tell_lexbor, tell_lxml
from tui.sources.hypertext.tidy import suspects
from tui.sources.hypertext.vocabulary import HTML
from tui.sources.links import safe_target
from tui.sources.xml import XmlFault, document

_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml")
_DRAWING = "image/svg+xml"
_MOST_FALLBACKS = 10


@dataclass
class Binder:
    """The chapters of a book, written into one manuscript.

    `length` counts the characters of all.
    """

    archive: Archive
    package: Package
    manuscript: Manuscript
    length: int = 0

    def add(self, item: Item) -> None:
        """Write an item down; one that cannot be read leaves a gap that says so."""
        item = self._readable(item)
        if item.name is None or not self._is_page(item):
            self._add_other(item)
            return
        try:
            content = self.archive.read(item.name)
        except ArchiveFault as fault:
            self._gap(item, f"{fault}")
            return
        self._tell(item, item.name, content)

    def _readable(self, item: Item) -> Item:
        """The item, or what stands for it where it is of another type."""
        found = item
        for _ in range(_MOST_FALLBACKS):
            if self._is_page(found) or found.media_type == _DRAWING:
                return found
            following = self.package.items.get(found.fallback)
            if following is None:
                break
            found = following
        return item

    def _is_page(self, item: Item) -> bool:
        return item.media_type in _PAGES

    def _add_other(self, item: Item) -> None:
        if item.media_type == _DRAWING and item.name:
            try:
                self._tell(item, item.name, self.archive.read(item.name))
            except ArchiveFault as fault:
                self._gap(item, f"{fault}")
        elif item.media_type.startswith("image/"):
            self.manuscript.pictures += 1
        elif item.name is None:
            self._gap(item, "is missing")
        else:
            self._gap(item, f"is no text ({item.media_type or 'of no known type'})")

    def _gap(self, item: Item, why: str) -> None:
        self.manuscript.gap(f"[A chapter of this book cannot be shown: {item.title} {why}.]")

    def _tell(self, item: Item, name: str, content: bytes) -> None:
        """Have a chapter told; one that is not XML is read as HTML."""
        written = self.manuscript.pieces
        before = len(written)
        try:
            chapter = document(content)
        except XmlFault as fault:
            if fault.is_too_deep:
                self._gap(item, "is nested too deeply to be text")
                return
            scribe = self._scribe(name)
            tree = LexborHTMLParser(decoded(content)[0])
            if tree.body is not None:
                tell_lexbor(tree.body, scribe)
        else:
            scribe = self._scribe(name, chapter.others)
            tell_lxml(chapter.root, scribe)
        scribe.close()
        self.length += sum([len(piece.text) for piece in written[before:]])

    def _scribe(self, name: str, others: str | None = None) -> Scribe:
        def resolve(address: str) -> str:
            if not address:
                return ""
            target = target_in(name, address)
            if target is None:
                return safe_target(address)
            part = self.archive.found(target[0]) or target[0]
            return "#" + (f"{part}#{anchor_name(target[1])}" if target[1] else part)

        scribe = Scribe(self.manuscript, HTML, resolve, f"{name}#", suspects(others))
        scribe.prose.anchor(name)
        return scribe
