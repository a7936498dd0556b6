"""Arrival: what a person found when they tried whether a copy arrives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """Whether a text arrived on the clipboard by a route: a way with the terminal at its end."""

    route: str
    arrived: bool
