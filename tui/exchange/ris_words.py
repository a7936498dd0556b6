"""What RIS calls the types and variables of CSL."""

from collections.abc import Mapping

TYPES: Mapping[str, tuple[str, ...]] = {
    "article": ("INPR",),
    "article-journal": ("JOUR", "EJOUR", "ABST"),
    "article-magazine": ("MGZN",),
    "article-newspaper": ("NEWS",),
    "bill": ("BILL",),
    "book": ("BOOK", "EBOOK", "EDBOOK", "WHOLE", "CTLG"),
    "chapter": ("CHAP", "ECHAP"),
    "classic": ("CLSWK",),
    "dataset": ("DATA", "AGGR"),
    "document": ("GEN",),
    "entry-dictionary": ("DICT",),
    "entry-encyclopedia": ("ENCYC",),
    "figure": ("FIGURE",),
    "graphic": ("ART", "ADVS"),
    "hearing": ("HEAR",),
    "legal_case": ("CASE",),
    "legislation": ("STAT",),
    "manuscript": ("MANSCPT", "UNPB"),
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
    "container-title": ("T2", "JF", "JO", "BT"),
    "container-title-short": ("J2", "JA", "J1"),
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
    "source": ("DB",),
}
"""The tag of each variable, and others it is read from."""

BOOKS: Mapping[str, str] = {"container-title": "collection-title", "issue": "collection-number"}
"""What stands for the container and the issue in the record of a whole book."""

ROLES: Mapping[str, tuple[str, ...]] = {
    "author": ("AU", "A1"),
    "editor": ("A2", "ED"),
    "collection-editor": ("A3",),
    "translator": ("A4",),
}

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
