"""The styles that are close at hand, and their names in one line."""

from textual.content import Content

from tui.styles import Style

FAVOURITES = (
    ("modern-language-association", "MLA"),
    ("apa", "APA"),
    ("chicago-notes-bibliography", "Chicago"),
    ("chicago-author-date", "Chicago author-date"),
    ("chicago-notes-bibliography-17th-edition", "Chicago 17"),
)
"""The styles that ← and → go through, by id, with their short names."""


def style_names(style: Style) -> Content:
    """The names of the favourite styles in a line, that of `style` in brackets."""
    names = dict(FAVOURITES)
    names.setdefault(style.id, style.title)
    parts = [
        Content.assemble((f"[{name}]", "$accent bold")) if id == style.id else Content(name)
        for id, name in names.items()
    ]
    return Content("  ").join(parts)


def favourite_after(style: str, direction: int) -> str:
    """The id of the favourite after the style with that id, or before it; else the first."""
    ids = [id for id, _ in FAVOURITES]
    index = ids.index(style) + direction if style in ids else 0
    return ids[index % len(ids)]
