"""A quotation with its citation: in quotation marks, or as a block where it is long."""

import re

from tui.styles.csl.punctuation import Quotes
from tui.styles.csl.rich import Rich, text_of

_END = r"[.,;:]+$"
_STRAIGHT = r'(?P<open>(?:^|(?<=[\s(\[—–-]))"(?=\S))|"'


def quoted(
    words: str, citation: Rich, quotes: Quotes, *, in_notes: bool, block_words: int = 0
) -> Rich:
    """The words and the citation after them, punctuated as the kind of style does.

    In the text the full stop stands after the citation; before a note it belongs to the words.
    From `block_words` words on, a block has no marks of its own and ends before its citation.
    """
    words = " ".join(words.split())
    if not words:
        return citation
    if block_words and len(words.split()) >= block_words:
        return (f"{_ended(words)} ", *citation)
    inner = _nested(words, quotes)
    if in_notes:
        return (_marked(_ended(inner), quotes), " ", *citation)
    said = re.sub(_END, "", inner)
    stop = "" if text_of(citation).endswith(".") else "."
    return (f"{quotes.opening}{said}{quotes.closing} ", *citation, stop)


def _ended(words: str) -> str:
    """The words with the mark that ends their sentence."""
    bare = re.sub(r"[,;:]+$", "", words)
    return bare if re.search(r"[.?!…][\"'”’)\]]*$", bare) else f"{bare}."


def _marked(words: str, quotes: Quotes) -> str:
    if not quotes.holds_punctuation and words.endswith("."):
        return f"{quotes.opening}{words[:-1]}{quotes.closing}."
    return f"{quotes.opening}{words}{quotes.closing}"


def _nested(words: str, quotes: Quotes) -> str:
    """Quotation marks within the words become inner ones; apostrophes stay as they are."""
    words = re.sub(
        _STRAIGHT,
        lambda mark: quotes.inner_opening if mark["open"] is not None else quotes.inner_closing,
        words,
    )
    words = words.replace("“", quotes.inner_opening)
    return words.replace("”", quotes.inner_closing)
