"""Numbers that go on in the next line of a narrow column: what a line shows of them is not what they are.

A line of nothing but digits stands right below a row with a label, each of its numbers below one value of it, at the
same side or in the middle; and that value is as wide as any in its column. Both pieces then stand in one cell, a blank
between them: nothing says for certain that they are one number, but the upper one alone is none that was printed.
"""

import re
from collections.abc import Sequence

from attrs import define, field

from govparse.cleaning import Cleaned
from govparse.source import Span
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.rulers import Ruler, rulers

_UPPER = re.compile(r"(?:[-+−↑↓增减] ?)?[0-9][0-9,]+")
_LOWER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_VALUE = re.compile(r"(?:[-+−↑↓增减] ?)?[0-9][0-9.,]*|[-–—/]{1,4}")
_CENTRE = 2
"""So far twice the middles of two numbers below each other may differ."""
_AROUND = 40
"""So many rows before and behind are looked at for the width of a column."""


def join_broken_numbers(grid: Grid, cleaned: Cleaned) -> None:
    """Puts the digits of lines that go on with the numbers of the row above into the cells of that row.

    A cell of two pieces has the place of the first; its row reaches over both lines.
    """
    rows = grid.rows
    lines = [number for number in range(1, len(rows)) if _may_go_on(rows[number - 1], rows[number], cleaned)]
    if not lines:
        return
    measured = [_Measured(ruler, rows) for ruler in rulers(cleaned, ())]
    gone: set[int] = set()
    for number in lines:
        above = [pairs for each in measured if (pairs := each.pairs(number))]
        if above:
            row = rows[number - 1]
            for upper, lower in {(id(a), id(b)): (a, b) for pairs in above for a, b in pairs}.values():
                place = next(place for place, cell in enumerate(row.cells) if cell is upper)
                row.put(place, f"{upper.text} {lower.text}")
            row.end = rows[number].end
            gone.add(number)
    grid.rows = [row for number, row in enumerate(rows) if number not in gone]


def _may_go_on(row: Row, below: Row, cleaned: Cleaned) -> bool:
    """Whether a line of nothing but digits stands right below a row that has a label and values."""
    if not all(_LOWER.fullmatch(text) for text in below.texts.texts if text):
        return False
    digits = [cell for cell in below.cells if cell.text]
    values = _values(row)
    if not digits or len(digits) > len(values):
        return False
    labelled = any(cell.text and not _VALUE.fullmatch(cell.text) for cell in row.cells)
    return labelled and cleaned.text.count("\n", values[-1].start, digits[0].start) == 1


def _values(row: Row) -> list[Cell]:
    """The values of a row: what stands behind its last label and is not blank."""
    values: list[Cell] = []
    for cell in reversed(row.cells):
        if cell.text and not _VALUE.fullmatch(cell.text):
            break
        values.append(cell)
    return [cell for cell in reversed(values) if cell.text]


@define
class _Measured:
    """The values of rows, each with the columns that it takes by one ruler; none for rows that it cannot measure."""

    ruler: Ruler
    rows: Sequence[Row]
    _places: dict[int, list[tuple[Cell, Span]]] = field(factory=dict, init=False)

    def pairs(self, number: int) -> list[tuple[Cell, Cell]]:
        """The value above each number of a line; none where one stands below no value or could not go on with it."""
        found: list[tuple[Cell, Cell]] = []
        for cell, span in self._of(number):
            above = [(value, place) for value, place in self._of(number - 1) if _overlap(place, span)]
            if len(above) != 1 or not self._goes_on(number, *above[0], span):
                return []
            found.append((above[0][0], cell))
        return found if len({id(upper) for upper, _ in found}) == len(found) else []

    def _goes_on(self, number: int, upper: Cell, place: Span, below: Span) -> bool:
        """Whether a value fills its column, and the digits below it are in line with it and not wider."""
        width = place[1] - place[0]
        in_line = place[0] == below[0] or place[1] == below[1] or abs(sum(place) - sum(below)) <= _CENTRE
        if not in_line or below[1] - below[0] > width or not _UPPER.fullmatch(upper.text):
            return False
        around = range(max(0, number - _AROUND), min(len(self.rows), number + _AROUND))
        column = [span for row in around for _, span in self._of(row) if _overlap(span, place)]
        return all(end - start <= width for start, end in column)

    def _of(self, number: int) -> list[tuple[Cell, Span]]:
        if number not in self._places:
            values = _values(self.rows[number])
            spans = tuple([(cell.start, cell.end) for cell in values])
            line = self.ruler.line(number, len(values), spans) if spans else None
            self._places[number] = list(zip(values, line.values, strict=True)) if line else []
        return self._places[number]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
