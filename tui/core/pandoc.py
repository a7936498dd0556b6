"""Citations as pandoc writes them in Markdown: [@jalali2001, p. 98]."""

import re

from tui.core.citation import Citation, Locator

_LABELS = {
    "book": ("bk.", "bks."),
    "chapter": ("chap.", "chaps."),
    "column": ("col.", "cols."),
    "figure": ("fig.", "figs."),
    "folio": ("fol.", "fols."),
    "line": ("line", "lines"),
    "note": ("n.", "nn."),
    "page": ("p.", "pp."),
    "paragraph": ("para.", "paras."),
    "part": ("pt.", "pts."),
    "section": ("sec.", "secs."),
    "verse": ("v.", "vv."),
    "volume": ("vol.", "vols."),
}
"""Pandoc's words for CSL's locator labels, for one and for several."""
_PLAIN_KEY = r"[\w](?:[\w:.#$%&+?<>~/-]*[\w])?"


def pandoc_citation(citation: Citation) -> str:
    """The citation by its key, with the locator in words that pandoc reads."""
    key = citation.reference.key
    if not re.fullmatch(_PLAIN_KEY, key):
        key = f"{{{key}}}"
    locator = citation.locator
    return f"[@{key}, {_written(locator)}]" if locator and locator.value else f"[@{key}]"


def _written(locator: Locator) -> str:
    one, several = _LABELS.get(locator.label, (locator.label, locator.label))
    if not re.search(r"\d|^[ivxlcdm]+$", locator.value):
        # A title is no number: braces keep pandoc from taking it apart.
        return f"{{{one} {locator.value}}}"
    return f"{several if re.search('[-,–]', locator.value) else one} {locator.value}"
