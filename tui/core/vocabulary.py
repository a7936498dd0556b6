"""KeptWord: a word that a reader looked up and kept, with the sentence it was met in."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class KeptWord:
    """A headword, the form it was met in, its first meaning, its sentence and a citation of that.

    Where a word was typed there is no sentence. `work` is the id of a holding, `key` its citation
    key then. `id` is empty until the library has kept it.
    """

    word: str
    form: str = ""
    meaning: str = ""
    sentence: str = ""
    citation: str = ""
    work: str = ""
    key: str = ""
    id: str = ""
    kept: datetime | None = None

    def is_again(self, other: "KeptWord") -> bool:
        """Whether it is the same word from the same sentence."""
        return (self.word, self.sentence, self.work) == (other.word, other.sentence, other.work)
