"""Places as a person writes and reads them: "p283", "§3¶4", "45%"."""

import re

from tui.core.work import BlockKind, Section, Work

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%")
_SECTION = re.compile(r"§\s*(\d{1,9})(?:\s*[¶,]?\s*¶?\s*(\d{1,9}))?")
_PARAGRAPH = re.compile(r"¶\s*(\d{1,9})")
_PAGE_WORD = re.compile(r"\App?\.?\s*", re.IGNORECASE)


def find_place(work: Work, written: str) -> int | None:
    """The offset a person means by `p283`, `p. 283`, `xii`, `§3`, `§3¶4`, `¶12` or `45%`.

    A paragraph without a section is counted from the start of the work. None when there is no
    such place.
    """
    written = written.strip()
    if match := _PERCENT.fullmatch(written):
        return _at_share(work, float(match[1]) / 100)
    if match := _SECTION.fullmatch(written):
        return _in_section(work, int(match[1]), int(match[2] or 0))
    if match := _PARAGRAPH.fullmatch(written):
        return _nth_paragraph(work, int(match[1]))
    return _on_page(work, written)


def _at_share(work: Work, share: float) -> int | None:
    return round(share * len(work.text)) if share <= 1 else None


def _on_page(work: Work, written: str) -> int | None:
    """The start of the page with that label, which may itself begin with a "p"."""
    for label in (written.casefold(), _PAGE_WORD.sub("", written).casefold()):
        for page in work.pages:
            if label and page.label.casefold() == label:
                return page.offset
    return None


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


def place_name(work: Work, offset: int) -> str:
    """Where `offset` is, for the status line: "p. 283", else "§1 ¶3"."""
    if page := work.page_at(offset):
        return f"p. {page.label}"
    section, paragraph = work.section_at(offset), work.paragraph_at(offset)
    return " ".join([*_section_mark(work, section), *([f"¶{paragraph}"] if paragraph else [])])


def _section_mark(work: Work, section: Section | None) -> list[str]:
    return [f"§{work.section_number(section)}"] if section else []
