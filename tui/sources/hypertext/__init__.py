"""A tree of markup becomes blocks, whichever parser made it: HTML, and XML that is told as HTML.

A teller (`telling`) walks a parsed tree and tells a `Scribe` of each element that starts, of the
text in it, and of its end. The scribe writes a `Manuscript`: blocks in order, with anchors.
`bound` finds the notes in it and puts it into an `Assembly`.
"""
