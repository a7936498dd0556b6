"""A processor for the Citation Style Language 1.0.2, of use without the rest of Lection.

    sheet = Stylesheet(parse_style(xml), read_locale)
    processor = Processor(sheet, map(Item, records))
    html(processor.citation([Cite("jalali2001", "98")]))

A style is read once (stylesheet); its elements are compiled to functions (text, names, dates,
number_element, labels, groups, conditions) that give rich text (rich) for one rendering of an item
(rendering). Small values are named tuples here, not dataclasses: a command that cites once would
spend a quarter of its time on making the classes. For the same reason patterns stand as strings
and are compiled, and kept, by the first use of them.
"""
