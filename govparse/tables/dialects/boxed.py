"""Bars between cells and dashes between rows, as converters to plain text write tables with cells of several lines."""

import re

from lark import Token

from govparse.parsing.patterns import compile_pattern
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import cells_of
from govparse.tables.sniffing import Layout
from govparse.tables.wrapping import joined

LAYOUT = Layout(
    mark="+-",
    shown=r"^[^\S\n]*+(?:\|[^|\n]*+\||\+[-=:]{2,}+\+)",
    words=("竖线开始一行，或横线分隔各行", "a bar opens the line, or dashes between two rows"),
    denied=r"^[^\S\n]*+[^|+\s]",
    denial=("行首没有竖线", "no bar opens the line"),
)

_RULER = compile_pattern(r"^[^\S\n]*+[|+][-=:]{2,}+(?:\+[-=:]{2,}+)++[+|][^\S\n]*$", re.MULTILINE)


_FIGURES = re.compile(r"[0-9][0-9.,]*")
_OUTLINE = 3
"""So many rulers, above and below a table and under its heads, stand between no other rows."""
_FIRST, _FEW, _FEW_OF = 2, 2, 3
_STROKES = "+-=: "


Lines = list[tuple[list[Cell], Token]]
"""The lines between two rulers: their cells, and the tokens that they are."""


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    def start(self, parts: "list[Lines | Row | Token]") -> "list[Row | Token]":
        """All rows, and the lines between them."""
        rulers = sum(isinstance(part, Token) and part.type == "RULER" for part in parts)
        made: list[Row | Token] = []
        for part in parts:
            made += _rows(part, outlined=rulers <= _OUTLINE) if isinstance(part, list) else [part]
        return made

    def row(self, tokens: "list[Token]") -> Lines:
        """The lines between two rulers."""
        return [(_cells(token), token) for token in tokens]

    def beside(self, tokens: "list[Token]") -> Row:
        """The text of a cell that spans rows; the ruler beside it is blank cells."""
        cells = [cell if cell.text.strip(_STROKES) else Cell("", cell.start, cell.start) for cell in _cells(tokens[0])]
        return Row(cells, tokens[0].start_pos or 0, tokens[0].end_pos or 0)


class Boxed(DeclaredDialect):
    """The layout of a ruler between any two rows: blank cells are kept, cells may go on in the next line."""

    name = "boxed"
    title = ("横竖线表格", "rulers between rows")
    grammar = "tables/boxed.lark"
    separators = "+|-=:"
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


def _rows(part: Lines, *, outlined: bool) -> list[Row]:
    """The lines between two rulers as one row, or one each where rulers stand around the whole table only.

    Where they have not the same number of bars, no cell goes on in the next line.
    """
    lines = [cells for cells, _ in part]
    alike = len({len(cells) for cells in lines}) == 1
    if alike and _are_rows(lines, outlined=outlined):
        return [Row(cells, token.start_pos or 0, token.end_pos or 0) for cells, token in part]
    cells = joined(lines) if alike else [cell for cells in lines for cell in cells]
    return [Row(cells, part[0][1].start_pos or 0, part[-1][1].end_pos or 0)]


def _are_rows(lines: list[list[Cell]], *, outlined: bool) -> bool:
    """Whether lines between two rulers are rows: figures stand below each other in two columns.

    So they are in a table that is only `outlined`, if most of several lines have a text in their first columns.
    """
    columns = zip(*lines, strict=True)
    if sum(sum(_FIGURES.fullmatch(cell.text) is not None for cell in column) > 1 for column in columns) > 1:
        return True
    named = sum(any(cell.text for cell in cells[:_FIRST]) for cells in lines)
    return outlined and len(lines) > _FEW and _FEW_OF * named >= _FEW * len(lines)


def _cells(line: Token) -> list[Cell]:
    """The cells of one line; the outer bars bound it and make no cells."""
    pieces = line.removesuffix("\n").split("|")
    place = line.start_pos or 0
    if len(pieces) > 1:
        place += len(pieces.pop(0)) + 1
    if not pieces[-1].strip() and len(pieces) > 1:
        pieces.pop()
    return cells_of(pieces, place)
