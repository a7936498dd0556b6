"""A DOI as it stands in texts and addresses."""

import re
from urllib.parse import unquote

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>?#&]+", re.IGNORECASE)
_AFTER = re.compile(r"/(?:full|abstract|pdf|epdf|meta|html|summary|fulltext)$", re.IGNORECASE)


def doi_in(text: str) -> str:
    """The first DOI in a text or an address, or nothing."""
    match = _DOI.search(unquote(text))
    if match is None:
        return ""
    doi = _AFTER.sub("", match[0].rstrip(".,;:"))
    if doi.endswith(")") and doi.count("(") < doi.count(")"):
        doi = doi[:-1]
    return doi
