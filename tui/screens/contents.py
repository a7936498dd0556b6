"""The contents of a work, and the matches of a search, as lists to choose a place from."""

from itertools import groupby

from textual.content import Content

from tui.core.counting import many
from tui.core.place import page_name, place_name
from tui.core.search import Finds, in_context
from tui.core.work import Work
from tui.page.cells import cells
from tui.page.wrap import shortened
from tui.screens.choice import Choice, ChoiceScreen

_SHARE = len(" 100%")
_MARKS = len("… ") + len(" …")
_MOST = 500
"""Matches that are listed at once."""


def contents(work: Work, offset: int, line: int) -> ChoiceScreen:
    """The sections, each with how far into the work it begins; answers the section's index.

    Lines are of so many cells.
    """
    choices = []
    for index, section in enumerate(work.sections):
        title = f"[{section.title}]" if section.supplied else section.title
        share = f"{work.progress(section.passage.start):.0%}"
        named = f"{'  ' * (section.level - 1)}§{index + 1}  {title}"
        named = shortened(named, line - _SHARE) if cells(named) > line - _SHARE else named
        gap = " " * (line - cells(named) - len(share))
        choices.append(Choice(Content(f"{named}{gap}{share}"), index))
    here = work.section_at(offset)
    return ChoiceScreen("Contents", choices, work.sections.index(here) if here else 0)


def results(work: Work, finds: Finds, line: int) -> ChoiceScreen:
    """The matches with their context, under their sections; answers the match's index.

    Lines are of so many cells. Of very many matches those round the present one are listed.
    """
    choices = []
    first = min(max(finds.index - _MOST // 2, 0), max(len(finds.passages) - _MOST, 0))
    numbered = enumerate(finds.passages[first : first + _MOST], first)
    for title, group in groupby(numbered, lambda match: _heading(work, match[1].start)):
        matches = list(group)
        count = _counted(len(matches), all_shown=len(finds.passages) <= _MOST)
        choices.append(Choice(Content.assemble((f"{title}  {count}", "bold"))))
        for index, passage in matches:
            place = place_name(work, passage.start)
            before = f"  {place}  "
            room = max(line - len(before) - _MARKS, len(passage))
            context, match = in_context(work.text, passage, room)
            start, end = len(before) + match.start, len(before) + match.end
            shown = Content(before + context).stylize("bold underline", start, end)
            choices.append(Choice(shown, index))
    return ChoiceScreen(f"“{finds.query}”: {_total(finds)}", choices, finds.index)


def _heading(work: Work, offset: int) -> str:
    if page := work.page_at(offset):
        return page_name(work, page)
    section = work.section_at(offset)
    return (
        f"§{work.section_number(section)} {section.title}"
        if section
        else "Before the first section"
    )


def _total(finds: Finds) -> str:
    total = len(finds.passages)
    if total > _MOST:
        return f"{_MOST} of {total:,} matches, those nearest"
    return _counted(total)


def _counted(count: int, all_shown: bool = True) -> str:
    if not all_shown:
        return f"{count} shown"
    return many(count, "match", "matches")
