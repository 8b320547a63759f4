"""What is asked of the results of a dialect that others wrote, before anything is built on them."""

from typing import TYPE_CHECKING

from govparse.tables.dialect import Score
from govparse.tables.grid import Grid
from govparse.tables.laws import is_of_heads, shares

if TYPE_CHECKING:
    from lark import Token, Tree


def trusted_score(score: Score) -> Score:
    """The score; raises `ValueError` for one outside of 0 to 1."""
    if not 0 <= score.value <= 1:
        raise ValueError(f"a score is a share from 0 to 1, not {score.value}")
    return score


def trusted_grid(grid: Grid, text: str, start: int) -> Grid:
    """The grid of a block that starts at a place.

    Raises `ValueError` where rows or cells stand outside of their place or out of order, and where a cell says what
    does not stand there: it shares no character with its place.
    """
    row_end, end = start, start + len(text)
    for number, row in enumerate(grid.rows, 1):
        if not (row_end <= row.start <= row.end <= end and row.cells):
            raise ValueError(f"row {number} of the grid is out of place or empty")
        row_end, cell_end = row.end, row.start
        for cell in row.cells:
            if not cell_end <= cell.start <= cell.end <= row.end:
                raise ValueError(f"cell {cell.text!r} in row {number} of the grid is out of place")
            cell_end = cell.end
            there = text[cell.start - start : cell.end - start]
            if not (cell.text in text if is_of_heads(row) else shares(cell.text, there)):
                raise ValueError(f"cell {cell.text!r} in row {number} of the grid shares nothing with {there[:20]!r}")
    if not all(start <= first <= last <= end for first, last in grid.noise):
        raise ValueError("noise of the grid is out of place")
    return grid


def trusted_tree(tree: "Tree[Token]", text: str, offset: int) -> "Tree[Token]":
    """The tree of a block; raises `ValueError` where its leaves are not the text, each at its place."""
    place = offset
    for token in tree.scan_values(lambda _: True):
        if token.start_pos != place or not text.startswith(token, place - offset):
            raise ValueError(f"leaf {token.type} {token[:20]!r} of the tree is out of place: expected at {place}")
        place += len(token)
    if place != offset + len(text):
        raise ValueError(f"the leaves of the tree end at {place}, the text at {offset + len(text)}")
    return tree
