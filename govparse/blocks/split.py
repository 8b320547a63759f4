"""Which lines of a text are table and which are prose, decided before any heading is looked for.

一、本年新收… in a table is no heading, and the list of section names in a preamble is no table. A table block starts
at a line that carries a label of an official form, reaches over everything that may belong to a table, and ends
before the heading of the next section or the first sentence of prose.
"""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import define

from govparse.blocks.looks import Lines, look_at_lines
from govparse.cleaning import Cleaned
from govparse.forms import TABLES
from govparse.parsing.patterns import compile_pattern

Kind = Literal["prose", "table"]

# In the letters of `govparse.blocks.looks`, one a line: a table from its first label that tells which one it is. A
# line that looks like nothing goes with it where more of the table follows before prose or a heading; up to forty
# such lines may stand together in a table that was taken apart.
_TABLE = compile_pattern("A(?:(?:B|O(?=[BF]*+(?:O[BF]*+){0,38}+[ALV]))*+[FALV])*+")
_ANCHOR = re.compile("A")
_BLANK_BETWEEN = re.compile("VB+(?=V)")
_CELLS_OF_A_ROW = 7
_ALONE = re.compile(r"\s*[^\s|]+\s*")
_BEFORE_TABLE = "FL"
"""What may stand before that label: frames and heads."""


@define
class Block:
    """Consecutive whole lines of the cleaned text: prose, or a table and which one its labels say it is."""

    kind: Kind
    start: int
    end: int
    table: str | None = None


def split_blocks(cleaned: Cleaned, start: int = 0, end: int | None = None) -> list[Block]:
    """The blocks between two clean offsets (at line starts) in order; together they hold every line there."""
    end = len(cleaned.folded) if end is None else end
    lines = look_at_lines(cleaned.folded[start:end])
    blocks: list[Block] = []
    for kind, first, last, table in _stretches(lines):
        stop = start + sum(map(len, lines.texts[first:last])) + last - first
        stop = min(stop, end)  # there is no line end behind the last line
        if start < stop:
            blocks.append(Block(kind, start, stop, table))
        start = stop
    return blocks


def _stretches(lines: Lines) -> Iterator[tuple[Kind, int, int, str | None]]:
    """The blocks as ranges of line numbers."""
    letters = lines.letters
    done = last = 0
    while found := _TABLE.search(letters, last):
        anchor, last = found.span()
        last = _with_blank_cells(lines, anchor, last)
        heading = letters.rfind("H", 0, anchor)
        section = lines.looks[heading].heading if heading >= 0 else None
        first = done + len(letters[done:anchor].rstrip(_BEFORE_TABLE))
        if _is_table(letters[first:last], section):
            if first > done:
                yield "prose", done, first, None
            yield from _tables(lines, first, last)
            done = last
    if done < len(letters):
        yield "prose", done, len(letters), None


def _with_blank_cells(lines: Lines, first: int, last: int) -> int:
    """The end of a table with the blank lines behind it, where these may be blank cells of its last row.

    So they may where there are blank lines between values alone on their lines, or as many as a row has cells.
    """
    end = last
    while lines.letters.startswith("B", end):
        end += 1
    if end - last >= _CELLS_OF_A_ROW:
        return end
    between = _BLANK_BETWEEN.finditer(lines.letters, first, last) if end > last else ()
    return end if any(_ALONE.fullmatch(lines.texts[found.start()]) for found in between) else last


def _is_table(letters: str, section: str | None) -> bool:
    """A lone label is prose (a list of topics, say) unless its section is that of a table or values stand by it."""
    return letters.count("A") > 1 or section in TABLES or "V" in letters


def _tables(lines: Lines, first: int, last: int) -> Iterator[tuple[Kind, int, int, str | None]]:
    """One block a table: where its heading is lost, a table begins at the first label that only it has."""
    start, table = first, None
    for anchor in _ANCHOR.finditer(lines.letters, first, last):
        place = anchor.start()
        other = lines.looks[place].table
        if other == table:
            continue
        if table is not None:
            end = start + len(lines.letters[start:place].rstrip("F"))
            yield "table", start, end, table
            start = end
        table = other
    yield "table", start, last, table
