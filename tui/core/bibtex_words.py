"""What BibTeX and BibLaTeX call the types and variables of CSL."""

from collections.abc import Mapping

WRITTEN_TYPES: Mapping[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "report": "techreport",
    "thesis": "phdthesis",
}
"""The entry type for each CSL type that BibTeX has one for; all others are @misc."""

READ_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "mastersthesis": "thesis",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""The CSL type of each entry type of BibTeX and BibLaTeX; others are documents."""

SUBTYPES: Mapping[str, str] = {
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
    "personal_communication": "letter",
}
"""BibLaTeX's `entrysubtype` for a CSL type; where it has none, the CSL type itself is written."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "title-short": ("shorttitle",),
    "container-title-short": ("shortjournal",),
    "volume": ("volume",),
    "page": ("pages",),
    "edition": ("edition",),
    "collection-title": ("series",),
    "publisher-place": ("address", "location"),
    "chapter-number": ("chapter",),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "ISSN": ("issn", "eissn"),
    "URL": ("url",),
    "language": ("language", "langid"),
    "note": ("note", "addendum"),
    "annote": ("annote", "annotation"),
    "abstract": ("abstract",),
    "keyword": ("keywords",),
    "genre": ("type",),
    "number-of-pages": ("pagetotal", "numpages"),
    "number-of-volumes": ("volumes",),
    "part-number": ("part",),
    "version": ("version",),
    "status": ("pubstate",),
    "event-title": ("eventtitle",),
    "event-place": ("venue",),
    "original-title": ("origtitle",),
    "original-publisher": ("origpublisher",),
    "original-publisher-place": ("origlocation",),
    "call-number": ("library",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid",),
}
"""A variable's field in every type, and further fields that it is read from."""

VERBATIM = frozenset({"DOI", "URL", "PMID", "PMCID"})
"""Variables that LaTeX does not touch."""

ROLES: Mapping[str, str] = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "container-author": "bookauthor",
    "collection-editor": "serieseditor",
    "original-author": "origauthor",
    "director": "director",
}

DATED: Mapping[str, str] = {
    "accessed": "urldate",
    "event-date": "eventdate",
    "original-date": "origdate",
}
"""The fields of dates other than the date of issue."""

EDITORS: Mapping[str, str] = {
    "compiler": "compiler",
    "contributor": "collaborator",
    "organizer": "organizer",
}
"""Roles that BibLaTeX has as kinds of editors (`editora` with its `editoratype`)."""

EDITOR_TYPES: Mapping[str, str] = {
    **{word: role for role, word in EDITORS.items()},
    **{"editor": "editor", "director": "director", "translator": "translator"},
}
"""The role of each kind of editors; the names of other kinds are kept as they are written."""

CONTAINERS: Mapping[str, str] = {"article": "journal", "book": "maintitle"}
"""The field of the container for an entry type; in others it is `booktitle`."""

PUBLISHERS: Mapping[str, str] = {"techreport": "institution", "phdthesis": "school"}

NUMBERS: Mapping[str, str] = {
    **dict.fromkeys(("article", "periodical", "suppperiodical"), "issue"),
    **dict.fromkeys(
        [
            *("book", "booklet", "collection", "manual", "proceedings", "reference"),
            *("mvbook", "mvcollection", "mvproceedings", "mvreference"),
            *("bookinbook", "inbook", "suppbook", "incollection", "suppcollection"),
            *("inproceedings", "conference", "inreference"),
        ],
        "collection-number",
    ),
}
"""What the field `number` is: that of an issue, or in a series; in other types that of the work."""

ARTICLE_NUMBERS = ("eid", "articleno", "article-number")
"""The fields for the number that an article has instead of pages; the first is written."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
