"""The variables of CSL 1.0.2, by kind (specification, Appendix IV)."""

_NAMES = """
author chair collection-editor compiler composer container-author contributor curator director
editor editor-translator editorial-director executive-producer guest host illustrator interviewer
narrator organizer original-author performer producer recipient reviewed-author script-writer
series-creator translator
"""
_DATES = "accessed available-date event-date issued locator-date original-date submitted"
_NUMBERS = """
chapter-number citation-number collection-number edition first-reference-note-number issue locator
number number-of-pages number-of-volumes page page-first part-number printing-number section
supplement-number version volume
"""

NAMES = frozenset(_NAMES.split())
DATES = frozenset(_DATES.split())
NUMBERS = frozenset(_NUMBERS.split())
RANGES = NUMBERS - {"number"}
"""Those in which a hyphen joins two numbers; in the number of a law or a patent it is a part."""
SHORT_FORMS = {
    "title": ("title-short", "shortTitle"),
    "container-title": ("container-title-short", "journalAbbreviation"),
}
"""Where the short form of a variable stands; others have it under their name and "-short"."""
