"""What is printed as Markdown is read again as the same work."""

from dataclasses import replace
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders import a_work
from tui.core.work import Work
from tui.exchange.printing import printed
from tui.sources import read
from tui.sources.markdown.document import read_markdown
from tui.sources.source import Source

ARTICLE = Path(__file__).parent.parent.parent / "content/articles/strategic-partnership/article.md"
MARKED = "*_`[]()<>#+-.!~^&;:=|\\ 1ab{}$\"'"


def again(work: Work) -> Work:
    """The work, printed and read."""
    return read_markdown(Source(Path("again.md"), printed(work, "markdown").encode()))


def paragraphs(work: Work) -> list[tuple[str, int]]:
    """The words of each paragraph, and the number of its spans."""
    found = (block for block in work.blocks if block.kind == "paragraph")
    return [(block.passage.of(work.text), len(block.spans)) for block in found]


def a_work_with(words: str) -> Work:
    """A work whose second paragraph is `words`, whatever they look like."""
    work = a_work("First.", "x" * len(words), "Last.")
    return replace(work, text=f"First.\n\n{words}\n\nLast.")


def test_the_article_is_the_same_when_it_is_read_again() -> None:
    work = read(ARTICLE)
    copy = again(work)
    assert copy.reference == work.reference
    assert (copy.excerpt, copy.corrections, copy.notes) == (
        work.excerpt,
        work.corrections,
        work.notes,
    )
    assert paragraphs(copy) == paragraphs(work)


@example(["--", "-"])
@example([":", "1"])
@example(["|", "1"])
@example(["+---+"])
@example(["Table:", "1"])
@given(st.lists(st.text(MARKED.replace(" ", ""), min_size=1), min_size=1))
def test_no_character_of_a_text_is_taken_for_markdown(words: list[str]) -> None:
    work = a_work_with(" ".join(words))
    assert again(work).text == work.text
