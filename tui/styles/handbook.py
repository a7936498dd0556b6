"""Handbook: what a style's handbook asks for and CSL cannot say.

Each family of styles has a few rules here; what can be said in CSL (a term in another case) is an
amendment in CSL, put under the style's own locale elements.
"""

from typing import NamedTuple

from tui.core.citation import SPELT_OUT
from tui.styles.csl.bibliography import EVERYONE
from tui.styles.csl.element import LANGUAGE, Element, Tree


class Handbook(NamedTuple):
    """The rules of one family of styles."""

    section: str = "“{title},” "
    """How a section is named before a paragraph; {section} is the term. Empty where it is not."""
    section_alone: str = "“{title}”"
    """How it is named where there is no paragraph."""
    division: str = SPELT_OUT
    """The label that a division without one (3.1.45) is printed like."""
    spelt: tuple[str, ...] = ()
    """Labels of places whose words the style leaves out or shortens, and the handbook does not."""
    terms: tuple[tuple[str, str], ...] = ()
    """Terms in English that the handbook has otherwise."""
    same_author: str = ""
    """What stands for the names of the entry before, where they are the same."""
    sentence_case: bool = False
    """Whether titles are in sentence case."""
    site_once: bool = False
    """Whether a site's name is not repeated where it is the author's."""
    own_publisher: str = ""
    """What is left out where an author is the publisher: "author" or "publisher"."""
    season_without_volume: bool = False
    """Whether a journal without volumes is dated by its season."""
    arabic_volumes: bool = False
    """Whether volumes have no Roman numerals."""
    dates_events: bool = False
    """Whether what was only spoken is dated where its event is named."""
    untyped: str = "document"
    """What a record with a title and no type is: a "document" may be private, and is not listed."""
    heading: str = "Bibliography"
    """What stands above the entries."""
    block_words: int = 40
    """From how many words a quotation stands as a block of its own."""
    branches: tuple[tuple[str, Tree], ...] = ()
    """Macros of the style, each with a branch in CSL that goes before those of its choice."""
    prefixes: tuple[tuple[str, str, str], ...] = ()
    """Macros, each with a variable whose names stand in a choice of it, and what precedes them."""


_AFTER_A_COMMA: Tree = [
    "else-if",
    {"locator": SPELT_OUT},
    "",
    [
        ["text", {"macro": "source-serial-identifier-volume-note"}, "", []],
        ["text", {"macro": "source-serial-locator"}, "", []],
    ],
]
"""Words, unlike pages, follow the year of a journal after a comma: "(2009), under “Methods.”"."""

_ADDRESS_ALONE: Tree = [
    "else-if",
    {"match": "none", "variable": "DOI issued status accessed"},
    "",
    [["text", {"variable": "URL"}, "", []]],
]
"""Of a page without a date or a day it was seen, "Retrieved" would say nothing."""

_ARTICLE_NUMBER: Tree = [
    "else-if",
    {"type": "article-journal"},
    "",
    [["text", {"value": "article"}, "", []]],
]
"""The number of an article is no second number of its journal: "no. 1, article e0209899"."""

_VOLUME: Tree = [
    "else-if",
    {"type": "book", "variable": "author volume"},
    "",
    [
        [
            "choose",
            {},
            "",
            [
                [
                    "if",
                    {
                        "match": "any",
                        "variable": "edition container-title collection-editor compiler "
                        "container-author contributor director editor editorial-director "
                        "editor-translator illustrator interviewer translator part-title "
                        "volume-title",
                    },
                    "",
                    [["text", {"macro": "label-volume"}, "", []]],
                ],
                ["else", {}, "", [["text", {"macro": "label-volume-capitalized"}, "", []]]],
            ],
        ]
    ],
]
"""The volume of a book by one author is named, with a capital where nothing stands before it."""

_APA = Handbook(
    # Publication Manual, 7th ed.: 8.28; 9.29 for one who published their own work; 10.9 and 10.12
    # for the words in brackets.
    section="“{title}” {section}, ",
    section_alone="“{title}” {section}",
    terms=(("dataset", "data set"), ("motion_picture", "film")),
    branches=(("source-DOI-URL", _ADDRESS_ALONE),),
    sentence_case=True,
    site_once=True,
    own_publisher="publisher",
    season_without_volume=True,
    arabic_volumes=True,
    heading="References",
    block_words=40,
)
_MLA = Handbook(
    # MLA Handbook, 9th ed.: a paragraph stands alone (6.20), seasons are in lower case (5.40), a
    # hyphen joins the numbers of a range, no comma stands before a division (6.22), lines have
    # their word (6.22), more than four lines of some fifteen words are a block (6.34), three
    # hyphens stand for the author before (5.126); a work that an organization published itself
    # begins with its title.
    section="",
    section_alone="“{title}”",
    division="page",
    spelt=("line", "table"),
    terms=(
        ("season-01", "spring"),
        ("season-02", "summer"),
        ("season-03", "autumn"),
        ("season-04", "winter"),
        ("page-range-delimiter", "-"),
        ("range-delimiter", "-"),
    ),
    same_author="---",
    own_publisher="author",
    arabic_volumes=True,
    heading="Works Cited",
    block_words=61,
    branches=(("label-number", _ARTICLE_NUMBER), ("container1-number", _VOLUME)),
    dates_events=True,
    prefixes=(("supplemental-generic-label-review", "reviewed-author", ", "),),
)
_CHICAGO = Handbook(
    # Chicago Manual of Style, 17th ed., 14.160; 18th ed., 14.56: "under" and the heading. The dash
    # of the 17th edition stands for the authors before (14.67), not for a title.
    section="under “{title},” ",
    section_alone="under “{title}”",
    spelt=("table",),
    same_author="———",
    arabic_volumes=True,
    untyped="book",
    block_words=100,
    branches=(("source-serial-identifier-note", _AFTER_A_COMMA),),
)
_CHICAGO_DATES = _CHICAGO._replace(heading="References")


def handbook(style: str) -> Handbook:
    """The handbook of the style with that id."""
    if style == "apa" or style.startswith("apa-"):
        return _APA
    if style.startswith("modern-language-association"):
        return _MLA
    if style.startswith(("chicago-", "turabian-")):
        return _CHICAGO_DATES if "author-date" in style else _CHICAGO
    return Handbook()


def amended(style: Element, book: Handbook) -> Element:
    """The style with the handbook's amendments."""
    if book.terms:
        terms: list[Tree] = [["term", {"name": name}, words, []] for name, words in book.terms]
        locale = Element("locale", {LANGUAGE: "en"}, "", [["terms", {}, "", terms]])
        style.children.append(locale)
    for child in style:
        if book.same_author and "subsequent-author-substitute" in child.attributes:
            child.attributes["subsequent-author-substitute"] = book.same_author
            child.attributes["subsequent-author-substitute-rule"] = EVERYONE
        for macro, branch in book.branches:
            if child.get("name") == macro:
                _put_first(branch, child)
        for macro, variable, prefix in book.prefixes:
            if child.get("name") == macro:
                _put_before(prefix, variable, child)
    return style


def _put_first(branch: Tree, macro: Element) -> None:
    """Put a branch before those of the first choice in the macro."""
    choice = next((one for one in macro.within() if one.name == "choose"), None)
    if choice is not None:
        choice.children.insert(0, Element(*branch))


def _put_before(prefix: str, variable: str, macro: Element) -> None:
    """Put a prefix before the names of a variable in the choices of a macro, not in its groups."""
    for choice in macro:
        for branch in choice if choice.name == "choose" else ():
            for names in branch:
                if names.get("variable") == variable:
                    names.attributes["prefix"] = prefix
