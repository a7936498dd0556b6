"""Where a link may lead."""

from urllib.parse import quote, urlsplit

from tui.core.clean import clean_line

LONGEST = 2000
"""Characters of an address; a longer one is no link."""


def safe_target(address: str) -> str:
    """`address` percent-encoded, where it is http, https, mailto or "#..." ; else nothing."""
    address = quote(clean_line(address, LONGEST + 1), safe="%/:?#[]@!$&'()*+,;=-._~")
    if len(address) > LONGEST:
        return ""
    if address.startswith("#"):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    to_host = parts.scheme in ("http", "https") and bool(parts.netloc)
    return address if to_host or (parts.scheme == "mailto" and parts.path) else ""
