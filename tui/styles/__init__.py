"""References and citations as text: every CSL style, its forms, and the writers for them."""

from tui.styles.catalogue import (
    SHORT_NAMES,
    Styles,
    UnknownLanguage,
    UnknownStyle,
    UnreadableStyle,
    is_path,
    open_styles,
)
from tui.styles.csl.output import Run, html, markdown, plain, runs
from tui.styles.csl.rich import Rich, Span
from tui.styles.pack import NoStyles, Offer
from tui.styles.style import BibliographyEntry, CitedText, Form, Style

__all__ = [
    "SHORT_NAMES",
    "BibliographyEntry",
    "CitedText",
    "Form",
    "NoStyles",
    "Offer",
    "Rich",
    "Run",
    "Span",
    "Style",
    "Styles",
    "UnknownLanguage",
    "UnknownStyle",
    "UnreadableStyle",
    "html",
    "is_path",
    "markdown",
    "open_styles",
    "plain",
    "runs",
]
