"""Rows of several lines in which every cell goes on in its column of the next line."""

import re
from collections.abc import Sequence

from govparse.tables.grid import Cell
from govparse.tables.rows import fold_lines

_FIGURE = re.compile(r"[-+−增减]?[0-9][0-9.,]*(?:[(万元件条项%]|$)")


def are_rows(lines: Sequence[Sequence[Cell]]) -> bool:
    """Whether lines between two rulers are rows of their own and no cells that go on in the next line.

    They are where they have not the same number of cells, or where one column has texts in several and a figure.
    """
    return len({len(cells) for cells in lines}) > 1 or any(map(_has_figures, zip(*lines, strict=True)))


def _has_figures(column: tuple[Cell, ...]) -> bool:
    texts = [cell.text for cell in column if cell.text]
    return len(texts) > 1 and any(map(_FIGURE.match, texts))


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
