"""The columns of lines in which every cell starts at the place of its column and is padded with blanks to its width.

A column is as wide as its widest cell, and two blanks stand behind it. So its end is known where the next one starts, a
column that is blank in every row shows as two blanks too many, and the length of a line tells how many cells it has.
What does not come out even was not written so. Where the table stands in a cell of another one, all lines are padded to
the width of that, and how many cells a line has is not known.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

BETWEEN = 2
"""Blanks between two columns."""

_CELL = re.compile(r"\S+(?: \S+)*")
_EMPTY_LINES = re.compile(r"\n\n+")

Column = tuple[int, int]
"""Where a column starts and where its widest cell ends, counted from the start of the line."""


def tables_of(text: str) -> list[list[str]]:
    """The lines with text of each table of a block: an empty line stands behind a table, a line of blanks does not."""
    tables = ([line for line in table.split("\n") if line.strip()] for table in _EMPTY_LINES.split(text))
    return [table for table in tables if table]


@lru_cache(maxsize=1)
def even_lines(text: str) -> tuple[int, int]:
    """How many lines of a block stand in tables whose columns come out even, and how many there are."""
    if " \n" not in f"{text}\n" or "|" in text or "\t" in text:
        return 0, 0
    tables = tables_of(text)
    return sum(len(table) for table in tables if columns_of(table)), sum(map(len, tables))


def columns_of(lines: Sequence[str]) -> list[Column] | None:
    """The columns of the lines of one table (without line ends), None where they are not laid out so.

    A line for itself tells nothing: which of its cells are the widest is not known.
    """
    if len(lines) < 2 or not any(line.endswith(" ") for line in lines):
        return None
    ends: dict[int, int] = {}
    for line in lines:
        for cell in _CELL.finditer(line):
            start, end = cell.span()
            if ends.get(start, 0) < end:
                ends[start] = end
    if len(ends) < 2:
        return None
    columns: list[Column] = []
    for start in sorted(ends):
        columns += _hidden(columns, start)
        if columns and columns[-1][1] + BETWEEN != start:
            return None
        columns.append((start, ends[start]))
    lengths = set(map(len, lines))
    hidden = [*_hidden(columns, max(lengths) + BETWEEN)]
    known = {end for _, end in columns + hidden}
    framed = len(lengths) == 1 and len(hidden) > len(columns)
    if lengths <= known and not framed:
        return columns + hidden
    return columns if len(lengths) == 1 else None


def _hidden(columns: list[Column], start: int) -> Iterator[Column]:
    """The columns without any text between the last one and the place where the next one starts."""
    if columns:
        for place in range(columns[-1][1] + BETWEEN, start - BETWEEN + 1, BETWEEN):
            yield place, place
