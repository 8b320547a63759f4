"""Tables drawn with strokes, as web pages are laid out for a terminal: `│规章 │0 │12 │`, strokes between the rows."""

import re
from typing import TYPE_CHECKING

from govparse.tables.declared import DeclaredDialect
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import cells_of
from govparse.tables.sniffing import Layout
from govparse.tables.wrapping import joined

if TYPE_CHECKING:
    from lark import Token

_SIDE = re.compile("[│┃║├┣╠┤┫╣┼╋╬]")
_RULE = "─━═┬┴┳┻╦╩"
_FIGURE = re.compile(r"[-+−增减]?[0-9][0-9.,]*(?:[(万元件条项%]|$)")


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    def start(self, parts: "list[list[Row] | Token]") -> "list[Row | Token]":
        """All rows, and the lines between them."""
        return [part for some in parts for part in (some if isinstance(some, list) else (some,))]

    def row(self, tokens: "list[Token]") -> list[Row]:
        """The lines between two rules: one row, or one each where a column has figures in several."""
        lines = [_cells(token) for token in tokens]
        if len({len(cells) for cells in lines}) == 1 and not any(map(_has_figures, zip(*lines, strict=True))):
            return [Row(joined(lines), tokens[0].start_pos or 0, tokens[-1].end_pos or 0)]
        return [Row(cells, t.start_pos or 0, t.end_pos or 0) for cells, t in zip(lines, tokens, strict=True)]

    def beside(self, tokens: "list[Token]") -> list[Row]:
        """The text of a cell that spans rows; the strokes beside it are blank cells."""
        return self.row(tokens)


class Framed(DeclaredDialect):
    """The layout of drawn frames: blank cells are kept, a cell may go on in the next line beside others.

    A cell that spans several rows stands in one of them, or its lines in several.
    """

    name = "framed"
    title = ("线框表格", "frames drawn with strokes")
    grammar = "tables/framed.lark"
    separators = "|-:" + "".join(map(chr, range(0x2500, 0x2580)))
    needs = "│"
    actions = Rows
    wraps = True
    layout = Layout(
        mark="│",
        shown=r"^ *+[│├┌└][^\n]*[│┤┐┘]",
        words=("首尾是框线", "strokes at both ends"),
        denied=r"^ *+[^ │├┌└\n]",
        denial=("开头不是框线", "no stroke begins it"),
    )


def _has_figures(column: tuple[Cell, ...]) -> bool:
    """Whether several cells of a column hold something, and one of them a figure."""
    texts = [cell.text for cell in column if cell.text]
    return len(texts) > 1 and any(map(_FIGURE.match, texts))


def _cells(line: "Token") -> list[Cell]:
    """The cells of one line, between any two strokes; the outer ones bound it and make no cells."""
    pieces = _SIDE.split(line.removesuffix("\n"))
    place = (line.start_pos or 0) + len(pieces.pop(0)) + 1
    if not pieces[-1].strip() and len(pieces) > 1:
        pieces.pop()
    cells = cells_of(pieces, place)
    return [cell if cell.text.strip(_RULE) else Cell("", cell.start, cell.start) for cell in cells]
