"""A word becomes its entries: dictionaries and a thesaurus, offline."""

from tui.lexicon.lexicon import BadDictionary, Lexicon
from tui.lexicon.wordnet import NoLexicon, WordNet

__all__ = ["BadDictionary", "Lexicon", "NoLexicon", "WordNet"]
