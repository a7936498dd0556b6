"""The parts of a running Lection, each made, and imported, when it is first asked for."""

from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.bundled import content_folder
from tui.paths import expanded, is_there

if TYPE_CHECKING:
    from datetime import datetime

    from tui.configuration import CopyCommand
    from tui.lexicon import Lexicon
    from tui.opening import Opener
    from tui.store.library import Library
    from tui.styles import Styles


class Parts:
    """The library, the works, the styles and the settings that `environ` points to."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.content = content_folder()

    def now(self) -> "datetime":
        """The time, in UTC."""
        from datetime import UTC, datetime  # no citation asks for the time

        return datetime.now(UTC)

    @cached_property
    def folder(self) -> Path:
        """Where the library is."""
        from tui.store.folder import library_folder

        return library_folder(self.environ)

    @cached_property
    def library(self) -> "Library":
        """What the reader keeps."""
        from tui.store.library import open_library

        return open_library(self.folder)

    def notices(self) -> tuple[str, ...]:
        """What the person should know of the library; nothing of one that was not asked for."""
        return self.library.notices() if "library" in vars(self) else ()

    @cached_property
    def opener(self) -> "Opener":
        """What opens works by their names."""
        from tui.beside import record_beside
        from tui.fetching import Fetching
        from tui.opening import Opener
        from tui.store.cache import cache_folder, references_folder
        from tui.store.parsed import Cache, Parsed

        fetching = Fetching(Parsed(cache_folder(self.environ)))
        shared = self.collections.values()
        beside = partial(record_beside, cache=Cache(references_folder(self.environ)))
        return Opener(self.library, self.content, fetching, shared, beside)

    @cached_property
    def collections(self) -> Mapping[str, Path]:
        """The shared folders, by name. Raises BadConfiguration."""
        if not is_there(self.configuration):
            return {}
        from tui.configuration import read_collections

        return read_collections(self.configuration)

    @cached_property
    def copy_command(self) -> "CopyCommand":
        """The person's own program for copying, if there is one. Raises BadConfiguration."""
        from tui.configuration import read_copy_command

        return read_copy_command(self.configuration)

    @cached_property
    def styles(self) -> "Styles":
        """The citation styles."""
        from tui.styles import open_styles

        return open_styles(self.content)

    @cached_property
    def dictionaries(self) -> Mapping[str, Path]:
        """The dictionaries of one's own, by name. Raises BadConfiguration."""
        from tui.configuration import read_dictionaries

        return read_dictionaries(self.configuration)

    @cached_property
    def lexicon(self) -> "Lexicon":
        """The dictionaries; nothing is loaded before the first look-up. Raises BadConfiguration."""
        from tui.lexicon import Lexicon, WordNet
        from tui.lexicon.own.places import own_dictionaries
        from tui.store.cache import cache_folder

        works = cache_folder(self.environ)
        cache = works.with_name("dictionaries") if works else None
        own = own_dictionaries(self.dictionaries, self.environ, cache)
        return Lexicon(WordNet(self.content / "lexicon" / "lexicon.db"), others=own)

    @property
    def configuration(self) -> Path:
        """The file with the settings that a person writes."""
        home = self.environ.get("XDG_CONFIG_HOME") or str(expanded("~") / ".config")
        return Path(home) / "lection" / "config.toml"
