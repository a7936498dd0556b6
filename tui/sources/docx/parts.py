"""The parts of a DOCX, checked and put together anew, so that no other reader is given the rest."""

import io
import posixpath
import zipfile
from typing import Any

from lxml import etree

from tui.sources.archive import Archive, ArchiveFault
from tui.sources.docx.equations import local, write_equations
from tui.sources.docx.mending import mend, note_ids
from tui.sources.docx.pages import mark_pages
from tui.sources.xml import XmlFault, parsed

_OFFICE = "officeDocument"
_CORE = "docProps/core.xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_TOLD = ("footnotes", "endnotes", "styles", "numbering")
"""Kinds of parts that are read beside the document; comments, headers and pictures are not."""

LARGEST_DOCUMENT = 40_000_000
"""Bytes of XML of one part, unpacked."""


class DocumentFault(Exception):
    """Why a DOCX cannot be read; the text ends a sentence that names the file."""


class Parts:
    """A DOCX taken apart: `package` holds only what was checked. Raises DocumentFault."""

    def __init__(self, content: bytes) -> None:
        self.pages = 0
        self.core = b""
        try:
            self._archive = Archive(content)
            self._kept: dict[str, bytes] = {}
            self._take()
        except ArchiveFault as error:
            raise DocumentFault(str(error)) from error
        except XmlFault as error:
            raise DocumentFault("is damaged: its text is not XML") from error

    @property
    def package(self) -> io.BytesIO:
        """A DOCX of the parts that are read."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
            for name, content in self._kept.items():
                archive.writestr(name, content)
        made.seek(0)
        return made

    def _take(self) -> None:
        archive = self._archive
        if archive.found("EncryptedPackage"):
            raise DocumentFault("is locked with a password: save it without one in Word")
        document = self._document()
        folder, name = posixpath.split(document)
        self._keep(_TYPES)
        self._keep(_RELATIONS)
        relations = f"{folder}/_rels/{name}.rels".lstrip("/")
        self._keep(relations)
        told = [
            posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            for kind, target in self._targets(relations)
            if kind in _TOLD
        ]
        roots = {one: self._xml(one) for one in told if archive.found(one)}
        notes = frozenset(note for root in roots.values() for note in note_ids(root))
        for one, root in {**roots, document: self._xml(document)}.items():
            self._keep_told(one, root, notes)
        if archive.found(_CORE):
            self.core = archive.read(_CORE)

    def _document(self) -> str:
        """The name of the part with the text."""
        targets = (target for kind, target in self._targets(_RELATIONS) if kind == _OFFICE)
        named = next(targets, "word/document.xml").lstrip("/")
        found = self._archive.found(named)
        if found is None:
            raise DocumentFault("is no document of Word: it has no text in it")
        return found

    def _targets(self, relations: str) -> list[tuple[str, str]]:
        """What a part is related to: the kind, and the name of the other part."""
        if self._archive.found(relations) is None:
            return []
        root = self._xml(relations)
        return [
            (one.get("Type", "").rpartition("/")[2], one.get("Target", ""))
            for one in root.iter("{*}Relationship")
            if one.get("TargetMode") != "External"
        ]

    def _keep_told(self, name: str, root: Any, notes: frozenset[tuple[str, str]]) -> None:
        """Keep a part that may hold text, made ready to be told, and what it is related to."""
        folder, last = posixpath.split(name)
        relations = f"{folder}/_rels/{last}.rels".lstrip("/")
        self._keep(relations)
        _settle_alternatives(root)
        write_equations(root)
        mend(root, notes, self._related(relations))
        if local(root) == "document":
            self.pages = mark_pages(root)
        self._kept[name] = etree.tostring(root, encoding="utf-8")

    def _related(self, relations: str) -> frozenset[str]:
        """The ids of what a part is related to."""
        if self._archive.found(relations) is None:
            return frozenset()
        return frozenset(one.get("Id", "") for one in self._xml(relations))

    def _keep(self, name: str) -> None:
        """Keep a part as it is, but for its document type."""
        if self._archive.found(name) is not None:
            self._kept[name] = etree.tostring(self._xml(name), encoding="utf-8")

    def _xml(self, name: str) -> Any:
        content = self._archive.read(name)
        if len(content) > LARGEST_DOCUMENT:
            raise DocumentFault("holds more text than can be read at once: split it in Word")
        return parsed(content)


def _settle_alternatives(root: Any) -> None:
    """Take the only choice where there is nothing to fall back on, as mammoth takes none."""
    for element in list(root.iter("{*}AlternateContent")):
        if element.find("{*}Fallback") is not None:
            continue
        outer = element.getparent()
        choice = element.find("{*}Choice")
        if outer is None or choice is None:
            continue
        place = outer.index(element)
        for child in reversed(list(choice)):
            outer.insert(place, child)
        outer.remove(element)
