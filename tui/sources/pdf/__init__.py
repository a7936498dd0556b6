"""PDF: pages of placed letters become paragraphs, headings, notes and page marks.

The way of a page: `sheet` (its words, from PDFium) → `running_heads` (taken off) → `columns` →
`lines` → `notes` (taken out) → `tables` and `paragraphs` → `headings` and `kinds` → `writing`.
"""

from tui.sources.pdf.reading import read_pdf

__all__ = ["read_pdf"]
