"""A quotation with its citation: in quotation marks, or as a block where it is long."""

import re

from tui.styles.csl.punctuation import Quotes
from tui.styles.csl.rich import Rich, text_of

_END = r"[.,;:]+$"
_STRAIGHT = r'(?P<open>(?:^|(?<=[\s(\[—–-]))"(?=\S))|"'


def quoted(words: str, citation: Rich, quotes: Quotes, *, in_notes: bool, block_words: int) -> Rich:
    """The words and the citation after them, punctuated as the kind of style does.

    In the text the full stop stands after the citation; before a note it belongs to the words.
    From `block_words` words on, a block has no marks of its own and ends before its citation.
    """
    words = " ".join(words.split())
    if not words:
        return citation
    marked = run_in(words, quotes, in_notes=in_notes, block_words=block_words)
    if not marked:
        return (f"{_ended(words)} ", *citation)
    stop = () if in_notes or text_of(citation).endswith(".") else (".",)
    return (f"{marked} ", *citation, *stop)


def run_in(words: str, quotes: Quotes, *, in_notes: bool, block_words: int) -> str:
    """The words in quotation marks as they stand in a sentence; nothing where they are a block."""
    words = " ".join(words.split())
    if not words or len(words.split()) >= block_words:
        return ""
    inner = _nested(words, quotes)
    if in_notes:
        return _marked(_ended(inner), quotes)
    return f"{quotes.opening}{re.sub(_END, '', inner)}{quotes.closing}"


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
