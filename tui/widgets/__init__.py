"""Widgets: they draw the values they are given and state facts; they know no library."""
