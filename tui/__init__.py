"""Lection, a terminal reader for scholars."""

__version__ = "0.1.0"
