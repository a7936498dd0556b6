"""A word becomes its entries: dictionaries and a thesaurus, offline."""
