"""Why a file cannot be read."""


class UnreadableWork(Exception):
    """A file that Lection cannot read; its text is one sentence: what is wrong and what to do."""
