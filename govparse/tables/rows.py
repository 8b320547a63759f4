"""What the dialects share between a parse tree and a grid: cells cut out of a row, lines folded, parts put together."""

from collections.abc import Iterable, Sequence
from typing import Any

from lark import Token

from govparse.tables.grid import Cell, Grid, Row

Part = Row | Token
"""What a rule hands up: a row, or a token that belongs to none."""

NOISE = frozenset({"PAGE", "STRAY"})
"""The terminals that stand for lines of no row; every other token outside of rows separates."""


def cell_at(text: str, start: int) -> Cell:
    """A cell of one line: `text` at `start`, blanks around it cut off; a blank cell keeps the place it had."""
    shown = text.strip()
    if len(shown) != len(text):
        if not shown:
            return Cell("", start, start + len(text))
        start += text.index(shown)
    return Cell(shown, start, start + len(shown))


def split_row(tokens: Sequence[Token], mark: str) -> Row:
    """The row of one line, given by its tokens: every `mark` starts a cell, also at the ends of the line."""
    text = "".join(tokens)
    start = place = tokens[0].start_pos or 0
    cells = []
    for piece in text.removesuffix("\n").split(mark):
        cells.append(cell_at(piece, place))
        place += len(piece) + len(mark)
    return Row(cells, start, start + len(text))


def rows_split_at(mark: str) -> type[Any]:
    """The actions for a grammar in which the rule `row` is one line, and every `mark` starts a cell."""

    class Rows:
        """What the rule makes of its tokens."""

        def row(self, tokens: Sequence[Token]) -> Row:
            """The row of a line."""
            return split_row(tokens, mark)

    return Rows


def fold_lines(text: str) -> str:
    """The text of a cell that was broken over lines, without the breaks and the blanks around them.

    Digits on both sides of a break stay apart: nothing says that they are one number.
    """
    pieces: list[str] = []
    for line in map(str.strip, text.split("\n")):
        if pieces and pieces[-1][-1].isdecimal() and line[:1].isdecimal():
            pieces.append(" ")
        if line:
            pieces.append(line)
    return "".join(pieces)


def to_grid(dialect: str, parts: Iterable[Part], text: str, offset: int, *, blanks_kept: bool = True) -> Grid:
    """The grid of a block from its rows and the tokens between them, in order."""
    grid = Grid(dialect, [], offset, offset + len(text), blanks_kept)
    for part in parts:
        if isinstance(part, Row):
            grid.rows.append(part)
        elif part.type in NOISE:
            grid.noise.append((part.start_pos or 0, part.end_pos or 0))
    return grid
