"""Where the links of a text lead."""

import re
from urllib.parse import unquote

from tui.core.clean import clean_line
from tui.sources.links import safe_target

_LONGEST = 200
_PLAIN = re.compile(r"[\w.:-]{1,200}", re.ASCII)


def anchor_name(written: str) -> str:
    """The name of an element, or the part of an address behind "#", as an anchor has it."""
    if _PLAIN.fullmatch(written):
        return written
    return clean_line(unquote(written), _LONGEST)


def target_within(address: str) -> str:
    """Where an address leads from a text that is one file: "#name", or an address to show."""
    if address.startswith("#"):
        return f"#{anchor_name(address[1:])}" if len(address) > 1 else ""
    return safe_target(address)
