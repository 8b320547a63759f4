"""What the dialects share between a parse tree and a grid: cells cut out of a row, lines folded, parts put together."""

from collections.abc import Iterable

from lark import Token

from govparse.tables.grid import Cell, Grid, Row

Part = Row | Token
"""What a rule hands up: a row, or a token that belongs to none."""

NOISE = frozenset({"PAGE", "STRAY"})
"""The terminals that stand for lines of no row; every other token outside of rows separates."""


def cell_at(text: str, start: int) -> Cell:
    """A cell of one line: `text` at `start`, blanks around it cut off; a blank cell keeps the place it had."""
    shown = text.strip()
    start += text.find(shown)
    return Cell(shown, start, start + len(shown or text))


def cells_of(pieces: Iterable[str], place: int) -> list[Cell]:
    """The cells of a row that was cut into pieces of one line; the first piece stands at `place`.

    One character stood between two pieces.
    """
    cells = []
    for piece in pieces:  # what `cell_at` does, without a call for every cell
        shown = piece.strip()
        start = place + piece.find(shown)
        cells.append(Cell(shown, start, start + len(shown or piece)))
        place += len(piece) + 1
    return cells


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
