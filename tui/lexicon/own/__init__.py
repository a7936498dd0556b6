"""Dictionaries of one's own: StarDict, dictd, and folders of WordNet; read-only, not trusted."""
