"""The picker: the works of the library, found as one types, and the citation of the chosen one."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.actions import PICK, bindings
from tui.core.citation import Citation
from tui.core.picking import Findable, Picked, Wanted
from tui.core.reference import Reference
from tui.page.cells import cells
from tui.page.wrap import shortened
from tui.screens.favourites import favourite_after, style_names
from tui.styles import Form, Style, Styles, plain

FORMS = (Form.IN_TEXT, Form.ENTRY, Form.NOTE, Form.PANDOC)
"""The forms that Tab goes through; one that was asked for besides comes first."""

KEYS = "↑ ↓ work   ← → style   Tab form   Enter take it   Esc leave"

_MOST = 200
"""Works shown at once; more words find fewer."""


class PickScreen(Screen[None]):
    """Hands the citation that is taken to `take`, and ends the program."""

    DEFAULT_CSS = """
    PickScreen Input { border: none; height: 1; margin: 0 1; background: $background; }
    PickScreen #styles { height: auto; padding: 0 1; color: $dim; margin-bottom: 1; }
    PickScreen OptionList { height: 1fr; border: none; margin: 1 1; }
    PickScreen VerticalScroll { height: auto; max-height: 40%; padding: 0 1; }
    PickScreen #keys { height: auto; padding: 0 1; margin-top: 1; color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        # They come before those of the line that is typed in.
        *(replace(binding, priority=True) for binding in bindings(PICK))
    ]

    style: reactive[str] = reactive("", init=False)
    form: reactive[Form] = reactive(Form.IN_TEXT, init=False)
    found: reactive[tuple[Reference, ...]] = reactive((), init=False)

    def __init__(self, wanted: Wanted, styles: Styles, take: Callable[[Picked], None]) -> None:
        super().__init__()
        self._findable = Findable(wanted.references)
        self._locator = wanted.locator
        self._styles = styles
        self._take = take
        form = Form(wanted.form)
        self._forms = FORMS if form in FORMS else (form, *FORMS)
        self.set_reactive(PickScreen.style, wanted.style)
        self.set_reactive(PickScreen.form, form)
        self.set_reactive(PickScreen.found, self._findable.found(""))

    def compose(self) -> ComposeResult:
        """The styles, the words to find, the works, the citation, the keys."""
        yield Static("", id="styles", markup=False)
        box = Input(placeholder="author, title, year or key", compact=True)
        box.cursor_blink = False
        yield box
        yield OptionList(markup=False, compact=True)
        yield VerticalScroll(Static("", id="cited", markup=False), can_focus=False)
        yield Static(KEYS, id="keys", markup=False)

    @property
    def works(self) -> OptionList:
        """The list of the works found."""
        return self.query_one(OptionList)

    @property
    def chosen(self) -> Reference | None:
        """The work that is chosen."""
        index = self.works.highlighted
        return None if index is None else self.found[index]

    def on_mount(self) -> None:
        """Let the person type."""
        self.works.can_focus = False
        self.query_one(Input).focus()

    def on_resize(self, _: events.Resize) -> None:
        """Have the works fit the width."""
        self._show_works()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find the works with these words."""
        self.found = self._findable.found(event.value)

    def watch_found(self) -> None:
        """Show the works that were found, the first one chosen."""
        self.works.highlighted = None
        self._show_works()

    def watch_style(self) -> None:
        """Show the citation in another style."""
        self._show_citation()

    def watch_form(self) -> None:
        """Show another form of it."""
        self._show_citation()

    def _show_works(self) -> None:
        works, index = self.works, self.works.highlighted or 0
        works.clear_options()
        works.add_options(Option(self._line(one)) for one in self.found[:_MOST])
        works.highlighted = index if self.found else None
        self._show_citation()

    def _line(self, reference: Reference) -> Content:
        """A work in one line: its author, title, year and key."""
        room = max(self.size.width - 2, 20)
        after = f"  {reference.year}  {reference.key}"
        before = shortened(reference.author_line, room // 4)
        gap = "  " if before else ""
        title = shortened(reference.title, room - cells(before + gap + after))
        return Content.assemble(f"{before}{gap}{title}", (after, "$dim"))

    def _show_citation(self) -> None:
        style = self._styles.named(self.style)
        names = Content.assemble(style_names(style), "   ", (self.form.value, "$accent"))
        self.query_one("#styles", Static).update(names)
        cited = Content(self._text(style, self.chosen)) if self.chosen else _NONE
        self.query_one("#cited", Static).update(cited)

    def _text(self, style: Style, reference: Reference) -> str:
        return plain(style.formed(self.form, Citation(reference, self._locator)))

    def on_option_list_option_highlighted(self) -> None:
        """Show how the chosen work is cited."""
        self._show_citation()

    def on_option_list_option_selected(self) -> None:
        """Take the work that was clicked on."""
        self.action_take()

    def action_work(self, direction: int) -> None:
        """Go to the next work, or the one before."""
        self.works.action_cursor_down() if direction > 0 else self.works.action_cursor_up()

    def action_style(self, direction: int) -> None:
        """Go to the next of the favourite styles, or the one before."""
        self.style = favourite_after(self._styles.named(self.style).id, direction)

    def action_form(self) -> None:
        """Go to the next form."""
        index = self._forms.index(self.form) + 1
        self.form = self._forms[index % len(self._forms)]

    def action_take(self) -> None:
        """Answer the citation, and leave."""
        if self.chosen is None:
            return
        style = self._styles.named(self.style)
        citation = Citation(self.chosen, self._locator)
        text = self._text(style, self.chosen)
        self._take(Picked(citation, text, style.id, self.form.value))
        self.app.exit()

    def action_give_up(self) -> None:
        """Leave without a citation."""
        self.app.exit()


_NONE = Content.styled("No work has these words. Esc leaves.", "$warning")
