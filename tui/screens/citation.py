"""The citation modal: a passage or the whole work, in every form of a style."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.actions import CITING, bindings
from tui.core.citation import COUNTED, WRITTEN, Citation, Locator
from tui.core.reference import Reference
from tui.core.work import PageSource
from tui.core.written_locators import HOW, parse_locator, rewritten
from tui.page.wrap import folded, shortened
from tui.screens.ask import AskScreen
from tui.screens.favourites import FAVOURITES, favourite_after, style_names
from tui.screens.modal import Modal, line_of
from tui.screens.style_finder import StyleFinder
from tui.styles import Form, Style, Styles, plain

_LABEL_COLUMN = 12
_LONGEST_QUOTE = 120
_SOURCES = {
    COUNTED: "counted: no printed pages",
    WRITTEN: "as you said",
    PageSource.PAGE_LIST: "the publisher's page",
    PageSource.PAGEBREAK: "the publisher's page",
    PageSource.PDF_LABEL: "from the PDF's page label",
    PageSource.PRINTED: "from the printed number",
}
"""Where a locator was read, in words."""


Edit = Callable[[Style, Callable[[Reference], None]], None]
"""Has the record edited, its missing fields by the style; hands on what is then on disk."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The style that was chosen, and the text to copy, if any; `named` is what it is.

    `citation` is what the project is to have: a quotation that is copied, or, without a text, what
    was saved. `locator` is the place in the passage that the person wrote.
    """

    style: str
    text: str = ""
    named: str = ""
    citation: Citation | None = None
    locator: Locator | None = None


class CitationScreen(Modal[Cited]):
    """Answers the style, and the form that is to be copied.

    A passage is what is cited at first if it is selected, else it is one to turn to.
    """

    DEFAULT_CSS = """
    CitationScreen #styles { height: auto; color: $dim; }
    CitationScreen #about { height: auto; color: $dim; margin-bottom: 1; }
    CitationScreen.-low #about { max-height: 2; margin-bottom: 0; }
    CitationScreen OptionList { height: auto; border: none; padding: 0;
                                background: $background; scrollbar-size: 0 0; }
    CitationScreen #missing { color: $warning; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CITING)]
    KEYS = "← → style  / more  y copy  s save  l page  e record  Tab whole work  Esc"

    style: reactive[str] = reactive("", init=False)
    citation: reactive[Citation | None] = reactive(None, init=False)

    def __init__(
        self,
        whole: Citation,
        passage: Citation | None,
        styles: Styles,
        style: str,
        edit: Edit,
        *,
        is_selected: bool,
    ) -> None:
        cited = passage if passage and is_selected else whole
        super().__init__(_title(cited is whole))
        self._whole = whole
        self._passage = passage
        self._known = passage.locator if passage else None
        self._styles = styles
        self._edit = edit
        self.set_reactive(CitationScreen.style, style)
        self._is_selected = is_selected
        self.set_reactive(CitationScreen.citation, cited)

    def inside(self) -> Iterable[Widget]:
        """The styles, what is cited, its forms, what is missing."""
        yield Static("", id="styles", markup=False)
        yield Static("", id="about", markup=False)
        yield OptionList(markup=False, compact=True, classes="room")
        yield Static("", id="missing", markup=False)

    def on_mount(self) -> None:
        """Show the forms."""
        self.query_one(OptionList).focus()

    def on_resize(self) -> None:
        """Break the forms for the width."""
        super().on_resize()
        self._show()

    def watch_style(self) -> None:
        """Show the forms in another style."""
        self._show()

    def watch_citation(self) -> None:
        """Show the forms of another citation."""
        self._show()

    @property
    def _cited(self) -> Citation:
        return self.citation or self._whole

    def _show(self) -> None:
        style = self._styles.named(self.style)
        self.query_one("#box").border_title = _title(self._cited is self._whole)
        self.query_one("#styles", Static).update(style_names(style))
        self.query_one("#about", Static).update(Content(self._about()))
        self._show_forms(style)
        missing = ", ".join(style.missing(self._cited))
        self._warn(f"This style would also give: {missing}. e edits the record." * bool(missing))

    def _show_forms(self, style: Style) -> None:
        forms = self.query_one(OptionList)
        chosen = forms.highlighted or 0
        room = line_of(self.size.width) - _LABEL_COLUMN
        rows = [_row(form, self._text(style, form), room) for form in self._forms()]
        forms.clear_options()
        forms.add_options(map(Option, rows))
        forms.highlighted = min(chosen, forms.option_count - 1)

    def _warn(self, said: str) -> None:
        missing = self.query_one("#missing", Static)
        missing.update(Content(said))
        missing.display = bool(said)
        self.fit()

    def _about(self) -> str:
        citation = self._cited
        if citation is self._whole:
            return citation.reference.title
        words = shortened(citation.quotation, _LONGEST_QUOTE)
        about = f"“{words}”" if words else citation.reference.title
        return f"{about}\n{_located(citation.locator)}"

    def _forms(self) -> tuple[Form, ...]:
        style = self._styles.named(self.style)
        forms = _NOTE_FORMS if style.in_notes else _TEXT_FORMS
        return tuple(form for form in forms if form is not Form.QUOTATION or self._cited.quotation)

    def _text(self, style: Style, form: Form) -> str:
        return plain(style.formed(form, self._cited))

    def action_style(self, direction: int) -> None:
        """Go to the next of the favourite styles, or the one before."""
        self.style = favourite_after(self.style, direction)

    def action_find_style(self) -> None:
        """Find any style by name."""
        self.app.push_screen(StyleFinder(self._styles), self._found_style)

    def _found_style(self, id: str | None) -> None:
        if id:
            self.style = id

    def action_whole(self) -> None:
        """Turn between the passage and the whole work."""
        if self._passage is None:
            self._warn("To cite a passage, leave with Esc, select it with v, and press c.")
        else:
            self.citation = self._whole if self._cited is not self._whole else self._passage

    def action_row(self, direction: int) -> None:
        """Go to the next form, or the one before."""
        forms = self.query_one(OptionList)
        forms.action_cursor_down() if direction > 0 else forms.action_cursor_up()

    def action_locator(self) -> None:
        """Ask for the page or other place, and cite that."""
        written = _written(self._to_locate.locator)
        ask = AskScreen(
            "Where is it?",
            written,
            "98-99   ch. 4   act 3, scene 1   1:30:40   3.1.45",
            _fault,
        )
        self.app.push_screen(ask, self._locate)

    def _locate(self, written: str | None) -> None:
        if written is not None:
            self._passage = self._to_locate.located(parse_locator(written))
            self.citation = self._passage

    @property
    def _to_locate(self) -> Citation:
        """The passage, unless it was only offered and the whole work is shown."""
        is_meant = self._is_selected or self._cited is not self._whole
        return self._passage if self._passage and is_meant else self._whole

    def action_record(self) -> None:
        """Have the record edited, and cite it as it is then."""
        self._edit(self._styles.named(self.style), self._recite)

    def _recite(self, reference: Reference) -> None:
        whole = self._cited is self._whole
        self._whole = self._whole._replace(reference=reference)
        if self._passage is not None:
            self._passage = self._passage._replace(reference=reference)
        self.citation = self._whole if whole else self._passage

    def action_copy(self) -> None:
        """Answer the chosen form."""
        form = self._forms()[self.query_one(OptionList).highlighted or 0]
        style = self._styles.named(self.style)
        name = dict(FAVOURITES).get(self.style, style.title)
        copied = self._text(style, form), f"the {name} {_SPELT[form]}"
        remembered = self._cited if form is Form.QUOTATION else None
        self.dismiss(Cited(self.style, *copied, remembered, self._written_locator))

    def action_save(self) -> None:
        """Answer what is cited, to be saved."""
        self.dismiss(Cited(self.style, citation=self._cited, locator=self._written_locator))

    def on_option_list_option_selected(self) -> None:
        """Answer the form that was chosen with Enter or the mouse."""
        self.action_copy()

    def action_close(self) -> None:
        """Answer the style alone, and the place that was written."""
        self.dismiss(Cited(self.style, locator=self._written_locator))

    @property
    def _written_locator(self) -> Locator | None:
        locator = self._passage.locator if self._passage else None
        new = locator is not None and locator.source == WRITTEN and locator != self._known
        return locator if new else None


def _title(whole: bool) -> str:
    return "Cite this work" if whole else "Cite this passage"


def _row(form: Form, text: str, room: int) -> Content:
    """The form's name and its text, in lines of so many cells; of BibTeX, the first line."""
    shown = f"{text.splitlines()[0]} …}}" if form is Form.BIBTEX else text
    lines = folded(shown, room)
    indent = "\n" + " " * _LABEL_COLUMN
    return Content.assemble((f"{_NAMES[form]:<{_LABEL_COLUMN}}", "$dim"), indent.join(lines))


_NAMES = {
    Form.IN_TEXT: "in text",
    Form.NARRATIVE: "narrative",
    Form.QUOTATION: "quotation",
    Form.NOTE: "note",
    Form.SHORT_NOTE: "short note",
    Form.ENTRY: "entry",
    Form.PANDOC: "pandoc",
    Form.BIBTEX: "BibTeX",
}
_SPELT = {
    **_NAMES,
    Form.IN_TEXT: "in-text citation",
    Form.NARRATIVE: "narrative citation",
    Form.PANDOC: "pandoc citation",
}
_OF_ANY_STYLE = (Form.PANDOC, Form.BIBTEX)
_TEXT_FORMS = (Form.IN_TEXT, Form.NARRATIVE, Form.QUOTATION, Form.ENTRY, *_OF_ANY_STYLE)
_NOTE_FORMS = (Form.NOTE, Form.SHORT_NOTE, Form.QUOTATION, Form.ENTRY, *_OF_ANY_STYLE)


def _located(locator: Locator | None) -> str:
    if locator is None:
        return "no place in the work: press l to write its page"
    section = f"“{locator.section}”, " if locator.section else ""
    in_work = f" (¶{locator.in_work} of the work)" if locator.in_work else ""
    return f"{section}{locator.named}{in_work}, {_SOURCES[locator.source]}"


def _written(locator: Locator | None) -> str:
    if locator is None or locator.source == COUNTED:
        return ""
    return rewritten(locator)


def _fault(written: str) -> str:
    if not written or parse_locator(written):
        return ""
    return f"{HOW[0].upper()}{HOW[1:]}."
