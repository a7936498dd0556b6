"""Citation and Locator: a reference pointed at, with the place in it.

Named tuples, as a command that cites once would wait for dataclasses to be made.
"""

from typing import TYPE_CHECKING, NamedTuple

from tui.core.reference import Reference

if TYPE_CHECKING:
    from tui.core.passage import Passage
    from tui.core.work import Work

COUNTED = "counted"
"""The source of a locator that was counted in the text, because the copy has no pages."""

WRITTEN = "user"
"""The source of a locator that the person wrote."""

SPELT_OUT = "custom"
"""The label of a locator whose words are all in its value; no style has a term for it."""


class Locator(NamedTuple):
    """The pinpoint in a citation: a CSL label, or SPELT_OUT, and a value.

    `section` is the title of the section the passage stands in, for the styles that name it where
    there are no pages; `in_work` is the value counted through the whole work, for those that do
    not. `source` says where the value was read: a `PageSource`, COUNTED or WRITTEN.
    """

    label: str
    value: str
    source: str = WRITTEN
    section: str = ""
    in_work: str = ""

    @property
    def named(self) -> str:
        """The place as it is called: "page 98", "3.1.45"."""
        return self.value if self.label == SPELT_OUT else f"{self.label} {self.value}"

    @property
    def without_section(self) -> "Locator":
        """The same place told without its section: counted through the work, where it was."""
        return self._replace(value=self.in_work or self.value, section="")


class Citation(NamedTuple):
    """A reference pointed at, whole or (with a locator) at one place, perhaps with its words."""

    reference: Reference
    locator: Locator | None = None
    quotation: str = ""

    def located(self, locator: Locator | None) -> "Citation":
        """The same citation with another locator."""
        return self._replace(locator=locator)


def cite(work: "Work", passage: "Passage | None" = None) -> Citation:
    """A citation of `passage`, or of the whole work."""
    if passage is None:
        return Citation(work.reference)
    from tui.core.quotation import quotation  # a command that cites a work alone needs no words

    return Citation(work.reference, locate_page(work, passage), quotation(work, passage))


def locate_page(work: "Work", passage: "Passage") -> Locator | None:
    """The locator of `passage`: its page or pages, else its paragraph within its section.

    A page that was only counted from the position in the file is never given as a page.
    """
    end = max(passage.end - 1, passage.start)
    first, last = work.page_at(passage.start), work.page_at(end)
    if first and last and first.source.is_citable and last.source.is_citable:
        return Locator("page", _range(first.label, last.label), first.source.value)
    return _locate_paragraph(work, passage.start, end)


def _locate_paragraph(work: "Work", start: int, end: int) -> Locator | None:
    """Its paragraph or paragraphs within the section where it begins, as they are counted."""
    section = work.section_at(start)
    first_paragraph = work.paragraph_at(start)
    if first_paragraph is None:
        return Locator("section", section.title, COUNTED) if section else None
    last_paragraph = work.paragraph_at(end)
    if work.section_at(end) is not section or last_paragraph is None:
        end, last_paragraph = start, first_paragraph
    value = _range(str(first_paragraph), str(last_paragraph))
    in_work = _range(str(work.paragraph_in_all(start)), str(work.paragraph_in_all(end)))
    title = section.title if section else ""
    return Locator("paragraph", value, COUNTED, title, "" if in_work == value else in_work)


def _range(first: str, last: str) -> str:
    return first if last == first else f"{first}-{last}"
