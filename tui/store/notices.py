"""Notices: sentences for the person, each told once."""

import threading


class Notices:
    """What has been noticed and not yet been told."""

    def __init__(self) -> None:
        self._threads = threading.Lock()
        self._waiting: list[str] = []
        self._known: set[str] = set()

    def tell(self, sentence: str) -> None:
        """Have the person told, unless it was said before."""
        with self._threads:
            if sentence not in self._known:
                self._known.add(sentence)
                self._waiting.append(sentence)

    def take(self) -> tuple[str, ...]:
        """The sentences that wait to be told; they will not be given again."""
        with self._threads:
            taken, self._waiting = self._waiting, []
            return tuple(taken)
