"""A DOI is the same however people write it."""

from typing import Any

import pytest

from tui.core.doi import bare_doi, with_bare_doi


@pytest.mark.parametrize(
    "written",
    [
        "10.1000/ab(1)C",
        " 10.1000/ab(1)C ",
        "doi:10.1000/ab(1)C",
        "DOI: 10.1000/ab(1)C",
        "DOI 10.1000/ab(1)C",
        "doi10.1000/ab(1)C",
        "doi.org/10.1000/ab(1)C",
        "dx.doi.org/10.1000/ab(1)C",
        "https://doi.org/10.1000/ab(1)C",
        "HTTP://DX.DOI.ORG/10.1000/ab(1)C",
        "https://www.doi.org/10.1000/ab(1)C",
        "https://doi-org.proxy.example.edu/10.1000/ab(1)C",
        "https://doi.org/doi:10.1000/ab(1)C",
        "doi: https://doi.org/10.1000/ab(1)C",
        "https://doi.org/10.1000%2Fab(1)C",
        "info:doi/10.1000/ab(1)C",
        "urn:doi:10.1000/ab(1)C",
    ],
)
def test_a_doi_is_bare_whatever_stands_before_it(written: str) -> None:
    assert bare_doi(written) == "10.1000/ab(1)C"


@pytest.mark.parametrize("written", ["", "doi", "https://doi.org/", "doi:abc", "10.1/doi:10.2/x"])
def test_what_is_no_doi_stays_as_it_is(written: str) -> None:
    assert bare_doi(written) == written


@pytest.mark.parametrize("item", [{}, {"DOI": None}, {"DOI": 10}, {"DOI": "10.1/x"}])
def test_an_item_whose_doi_is_bare_is_the_same_item(item: dict[str, Any]) -> None:
    assert with_bare_doi(item) is item
