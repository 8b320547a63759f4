"""Bars between cells and dashes between rows, as converters to plain text write tables with cells of several lines."""

import re
from typing import TYPE_CHECKING

from govparse.parsing.patterns import compile_pattern
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import cells_of, in_turn
from govparse.tables.sniffing import Layout
from govparse.tables.wrapping import are_rows, joined

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="+-",
    shown=r"^[^\S\n]*+(?:\|[^|\n]*+\||\+[-=:]{2,}+\+)",
    words=("竖线开始一行，或横线分隔各行", "a bar opens the line, or dashes between two rows"),
    denied=r"^[^\S\n]*+[^|+\s]",
    denial=("行首没有竖线", "no bar opens the line"),
)

_RULER = compile_pattern(r"^[^\S\n]*+[|+][-=:]{2,}+(?:\+[-=:]{2,}+)++[+|][^\S\n]*$", re.MULTILINE)


_STROKES = "+-=: "


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    def start(self, parts: "list[list[Row] | Token]") -> "list[Row | Token]":
        """All rows, and the lines between them."""
        return in_turn(parts)

    def row(self, tokens: "list[Token]") -> list[Row]:
        """The lines between two rulers: one row, or one each where they are no cells that go on in the next line."""
        lines = [_cells(token) for token in tokens]
        if not are_rows(lines):
            return [Row(joined(lines), tokens[0].start_pos or 0, tokens[-1].end_pos or 0)]
        return [Row(cells, t.start_pos or 0, t.end_pos or 0) for cells, t in zip(lines, tokens, strict=True)]

    def beside(self, tokens: "list[Token]") -> list[Row]:
        """The text of a cell that spans rows; the ruler beside it is blank cells."""
        cells = [cell if cell.text.strip(_STROKES) else Cell("", cell.start, cell.start) for cell in _cells(tokens[0])]
        return [Row(cells, tokens[0].start_pos or 0, tokens[0].end_pos or 0)] if any(c.text for c in cells) else []


class Boxed(DeclaredDialect):
    """The layout of a ruler between any two rows: blank cells are kept, cells may go on in the next line."""

    name = "boxed"
    title = ("横竖线表格", "rulers between rows")
    grammar = "tables/boxed.lark"
    needs = "+-"
    layout = LAYOUT
    actions = Rows
    wraps = True

    def sniff(self, text: str) -> Score:
        """The share of lines that are rulers, or that a bar opens; 0 where no ruler has several columns."""
        score = super().sniff(text)
        if not score.value or _RULER.search(text):
            return score
        return Score(0.0, (*score.reasons, ("没有分出几列的横线", "no line of dashes with several columns")))


def _cells(line: "Token") -> list[Cell]:
    """The cells of one line; the outer bars bound it and make no cells."""
    pieces = line.removesuffix("\n").split("|")
    place = line.start_pos or 0
    if len(pieces) > 1:
        place += len(pieces.pop(0)) + 1
    if not pieces[-1].strip() and len(pieces) > 1:
        pieces.pop()
    return cells_of(pieces, place)
