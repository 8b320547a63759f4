"""How much of a file is read: bounds against files that were made to fill a memory or to take for ever."""

LARGEST_FILE = 200_000_000
"""Bytes of a file that are read at all."""

LARGEST_CONTENT = 100_000_000
"""Bytes that the parts of a compressed file may hold together once unpacked."""

LARGEST_MARKUP = 32_000_000
"""Bytes of the XML of a document's text: the tree of it takes a memory many times as large."""

LARGEST_ARCHIVE = 1_000_000_000
"""Bytes that the files of an archive may hold together, those of archives inside it counted; one is held at a time."""

HIGHEST_RATIO = 200
"""How many times larger than packed a part of a compressed file may be, beyond the first million bytes."""

MOST_FILES = 10_000
"""Files of one archive."""

DEEPEST_NESTING = 3
"""Archives inside archives."""

MOST_PAGES = 500
"""Pages of a PDF or an OFD."""

MOST_DRAWN = 500_000
"""Characters, lines and pictures of all pages of an OFD together."""

MOST_TAGS = 1_000_000
"""Tags of a page: the tree of it takes a memory of some hundred bytes for each."""

MOST_CELLS = 200_000
"""Cells of all tables of a document together, and of all sheets of a workbook."""

LARGEST_SHEET = 2_000_000
"""Places of a sheet of a workbook, filled or not."""

WIDEST_SPAN = 100
"""Columns that a cell may span."""

TALLEST_SPAN = 500
"""Rows that a cell may span."""

SECONDS_OF_PAGES = 20
"""How long the pages of a PDF or an OFD may take; what was read until then is kept."""

SECONDS = 60
"""How long another program may take for a file."""

SECONDS_MORE = 5
"""How much longer for every file of several that it is given at once."""
