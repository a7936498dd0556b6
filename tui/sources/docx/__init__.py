"""DOCX: documents of Word, as mammoth tells them of parts that were checked before.

`parts` takes the file apart within limits; `pages` and `equations` write into its text what mammoth
would leave out; `record` reads what it says of itself; `document` puts the work together.
"""
