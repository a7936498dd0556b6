"""The contents of a work, and the matches of a search, as lists to choose a place from."""

from itertools import groupby

from textual.content import Content

from tui.core.place import place_name
from tui.core.search import Finds, in_context
from tui.core.work import Work
from tui.screens.choice import Choice, ChoiceScreen

_WIDTH = 74
"""Cells in a line of a list."""


def contents(work: Work, offset: int) -> ChoiceScreen:
    """The sections, each with how far into the work it begins; answers the section's index."""
    choices = []
    for index, section in enumerate(work.sections):
        title = f"[{section.title}]" if section.supplied else section.title
        share = f"{work.progress(section.passage.start):.0%}"
        line = f"{'  ' * (section.level - 1)}§{index + 1}  {title}"
        choices.append(Choice(Content(f"{line:<{_WIDTH - 5}}{share:>5}"), index))
    here = work.section_at(offset)
    return ChoiceScreen("Contents", choices, work.sections.index(here) if here else 0)


def results(work: Work, finds: Finds) -> ChoiceScreen:
    """The matches with their context, under their sections; answers the match's index."""
    choices = []
    numbered = enumerate(finds.passages)
    for title, group in groupby(numbered, lambda match: _heading(work, match[1].start)):
        matches = list(group)
        count = f"{len(matches)} {'match' if len(matches) == 1 else 'matches'}"
        choices.append(Choice(Content.assemble((f"{title}  {count}", "bold"))))
        for index, passage in matches:
            place = place_name(work, passage.start)
            context, match = in_context(work.text, passage, _WIDTH - len(place) - 6)
            line = Content(f"  {place}  {context}")
            start = len(place) + 4
            line = line.stylize("bold underline", start + match.start, start + match.end)
            choices.append(Choice(line, index))
    return ChoiceScreen(f"“{finds.query}”: {_total(finds)}", choices, finds.index)


def _heading(work: Work, offset: int) -> str:
    if page := work.page_at(offset):
        return f"p. {page.label}"
    section = work.section_at(offset)
    return (
        f"§{work.section_number(section)} {section.title}"
        if section
        else "Before the first section"
    )


def _total(finds: Finds) -> str:
    return "1 match" if len(finds.passages) == 1 else f"{len(finds.passages)} matches"
