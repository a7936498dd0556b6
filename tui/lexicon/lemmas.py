"""Lemmas: the words a form may be a form of, by WordNet's rules and exceptions (morphy(7WN))."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from tui.lexicon.wordnet import PARTS, Used

_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "n": (
        *(("s", ""), ("ses", "s"), ("ves", "f"), ("ves", "fe"), ("xes", "x"), ("zes", "z")),
        *(("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")),
    ),
    "v": (
        *(("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ied", "y"), ("ed", "e")),
        *(("ed", ""), ("ying", "ie"), ("ing", "e"), ("ing", "")),
    ),
    "a": (("ier", "y"), ("iest", "y"), ("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (("ier", "y"), ("iest", "y"), ("er", ""), ("est", "")),
}
"""The regular endings of each part of speech, and what stands in their place in the lemma."""

_DOUBLING: Mapping[str, tuple[str, ...]] = {"v": ("ed", "ing"), "a": ("er", "est")}
"""Endings before which a consonant may be doubled: "overfitting"."""

_SHORTEST = 3
"""Letters of a form that may have a regular ending; "as" has none."""


class Words(Protocol):
    """The words there are."""

    def used(self, key: str, /) -> Mapping[str, Used]:
        """The word by its parts of speech."""

    def bases(self, form: str, part: str) -> tuple[str, ...]:
        """The words of an irregular form."""


class Reading(NamedTuple):
    """What a form may be: a lemma as a part of speech, and whether by a regular ending."""

    lemma: str
    part: str
    regular: bool = False


def readings(form: str, words: Words, *, inflected: bool = True) -> tuple[Reading, ...]:
    """All that `form` may be: itself and irregular lemmas by their use, then the regular ones.

    `inflected` is false for a word of a closed class, such as "does", which has no ending.
    """
    plain = [
        Reading(lemma, part)
        for part in PARTS
        for lemma in dict.fromkeys((form, *words.bases(form, part)))
        if part in words.used(lemma)
    ]
    plain.sort(key=lambda one: -words.used(one.lemma)[one.part].times)
    regular: list[Reading] = []
    if inflected and len(form) >= _SHORTEST:
        regular = [reading for part in PARTS for reading in _regular(form, part, words)]
    known = {(one.lemma, one.part) for one in plain}
    return (*plain, *(one for one in regular if (one.lemma, one.part) not in known))


def _regular(form: str, part: str, words: Words) -> Iterator[Reading]:
    found: list[str] = []
    for ending, instead in _ENDINGS[part]:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1 and part in words.used(stem + instead):
            found.append(stem + instead)
    for ending in () if found else _DOUBLING.get(part, ()):
        stem = form.removesuffix(ending)
        doubled = stem != form and len(stem) > 3 and stem[-1] == stem[-2]
        if doubled and part in words.used(stem[:-1]):
            found.append(stem[:-1])
    if part == "n" and form.endswith("sful") and "n" in words.used(form[:-4] + "ful"):
        found.append(form[:-4] + "ful")
    yield from (Reading(lemma, part, True) for lemma in dict.fromkeys(found))
