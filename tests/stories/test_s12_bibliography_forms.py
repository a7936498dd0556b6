"""S12: the forms that a bibliography is made of elsewhere, for pandoc and for LaTeX."""

import pytest

from tests.reader import reading


@pytest.mark.parametrize("styles", [0, 2], ids=["in the text", "in notes"])
async def test_every_kind_of_style_has_the_forms_for_pandoc_and_latex(styles: int) -> None:
    async with reading(size=(100, 40)) as reader:
        await reader.presses("c", *["right"] * styles)
        assert "pandoc [@jalali2001]" in reader.said
        assert "BibTeX @article{jalali2001," in reader.said
        await reader.presses("up", "up", "y")
        assert reader.clipboard.texts == ["[@jalali2001]"]
        assert "pandoc citation" in reader.status
