"""The text of an article: without tags, clean, in lines."""

import re
from html import unescape

from tui.core.clean import clean

_BREAKS = re.compile(
    r"<(?:br|/?p|/?div|/?li|/?tr|/?h[1-6]|/?ul|/?ol|/?def|/?dtrn)\b[^<>]{0,500}>", re.IGNORECASE
)
_TAGS = re.compile(r"<[^<>]{0,2000}>")


def plain(article: bytes, marked: bool) -> str:
    """The article as text; `marked` ones lose their tags. What is not UTF-8 is U+FFFD."""
    text = article.decode("utf-8", "replace")
    if marked:
        text = unescape(_TAGS.sub("", _BREAKS.sub("\n", text)))
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)
