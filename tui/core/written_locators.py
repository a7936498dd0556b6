"""Locators as a person writes them: "98-99", "ch. 4", "act 3, scene 1", "1:30:40", "3.1.45"."""

import re

from tui.core.citation import SPELT_OUT, Locator

HOW = (
    "write a page (98, 98-99, xii), a label and a number (ch. 4, lines 5-8, act 3, scene 1), "
    "a time (1:30:40) or a division (3.1.45, Gen. 1.1)"
)
"""What can be written, for those who wrote something else."""

_LABELS = {
    "act": "act acts",
    "appendix": "appendix appendices app apps appx",
    "article-locator": "article articles art arts",
    "book": "book books bk bks",
    "canon": "canon canons can cann",
    "chapter": "chapter chapters ch chs chap chaps",
    "column": "column columns col cols",
    "elocation": "location locations loc locs",
    "equation": "equation equations eq eqs eqq",
    "figure": "figure figures fig figs",
    "folio": "folio folios fol fols f ff",
    "issue": "issue issues no nos",
    "line": "line lines l ll",
    "note": "note notes n nn",
    "opus": "opus opera op opp",
    "page": "page pages p pp",
    "paragraph": "paragraph paragraphs para paras par pars ¶ ¶¶",
    "part": "part parts pt pts",
    "rule": "rule rules r rr",
    "scene": "scene scenes sc scs",
    "section": "section sections sec secs § §§",
    "sub-verbo": "s.v. s.v s.vv sv svv subverbo subverbis",
    "supplement": "supplement supplements supp supps suppl",
    "table": "table tables tbl tbls tab tabs",
    "timestamp": "timestamp timestamps",
    "title-locator": "title titles tit titt",
    "verse": "verse verses v vv",
    "version": "version versions ver vers",
    "volume": "volume volumes vol vols",
}
"""CSL's locator labels, each with the words a person may write for it, the plainest first."""

_TITLED = frozenset({"chapter", "section", "sub-verbo"})
"""The labels of what has a title and perhaps no number."""

_UNLABELLED = "slide|stanza|canto|track|frame|fragment|frag|plate|pl|map|letter"
"""Words for places that CSL has no label for, besides names: "Gen. 1.1"."""

_ROMAN = r"(?i:(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4}))"
_PAGE = rf"(?:{_ROMAN}|[A-Za-z]?-?\d\w*)"
_PAGES = rf"(?![flnpv]\d){_PAGE}(?:(?:-|[,;] ?| ?& ?| and ){_PAGE})*(?: ff?\.?)?"
"""Pages; a small letter before a number is one of theirs if it is not short for a label: "n3"."""
_TIME = r"\d{1,3}(?::[0-5]\d){1,2}(?:-[\d:]+)?"
_DIVISION = r"\d+[a-z]?(?:[.:]\d+[a-z]?)+"
_DIVISIONS = rf"{_DIVISION}(?:(?:-|[,;] ?)\d[\w.:]*)*"
_NAME = r"(?:[1-4] ?)?[A-Z][^\W\d_]*\.?(?: (?:of |the )*[A-Z][^\W\d_]*\.?)*"
_NAMED = rf"(?:{_NAME}|(?:{_UNLABELLED})s?\.?) (?:{_DIVISIONS}|{_PAGE}(?:-{_PAGE})?)"
_LABELLED = r"(?P<word>s\. ?vv?|sub verb(?:o|is)|§+|¶+|[^\W\d_]+)\.?\s*(?P<value>[^§¶]+)"
_NUMBER = rf"[\[(*]?(?:[A-Za-z]?-?\d|{_ROMAN}(?![\w.])|[A-Z]\b)"


def parse_locator(written: str) -> Locator | None:
    """The place that was written; a bare number or Roman numeral is a page.

    What has no label is kept as it was written where it is plainly a place. Words that may point
    anywhere, or nowhere, give None.
    """
    written = _hyphenated(" ".join(written.split()))
    if re.fullmatch(_PAGES, written):
        return Locator("page", written)
    if re.fullmatch(_TIME, written):
        return Locator("timestamp", written)
    if locator := _labelled(written):
        return locator
    plain = re.fullmatch(rf"{_DIVISIONS}|{_NAMED}", written)
    return Locator(SPELT_OUT, written) if plain else None


def rewritten(locator: Locator) -> str:
    """The locator as it can be written: "98", "lines 5-8" as "line 5-8", "3.1.45"."""
    if locator.label in ("page", "timestamp", SPELT_OUT):
        return locator.value
    return f"{_LABELS.get(locator.label, locator.label).split()[0]} {locator.value}"


def _labelled(written: str) -> Locator | None:
    match = re.fullmatch(_LABELLED, written)
    if match is None:
        return None
    word, value = match["word"].casefold().replace(" ", ""), match["value"]
    label = next((label for label, words in _LABELS.items() if word in words.split()), "")
    stands = label in _TITLED or re.match(_NUMBER, value)
    return Locator(label, value) if label and stands else None


def _hyphenated(written: str) -> str:
    """The dashes of ranges as hyphens; those between words stay."""
    return re.sub(rf"(?<=\w)\s*[–—-]+\s*(?=\d|[A-Z]?\d|{_ROMAN}\b)", "-", written)
