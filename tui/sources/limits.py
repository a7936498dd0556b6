"""How much of this machine the reading of one file may take."""

MEGABYTE = 1_000_000

MEMORY = 1024 * MEGABYTE
"""Bytes of address space for the process that reads a file."""

PROCESSOR_SECONDS = 240
"""Seconds of the processor for one file: a PDF of some thousand pages takes a minute."""

SECONDS = 600.0
"""Seconds by the clock for one file, however busily it is read."""

SILENT_SECONDS = 30.0
"""Seconds without a page or chapter more, after which a reader is taken to be stuck."""

OPEN_FILES = 64
"""Files the reading process may have open."""

MESSAGE = 512 * MEGABYTE
"""Bytes of the longest message from the reading process."""

SMALL = 64_000
"""Bytes up to which Markdown and plain text are read in the program itself."""

MOST_CELLS = 20_000
"""Cells of a table in Markdown that is read in the program itself."""

MOST_PASSED_OVER = 3
"""Pages of one file that may each break a process that reads them, and become gaps."""
