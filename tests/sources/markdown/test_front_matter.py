"""The head of a Markdown file: what it says of the work, and what it may not do."""

from pathlib import Path

import pytest

from tui.core.reference import Reference
from tui.core.work import BlockKind
from tui.sources.markdown import front_matter
from tui.sources.markdown.document import read_markdown
from tui.sources.markdown.title_markup import csl_title
from tui.sources.source import Source


def reference(head: str) -> Reference:
    """The reference of a work with this head."""
    return read_markdown(Source(Path("a.md"), f"---\n{head}\n---\n\nWords.".encode())).reference


def test_pandocs_words_become_csl() -> None:
    found = reference(
        "title: On Reading\nsubtitle: A Beginning\nauthor: Ada Byron and Mary Somerville\n"
        "date: 2 March 1843\njournal: The Reader\nvolume: 3\nissue: 010\npages: 12-34\n"
        "doi: 10.1000/182\nlang: en-GB\nabstract: |\n  One.\n\n  Two."
    )
    assert dict(found.item) == {
        "type": "article-journal",
        "id": "byron1843",
        "citation-key": "byron1843",
        "title": "On Reading: A Beginning",
        "author": [
            {"given": "Ada", "family": "Byron"},
            {"given": "Mary", "family": "Somerville"},
        ],
        "issued": {"date-parts": [[1843, 3, 2]]},
        "container-title": "The Reader",
        "volume": "3",
        "issue": "010",
        "page": "12-34",
        "DOI": "10.1000/182",
        "language": "en-GB",
        "abstract": "One.\n\nTwo.",
    }


def test_authors_may_be_written_part_by_part() -> None:
    found = reference(
        "title: T\nauthors:\n- name: Ada Byron\n  affiliation: 1\n"
        "- {family: Beethoven, given: Ludwig}\n- literal: The Royal Society"
    )
    assert found.authors == ("Ada Byron", "Ludwig Beethoven", "The Royal Society")


@pytest.mark.parametrize(
    "head",
    [
        "author: {name: Ada Byron, affiliation: The Reader}",
        "author: [{name: Ada Byron, affiliation: [1, 2]}]",
        "author:\n- Ada Byron:\n    institute: reader",
        "author:\n- name: {given: Ada, family: Byron}",
        "author: [{first: Ada, last: Byron}]",
        "author: [{firstname: Ada, lastname: Byron}]",
        "author-meta: Ada Byron",
        "author: [{affiliation: The Reader}]\nauthor-meta: Ada Byron",
    ],
)
def test_an_author_is_found_however_pandocs_filters_have_it_written(head: str) -> None:
    assert reference(f"title: T\n{head}").item["author"] == [{"given": "Ada", "family": "Byron"}]


def test_a_name_that_is_no_name_is_left_out() -> None:
    assert reference("title: T\nauthor: [{name: [Ada, Byron]}, {name: {name: []}}]").authors == ()


def test_what_is_written_for_the_head_of_a_page_is_read_where_there_is_nothing_else() -> None:
    found = reference("title-meta: On Reading\ndate-meta: 1843-03-02\nauthor-meta: A B; C D")
    assert (found.title, found.authors) == ("On Reading", ("A B", "C D"))
    assert found.item["issued"] == {"date-parts": [[1843, 3, 2]]}
    found = reference("title: T\ntitle-meta: U\ndate: 1843\ndate-meta: 1844")
    assert (found.title, found.item["issued"]) == ("T", {"date-parts": [[1843]]})


def test_a_whole_csl_item_is_taken_as_it_is() -> None:
    item = '{"id": "x1", "type": "book", "title": "T", "issued": {"date-parts": [["1843"]]}}'
    found = reference(f"csl: {item}")
    assert found.key == "x1"
    assert found.item["issued"] == {"date-parts": [[1843]]}


def test_a_key_of_ones_own_is_kept() -> None:
    assert reference("title: T\ncitation-key: my-key").key == "my-key"
    assert reference("title: Tea\nid: not a key!").key == "tea"


def test_a_head_may_end_in_dots() -> None:
    assert front_matter.split("---\na: b\n...\nText") == ({"a": "b"}, "a: b", "Text")


def test_a_rule_at_the_head_of_a_text_is_no_front_matter() -> None:
    text = "---\n\nA thought: long.\n\n---\n\nMore."
    assert front_matter.split("---\nA thought without a key\n---\n")[0] == {}
    assert front_matter.split(text)[2] == text


def test_a_head_that_is_never_closed_is_text() -> None:
    text = "---\ntitle: x\n\n# Heading\n"
    assert front_matter.split(text) == ({}, "", text)


BOMB = "a: &a [x, x]\nb: &b [*a, *a]"


@pytest.mark.parametrize(
    "head", [BOMB, "a: [b", "a: " + "[" * 60 + "]" * 60, "a: b\n" * 20_000, "? [a]\n: b\nc: d"]
)
def test_a_head_that_cannot_be_read_is_shown_as_it_stands(head: str) -> None:
    head = head if head.startswith("a") else f"x: y\n{head}"
    work = read_markdown(Source(Path("a.md"), f"---\n{head}\n---\n\nWords.".encode()))
    assert work.blocks[0].kind is BlockKind.CODE
    assert work.blocks[0].passage.of(work.text) == head.strip()
    assert work.text.endswith("Words.")


def test_a_head_makes_no_objects(tmp_path: Path) -> None:
    target = tmp_path / "made"
    head = f'title: !!python/object/apply:os.system ["touch {target}"]'
    read_markdown(Source(Path("a.md"), f"---\n{head}\n---\n\nWords.".encode()))
    assert not target.exists()


def test_what_the_head_says_is_clean() -> None:
    assert reference('title: "a\\e[2Jb"').title == "a\ufffd[2Jb"


def head_of(text: str) -> Reference:
    """The reference of a Markdown text with this head."""
    work = read_markdown(Source(Path("a.md"), f"{text}\n\nWords.".encode()))
    assert work.text == "Words."
    return work.reference


@pytest.mark.parametrize(
    "head",
    [
        "% On *Reading*\n% Ada Byron; Mary Somerville\n% 1843",
        "% On\n  *Reading*\n% Ada Byron\n  Mary Somerville\n% 1843",
        '+++\ntitle = "On *Reading*"\nauthors = ["Ada Byron", "Mary Somerville"]\n'
        "date = 1843-01-02\ndraft = false\n[params]\nmath = true\n+++",
        "Title:   On *Reading*\nAuthor:  Ada Byron and\n    Mary Somerville\nDate:    1843",
    ],
)
def test_a_head_may_be_written_in_other_ways(head: str) -> None:
    found = head_of(head)
    assert found.item["title"] == "On <i>Reading</i>"
    assert found.authors == ("Ada Byron", "Mary Somerville")
    assert found.year == "1843"


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is a text.\n\nMore.",
        "Title: a word that begins a sentence\nand goes on.\n\nMore.",
    ],
)
def test_a_text_that_begins_with_a_colon_is_a_text(text: str) -> None:
    assert front_matter.split(text) == ({}, "", text)


def test_toml_that_cannot_be_read_is_shown_as_it_stands() -> None:
    for written in ("title = ", "a = " + "[" * 5000 + "]" * 5000):
        work = read_markdown(Source(Path("a.md"), f"+++\n{written}\n+++\n\nWords.".encode()))
        assert work.blocks[0].kind is BlockKind.CODE


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A *Mule* Study", "A <i>Mule</i> Study"),
        ("A _Mule_ and a **Horse**", "A <i>Mule</i> and a <b>Horse</b>"),
        ("<em>Equus</em> in H~2~O, x^2^", "<i>Equus</i> in H<sub>2</sub>O, x<sup>2</sup>"),
        ("The {DNA} of `mule_run_2`", "The DNA of mule_run_2"),
        (r"2 * 3 * 4, snake_case_name and \*stars\*", "2 * 3 * 4, snake_case_name and *stars*"),
        ("Salt &amp; [Light](https://x.org)^[A note.]", "Salt & Light"),
        ('The <span class="nocase">DNA</span>', 'The <span class="nocase">DNA</span>'),
    ],
)
def test_marks_in_a_title_are_those_of_csl(written: str, title: str) -> None:
    assert csl_title(written) == title


def test_a_title_is_shown_without_its_marks() -> None:
    assert reference('title: "A *Mule* Study"').title == "A Mule Study"


def test_what_quarto_says_of_the_citation_is_read() -> None:
    found = reference(
        "title: T\ndate: today\ncitation:\n  type: article-journal\n"
        "  container-title: The *Reader*\n  volume: 3\n  issued: 1843"
    )
    assert found.container == "The Reader"
    assert (found.item["volume"], found.year) == ("3", "1843")


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("'{The Mule Group}'", [{"literal": "The Mule Group"}]),
        ("Smith, John, Jr.", [{"family": "Smith", "given": "John", "suffix": "Jr."}]),
        ("Smith, Jr., John", [{"family": "Smith", "given": "John", "suffix": "Jr."}]),
        ("John Smith, Jr.", [{"given": "John", "family": "Smith", "suffix": "Jr."}]),
        ("Jane Roe, PhD", [{"given": "Jane", "family": "Roe"}]),
        ("Jane Roe, MD, PhD", [{"given": "Jane", "family": "Roe"}]),
        ("Dr. Jane Roe", [{"given": "Jane", "family": "Roe"}]),
        ("Smith JA", [{"family": "Smith", "given": "J. A."}]),
        ("Smith, M.A.", [{"family": "Smith", "given": "M.A."}]),
        ("Byron, Ada", [{"family": "Byron", "given": "Ada"}]),
        ("García Márquez, Gabriel José", [{"family": "García Márquez", "given": "Gabriel José"}]),
        (
            "Ada Byron, Jane Roe, and Al Poe",
            [
                {"given": "Ada", "family": "Byron"},
                {"given": "Jane", "family": "Roe"},
                {"given": "Al", "family": "Poe"},
            ],
        ),
        (
            "Smith JA, Poe B",
            [{"family": "Smith", "given": "J. A."}, {"family": "Poe", "given": "B."}],
        ),
        (
            "Byron, Ada and Roe, Jane",
            [{"family": "Byron", "given": "Ada"}, {"family": "Roe", "given": "Jane"}],
        ),
    ],
)
def test_names_are_read_with_what_stands_about_them(
    written: str, names: list[dict[str, str]]
) -> None:
    for head in (f"author: {written}", f"author:\n- {written}"):
        if head.startswith("author: ") or len(names) == 1:
            assert reference(f"title: T\n{head}").item["author"] == names
