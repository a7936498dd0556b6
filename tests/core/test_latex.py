"""Text as LaTeX writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.latex import latex


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("100% of $5 & #1", r"100\% of \$5 \& \#1"),
        ("On <i>Reading <b>well</b></i>", r"On \emph{Reading \textbf{well}}"),
        ("H<sub>2</sub>O", r"H\textsubscript{2}O"),
        ('<span class="nocase">Iran</span>', "{Iran}"),
        ("a</i> <b>", "a</i> <b>"),
        ("<i>a<b>b</i>c", "<i>a<b>b</i>c"),
        ("a--b ``c''", r"a-{}-b \textasciigrave{}\textasciigrave{}c'{}'"),
        ("x\u00a0y", "x~y"),
    ],
)
def test_markup_is_a_command_and_a_special_character_escaped(text: str, written: str) -> None:
    assert latex(text) == written


@given(st.lists(st.sampled_from([*"{}\\x", "<i>", "</i>", "<b>", "</b>", "<span>"])).map("".join))
def test_braces_are_always_balanced(text: str) -> None:
    bare = latex(text).replace(r"\{", "").replace(r"\}", "")
    depth = 0
    for letter in bare:
        depth += (letter == "{") - (letter == "}")
        assert depth >= 0
    assert depth == 0
