"""What RIS calls the types and variables of CSL."""

import re
from collections.abc import Mapping

TYPES: Mapping[str, tuple[str, ...]] = {
    "article": ("INPR",),
    "article-journal": ("JOUR", "EJOUR", "ABST"),
    "article-magazine": ("MGZN",),
    "article-newspaper": ("NEWS",),
    "bill": ("BILL", "UNBILL"),
    "book": ("BOOK", "EBOOK", "EDBOOK", "WHOLE", "CTLG"),
    "chapter": ("CHAP", "ECHAP"),
    "classic": ("CLSWK", "ANCIENT"),
    "dataset": ("DATA", "AGGR", "DBASE"),
    "document": ("GEN",),
    "entry-dictionary": ("DICT",),
    "entry-encyclopedia": ("ENCYC",),
    "figure": ("FIGURE", "CHART"),
    "graphic": ("ART", "ADVS"),
    "hearing": ("HEAR",),
    "legal_case": ("CASE",),
    "legislation": ("STAT",),
    "manuscript": ("MANSCPT", "UNPB", "UNPD"),
    "map": ("MAP",),
    "motion_picture": ("MPCT", "VIDEO"),
    "musical_score": ("MUSIC",),
    "pamphlet": ("PAMP",),
    "paper-conference": ("CPAPER", "CONF"),
    "patent": ("PAT",),
    "periodical": ("JFULL", "SER"),
    "personal_communication": ("PCOMM", "ICOMM"),
    "post-weblog": ("BLOG",),
    "regulation": ("LEGAL",),
    "report": ("RPRT", "GOVDOC"),
    "software": ("COMP",),
    "song": ("SOUND",),
    "speech": ("SLIDE",),
    "standard": ("STAND",),
    "thesis": ("THES",),
    "webpage": ("ELEC", "ICOMM"),
}
"""The types of RIS for each CSL type: the one that is written, and others that are read so."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "title": ("TI", "T1", "CT"),
    "title-short": ("ST",),
    "container-title": ("T2", "JF", "BT", "JO"),
    "container-title-short": ("J2", "JA", "J1", "JO"),
    "collection-title": ("T3",),
    "volume": ("VL",),
    "issue": ("IS",),
    "number": ("M1",),
    "edition": ("ET",),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "DOI": ("DO",),
    "URL": ("UR", "LK"),
    "abstract": ("AB", "N2"),
    "note": ("N1",),
    "language": ("LA",),
    "genre": ("M3",),
    "number-of-volumes": ("NV",),
    "call-number": ("CN",),
    "section": ("SE",),
    "archive_location": ("AV",),
    "source": ("DB", "DP"),
}
"""The tag of each variable, and others it is read from."""

BOOKS: Mapping[str, str] = {"container-title": "collection-title", "issue": "collection-number"}
"""What stands for the container and the issue in the record of a whole book."""

ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})
ARTICLE_NUMBER = "C7"
"""The number that an article has instead of pages; `M1` is the number of other works."""

JOURNALS = ARTICLES - {"article-newspaper"}
JOURNAL_PLACE = "PP"
"""The place that tells a journal from another; `CY` is that of its publisher."""

PROCEEDINGS = "C3"
"""The title of the volume with a paper whose `T2` is the conference."""

PAGED = frozenset({"book", "thesis"})
"""Types whose one page number is that of their pages in all."""

NUMBERED = frozenset({"report", "patent", "standard", "legislation", "regulation"})
"""Types whose `SN` may be their own number."""

KINDS = frozenset(
    {"article", "journal", "journal article", "research article", "original article", "book"}
    | {"book chapter", "book section", "chapter", "conference paper", "conference proceedings"}
    | {"newspaper article", "magazine article", "web page", "webpage", "thesis", "report"}
)
"""Kinds (`M3`) that say no more than the type of a record does, and that no style is to print."""

PMCID = re.compile(r"PMC\d+")
"""What `C2` is then, as EndNote has it."""

_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx](?:\s*\(.*\))?")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?:\s*\(.*\))?")


def numbered(written: str, type_: str) -> str:
    """The variable that an `SN` is of in a record of this type."""
    first = re.split("[,;:]", written)[0].strip()
    if _ISSN.fullmatch(first):
        return "ISSN"
    return "number" if type_ in NUMBERED and not _ISBN.fullmatch(first) else "ISBN"


ROLES: Mapping[str, tuple[str, ...]] = {
    "author": ("AU", "A1"),
    "editor": ("A2", "ED"),
    "collection-editor": ("A3",),
    "translator": ("A4",),
}

TYPED_ROLES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "personal_communication": {"author": ("AU", "A1"), "recipient": ("A2",), "editor": ("ED",)},
}
"""Roles in types that have others."""

EDITED_BOOK = "EDBOOK"
EDITED_ROLES: Mapping[str, tuple[str, ...]] = {
    "editor": ("AU", "A1", "ED"),
    "collection-editor": ("A2", "A3"),
    "translator": ("A4",),
}
"""The roles in the record of an edited book, whose authors are its editors."""

_ALONE = frozenset({"publisher-place", "genre", "number"})
_TEXT_GROUPS = (tags for variable, tags in TEXTS.items() if variable not in _ALONE)
GROUPS = (*_TEXT_GROUPS, ("PY", "Y1", "DA"), ("SN",), ("Y2",), ("KW",), ("SP", "EP"))
"""Tags of which the first that is there says what the others would."""

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
