"""Looking words up: define."""

import argparse
import sys
from collections.abc import Iterable
from typing import Any

from tui.cli.answer import Answer, Failure
from tui.core.clean import clean_line
from tui.core.entry import Definition, Entry, Relation
from tui.lexicon import NoLexicon
from tui.page.entry_rows import NOTHING, rows
from tui.parts import Parts

_WIDTH = 80
_RELATED = {relation: relation.value.replace(" ", "_") for relation in Relation}


def define(parts: Parts, asked: argparse.Namespace) -> Answer:
    """What the dictionaries, or the thesaurus, say of a word; status 1 for a word in none."""
    query = clean_line(" ".join(asked.words))
    if not query:
        raise Failure(NOTHING)
    try:
        found = parts.lexicon.define(query, thesaurus=asked.thesaurus)
    except NoLexicon as error:
        raise Failure(str(error)) from error
    for fault in found.faults:
        print(fault, file=sys.stderr)
    lines = ("".join(piece.text for piece in row) for row in rows(found, _WIDTH, asked.thesaurus))
    text = "\n".join(line.rstrip() for line in lines)
    return Answer(text, _described(found, asked.thesaurus), 0 if found.entries else 1)


def _described(found: Definition, thesaurus: bool) -> dict[str, Any]:
    return {
        "query": found.query,
        "lemma": found.lemma,
        "entries": [_entry(entry, thesaurus) for entry in found.entries],
        "near": list(found.near),
        "parts": list(found.parts),
        "name": found.named,
    }


def _entry(entry: Entry, thesaurus: bool) -> dict[str, Any]:
    described: dict[str, Any] = {
        "word": entry.word,
        "part_of_speech": entry.part_of_speech,
        "source": entry.source,
        "senses": [
            {
                "definition": sense.definition,
                "examples": list(sense.examples),
                "synonyms": list(sense.synonyms),
            }
            for sense in entry.senses
        ],
    }
    if thesaurus:
        described["synonyms"] = _once(word for sense in entry.senses for word in sense.synonyms)
        for relation, name in _RELATED.items():
            described[name] = _once(w for sense in entry.senses for w in sense.words(relation))
    return described


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))
