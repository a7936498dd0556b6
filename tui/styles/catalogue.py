"""Catalogue: the styles on offer, found by name, short name, word or path."""

import re
from collections.abc import Mapping
from pathlib import Path

from tui.core.reference import Reference
from tui.paths import absolute, expanded
from tui.styles.common_words import CommonWords
from tui.styles.csl.element import Element, NotAStyle
from tui.styles.csl.stylesheet import Stylesheet, refuse_endless
from tui.styles.csl_style import CslStyle
from tui.styles.handbook import amended, handbook
from tui.styles.pack import Offer, Pack, open_pack
from tui.styles.records import telling_names
from tui.styles.style import Style

SHORT_NAMES: Mapping[str, str] = {
    "mla": "modern-language-association",
    "apa": "apa",
    "chicago": "chicago-notes-bibliography",
    "chicago-17": "chicago-notes-bibliography-17th-edition",
    "chicago-author-date": "chicago-author-date",
}
"""The names a person types, and the ids they mean; Chicago is the 18th edition."""


class UnknownStyle(Exception):
    """No style has that name; the message names those that are near."""

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        self.name = name
        self.near = near
        advice = f"Near it: {', '.join(near)}." if near else "lection styles WORD finds one."
        super().__init__(f"There is no citation style “{name}”. {advice}")


class UnknownLanguage(Exception):
    """No style speaks that language; the message names those there are."""


class UnreadableStyle(Exception):
    """A style file of one's own that cannot be used; the message says why."""


def is_path(name: str) -> bool:
    """Whether a style is named by its file: no id has a slash in it."""
    return "/" in name or name.endswith(".csl")


class Styles:
    """Every style of a pack; each is read when it is asked for, and kept."""

    def __init__(self, pack: Pack, common: CommonWords) -> None:
        self._pack = pack
        self._common = common
        self._opened: dict[tuple[str, str], CslStyle] = {}

    def named(self, name: str, language: str = "") -> Style:
        """The style of that id, short name or path to a CSL file, in its or the given language.

        Raises UnknownStyle, UnknownLanguage, or UnreadableStyle for a file that is none.
        """
        language = self._language(language) if language else ""
        id = SHORT_NAMES.get(name.lower(), name)
        if (id, language) not in self._opened:
            self._opened[id, language] = self._open(id, language)
        return self._opened[id, language]

    def telling_names(self, reference: Reference) -> str:
        """The title in sentence case, where its capitals tell its names; else nothing."""
        return telling_names(reference, self._common)

    def _language(self, written: str) -> str:
        """The language by the tag that the pack has for it; for one of its dialects, the main."""
        tag = written.replace("_", "-").casefold()
        known = {language.casefold(): language for language in self._pack.languages()}
        found = known.get(tag) or known.get(tag.partition("-")[0])
        if found is None:
            there = ", ".join(language for language in known.values() if "-" not in language)
            raise UnknownLanguage(f"Styles do not speak “{written}”. Languages are {there}.")
        return found

    def offered(self, word: str = "") -> tuple[Offer, ...]:
        """The styles with all the words in their id or titles; those that begin with them first."""
        words = word.casefold().split()
        found = [
            (place, offer)
            for offer in self._pack.offers()
            if (place := _place(offer, words)) is not None
        ]
        return tuple(offer for _, offer in sorted(found, key=lambda pair: (pair[0], pair[1].id)))

    def _open(self, id: str, language: str) -> CslStyle:
        offer = self._pack.offer(id) or self._pack.offer(id.lower())
        if offer is None:
            if is_path(id):
                return self._open_file(absolute(expanded(id)), language)
            raise UnknownStyle(id, self._near(id))
        source = offer.parent or offer.id
        root = self._pack.style(source)
        if root is None:
            raise UnknownStyle(id, self._near(id))
        return self._made(offer.id, offer.title, root, language or offer.default_locale, source)

    def _open_file(self, path: Path, language: str) -> CslStyle:
        from tui.styles.csl.xml import parse_style  # the packed ones are parsed already

        try:
            xml = path.read_bytes()
        except OSError as error:
            raise UnreadableStyle(f"The style {path} cannot be read: {error.strerror}.") from error
        try:
            own = parse_style(xml)
            refuse_endless(own)
            title = _in_info(own, "title").text.strip() or path.stem
            language = language or own.get("default-locale", "")
            family, root = self._form_of(own, path)
            return self._made(str(path), title, root, language, family)
        except NotAStyle as error:
            raise UnreadableStyle(f"{path} is not a CSL style. {error}") from error

    def _form_of(self, own: Element, path: Path) -> tuple[str, Element]:
        """The style that says how a file's citations are made: its parent, if it has one."""
        parent = _in_info(own, "link", rel="independent-parent").get("href", "")
        if not parent:
            return path.stem, own
        id = parent.rstrip("/").rpartition("/")[2]
        root = self._pack.style(id)
        if root is None:
            raise UnreadableStyle(
                f"{path} is another name for the style “{id}”, which Lection does not have: "
                "give the file of that style."
            )
        return id, root

    def _made(self, id: str, title: str, root: Element, language: str, family: str) -> CslStyle:
        book = handbook(family)
        sheet = Stylesheet(amended(root, book), self._pack.locale, language)
        return CslStyle(id, title, sheet, book, self._common)

    def _near(self, name: str) -> tuple[str, ...]:
        import difflib  # slow to import, and only wanted here

        offered = (offer.id for offer in self._pack.offers() if not offer.parent)
        ids = list(dict.fromkeys([*SHORT_NAMES, *offered]))
        near = difflib.get_close_matches(name.lower(), ids, 3, 0.6)
        words = re.split(r"[-_ ]+", name.lower())
        near += [id for id in ids if id not in near and all(word in id for word in words)]
        return tuple(near[:5])


def _in_info(style: Element, name: str, **attributes: str) -> Element:
    """What a style says of itself under that name; an empty element where it is silent."""
    said = (one for info in style.named("info") for one in info.named(name))
    wanted = (one for one in said if attributes.items() <= one.attributes.items())
    return next(wanted, Element(name))


def _place(offer: Offer, words: list[str]) -> int | None:
    """How well an offer answers: its names begin with the words, have words that do, or have them.

    The lower the better, dependent styles after the others; None if it does not.
    """
    names = f"{offer.id} {offer.title} {offer.short_title}".casefold()
    if not all(word in names for word in words):
        return None
    first = words[0] if words else ""
    starts = any(
        name.casefold().startswith(first) for name in (offer.id, offer.title, offer.short_title)
    )
    begins = all(re.search(rf"\b{re.escape(word)}", names) for word in words)
    return (0 if starts else 1 if begins else 2) + (3 if offer.parent else 0)


def open_styles(content: Path) -> Styles:
    """The styles that are packed in the folder `content`. Raises NoStyles where there are none."""
    return Styles(open_pack(content / "styles"), CommonWords(content / "lexicon" / "common.txt"))
