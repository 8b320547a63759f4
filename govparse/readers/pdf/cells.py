"""The cells of a ruled table, and which characters stand in which."""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import define, field

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.lines import Line
from govparse.readers.pdf.shapes import Glyph

_BORDER = 1.5
"""Pictures may reach so far beyond the middle of the lines around their cell."""
_TOGETHER = 0.05
"""Digits of one number are no further apart than this share of their height; those of two cells are."""


@define
class Cell:
    """A cell: its first row and column in the grid from 0, how many it takes of each, its box, its characters."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    top: float
    x1: float
    bottom: float
    page: int
    glyphs: list[Glyph] = field(factory=list, repr=False)
    lines: list[Line] = field(factory=list, repr=False)
    text: str = ""

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    def holds(self, glyph: Glyph) -> bool:
        """Whether all of a character or picture stands in the cell."""
        return (
            self.x0 - _BORDER <= glyph.x0
            and glyph.x1 <= self.x1 + _BORDER
            and self.top - _BORDER <= glyph.top
            and glyph.bottom <= self.bottom + _BORDER
        )


def fill(cells: list[Cell], glyphs: list[Glyph]) -> list[Glyph]:
    """Put the characters into the cells that they stand in; returns the others.

    A number that runs over a border is not divided: all its digits go where its middle stands. A picture is in a cell
    where all of it is.
    """
    xs = sorted({cell.x0 for cell in cells} | {cell.x1 for cell in cells})
    ys = sorted({cell.top for cell in cells} | {cell.bottom for cell in cells})
    places: dict[tuple[int, int], Cell] = {}
    for cell in cells:
        columns = range(bisect_right(xs, cell.x0), bisect_right(xs, cell.x1))
        for line in range(bisect_right(ys, cell.top), bisect_right(ys, cell.bottom)):
            for column in columns:
                places[line, column] = cell

    def cell_at(x: float, y: float) -> Cell | None:
        return places.get((bisect_right(ys, y), bisect_right(xs, x)))

    def standing(glyph: Glyph) -> Cell | None:
        return cell_at((glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2)

    moved = {
        id(digit): (run[0].x0 + run[-1].x1) / 2
        for run in _runs([glyph for glyph in glyphs if glyph.text.isdecimal()])
        if any(standing(digit) is not standing(run[0]) for digit in run)
        for digit in run
    }
    others = []
    for glyph in glyphs:
        middle = moved.get(id(glyph), (glyph.x0 + glyph.x1) / 2)
        if (found := cell_at(middle, (glyph.top + glyph.bottom) / 2)) is not None and (
            glyph.text != PICTURE or found.holds(glyph)
        ):
            found.glyphs.append(glyph)
        else:
            others.append(glyph)
    return others


def _runs(digits: list[Glyph]) -> Iterator[list[Glyph]]:
    """Digits that stand together on one line, as the file writes them one after the other."""
    run: list[Glyph] = []
    for digit in digits:
        if run:
            last = run[-1]
            near = -1.0 <= digit.x0 - last.x1 <= _TOGETHER * (digit.bottom - digit.top)
            if not near or abs(digit.top - last.top) > 1.0:
                yield run
                run = []
        run.append(digit)
    if run:
        yield run
