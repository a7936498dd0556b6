"""How many cells of a terminal a text takes."""

import re

NOT_PLAIN = re.compile(
    r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u1e00-\u1fff\u2010-\u2027\u2030-\u205e]"
)
"""Anything that is not surely one cell wide, by Unicode's East Asian Width and general category."""


def cells(text: str) -> int:
    """How many terminal cells `text` takes."""
    if not NOT_PLAIN.search(text):
        return len(text)
    from rich.cells import cell_len  # wanted for the scripts and signs of few texts

    return cell_len(text)
