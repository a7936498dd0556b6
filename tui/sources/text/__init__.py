"""Plain text: paragraphs, headings, verse and pages, as lines and blanks show them."""
