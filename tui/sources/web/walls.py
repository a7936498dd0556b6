"""Pages that stand before an article instead of it: checks against robots, and empty shells."""

import re
from typing import Any

from tui.core.clean import clean_line

_LONGEST = 3000
"""Characters of a page that is no more than a wall."""

_TITLES = re.compile(
    r"just a moment|attention required|access (?:to this page has been )?denied"
    r"|are you a (?:robot|human)|robot check"
    r"|verif(?:y|ying) (?:that )?you are (?:a )?human|human verification|security check"
    r"|checking your browser|pardon our interruption|ddos protection|bot verification|captcha"
    r"|validate user|request (?:blocked|rejected)|unusual traffic|cookies? (?:absent|required)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are"
    r" (?:a )?human|enable javascript and cookies to continue|complete the security check"
    r"|unusual (?:traffic|activity) from your|you have been blocked|press (?:&|and) hold"
    r"|performing security verification|needs to review the security of your connection",
    re.IGNORECASE,
)


def wall_in(page: Any) -> str:
    """What a page shows instead of an article, in a sentence without its subject, or nothing."""
    body = page.body
    if body is None or page.css_first("frameset") is not None:
        return "is a frame round other pages: open the page that was shown in it, and save that."
    shown = clean_line(body.text(separator=" "), 2 * _LONGEST)
    title = page.css_first("title")
    titled = title is not None and _TITLES.search(clean_line(title.text(), 200))
    if len(shown) < _LONGEST and (titled or _WORDS.search(shown)):
        return (
            "is not the article but a check against robots that the site showed instead: open the "
            "article in a browser, and save the page again."
        )
    return ""
