"""Pages of the web: the article found in a page, and the record of it that the page gives.

`bounded` takes the harm out of a page before it is parsed; `tree` measures the parsed page;
`clutter` knows what is no text of an article; `article` finds it; `record` reads the reference.
"""
