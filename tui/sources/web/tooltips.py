"""Notes that stand twice in a page: in a tooltip at the mark, often cut short, and in a list."""

from typing import Any

_MOST = 5000
_TOOLTIP, _REFERENCE = "footnote_plugin_tooltip_text_", "footnote_plugin_reference_"


def complete_tooltips(page: Any) -> None:
    """Have the whole notes in the tooltips of the Footnotes plugin, and take its list away."""
    tooltips = page.css(f'.footnote_tooltip[id^="{_TOOLTIP}"]')[:_MOST]
    wholes = {}
    for node in page.css(f'[id^="{_REFERENCE}"]')[:_MOST]:
        row = _row_of(node)
        words = row.css_first(".footnote_plugin_text") if row is not None else None
        if words is not None:
            wholes[(node.attributes.get("id") or "").removeprefix(_REFERENCE)] = words
    for tooltip in tooltips:
        whole = wholes.get((tooltip.attributes.get("id") or "").removeprefix(_TOOLTIP))
        if whole is not None:
            tooltip.inner_html = whole.inner_html or ""
    if tooltips:
        for container in page.css(".footnotes_reference_container"):
            container.decompose()


def _row_of(node: Any) -> Any:
    while node is not None and node.tag != "tr":
        node = node.parent
    return node
