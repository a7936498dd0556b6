from pathlib import Path

import pytest

from tests.builders import a_reference
from tui.core.citation import Citation
from tui.styles import NoStyles, Styles, UnknownStyle, UnreadableStyle, open_styles, plain

OWN = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Mine</title></info>
  <citation><layout prefix="&lt;" suffix="&gt;"><text variable="title"/></layout></citation>
</style>
"""

DEPENDENT = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="de-DE">
  <info>
    <title>Unsere Zeitschrift</title>
    <link href="http://www.zotero.org/styles/chicago-author-date" rel="independent-parent"/>
  </info>
</style>
"""

CIRCLE = (
    '<macro name="one"><text macro="two"/></macro><macro name="two"><text macro="one"/></macro>'
)
CALLS = '<macro name="m{}"><text macro="m{}"/><text macro="m{}"/></macro>'
CHAIN = "".join(
    f'<macro name="m{number}"><text macro="m{number + 1}"/></macro>' for number in range(600)
)
CROWD = "".join(CALLS.format(number, number + 1, number + 1) for number in range(40))


def test_a_style_has_its_short_names(styles: Styles) -> None:
    assert styles.named("mla").id == "modern-language-association"
    assert styles.named("APA").id == "apa"
    assert styles.named("chicago").id == "chicago-notes-bibliography"
    assert styles.named("chicago-17").id == "chicago-notes-bibliography-17th-edition"
    assert styles.named("chicago-author-date").id == "chicago-author-date"


def test_every_style_opens(styles: Styles) -> None:
    offers = styles.offered()
    assert len(offers) > 10_000
    for offer in [offer for offer in offers if not offer.parent][::97]:
        assert styles.named(offer.id).title == offer.title


def test_a_dependent_style_is_its_parent_under_its_own_name(styles: Styles) -> None:
    dependent = next(offer for offer in styles.offered() if offer.parent == "apa")
    style = styles.named(dependent.id)
    citation = Citation(a_reference())
    assert (style.id, style.title) == (dependent.id, dependent.title)
    assert style.in_text(citation) == styles.named("apa").in_text(citation)


def test_a_dependent_style_keeps_its_own_language(styles: Styles) -> None:
    own = next(
        offer for offer in styles.offered() if offer.parent and offer.default_locale == "es-ES"
    )
    article = a_reference(issued={"date-parts": [[1843, 1, 5]]}, container_title="Reading")
    assert styles.named(own.parent).entry(article) != styles.named(own.id).entry(article)


def test_an_unknown_style_names_those_that_are_near(styles: Styles) -> None:
    with pytest.raises(UnknownStyle, match="chicago") as raised:
        styles.named("chicgo")
    assert "chicago" in raised.value.near


def test_a_style_that_is_near_is_named_once(styles: Styles) -> None:
    with pytest.raises(UnknownStyle) as raised:
        styles.named("apaa")
    assert raised.value.near.count("apa") == 1


def test_nothing_near_says_how_to_find_one(styles: Styles) -> None:
    with pytest.raises(UnknownStyle, match="lection styles WORD"):
        styles.named("qqqqqqqqqq")


def test_styles_are_found_by_words_of_their_titles(styles: Styles) -> None:
    ids = [offer.id for offer in styles.offered("modern language")]
    assert "modern-language-association" in ids[:5]
    assert styles.offered("no such words at all") == ()


def test_a_style_of_ones_own_is_read_from_its_file(styles: Styles, tmp_path: Path) -> None:
    path = tmp_path / "mine.csl"
    path.write_text(OWN, encoding="utf-8")
    style = styles.named(str(path))
    assert plain(style.in_text(Citation(a_reference("On Reading")))) == "<On Reading>"


def test_a_style_of_ones_own_has_its_own_title(styles: Styles, tmp_path: Path) -> None:
    path = tmp_path / "mine.csl"
    path.write_text(OWN, encoding="utf-8")
    assert styles.named(str(path)).title == "Mine"


def test_a_dependent_file_is_its_parent_with_its_own_title_and_language(
    styles: Styles, tmp_path: Path
) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(DEPENDENT, encoding="utf-8")
    edited = a_reference(author=[], editor=[{"family": "Byron", "given": "Ada"}], type="book")
    style, parent = styles.named(str(path)), styles.named("chicago-author-date", "de-DE")
    assert style.title == "Unsere Zeitschrift"
    assert style.entry(edited) == parent.entry(edited)


def test_a_dependent_file_whose_parent_is_not_there_says_so(styles: Styles, tmp_path: Path) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(DEPENDENT.replace("chicago-author-date", "nowhere"), encoding="utf-8")
    with pytest.raises(UnreadableStyle, match="the style “nowhere”, which Lection does not have"):
        styles.named(str(path))


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("not XML", "not well-formed"),
        ("<book/>", "not a style element"),
        (OWN.replace("citation", "quotation"), "no citation element"),
        (OWN.replace("<citation>", CIRCLE + "<citation>"), "calls itself"),
        (
            OWN.replace("<citation>", CROWD + "<citation>").replace(
                'variable="title"', 'macro="m0"'
            ),
            "too many times",
        ),
        (
            OWN.replace("<citation>", CHAIN + "<citation>").replace(
                'variable="title"', 'macro="m0"'
            ),
            "too many times",
        ),
        ('<!DOCTYPE style [<!ENTITY a "b">]>' + OWN, "document type"),
    ],
)
def test_a_file_that_is_no_style_is_refused_with_its_reason(
    written: str, fault: str, styles: Styles, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csl"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(UnreadableStyle, match=fault):
        styles.named(str(path))


def test_a_missing_file_is_refused(styles: Styles, tmp_path: Path) -> None:
    with pytest.raises(UnreadableStyle, match="cannot be read"):
        styles.named(str(tmp_path / "none.csl"))


def test_a_folder_without_a_pack_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoStyles, match="pip install"):
        open_styles(tmp_path)


def test_a_style_speaks_another_language(styles: Styles) -> None:
    edited = a_reference(author=[], editor=[{"family": "Byron", "given": "Ada"}], type="book")
    entry = plain(styles.named("chicago-author-date", "de-DE").entry(edited))
    assert "Hrsg." in entry
