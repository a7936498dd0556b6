"""What a page shows, and says for sharing, of its title, authors, date and address."""

import re
from collections.abc import Iterator
from typing import Any

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.search import fold
from tui.sources.links import safe_target
from tui.sources.records.titles import title_line
from tui.sources.web.authors import written_names
from tui.sources.web.clutter import is_among_notes
from tui.sources.web.doi import doi_in
from tui.sources.web.metas import Metas

_PARTED = re.compile(r"\s+[|\-–—»:•·]\s+")
_DAY = re.compile(r"(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])(?:[-/](?:0[1-9]|[12]\d|3[01]))?")
_SHORT = 200
_BLOGS = re.compile(
    r"//(?:[\w-]+\.)?(?:substack|medium|wordpress|blogspot|tumblr|typepad|ghost|hypotheses)\.(?:com|org|io)/"
)
_AUTHORS = (
    '.ltx_document > .ltx_authors .ltx_personname, [rel~="author"],'
    ' [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline-name,'
    " .author-name, .byline .author, .byline a, .byline, .author, .post-author, .entry-author"
)
_DATES = (
    '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, article time,'
    " main time, time"
)


class Shown:
    """What a parsed page shows."""

    def __init__(self, page: Any, metas: Metas) -> None:
        self._page = page
        self._metas = metas

    @property
    def site(self) -> str:
        """What the site calls itself."""
        return self._metas.first("og:site_name", "application-name")

    @property
    def is_blog(self) -> bool:
        """Whether the page stands on a site for blogs, or is made by a program for them."""
        if _BLOGS.search(f"{self.address}/"):
            return True
        sheets = self._page.css(
            'link[href*="substackcdn.com"], link[href*="cdn-client.medium.com"]'
        )
        return bool(sheets)

    @property
    def title(self) -> str:
        """The heading that the window or what is shared is called after, else what these say.

        Without the name of the site, which many pages put after it.
        """
        shared = self._metas.first("og:title", "twitter:title")
        node = self._page.css_first("title")
        window = clean_line(node.text()) if node is not None else ""
        headings = self._headings()
        titles = [fold(one) for one in (shared, window) if one]
        named = [one for one in headings if any(fold(one) in title for title in titles)]
        if named:
            return max(named, key=len)
        alone = headings[0] if len(headings) == 1 and not window else ""
        return self._without_site(shared) or alone or self._without_site(window)

    def typed(self, title: str) -> str:
        """A title with the type that its heading on the page has."""
        for node in self._page.css("h1")[:20]:
            typed = title_line(node.inner_html or "") if node.css_first("i, em, cite") else ""
            if typed and fold(clean_line(node.text())) == fold(Reference({"title": title}).title):
                return typed
        return title

    @property
    def authors(self) -> list[dict[str, str]]:
        """The names that are given as authors."""
        given = written_names(self._metas.every("author", "article:author", "parsely-author"))
        others = ("author-meta", "sailthru.author", "twitter:creator")
        given = given or written_names(self._metas.every(*others))
        return given or next(filter(None, map(written_names, self._signed())), [])

    @property
    def date(self) -> str:
        """The day it came out."""
        names = (
            *("article:published_time", "og:article:published_time", "date", "pubdate"),
            *("publish-date", "parsely-pub-date", "sailthru.date", "datepublished", "date-meta"),
        )
        return self._metas.first(*names) or self._dated()

    @property
    def address(self) -> str:
        """Where it stands on the web."""
        node = self._page.css_first('link[rel="canonical"]')
        canonical = (node.attributes.get("href") or "") if node is not None else ""
        target = safe_target(canonical) or safe_target(self._metas.first("og:url"))
        return target if target.startswith("http") else ""

    @property
    def language(self) -> str:
        """The language of the page."""
        node = self._page.css_first("html")
        language = (node.attributes.get("lang") or "") if node is not None else ""
        return clean_line(language, 20) or self._metas.first("og:locale").replace("_", "-")

    @property
    def doi(self) -> str:
        """The DOI in its address, else one that the page shows as its own."""
        return doi_in(self.address) or next(filter(None, map(doi_in, self._own_dois())), "")

    def _headings(self) -> list[str]:
        """The headings of the first rank that are not the name of the site, each once."""
        texts = (clean_line(node.text(separator=" ")) for node in self._page.css("h1")[:20])
        return list(dict.fromkeys(one for one in texts if one and fold(one) != fold(self.site)))

    def _without_site(self, title: str) -> str:
        parts = _PARTED.split(title)
        if len(parts) < 2:
            return title
        if self.site and fold(parts[-1]) == fold(self.site):
            return title[: title.rindex(parts[-1])].rstrip(" |-–—»:•·")
        return title

    def _signed(self) -> Iterator[list[str]]:
        """The texts of elements that are called authors, by how surely they are that."""
        for selector in _AUTHORS.split(","):
            texts = [clean_line(node.text(separator=" ")) for node in self._page.css(selector)[:20]]
            yield [text for text in texts if 0 < len(text) <= _SHORT][:10]

    def _dated(self) -> str:
        for node in self._page.css(_DATES)[:5]:
            attributes = node.attributes
            given = attributes.get("datetime") or attributes.get("content") or node.text()
            if found := clean_line(given or "", 60):
                return found
        in_address = _DAY.search(self.address)
        return in_address[0] if in_address else ""

    def _own_dois(self) -> Iterator[str]:
        """Links to a DOI in a short line that says so, outside lists."""
        for node in self._page.css('a[href*="doi.org/10."]')[:50]:
            outer = node.parent
            while outer is not None and outer.tag in (
                "span",
                "a",
                "b",
                "strong",
                "em",
                "i",
                "small",
            ):
                outer = outer.parent
            if outer is None or outer.tag == "li" or is_among_notes(outer):
                continue
            said = clean_line(outer.text(separator=" "))
            if len(said) <= _SHORT and "doi" in said.lower():
                yield node.attributes.get("href") or ""
