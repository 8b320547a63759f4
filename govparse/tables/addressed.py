"""Values that name their row and column, made into rows: for plugins whose layout is no table but keys and values."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from govparse.tables.grid import Cell, Row


@frozen
class Addressed:
    """A value with its address: the names of its row from the outside in, and that of its column (None for none).

    Values of one `record` (an object, a line, a paragraph) without names of a row are one row.
    """

    path: tuple[Cell, ...]
    column: Cell | None
    value: Cell
    record: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The texts of the names of its row."""
        return tuple(cell.text for cell in self.path)


def rows_of_values(values: Sequence[Addressed]) -> Iterator[Row]:
    """A row for every run of values with the same names; heads before those whose columns are others than before.

    A row has the names of its own, then its values. The heads stand among the values, so that their row has no place of
    its own but the start of the row behind it: a dialect that makes such rows is `addressed`.
    """
    heads: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    done = 0
    for (around, _), run in groupby(values, lambda each: (each.names, each.record if not each.path else 0)):
        row = list(run)
        shared = sum(1 for one, other in zip(around[:-1], names, strict=False) if one == other)
        path = [cell for cell in row[0].path[shared:] if cell.start >= done]
        cells = [*path, *(each.value for each in row)]
        start = cells[0].start
        columns = tuple(each.column.text for each in row if each.column is not None)
        if columns != heads and not all(text.isdecimal() for text in columns):
            yield Row([Cell(text, start, start) for text in columns], start, start)
            heads = columns
        done = row[-1].value.end
        yield Row(cells, start, done)
        names = around
