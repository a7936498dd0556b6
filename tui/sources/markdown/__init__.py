"""Markdown: CommonMark with what pandoc, Obsidian and bookmakers add, and its front matter."""
