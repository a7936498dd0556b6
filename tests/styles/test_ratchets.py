"""The figures of the CSL test suite and of the published examples do not fall."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.csl_suite import passing
from tests.bench.known_failures import KNOWN_FAILURES
from tests.bench.published import comparisons

YARDSTICKS = Path(__file__).parents[3] / "shared" / "yardsticks" / "citations"


def yardstick(name: str) -> Any:
    """A file of the yardsticks; without it the test is skipped."""
    path = YARDSTICKS / name
    if not path.exists():
        pytest.skip(f"{name} is not in ../shared/yardsticks/citations beside the checkout")
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_csl_suite_fails_where_it_is_known_to_and_nowhere_else() -> None:
    failed = {name for name, good in passing(yardstick("csl-suite.json")) if not good}
    assert failed == set(KNOWN_FAILURES)


def test_every_published_example_is_given() -> None:
    different = [
        (name, expected, given)
        for name, expected, given in comparisons(yardstick("published.json"))
        if given != expected
    ]
    assert different == []
