"""Commands that cite: cite, styles."""

import argparse
import sys
from pathlib import Path
from typing import Any

from tui.cli.answer import Answer, Failure
from tui.core.citation import Citation, Locator, cite, locate_page
from tui.core.reference import Reference
from tui.parts import Parts
from tui.paths import expanded
from tui.styles import Form, Style, plain


def cite_work(parts: Parts, asked: argparse.Namespace) -> Answer:
    """A citation in any style and form."""
    citation = _citation(parts, asked)
    name = asked.style or parts.library.preferences().style
    style = parts.styles.named(name, asked.language)
    form = Form(asked.form or (Form.IN_TEXT if citation.locator else Form.ENTRY))
    text = plain(style.formed(form, citation))
    if form is Form.BIBTEX:
        _say_other_key(citation.reference)
    return Answer(text, _described(style, citation, text, form) if asked.json else None)


def _say_other_key(reference: Reference) -> None:
    """Say so where BibTeX cannot have the key."""
    from tui.core.bibtex import bibtex_key  # only wanted here

    if reference.key and (key := bibtex_key(reference)) != reference.key:
        print(f"{reference.key}: its key is {key} there.", file=sys.stderr)


def _described(style: Style, citation: Citation, text: str, form: Form) -> dict[str, Any]:
    """The answer for programs; what is missing takes another citation or more to find."""
    locator = citation.locator
    return {
        "text": text,
        "style": style.id,
        "form": form,
        "locator": locator
        and {"label": locator.label, "value": locator.value, "source": locator.source},
        "missing": list(style.missing(citation)),
    }


def _citation(parts: Parts, asked: argparse.Namespace) -> Citation:
    if asked.at:
        return _cited_at(parts, asked)
    if asked.source:
        reference = _reference_in(expanded(asked.source), asked.work)
    elif holding := parts.library.holding(asked.work):
        reference = holding.reference  # the text need not be read to cite the whole of it
    else:
        reference = parts.opener.look(asked.work).work.reference
    return Citation(reference, written_locator(asked.page))


def _cited_at(parts: Parts, asked: argparse.Namespace) -> Citation:
    """The citation of a place, with the locator that the text has there."""
    from tui.core.passage import Passage  # without a place, no text is read
    from tui.core.place import find_place

    if asked.source:
        raise Failure("--at finds the place in a text: with --from, write --page.")
    work = parts.opener.look(asked.work).work
    offset = find_place(work, asked.at)
    if offset is None:
        raise Failure(f"There is no {asked.at} in {work.reference.key}.")
    return cite(work).located(locate_page(work, Passage(offset, offset + 1)))


def written_locator(written: str | None) -> Locator | None:
    """The place a person wrote, if there is one."""
    if written is None:
        return None
    from tui.core.written_locators import HOW, parse_locator  # only wanted here

    locator = parse_locator(written)
    if locator is None:
        raise Failure(f"“{written}” is no place in a work: {HOW}.")
    return locator


def _reference_in(path: Path, key: str) -> Reference:
    """The reference with that key in a file of BibTeX, RIS or CSL-JSON."""
    from tui.exchange.references import read_references

    found = read_references(path)
    if reference := found.keyed(key):
        return reference
    from difflib import get_close_matches  # slow to import, and only wanted here

    keys = [one.key for one in found.items if one.key]
    near = get_close_matches(key, keys) or keys[:5]
    advice = f" Near it: {', '.join(near)}." if near else ""
    broken = "".join(f"\n{path.name}, {fault}" for fault in found.faults)
    raise Failure(f"{path} has no reference {key}.{advice}{broken}")


def styles(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The citation styles with these words in their names."""
    offers = parts.styles.offered(" ".join(asked.words))
    if not offers:
        raise Failure(f"No style has “{' '.join(asked.words)}” in its name.")
    lines = [f"{offer.id:<50} {offer.title}" for offer in offers]
    return Answer("\n".join(lines), [{"id": offer.id, "title": offer.title} for offer in offers])
