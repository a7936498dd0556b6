"""The words there are in WordNet and in the glossary, as one."""

from collections.abc import Iterable, Mapping, Sequence

from tui.lexicon.glossary import Glossary
from tui.lexicon.wordnet import Used, WordNet


class Known:
    """The words of both: what lemmas, near words and phrases are looked for in."""

    def __init__(self, wordnet: WordNet, glossary: Glossary) -> None:
        self._wordnet = wordnet
        self._glossary = glossary

    def used(self, key: str) -> Mapping[str, Used]:
        """The word by its parts of speech; those of the glossary alone have no synsets."""
        used = self._wordnet.used(key)
        if not (parts := self._glossary.parts(key)):
            return used
        return {**used, **{part: Used(0, ()) for part in parts if part not in used}}

    def bases(self, form: str, part: str) -> tuple[str, ...]:
        """The words of an irregular form."""
        return self._wordnet.bases(form, part)

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that are words."""
        wanted = list(keys)
        return self._wordnet.known(wanted) | self._glossary.known(wanted)

    def sounding(self, sounds: Sequence[str]) -> set[str]:
        """The words of these sounds."""
        return self._wordnet.sounding(sounds)

    def beginning(self, letters: str, most: int) -> set[str]:
        """At most so many single words that begin with these letters."""
        return self._wordnet.beginning(letters, most)
