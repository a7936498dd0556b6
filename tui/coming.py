"""A work on its way to its reader: what can be shown of it first, and then the whole."""

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Event, Thread

from tui.core.place import find_place
from tui.fetching import Watch
from tui.opening import Opener, OpenWork, no_file
from tui.paths import expanded, is_there
from tui.sources import UnreadableWork, is_read
from tui.sources.source import Progress
from tui.store.errors import NotSaved
from tui.store.library import Library

Opened = tuple[OpenWork, int | None]
"""A work, and the offset to show first where one was asked for."""


class NoSuchPlace(Exception):
    """The work has no such place; the message is a sentence."""


class Coming:
    """A work that is being read. `first` has what can be shown, `whole` all of it.

    Where all of it came at once the two are the same. `progress` is how far the reading has come.
    """

    def __init__(self) -> None:
        self.first: Future[Opened] = Future()
        self.whole: Future[Opened] = Future()
        for awaited in (self.first, self.whole):
            awaited.set_running_or_notify_cancel()  # one who waits no longer cancels it for nobody
        self.progress: Progress | None = None
        self._given_up = Event()

    def is_all(self, opened: OpenWork) -> bool:
        """Whether this is the whole work, and not the first part of one."""
        if not self.whole.done() or self.whole.exception() is not None:
            return False
        return self.whole.result()[0] is opened

    def give_up(self) -> None:
        """Have the reading end, if it has not yet."""
        self._given_up.set()

    @property
    def watch(self) -> Watch:
        """What the one who reads the file is given."""
        return Watch(self.tell, self._given_up)

    def tell(self, progress: Progress) -> None:
        """Hear how far the reading has come."""
        self.progress = progress

    def show(self, opened: Opened) -> None:
        """Hear what can be shown before all is read; only the first of it is."""
        if not self.first.done():
            self.first.set_result(opened)

    def arrive(self, opened: Opened) -> None:
        """Hear that the whole work is there."""
        self.show(opened)
        self.whole.set_result(opened)

    def fail(self, error: BaseException) -> None:
        """Hear that there is no work, or no more of it than was shown."""
        self.whole.set_exception(error)
        if not self.first.done():
            self.first.set_exception(error)


def arrived(opened: Opened) -> Coming:
    """A work that has come."""
    coming = Coming()
    coming.arrive(opened)
    return coming


def bring(opener: Opener, library: Library, words: Sequence[str]) -> Coming:
    """The work that these words name, being read in a thread that does not hold up its reader.

    The words are those of `lection open`: files, or a work and a place in it, or nothing.
    """
    coming = Coming()

    def read() -> None:
        try:
            opened = _asked_for(opener, words, coming)
            coming.arrive(opened)
        except BaseException as error:  # it is raised where the result is asked for
            coming.fail(error)
            return
        _keep_files(opener, library, opened[0], _files(words)[1:])

    Thread(target=read, name="opening", daemon=True).start()
    return coming


def _asked_for(opener: Opener, words: Sequence[str], coming: Coming) -> Opened:
    """The work to open, and the place in it; of several files the first."""

    def show(opened: OpenWork) -> None:
        coming.show((opened, None))

    if not words:
        return opener.open_last(coming.watch, show), None
    if files := _files(words):
        return opener.open(files[0], coming.watch, show), None
    if missing := _missing(words):
        raise no_file(missing)
    name, _, place = " ".join(words).partition(" ")
    if not place.strip():
        return opener.open(name, coming.watch, show), None

    def check(opened: OpenWork) -> None:
        if find_place(opened.work, place) is None:
            raise NoSuchPlace(f"There is no {place.strip()} in {opened.work.reference.key}.")

    opened = opener.open(name, coming.watch, check=check)
    return opened, find_place(opened.work, place)


def _files(words: Sequence[str]) -> Sequence[str]:
    """The words, where each of them is a file."""
    return words if all(is_there(expanded(word)) for word in words) else ()


def _missing(words: Sequence[str]) -> str:
    """A file that is named among the words and is not there; a work's name is one without blanks.

    No part of such a name is taken for that of a work, nor for a place in one.
    """
    first, *others = words
    named = [*([first] if " " in first else []), *others]
    files = (word for word in named if is_read(expanded(word)))
    return next((word for word in files if not is_there(expanded(word))), "")


def _keep_files(opener: Opener, library: Library, opened: OpenWork, others: Sequence[str]) -> None:
    """Have copies kept now that the work can be read; what goes wrong with it is a notice."""
    try:
        opener.keep_copy(opened.holding)
    except NotSaved as error:
        library.notice(str(error))
    for other in others:
        try:
            opener.add(expanded(other))
        except (NotSaved, UnreadableWork) as error:
            library.notice(str(error))
