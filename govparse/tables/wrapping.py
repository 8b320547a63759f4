"""Rows of several lines in which every cell goes on in its column of the next line."""

from collections.abc import Sequence

from govparse.tables.grid import Cell
from govparse.tables.rows import fold_lines


def joined(lines: Sequence[Sequence[Cell]]) -> list[Cell]:
    """The cells of a row from the cells of its lines, each with as many: one a column.

    The place of a cell is that of its first piece, since others stand between its pieces.
    """
    if len(lines) == 1:
        return list(lines[0])
    cells = []
    for column in zip(*lines, strict=True):
        pieces = [piece for piece in column if piece.text] or column[:1]
        cells.append(Cell(fold_lines("\n".join(piece.text for piece in pieces)), pieces[0].start, pieces[0].end))
    return cells
