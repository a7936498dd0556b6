"""What the picker refuses before it shows a screen."""

from tests.cli.conftest import Shell


def test_a_style_that_is_none_is_said(lection: Shell) -> None:
    failure = lection("pick", "--style", "chicgo").failure
    assert failure.startswith("There is no citation style “chicgo”.")


def test_a_page_that_is_none_is_said(lection: Shell) -> None:
    assert lection("pick", "--page", "foo!").failure.startswith("“foo!” is no place")


def test_a_form_that_is_none_is_wrong_usage(lection: Shell) -> None:
    assert lection("pick", "--form", "ode").status == 2
