"""Places as a person writes and reads them: "p283", "§3¶4", "45%"."""

import re

from tui.core.work import BlockKind, PageMark, PageSource, Section, Work

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%")
_SECTION = re.compile(r"§\s*(\d{1,9})(?:\s*[¶,]?\s*¶?\s*(\d{1,9}))?")
_PARAGRAPH = re.compile(r"¶\s*(\d{1,9})")
_PAGE_WORD = re.compile(r"\App?\.?\s*", re.IGNORECASE)
_FILE_PAGE = re.compile(r"(?:pdf|file)\s*(?:page|p\.?)?\s*(\d{1,9})", re.IGNORECASE)

_SOURCES = {
    PageSource.PAGE_LIST: "publisher's",
    PageSource.PAGEBREAK: "publisher's",
    PageSource.PDF_LABEL: "PDF's own label",
    PageSource.PRINTED: "printed",
    PageSource.USER: "yours",
}
"""Whose a page number is, in words."""


def find_place(work: Work, written: str) -> int | None:
    """The offset a person means by `p283`, `p. 283`, `xii`, `§3`, `§3¶4`, `¶12` or `45%`.

    `pdf12` is the twelfth page of the file, whatever is printed on it. A paragraph without a
    section is counted from the start of the work. None when there is no such place.
    """
    written = written.strip()
    if match := _PERCENT.fullmatch(written):
        return _at_share(work, float(match[1]) / 100)
    if match := _SECTION.fullmatch(written):
        return _in_section(work, int(match[1]), int(match[2] or 0))
    if match := _PARAGRAPH.fullmatch(written):
        return _nth_paragraph(work, int(match[1]))
    if match := _FILE_PAGE.fullmatch(written):
        return _on_file_page(work, int(match[1]))
    return _on_page(work, written)


def _at_share(work: Work, share: float) -> int | None:
    return round(share * len(work.text)) if share <= 1 else None


def _on_page(work: Work, written: str) -> int | None:
    """The start of the page with that label, which may itself begin with a "p".

    A number of the file's own counts where none of the pages of the printed work bears it.
    """
    for label in (written.casefold(), _PAGE_WORD.sub("", written).casefold()):
        for page in sorted(work.pages, key=lambda page: not page.source.is_citable):
            if label and page.label.casefold() == label:
                return page.offset
    return None


def _on_file_page(work: Work, number: int) -> int | None:
    """The start of that page of the file, where the work has a page mark for each of them."""
    if work.format != "pdf" and all(page.source.is_citable for page in work.pages):
        return None
    return work.pages[number - 1].offset if 1 <= number <= len(work.pages) else None


def _in_section(work: Work, number: int, paragraph: int) -> int | None:
    if not 1 <= number <= len(work.sections):
        return None
    section = work.sections[number - 1]
    if not paragraph:
        return section.passage.start
    block = work.paragraph(section, paragraph)
    return block.passage.start if block else None


def _nth_paragraph(work: Work, number: int) -> int | None:
    from_start = (block for block in work.blocks if block.kind is BlockKind.PARAGRAPH)
    for count, block in enumerate(from_start, 1):
        if count == number:
            return block.passage.start
    return None


def page_name(work: Work, page: PageMark) -> str:
    """A page as it is called: "p. 283"; "PDF page 12" where it is only a page of the file."""
    if page.source.is_citable:
        return f"p. {page.label}"
    return f"PDF page {page.label}" if work.format == "pdf" else f"page {page.label} of the file"


def place_name(work: Work, offset: int) -> str:
    """Where `offset` is: "p. 283", else "§1 ¶3"."""
    if page := work.page_at(offset):
        return page_name(work, page)
    section, paragraph = work.section_at(offset), work.paragraph_at(offset)
    return " ".join([*_section_mark(work, section), *([f"¶{paragraph}"] if paragraph else [])])


def _section_mark(work: Work, section: Section | None) -> list[str]:
    return [f"§{work.section_number(section)}"] if section else []


def place_told(work: Work, offset: int) -> str:
    """Where `offset` is, and who says so: "p. 283, publisher's", else "§1 ¶3, no pages"."""
    page, place = work.page_at(offset), place_name(work, offset)
    if page is None:
        return f"{place}, no page{'' if work.pages else 's'}" if place else ""
    return f"{place}{_told(page)}"


def _told(page: PageMark) -> str:
    said = _SOURCES.get(page.source)
    return f", {said}" if said else " (no printed numbers)"


def numbered(work: Work) -> tuple[PageMark, ...]:
    """The pages of the printed work that this copy knows, else those of the file."""
    return tuple(page for page in work.pages if page.source.is_citable) or work.pages


def pages_told(work: Work) -> str:
    """The pages there are, and who says so: "pages 98 to 111, publisher's"; nothing for none."""
    pages = numbered(work)
    if not pages:
        return ""
    first, last = pages[0], pages[-1]
    sources = dict.fromkeys(_SOURCES.get(page.source, "") for page in pages)
    if not first.source.is_citable:
        kind = "PDF pages" if work.format == "pdf" else "pages of the file"
        return f"{kind} {first.label} to {last.label} (no printed numbers)"
    return f"pages {first.label} to {last.label}, {' and '.join(sources)}"
