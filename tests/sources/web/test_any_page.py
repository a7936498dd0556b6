"""Whatever stands in a page, it is read, or refused with a sentence."""

from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.sources import UnreadableWork, read

TAGS = (
    *("p", "div", "section", "article", "ul", "li", "table", "tr", "td", "a", "b", "sup", "h1"),
    *("h3", "blockquote", "pre", "figure", "figcaption", "math", "mi", "svg", "form", "nav", "br"),
    *("script", "style", "title", "head", "body", "select", "template", "aside", "footer", "dl"),
)
ATTRIBUTES = st.sampled_from(
    [
        *(' class="comments"', ' class="pagenum"', ' id="Page_3"', ' href="#n1"', ' id="n1"'),
        *(" hidden", ' style="display:none"', ' role="doc-noteref"', ' class="related"', ""),
        *(' colspan="99999999"', ' start="x"', ' type="math/tex"', ' id="\x1b[2J"', ' a="'),
    ]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(TAGS), ATTRIBUTES),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.text(max_size=60),
    st.sampled_from(["<!--", "-->", "&nbsp;", "<", "12", "\x9b2J", "A sentence, with stops. " * 8]),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_page_is_read_or_refused(tmp_path: Path, markup: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<{markup}", encoding="utf-8", errors="replace")
    with suppress(UnreadableWork):
        work = read(path)
        assert not {"\x1b", "\x9b", "\0"} & set(work.text)
        assert "\n\n".join(block.passage.of(work.text) for block in work.blocks) == work.text
        assert all(0 <= offset <= len(work.text) for offset in work.anchors.values())
        assert [page.offset for page in work.pages] == sorted(page.offset for page in work.pages)
