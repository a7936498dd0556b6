"""A place is read as a scholar writes it, or refused; none is misread."""

import pytest

from tui.core.citation import SPELT_OUT, Locator
from tui.core.written_locators import parse_locator, rewritten


@pytest.mark.parametrize(
    ("written", "label", "value"),
    [
        ("98", "page", "98"),
        ("p. 98", "page", "98"),
        ("p98", "page", "98"),
        ("pp. 98–99", "page", "98-99"),
        ("98 - 99", "page", "98-99"),
        ("p.98", "page", "98"),
        ("xii", "page", "xii"),
        ("xii–xiv", "page", "xii-xiv"),
        ("XIV", "page", "XIV"),
        ("A-3", "page", "A-3"),
        ("S12–S15", "page", "S12-S15"),
        ("e1234", "page", "e1234"),
        ("98, 104", "page", "98, 104"),
        ("98 and 104", "page", "98 and 104"),
        ("98 ff.", "page", "98 ff."),
        ("98n3", "page", "98n3"),
        ("p. 98, n. 3", "page", "98, n. 3"),
        ("n3", "note", "3"),
        ("act 3, scene 1", "act", "3, scene 1"),
        ("app. A", "appendix", "A"),
        ("art. 5", "article-locator", "5"),
        ("bk. 2", "book", "2"),
        ("can. 3", "canon", "3"),
        ("ch. 4", "chapter", "4"),
        ("chs. 3–5", "chapter", "3-5"),
        ("chapter Introduction", "chapter", "Introduction"),
        ("cols. 12-13", "column", "12-13"),
        ("loc. 455", "elocation", "455"),
        ("eq. 2.1", "equation", "2.1"),
        ("fig. 2b", "figure", "2b"),
        ("ff. 12v-13r", "folio", "12v-13r"),
        ("no. 4", "issue", "4"),
        ("lines 5-8", "line", "5-8"),
        ("ll. 5-8", "line", "5-8"),
        ("op. 27", "opus", "27"),
        ("para. 3", "paragraph", "3"),
        ("¶ 3", "paragraph", "3"),
        ("part II", "part", "II"),
        ("r. 5", "rule", "5"),
        ("sc. 2", "scene", "2"),
        ("§3", "section", "3"),
        ("§§ 3-5", "section", "3-5"),
        ("sec. Historical ties", "section", "Historical ties"),
        ("sec. War – and peace", "section", "War – and peace"),
        ("s.v. reading", "sub-verbo", "reading"),
        ("s. v. “reading”", "sub-verbo", "“reading”"),
        ("supp. 1", "supplement", "1"),
        ("table 2", "table", "2"),
        ("title 17", "title-locator", "17"),
        ("v. 12", "verse", "12"),
        ("version 2.1", "version", "2.1"),
        ("Vol. 2", "volume", "2"),
        ("vol. 2, p. 45", "volume", "2, p. 45"),
        ("00:03:16", "timestamp", "00:03:16"),
        ("00:03:16–21", "timestamp", "00:03:16-21"),
        ("1:30:40", "timestamp", "1:30:40"),
        ("2:45", "timestamp", "2:45"),
    ],
)
def test_a_written_place_is_understood(written: str, label: str, value: str) -> None:
    assert parse_locator(written) == Locator(label, value, "user")


@pytest.mark.parametrize(
    "written",
    [
        *["3.1.45-47", "1.1", "2:345", "Gen. 1.1", "1 Cor. 13:4", "Song of Songs 2:1", "Ps. 23"],
        *["slide 3", "slides 3-5", "pl. 4"],
    ],
)
def test_a_place_without_a_label_stays_as_it_was_written(written: str) -> None:
    assert parse_locator(written) == Locator(SPELT_OUT, written)


@pytest.mark.parametrize(
    "written",
    [
        *["", "  ", "somewhere", "civil", "near 3", "p.", "§", "§2¶1", "§ 2 ¶ 1", "foo!"],
        *["page", "p. somewhere", "note well", "n. d.", "op. cit.", "loc. cit.", "98, perhaps"],
        *["3, scene 1", "3.1.", "2:", "pgae 5"],
    ],
)
def test_words_that_point_nowhere_are_no_place(written: str) -> None:
    assert parse_locator(written) is None


@pytest.mark.parametrize(
    "written", ["98", "lines 5-8", "s.v. reading", "art. 5", "tit. 2", "loc. 4", "2:45", "1.1"]
)
def test_a_place_is_written_so_that_it_is_read_again(written: str) -> None:
    locator = parse_locator(written)
    assert locator is not None
    assert parse_locator(rewritten(locator)) == locator
