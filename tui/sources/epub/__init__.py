"""EPUB 2 and 3: a ZIP of XHTML files, a package that names them in order, and its navigation."""
