"""The characters of a file of text, whatever it was saved in."""
