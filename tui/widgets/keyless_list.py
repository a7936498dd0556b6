"""A list to choose from whose keys are its screen's."""

from textual.widgets import OptionList


class KeylessList(OptionList, inherit_bindings=False):
    """An OptionList without keys of its own, so that the screen's own keys are those that count."""

    DEFAULT_CSS = """
    KeylessList { border: none; background: $background; scrollbar-size: 0 0; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
