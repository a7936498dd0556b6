"""Titles in which words are set in some type: kept as CSL-JSON has it, never shown as marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tui.core.reference import Reference
from tui.sources.records.titles import marked_line, title_line


@pytest.mark.parametrize(
    ("written", "kept", "shown"),
    [
        ("Of <em>Equus</em> and men", "Of <i>Equus</i> and men", "Of Equus and men"),
        ("Of &lt;i&gt;Equus&lt;/i&gt;", "Of <i>Equus</i>", "Of Equus"),
        ("H<sub>2</sub>O <span lang='la'>aqua</span>", "H<sub>2</sub>O aqua", "H2O aqua"),
        ("On <jats:italic>Emma</jats:italic>", "On <i>Emma</i>", "On Emma"),
        ("<i>Emma</i>", "Emma", "Emma"),
        ("A <i>half tag", "A half tag", "A half tag"),
        ("p < 0.05 and <x>", "p < 0.05 and <x>", "p < 0.05 and <x>"),
        ("AT&amp;T &#8220;q&#8221;", "AT&T “q”", "AT&T “q”"),
        (
            "Of <span class='nocase'>Venice</span>",
            "Of <span class='nocase'>Venice</span>",
            "Of Venice",
        ),
    ],
)
def test_the_type_of_a_title_is_kept_and_not_shown(written: str, kept: str, shown: str) -> None:
    assert title_line(written) == kept
    assert Reference({"title": kept, "container-title": kept}).title == shown
    assert Reference({"title": kept, "container-title": kept}).container == shown


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("On *Reading* and _Ruins_", "On <i>Reading</i> and <i>Ruins</i>"),
        ("A **bold** title", "A <b>bold</b> title"),
        ("snake_case_names and 2 * 3 * 4", "snake_case_names and 2 * 3 * 4"),
    ],
)
def test_the_emphasis_of_a_title_in_markdown_is_type(written: str, kept: str) -> None:
    assert marked_line(written) == kept


@given(some.text(some.sampled_from("<>/iemb &;lta*_'\"")))
def test_whatever_is_written_makes_a_title_of_one_line(written: str) -> None:
    assert "\n" not in title_line(written)
