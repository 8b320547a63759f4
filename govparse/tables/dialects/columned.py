"""Columns without marks, their cells in line, as programs print tables and data frames."""

from typing import TYPE_CHECKING

from govparse.parsing.grammar import parse
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.gutters import Columns, columns_of_block
from govparse.tables.padded import even_lines
from govparse.tables.rows import to_grid
from govparse.tables.screen import has_ruler

if TYPE_CHECKING:
    from lark import Token


class Lines:
    """What each rule of the grammar makes: the token of a line."""

    def start(self, parts: "list[Token]") -> "list[Token]":
        """All lines, and what stands between them."""
        return parts

    def row(self, tokens: "list[Token]") -> "Token":
        """A line."""
        return tokens[0]


class Columned(DeclaredDialect):
    """The layout of cells in line: where nothing stands in a column, its cell is blank."""

    name = "columned"
    title = ("各列对齐，没有标记", "columns in line, no marks")
    grammar = "tables/columned.lark"
    separators = "-="
    needs = " "
    never = "\t|│"
    actions = Lines

    def sniff(self, text: str) -> Score:
        """1 where all lines stand in columns, else 0; 0 where other layouts show them: by dashes, or by padding."""
        even, total = even_lines(text)
        if has_ruler(text) or 2 * even > total:
            return Score(0.0, (("短横线标出各列，或各行补齐空格", "dashes show the columns, or lines are padded"),))
        if (columns := columns_of_block(text)) is None:
            return Score(0.0, (("各行的单元格不在同样的列上", "the cells of the lines stand in no columns"),))
        count = len(columns.spans)
        return Score(1.0, ((f"所有行都按 {count} 列对齐", f"all lines stand in {count} columns"),))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """A row for every line, with a cell for every column."""
        columns = columns_of_block(text)
        tokens: list[Token] = parse(self.grammar, text, self.actions, offset)
        parts = [_row(token, columns) if token.type == "LINE" else token for token in tokens]
        return to_grid(self.name, parts, text, offset, blanks_kept=columns is not None)


def _row(line: "Token", columns: Columns | None) -> Row:
    start, end = line.start_pos or 0, line.end_pos or 0
    if columns is None:
        shown = line.strip()
        place = start + line.find(shown)
        return Row([Cell(shown, place, place + len(shown))], start, end)
    cells: list[Cell] = []
    place = start
    for piece in columns.cells(line):
        if piece is None:
            cells.append(Cell("", place, place))
            continue
        place = start + piece.end
        cells.append(Cell(line[piece.start : piece.end], start + piece.start, place))
    return Row(cells, start, end)
