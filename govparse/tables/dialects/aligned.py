"""Cells at fixed places of padded lines, as tools write that lay out the tables of web pages for a terminal."""

from typing import TYPE_CHECKING

from attrs import define

from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.padded import columns_of, even_lines, tables_of
from govparse.tables.rows import Part, cell_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lark import Token


@define
class _Line:
    """A row that is one line: its cells with text, and the line itself without its end."""

    row: Row
    text: str


class Rows:
    """What each rule of the grammar makes: rows of cells with text, then the blank cells between and behind them."""

    def start(self, parts: "list[_Line | Token]") -> list[Part]:
        """All rows, and the lines between them."""
        for table in _tables(parts):
            if columns := columns_of([line.text for line in table]):
                starts = [start for start, _ in columns]
                for line in table:
                    count = sum(end <= len(line.text) for _, end in columns)
                    _fill(line.row, starts[:count])
        return [part.row if isinstance(part, _Line) else part for part in parts]

    def row(self, tokens: "list[Token]") -> _Line:
        """One line: a cell for every text that two blanks end."""
        start, end = tokens[0].start_pos or 0, tokens[-1].end_pos or 0
        cells = [cell_at(token, token.start_pos or 0) for token in tokens]
        return _Line(Row(cells, start, end), "".join(tokens).removesuffix("\n"))


class Aligned(DeclaredDialect):
    """The layout of padded columns: one line a row, blank cells told by their place; an empty line ends a table.

    A table whose columns do not come out even keeps the cells with text alone: then blanks are left out of the grid.
    """

    name = "aligned"
    title = ("列对齐", "aligned columns")
    grammar = "tables/aligned.lark"
    needs = " \n"
    never = "\t|"
    actions = Rows

    def sniff(self, text: str) -> Score:
        """The share of lines in tables whose columns come out even."""
        even, lines = even_lines(text)
        if not even:
            reason = "各行单元格的起始位置和行尾空格不成列", "cells and padding of the lines make no columns"
            return Score(0.0, (reason,))
        words = f"{lines} 行中有 {even} 行：单元格按列对齐", f"{even} of {lines} lines: cells stand in columns"
        return Score(even / lines, (words,))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows of the lines, with blank cells where the columns of all tables came out even."""
        grid = super().grid(text, offset)
        grid.blanks_kept = all(map(columns_of, tables_of(text)))
        return grid


def _tables(parts: "Sequence[_Line | Token]") -> "Iterator[list[_Line]]":
    """The lines of each table; an empty line stands behind it, and a line of blanks does not."""
    table: list[_Line] = []
    for part in parts:
        if isinstance(part, _Line):
            table.append(part)
        elif table and part == "\n":
            yield table
            table = []
    if table:
        yield table


def _fill(row: Row, starts: list[int]) -> None:
    """Gives a row a blank cell for every column that starts without text."""
    by_start = {cell.start - row.start: cell for cell in row.cells}
    row.cells = [by_start.get(start) or Cell("", row.start + start, row.start + start) for start in starts]
