"""Filing: a title as it stands in an alphabet, without the article at its beginning."""

import re

_ARTICLES = {
    "en": "a an the",
    "de": "der die das ein eine",
    "es": "el la los las un una",
    "fr": "le la les un une l' l’",
    "it": "il lo la i gli le un uno una un' un’ l' l’",
    "nl": "de het een",
    "pt": "o a os as um uma",
}
"""The articles in the nominative, by language."""

_OPENING = r"(?:<[^<>]*>|[\"'“”„‘‚«»‹›¿¡(\[]|\s)*"


def filed(title: str, language: str = "") -> str:
    """The title without its article and what opens it; one without a language is English."""
    articles = _ARTICLES.get(re.split("[-_]", language.lower())[0] or "en", "")
    for article in articles.split():
        blank = "" if article[-1] in "'’" else r"\s+"
        found = re.match(rf"{_OPENING}{article}{blank}(?=\S)", title, re.IGNORECASE)
        if found:
            return title[found.end() :]
    return title
