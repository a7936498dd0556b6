"""Words that only lead elsewhere: "Google Scholar" behind a reference, "Download: PPT" at a figure.

Publishers put them into the text of articles, where nothing of their names tells them from it.
"""

import re
from typing import Any

from tui.sources.web.clutter import is_among_notes

_MOST = 20_000
_LONGEST = 60
_AT_REFERENCES = re.compile(
    r"(?:search |find (?:it |this article )?(?:on|in) )?(?:google scholar|google preview|cross ?ref"
    r"|pub ?med(?: central|/ncbi| abstract)?|medline|pmc(?: free article)?|(?:free )?full text"
    r"|full text pdf|publisher full text|view(?: this)? article|view reference"
    r"|view(?: record)? in (?:scopus|web of science)|scopus|web of science(?:®)?|isi|cas"
    r"|ads(?:abs)?|math ?sci ?net|zbmath|zentralblatt|article|doi|open ?url|worldcat"
    r"|(?:article )?google books|jstor|semantic scholar|download references?|download ris"
    r"|export citation|links?|abstract|chemport|nasa ads|inspire|arxiv|oadoi|get ?ftr"
    r"|(?:go to )?(?:original )?source|cited by \d+|show in context)",
    re.IGNORECASE,
)
_AT_FIGURES = re.compile(
    r"(?:download(?: (?:slides?|figures?|images?|as .{2,20}|(?:full|high)[- ].{2,30}"
    r"|powerpoint.*))?:?"
    r"|(?:view|open|see|enlarge|show) (?:in (?:a )?new (?:tab|window)|in figure viewer"
    r"|large(?:r)?(?: (?:image|version|figure))?(?: in a new tab)?|full[- ]?sized?(?: image)?"
    r"|table in html|image|figure|popup|inline)|(?:full|original)[- ]?sized? (?:image|table|figure)"
    r"|click (?:here )?to (?:enlarge|view).{0,20}|(?:view )?(?:image )?in lightbox|thumbnail"
    r"|figure viewer|powerpoint slide|larger image|original image)",
    re.IGNORECASE,
)
_FORMATS = re.compile(r"ppt|png|tiff?|jpe?g|powerpoint|pdf|xml|epub", re.IGNORECASE)
_FIGURE = re.compile(r"fig|download|image", re.IGNORECASE)
_OPENING, _CLOSING = re.compile(r"[\[(]\s*$"), re.compile(r"^\s*[\])]")
_NEAR = 4


def leave_out_link_words(body: Any) -> None:
    """Take such words out of a parsed article, with the brackets round them."""
    gone: set[int] = set()
    for node in reversed(body.css("a, button, li, p, div")[:_MOST]):
        words = "" if node.mem_id in gone else _words(node)
        if words and _is_superfluous(node, words):
            _unbracket(node)
            _take_out(node, gone)


def _words(node: Any) -> str:
    """The words of a link, or of what has no element in it; nothing where they are many."""
    if node.tag not in ("a", "button") and any(True for _ in node.iter()):
        return ""
    text = " ".join(node.text(separator=" ").split())
    return text.strip("[]()> »›↗⤤") if len(text) <= _LONGEST else ""


def _is_superfluous(node: Any, words: str) -> bool:
    if _AT_FIGURES.fullmatch(words):
        return True
    if node.tag != "a":
        return False
    if _FORMATS.fullmatch(words):
        return _is_in_figure(node)
    return bool(_AT_REFERENCES.fullmatch(words)) and is_among_notes(node)


def _is_in_figure(node: Any) -> bool:
    for _ in range(_NEAR):
        node = node.parent
        if node is None or node.tag in ("body", "article"):
            return False
        if node.tag == "figure" or _FIGURE.search(node.attributes.get("class") or ""):
            return True
    return False


def _take_out(node: Any, gone: set[int]) -> None:
    """Take a node out, and what holds nothing else."""
    outer = node.parent
    while outer is not None and outer.tag in ("li", "p", "span", "div", "ul"):
        others = (one for one in outer.iter(include_text=True) if one.mem_id != node.mem_id)
        if any(one.is_element_node or (one.text_content or "").strip() for one in others):
            break
        node, outer = outer, outer.parent
        gone.add(node.mem_id)
    node.decompose()


def _unbracket(node: Any) -> None:
    """Take off the brackets that hold nothing but the link."""
    before, after = node.prev, node.next
    if before is None or after is None or not (before.is_text_node and after.is_text_node):
        return
    opening, closing = before.text_content or "", after.text_content or ""
    if _OPENING.search(opening) and _CLOSING.search(closing):
        before.replace_with(_OPENING.sub("", opening))
        after.replace_with(_CLOSING.sub("", closing))
