"""What a reference lacks: fields that its type needs and a style asks for."""

from collections.abc import Collection

from tui.styles.csl.item import Item

_ALWAYS = ("title", "issued")
_NEEDED = {
    "article-journal": ("author", "container-title", "volume", "page"),
    "article-magazine": ("author", "container-title"),
    "article-newspaper": ("author", "container-title"),
    "book": ("author", "publisher"),
    "chapter": ("author", "container-title", "publisher", "page"),
    "entry-encyclopedia": ("container-title", "publisher"),
    "paper-conference": ("author", "container-title"),
    "report": ("author", "publisher"),
    "thesis": ("author", "publisher", "genre"),
    "webpage": ("URL",),
}
_STANDS_IN = {"author": ("editor", "translator", "director", "composer"), "page": ("number", "DOI")}
"""Fields that will do where another is not there."""


def missing_fields(item: Item, asked: Collection[str]) -> tuple[str, ...]:
    """The fields, by their CSL names, in the order a person would fill them in."""
    needed = _NEEDED.get(item.type, ("author",))
    return tuple(
        field
        for field in dict.fromkeys((*needed[:1], *_ALWAYS, *needed[1:]))
        if field in asked
        and field not in item
        and not any(other in item for other in _STANDS_IN.get(field, ()))
    )
