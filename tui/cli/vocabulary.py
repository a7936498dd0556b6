"""The words that were kept: words."""

import argparse

from tui.cli.answer import Answer, Failure
from tui.core.counting import many
from tui.exchange.vocabulary import as_csv, as_markdown, as_record, as_text
from tui.parts import Parts

_WRITERS = {"text": as_text, "markdown": as_markdown, "csv": as_csv}


def words(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The kept words, or those asked for; with `--remove` they are taken out."""
    vocabulary = parts.library.vocabulary
    wanted = {word.casefold() for word in asked.words}
    found = [
        word
        for word in vocabulary.words()
        if not wanted or wanted & {word.word.casefold(), word.form.casefold()}
    ]
    if asked.remove:
        if not wanted:
            raise Failure("Say which words to remove: lection words --remove WORD.")
        for word in found:
            vocabulary.remove(word)
        return Answer(f"Removed {many(len(found), 'word')}.", {"removed": len(found)})
    rows = [as_record(word) for word in found]
    if not found:
        kept = "No word is kept yet. Look one up with d while you read, then press s."
        return Answer(kept if not wanted else "That word is not kept.", rows)
    return Answer(_WRITERS[asked.format](found), rows)
