"""Draft: a note that is being written."""

from dataclasses import dataclass
from datetime import datetime

from tui.core.selector import Selector


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a note before it is saved, and what it is about.

    `annotation` is the id of the annotation whose note is being changed; without one the note is a
    new one, on the passage of `selector` or on the whole work. `saved` is None until it is kept.
    """

    id: str
    work: str
    text: str
    selector: Selector | None = None
    annotation: str = ""
    saved: datetime | None = None
