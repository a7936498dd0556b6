"""Screens: they compose widgets, hold the library and answer what the widgets state."""
