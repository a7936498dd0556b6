"""The command that looks at all that Lection needs, and says what to do about each finding."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict

from tui.cli.answer import Answer
from tui.cli.trying import try_copying
from tui.configuration import BadConfiguration
from tui.core.counting import many
from tui.core.finding import Finding, State, advice, fault, good
from tui.page.wrap import folded
from tui.parts import Parts
from tui.paths import is_folder, is_there
from tui.store.cache import cache_folder
from tui.store.errors import NoFolder, NotSaved
from tui.store.examination import examine_cache, examine_library
from tui.terminal.examination import examine_clipboard, examine_terminal, told
from tui.terminal.ladder import ladder

_INDENT = 10
"""Cells that a finding is set in."""

_MOST = 88
"""Cells of a line at most."""


def doctor(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The findings; status 1 where one of them is a fault. On a terminal copying is tried."""
    findings = [*_findings(parts, asks=not asked.json and _is_watched())]
    status = int(any(one.state is State.FAULT for one in findings))
    return Answer(_told(findings), [asdict(one) for one in findings], status)


def _is_watched() -> bool:
    """Whether somebody sits at the terminal to answer."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout))


def _findings(parts: Parts, asks: bool) -> Iterator[Finding]:
    yield from examine_terminal(parts.environ, _size())
    configured = [*_configuration(parts)]
    yield from _copying(parts, asks and not any(one.state is State.FAULT for one in configured))
    yield from _library(parts)
    yield _styles(parts)
    yield _dictionary(parts)
    yield from configured


def _size() -> tuple[int, int] | None:
    """Columns and rows of the terminal the reader would be on."""
    for stream in (0, 2, 1):
        if os.isatty(stream):
            columns, rows = os.get_terminal_size(stream)
            return (columns, rows) if columns and rows else (80, 24)
    return None


def _copying(parts: Parts, asks: bool) -> Iterator[Finding]:
    """How copies go; where somebody answers it is tried, and the answer remembered."""
    try:
        arrived, own = parts.library.arrived, parts.copy_command
    except (NoFolder, BadConfiguration):  # told elsewhere
        return
    if not asks:
        ways = ladder(parts.environ, lambda sequence: None, *own)
        yield examine_clipboard(ways, arrived, parts.environ)
        return
    try:
        attempt, arrival = try_copying(parts.environ, own)
    except OSError:  # the stream is a terminal, but not this process's own
        yield from _copying(parts, asks=False)
        return
    if arrival is not None:
        try:
            parts.library.keep_arrival(arrival)
        except NotSaved as error:
            yield advice("clipboard", "Your answer is not remembered.", str(error))
    if attempt is not None:
        known = arrival.arrived if arrival else arrived(attempt.route)
        yield told(attempt, known, parts.environ)


def _library(parts: Parts) -> Iterator[Finding]:
    try:
        yield from examine_library(parts.folder, parts.now())
    except NoFolder as error:
        said, _, do = str(error).partition(": ")
        yield fault("library", f"{said}.", f"{do[:1].upper()}{do[1:]}")
    yield examine_cache(cache_folder(parts.environ))


def _styles(parts: Parts) -> Finding:
    from tui.styles import NoStyles, UnknownStyle, UnreadableStyle

    try:
        parts.styles.named("mla")
        count = len(parts.styles.offered())
    except (NoStyles, UnknownStyle, UnreadableStyle, OSError) as error:
        return fault("styles", str(error), "Install Lection again.")
    return good("styles", f"{many(count, 'citation style')}.")


def _dictionary(parts: Parts) -> Finding:
    from tui.lexicon.wordnet import NoLexicon, WordNet

    try:
        known = WordNet(parts.content / "lexicon" / "lexicon.db").known(["word"])
    except NoLexicon as error:
        return fault("dictionary", str(error), "Install Lection again.")
    if known:
        return good("dictionary", "WordNet, with its thesaurus.")
    return fault("dictionary", "The dictionary has no words.", "Install Lection again.")


def _configuration(parts: Parts) -> Iterator[Finding]:
    from tui.app import own_keys  # what keys there are, Textual's App knows

    path = parts.configuration
    if not is_there(path):
        yield good("configuration", f"There is none; it would be {path}.")
        return
    try:
        keys = own_keys(parts)
        folders, command, _ = parts.collections, parts.copy_command, parts.dictionaries
    except BadConfiguration as error:
        yield fault("configuration", str(error), f"Mend {path}.")
        return
    set_ = (many(len(keys), "key"), many(len(folders), "shared folder"))
    own = f" and a command to copy by, {command.words[0]}" if command.words else ""
    yield good("configuration", f"{path} sets {' and '.join(set_)}{own}.")
    for name, folder in folders.items():
        if not is_folder(folder):
            do = "See whether it is mounted, or take it out of the configuration."
            yield advice("configuration", f"The shared folder {name}, {folder}, is not there.", do)


def _told(findings: list[Finding]) -> str:
    """The findings for a person: how each stands, and below those that want it what to do."""
    width = min(shutil.get_terminal_size().columns, _MOST) - _INDENT
    lines = []
    for one in findings:
        said = folded(f"{one.check}: {one.finding}", max(width, 24))
        do = folded(f"→ {one.do}", max(width, 24)) if one.do else []
        lines += [f"{one.state.value:<{_INDENT}}{said[0]}"]
        lines += [" " * _INDENT + line for line in (*said[1:], *do)]
    return "\n".join([*lines, "", _summed(findings)])


def _summed(findings: list[Finding]) -> str:
    faults = sum(one.state is State.FAULT for one in findings)
    advised = sum(one.state is State.ADVICE for one in findings)
    counted = (many(faults, "fault"), faults), (f"{advised} to think about", advised)
    said = ", ".join(words for words, count in counted if count)
    return f"{said}; the rest is well." if said else "All is well."
