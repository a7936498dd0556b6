"""What on a page is no text of an article, by the names and roles its elements have."""

import re
from itertools import islice, pairwise
from typing import Any

from tui.sources.web.tree import HEADINGS, Element, named

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")

_ALWAYS = named("""
    nav menu footer dialog
""")
_ROLES = named("""
    navigation banner contentinfo search dialog alertdialog alert menu menubar toolbar tablist
    complementary tooltip
""")

_CLUTTER = named("""
    ad ads adbox adslot advert advertisement adverts advertorial banner billboard sponsor
    sponsored promo promos promoted promotion promotions nav navbar navbox navigation menu
    menus breadcrumb breadcrumbs sitemap footer masthead topbar toolbar toolbox pager
    pagination paging prevnext skip skiplink sidebar sidebars rail aside share shares sharing
    sharebar sharer social socials follow addthis sharethis whatsapp facebook related recirc
    recirculation recommend recommended recommendation recommendations readmore trending
    popular latest teaser teasers outbrain taboola promobox upnext carousel newsletter
    newsletters subscribe subscription subscriptions signup signin login register paywall
    donate donation membership comment comments commentlist respond disqus replies reply
    cookie cookies consent gdpr cmp popup popover modal overlay lightbox toast snackbar widget
    widgets tags taglist tagcloud categories catlinks keywords metrics altmetric altmetrics
    citedby permissions editsection jump noprint printonly hidden visuallyhidden offscreen
    hide ambox hatnote copyright disclaimer boilerplate rating ratings vote votes poll quiz
""")
"""Words of class names and ids for what stands round an article."""

_BEGINNINGS = re.compile(
    r"toc|tableofcontents|related|shar(?:e|ing)|social(?:s|share|media|links|icons|bar)|newsletter|sidebar|recommend"
    r"|promo|advert|sponsor|breadcrumb|cookie|widget|navbar|subscri|banner|popular|trending|foot(?!note)"
)
"""How such words begin, which are often written together: "relatedposts"."""

_PAIRED = """
    sr only, screen reader, visually hidden, read more, most read, most popular, author bio,
    about author, author box, author card, author info, sign up, log in, call action, cited
    by, back top, table contents, on page, in page, site header, page header, global header,
    site footer, article tools, article actions, post nav, also like, you may, see also, next
    post, previous post, tag list, post tags, entry tags, entry utility, post footer, entry
    footer, article footer, reader comments, edit page, edit link, image credit, photo credit
"""
_PAIRS = frozenset(tuple(pair.split()) for pair in _PAIRED.split(","))
"""The same, of two words that stand together."""

_BYLINES = named("""
    byline bylines dateline timestamp pubdate published publish posted postmeta entrymeta
    meta author authors date dates time datetime updated readtime
""")
"""Words for the lines under a title that the record has as well."""

_AUTHORS = named("author authors bio biography contributor aboutauthor authorbox authorbio")

_COMMENTS = named("""
    comment comments commentlist respond disqus replies reply
""")

_NOTES = named("""
    footnote footnotes endnote endnotes note notes noteref fn fns sidenote marginnote
    reference references reflist biblio bibliography citation citations refs backlink
    literature
""")
"""Words for notes and references, which belong to the article whatever else they are called."""

_CAPTIONS = named("caption figcaption")

_SIGNS = frozenset(["#", "¶", "§", "∞", "🔗", "⚓", "☍", "[link]", "permalink"])
_LONGEST_SIGN = 10

_LABEL = re.compile(
    r"(?:advertisement|story continues below.*|continue reading.*|article continues.*|read more"
    r"|(?:share|print|email|save|tweet)(?: this)?(?: (?:article|story|page|post))?|loading|related"
    r"|sign up.*|subscribe.*|follow us.*|click here.*|skip (?:to|past).*|back to top|most read"
    r"|(?:this )?video (?:can not|cannot) be played|show comments?|(?:\d+ )?comments?|sponsored)"
    r"[.:…\s]*",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:read|see|related|more|also|watch|listen|don['’]t miss|recommended|what to read)\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 60
_LONGEST_POINTER = 200
_BEGUN = 20
"""Elements among which the heading of a section is looked for."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MATHEMATICS = ("math", "mjx", "katex", "mwe-math")


def words_of(element: Element) -> tuple[str, ...]:
    """The words of its class names and id, in lower case; an id made of a heading says nothing."""
    if element.words is None:
        words = _words(element.attribute("class"))
        named = _words(element.attribute("id"))
        is_heading = bool(named) and named == _first_heading(element)
        element.words = words if is_heading else words + named
    return element.words


def _words(named: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORDS.findall(named)) if named else ()


def _first_heading(element: Element) -> tuple[str, ...]:
    begun = islice(element.all(), _BEGUN)
    first = next((one for one in begun if one.name in HEADINGS), None)
    return _words(first.text) if first is not None else ()


def is_notes(element: Element) -> bool:
    """Whether it is called notes or references, or holds one of them."""
    if not element.attributes:
        return False
    types = f"{element.attribute('epub:type')} {element.attribute('role')}"
    return not _NOTES.isdisjoint(words_of(element)) or "note" in types or "biblio" in types


def is_among_notes(node: Any) -> bool:
    """Whether a node of the parsed page stands in something called notes or references."""
    while node is not None and node.tag != "body":
        attributes = node.attributes
        words = _words(f"{attributes.get('class') or ''} {attributes.get('id') or ''}")
        if not _NOTES.isdisjoint(words):
            return True
        node = node.parent
    return False


def is_comments(element: Element) -> bool:
    """Whether it is called what readers wrote under an article."""
    return not _COMMENTS.isdisjoint(words_of(element))


def is_byline(element: Element) -> bool:
    """Whether it is called a line of names or dates."""
    if element.name in HEADINGS:
        return False
    given = f"{element.attribute('itemprop')} {element.attribute('rel')}".lower()
    named = _BYLINES.intersection(words_of(element)) or element.name == "time"
    return bool(named) or any(word in given for word in ("author", "datepublished", "datemodified"))


def is_biography(element: Element) -> bool:
    """Whether it is called a few words on the author."""
    return element.name in ("div", "section", "footer") and not _AUTHORS.isdisjoint(
        words_of(element)
    )


def is_hidden(element: Element) -> bool:
    """Whether a browser does not show it; mathematics is hidden beside what is drawn of it."""
    attributes = element.attributes
    if "hidden" in attributes or _HIDDEN.search(element.attribute("style")):
        return not is_mathematics(element)
    unsaid = element.attribute("aria-hidden") == "true" and element.name != "figcaption"
    return unsaid and not is_mathematics(element)


def is_mathematics(element: Element) -> bool:
    """Whether it is mathematics, or made to draw some."""
    named = f"{element.name} {element.attribute('class')}".lower()
    return any(word in named for word in _MATHEMATICS)


def is_own_link(element: Element) -> bool:
    """Whether it is the sign beside a heading that leads to that heading."""
    return (
        element.name == "a"
        and element.length <= _LONGEST_SIGN
        and element.attribute("href").startswith("#")
        and element.text in _SIGNS
    )


def is_label(block: Element) -> bool:
    """Whether a block of text is a label such as pages put between paragraphs."""
    return block.length <= _LONGEST_LABEL and _LABEL.fullmatch(block.text) is not None


def is_pointer(block: Element) -> bool:
    """Whether a block of text is a link to another article and little else."""
    if not 0 < block.length <= _LONGEST_POINTER:
        return False
    if block.link_share > 0.95:
        return True
    return block.link_share > 0.6 and _POINTER.match(block.text) is not None


def is_caption(element: Element) -> bool:
    """Whether it is called the caption of a picture or a table."""
    return element.name == "figcaption" or (
        bool(element.attributes) and not _CAPTIONS.isdisjoint(words_of(element))
    )


def is_frame(element: Element) -> bool:
    """Whether its tag or role is that of what frames a page."""
    return element.name in _ALWAYS or element.attribute("role").lower() in _ROLES


def is_clutter(element: Element) -> bool:
    """Whether its names are those of what stands round an article."""
    return element.name == "aside" or _names_clutter(words_of(element))


def is_section_by_name(element: Element) -> bool:
    """Whether it is a section with a heading that only its id calls clutter.

    Ids of sections are often made of its headings and of the names of files.
    """
    if element.name not in ("section", "div") or _names_clutter(_words(element.attribute("class"))):
        return False
    return bool(_first_heading(element))


def _names_clutter(words: tuple[str, ...]) -> bool:
    if not _CLUTTER.isdisjoint(words) or any(map(_BEGINNINGS.match, words)):
        return True
    return not _PAIRS.isdisjoint(pairwise(words))
