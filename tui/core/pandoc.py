"""Citations as pandoc writes them in Markdown: [@jalali2001, p. 98]."""

import re

from tui.core.citation import Citation, Locator

_LABELS = {
    "act": ("act", "acts"),
    "appendix": ("app.", "apps."),
    "article-locator": ("art.", "arts."),
    "book": ("bk.", "bks."),
    "canon": ("can.", "cann."),
    "chapter": ("chap.", "chaps."),
    "column": ("col.", "cols."),
    "elocation": ("loc.", "locs."),
    "equation": ("eq.", "eqq."),
    "figure": ("fig.", "figs."),
    "folio": ("fol.", "fols."),
    "issue": ("no.", "nos."),
    "line": ("line", "lines"),
    "note": ("n.", "nn."),
    "opus": ("op.", "opp."),
    "page": ("p.", "pp."),
    "paragraph": ("para.", "paras."),
    "part": ("pt.", "pts."),
    "rule": ("r.", "rr."),
    "scene": ("sc.", "scs."),
    "section": ("sec.", "secs."),
    "sub-verbo": ("s.v.", "s.vv."),
    "supplement": ("supp.", "supps."),
    "table": ("tbl.", "tbls."),
    "title-locator": ("tit.", "titt."),
    "verse": ("v.", "vv."),
    "version": ("version", "versions"),
    "volume": ("vol.", "vols."),
}
"""Pandoc's words for CSL's locator labels, for one and for several."""
_NO_NUMBER = r"(?![^,;]*\d|[ivxlcdm]+\b)"
_SEVERAL = r"\w+ ?[-–,;&] ?(?:\w?\d|[ivxlcdm]+\b(?!\.))"
_PLAIN_KEY = r"[\w](?:[\w:.#$%&+?<>~/-]*[\w])?"


def pandoc_citation(citation: Citation) -> str:
    """The citation by its key, with the locator in words that pandoc reads."""
    key = citation.reference.key
    if not re.fullmatch(_PLAIN_KEY, key):
        key = f"{{{key}}}"
    if citation.locator is None or not citation.locator.value:
        return f"[@{key}]"
    locator = citation.locator.without_section
    if locator.label not in _LABELS:
        # Empty braces keep pandoc from taking the number for a page.
        return f"[@{key}{{}}, {locator.value}]"
    return f"[@{key}, {_written(locator)}]"


def _written(locator: Locator) -> str:
    one, several = _LABELS[locator.label]
    if re.match(_NO_NUMBER, locator.value):
        # A title is no number: braces keep pandoc from taking it apart.
        return f"{{{one} {locator.value}}}"
    return f"{several if re.match(_SEVERAL, locator.value) else one} {locator.value}"
