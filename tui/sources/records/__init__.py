"""The record that a file, or one beside it, gives of a work: names, titles, dates, numbers."""
