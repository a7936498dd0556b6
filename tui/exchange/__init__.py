"""Texts, references and annotations out and in."""
