"""The fixtures of the CSL test suite that fail, each with its reason."""

from collections.abc import Mapping

KNOWN_FAILURES: Mapping[str, str] = {}
