"""Counting things in words."""


def many(count: int, thing: str, things: str = "") -> str:
    """So many of a thing: "1 note", "2,000 notes"; `things` where more of them is no s added."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"
