"""The short ways of telling a tree come to the same as the long one."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tui.core.packing import pack
from tui.core.reference import Reference
from tui.core.work import Work
from tui.sources.hypertext.addresses import target_within
from tui.sources.hypertext.binding import bound
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.telling import Listener, tell_lxml
from tui.sources.hypertext.tidy import suspects
from tui.sources.hypertext.vocabulary import HTML
from tui.sources.xml import document

_NAMES = (
    *("p", "p", "p", "div", "i", "span", "em", "li", "ul", "pre", "blockquote", "br", "hgroup"),
    *("h2", "table", "tr", "td", "sup", "q", "head", "svg", "math"),
)
_ATTRIBUTES = (
    *("", "", "", ' id="a"', ' class="poem"', ' class="stanza"', ' class="noindent"'),
    *(' epub:type="footnote"', ' hidden=""', ' epub:type="pagebreak" title="7"'),
)
_WORDS = st.lists(
    st.sampled_from(
        (
            *("One begins to read.", "“Read on.”", "é", " ", "  ", "\n", "\t", "\r\n", "\xa0"),
            *("&amp;", "&nbsp;", "&#8203;", "&#x301;", "\u200b", "\u2060", "\xad", "e\u0301"),
            *("\u200a", "漢字", "שלום", "\u202e", "\ufeff", "<!-- no -->", "<br/>"),
        )
    ),
    max_size=4,
).map("".join)


def _element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    parts = st.tuples(
        st.sampled_from(_NAMES), st.sampled_from(_ATTRIBUTES), st.lists(inside, max_size=4)
    )
    return parts.map(lambda one: f"<{one[0]}{one[1]}>{''.join(one[2])}</{one[0]}>")


_MARKUP = st.lists(st.recursive(_WORDS, _element, max_leaves=12), max_size=5).map("".join)


class InParts:
    """A listener to whom nothing is told whole."""

    def __init__(self, listener: Listener) -> None:
        self._to = listener
        self.start = listener.start
        self.text = listener.text
        self.end = listener.end

    def whole(self, name: str, words: str) -> None:
        """An element with nothing but words in it."""
        if self._to.start(name, {}):
            if words:
                self._to.text(words)
            self._to.end()


def _read(markup: str, listener: Callable[[Scribe], Listener], **looking: Any) -> Work:
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    chapter = document(f"<html {spaces}><body>{markup}</body></html>".encode())
    manuscript = Manuscript()
    looking = looking or {"suspects": suspects(chapter.others)}
    scribe = Scribe(manuscript, HTML, target_within, **looking)
    tell_lxml(chapter.root, listener(scribe))
    scribe.close()
    return bound(manuscript, keeps_anchors=True).work(Reference({}), "html")


def _itself(scribe: Scribe) -> Listener:
    return scribe


@given(_MARKUP)
def test_an_element_told_whole_is_the_same_as_one_told_in_parts(markup: str) -> None:
    assert pack(_read(markup, _itself)) == pack(_read(markup, InParts))


@given(_MARKUP)
def test_words_of_a_text_looked_at_once_are_the_same_as_words_looked_at_one_by_one(
    markup: str,
) -> None:
    one_by_one = {"suspects": lambda words: True}
    assert pack(_read(markup, _itself)) == pack(_read(markup, _itself, **one_by_one))
