"""Columns told by where the numbers of other rows stand, for layouts that keep the columns and write blanks as blanks.

Rows with all their values, the most that any row of a stretch has, say where the columns are. A shorter row between two
such rows gets a blank cell for every column that no value of its own stands in. Where columns are not kept, come too
close to each other, or a value stands in no column or in two, nothing is added: a short row stays short.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import define

from govparse.tables.grid import Cell, Row

GAP = 2
"""Least number of blanks between two columns. A single blank separates cells where no columns are kept, too."""

Place = tuple[int, int]
"""Start and end, counted from the start of the line."""


@define
class Line:
    """A row that is one line, and how many of its last cells are values."""

    row: Row
    values: int

    def labels(self) -> list[Cell]:
        """The cells before its values."""
        return self.row.cells[: len(self.row.cells) - self.values]

    def places(self) -> list[Place]:
        """Where its values stand."""
        start = self.row.start
        return [(cell.start - start, cell.end - start) for cell in self.row.cells[len(self.row.cells) - self.values :]]

    def indent(self) -> int:
        """Where its last label ends."""
        return max((cell.end - self.row.start for cell in self.labels()), default=0)

    def label_columns(self) -> int:
        """How many columns its labels stand in; single blanks do not part columns."""
        labels = self.labels()
        return bool(labels) + sum(after.start - before.end >= GAP for before, after in pairwise(labels))


def fill_blanks(lines: Sequence[Line]) -> None:
    """Adds the blank cells of a stretch of lines under one head and on one page to their rows.

    A tool that leaves out the cells covered by a label of several rows moves the values of these rows by a column. Rows
    are therefore compared only with those whose labels stand in as many columns.
    """
    most = max((line.values for line in lines), default=0)
    if most < 2 or all(line.values in (0, most) for line in lines):
        return
    by_labels: dict[int, list[Line]] = {}
    for line in lines:
        by_labels.setdefault(line.label_columns(), []).append(line)
    for alike in by_labels.values():
        _fill_between(alike, most)


def _fill_between(lines: list[Line], most: int) -> None:
    full = [number for number, line in enumerate(lines) if line.values == most]
    if len(full) < 2:
        return
    columns = _columns(lines[number].places() for number in full)
    if any(after[0] - before[1] < GAP for before, after in pairwise(columns)):
        return
    for line in lines[full[0] : full[-1]]:
        if 0 < line.values < most and (taken := _taken(line, columns)) is not None:
            _fill(line, taken, most)


def _columns(places: Iterable[list[Place]]) -> list[Place]:
    """From the first character of any value to the last of any, for every column."""
    by_column = zip(*places, strict=True)
    return [(min(start for start, _ in column), max(end for _, end in column)) for column in by_column]


def _taken(line: Line, columns: list[Place]) -> list[int] | None:
    """The column that each value of a line stands in.

    None where a value stands in none or in several, where two stand in one, or where a label stands in one.
    """
    if line.indent() > columns[0][0]:
        return None
    taken: list[int] = []
    for start, end in line.places():
        under = [number for number, (first, last) in enumerate(columns) if start < last and first < end]
        if len(under) != 1 or under[0] in taken:
            return None
        taken += under
    return taken


def _fill(line: Line, taken: list[int], most: int) -> None:
    by_column = dict(zip(taken, line.row.cells[len(line.row.cells) - line.values :], strict=True))
    cells = line.labels()
    end = cells[-1].end if cells else line.row.start
    for column in range(most):
        cell = by_column.get(column) or Cell("", end, end)
        cells.append(cell)
        end = cell.end
    line.row.cells, line.values = cells, most
