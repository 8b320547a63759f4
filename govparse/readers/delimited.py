"""Tables as text whose cells commas part (CSV), and such with semicolons or tabs whose cells stand in quotes.

What parts the cells is told by the lines themselves; cells without quotes that tabs or semicolons part are read as text
as they are.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise

from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.landmarks import is_heading, is_prose, is_title
from govparse.readers.limits import MOST_CELLS
from govparse.source import Locator

_FEWEST_CELLS, _FEWEST_ROWS = 3, 3
"""So many cells make a row of which no text has so many, and so many of them a table."""
_ALIKE = 0.8
"""The share of lines with several cells that have as many cells as a line beside them."""
_LONGEST_CELL, _MOST_LINES = 20_000, 50
"""A cell that is longer, or has more lines, is none: a quotation mark in a text opened it."""
_PARTED = {
    ",": re.compile(r"^[^\n,]*,[^\n,]*,", re.M),
    ";": re.compile(r'(?:^|;)"[^"\n;]*(?:""[^"\n;]*)*"(?:;|$)', re.M),
    "\t": re.compile(r'(?:^|\t)"[^"\n\t]*(?:""[^"\n\t]*)*"(?:\t|$)', re.M),
}
"""What parts cells, and what shows a row: of tabs and semicolons, which dialects know, only cells in quotes."""
_OTHERWISE = re.compile(r"[\t|]|\S  +\S|^\s*[\[{<'`]")
"""What stands in a cell where something else parts the cells, or a program printed a list."""
_FIGURE = re.compile(r"\s*[-+]?[0-9]+(?:\.[0-9]+)?%?\s*")
_FRONT, _REST = re.compile(r"(?:.*[^0-9.])?[0-9]{1,3}"), re.compile(r"[0-9]{3}(?![0-9]).*")
"""A number before and behind a comma that groups its digits."""
_DECLARED = re.compile(r"sep=[,;\t]?", re.I)


def is_delimited(text: str) -> bool:
    """Whether a text is a table of this kind, with or without other lines around it."""
    return _records(text) is not None


def read(text: str) -> Extract:
    """The lines of a text, the cells of each divided by tabs. Raises `Unreadable` where none has any text."""
    extract = Extract("csv")
    left = MOST_CELLS
    for number, record in enumerate(_records(text) or [[line] for line in text.splitlines()], 1):
        first, *others = record or [""]
        left -= len(record)
        if left < 0:
            extract.remark("GP905", limit=(f"{MOST_CELLS:,} 个单元格", f"{MOST_CELLS:,} cells"))
            break
        if not any(map(str.strip, record)):
            extract.gap()
        elif not any(map(str.strip, others)) and (not others or _is_alone(first)):
            for line in first.splitlines():
                extract.paragraph(line, Locator(row=number, column=1))
        else:
            extract.cells(record, number)
    if extract.is_blank:
        raise Unreadable(("其中没有文字", "it holds no text"))
    return extract


def _is_alone(text: str) -> bool:
    """Whether a text is no label whose values are blank: programs fill up all lines to the width of the table."""
    return is_heading(text) or is_title(text) or is_prose(text)


def _records(text: str) -> list[list[str]] | None:
    """The lines of a table, each as its cells; None where the text is none."""
    for mark, row in _PARTED.items():
        if mark not in text or (mark != "," and '"' not in text):
            continue
        if sum(1 for _ in zip(range(_FEWEST_ROWS), row.finditer(text), strict=False)) == _FEWEST_ROWS:
            found = _parted(text, mark)
            if _is_table(found, grouped=mark == ",") and not any(map(_is_none, chain.from_iterable(found))):
                return found
    return None


def _parted(text: str, mark: str) -> list[list[str]]:
    try:
        records = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=mark))
    except csv.Error:  # a cell that is too long
        return []
    if records and _DECLARED.fullmatch("".join(records[0])):
        del records[0]
    return records


def _is_none(cell: str) -> bool:
    return len(cell) > _LONGEST_CELL or cell.count("\n") > _MOST_LINES


def _is_table(records: Sequence[Sequence[str]], *, grouped: bool) -> bool:
    """Whether most lines with several cells have as many as their neighbours, and hold figures and blanks.

    `grouped`: what parts the cells may stand in numbers as well.
    """
    rows = list(_rows(records))
    several = sum(len(record) > 1 for record in records)
    wide = sum(len(row) >= _FEWEST_CELLS for row in rows)
    if wide < _FEWEST_ROWS or len(rows) < _ALIKE * several:
        return False
    if any(_OTHERWISE.search(cell) for row in rows for cell in row):
        return False
    if sum(any(_FIGURE.fullmatch(cell) for cell in row) for row in rows) < _FEWEST_ROWS - 1:
        return False
    return not (grouped and _groups_digits(rows))


def _rows(records: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Lines that have as many cells as one beside them."""
    for count, alike in groupby(records, len):
        together = list(alike)
        if count > 1 and len(together) > 1:
            yield from together


def _groups_digits(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every comma between digits may stand in a number of more than three digits."""
    pairs = [
        (first, second)
        for row in rows
        for first, second in pairwise(row)
        if first[-1:].isdecimal() and second[:1].isdecimal()
    ]
    return bool(pairs) and all(_FRONT.fullmatch(first) and _REST.fullmatch(second) for first, second in pairs)
