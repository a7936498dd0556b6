"""Guess what texts were saved in: `python -m tests.bench.encodings [FOLDER] [LENGTH…]`.

The sentences of `tests.sources.sentences`, or the texts of FOLDER, UTF-8 and each named by its
language ("fr.txt"), are saved in every encoding that the language was saved in and in UTF-16
without a mark, in parts of so many characters. A line for each that is read otherwise; closes with
how many are read as they were written.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.sources.sentences import SAVED_IN, SENTENCES
from tui.sources.encodings.decoding import decoded

_LENGTHS = (150, 1000, 5000)
_PARTS = 5
"""Parts taken of one text."""


def main(texts: dict[str, str], lengths: list[int]) -> None:
    """Guess all and print what comes of it."""
    right = count = 0
    for language, text in texts.items():
        for encoding in (*SAVED_IN[language], "utf-16-le", "utf-16-be"):
            for length in lengths:
                for part in _parts(text, length):
                    saved = part.encode(encoding, "ignore")
                    is_right = decoded(saved)[0] == saved.decode(encoding)
                    count += 1
                    right += is_right
                    if not is_right:
                        print(f"{language}, {encoding}, {length}: {decoded(saved)[1][:80]}")
    print(f"encodings: {right} of {count} read as they were written")


def _parts(text: str, length: int) -> Iterator[str]:
    """Some parts of a text that are not all ASCII."""
    starts = range(0, max(len(text) - length, 1), max(len(text) // _PARTS, 1))
    return (part for start in starts if not (part := text[start : start + length]).isascii())


if __name__ == "__main__":
    given = [one for one in sys.argv[1:] if not one.isdecimal()]
    found = {
        path.stem: path.read_text("utf-8")
        for folder in given
        for path in sorted(Path(folder).glob("*.txt"))
        if path.stem in SAVED_IN
    }
    main(
        found or {language: f"{text}\n" * 40 for language, text in SENTENCES.items()},
        [int(one) for one in sys.argv[1:] if one.isdecimal()] or list(_LENGTHS),
    )
