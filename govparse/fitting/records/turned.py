"""Tables that stand on their side: the rows of the form printed as columns, and its columns as rows."""

from functools import cache

from govparse.fitting.records.values import read_value
from govparse.forms import forms_of
from govparse.forms.form import Label
from govparse.forms.labels import column_keys, label_key
from govparse.tables.grid import Cell, Grid, Row

LEAST_NAMED = 2
"""So many rows of the form have to be named in one row of the grid."""
_LABELS = 3
"""Labels stand in the first so many cells of a row."""


def upright(table: str, grid: Grid) -> Grid:
    """The grid with its rows and columns exchanged where it prints the form on its side, else as it is.

    It does where one row names several rows of the form and another row, with values, begins with the name of a column.
    Only in layouts that write blanks, and where these rows have as many cells: else nobody knows what
    stands below what.
    """
    if not grid.blanks_kept or not _is_turned(table, grid):
        return grid
    width = max(len(row.cells) for row in grid.rows)
    columns = zip(*(_filled(row, width) for row in grid.rows), strict=True)
    rows = [Row(list(cells), min(c.start for c in cells), max(c.end for c in cells)) for cells in columns]
    return Grid(grid.dialect, rows, grid.start, grid.end, blanks_kept=True, noise=grid.noise)


def _filled(row: Row, width: int) -> list[Cell]:
    missing = width - len(row.cells)
    return [*row.cells, *(Cell("", row.end, row.end) for _ in range(missing))]


def _is_turned(table: str, grid: Grid) -> bool:
    rows, columns = _names(table)
    if not any(_begins_with_column(row, columns) for row in grid.rows):  # of most tables no row does
        return False
    naming = [row for row in grid.rows if _names_several(row, rows)]
    if not naming:
        return False
    beginning = [row for row in grid.rows if _begins_with_column(row, column_keys())]
    return len({len(row.cells) for row in (*naming, *beginning)}) == 1


def _names_several(row: Row, names: frozenset[str]) -> bool:
    return len(names.intersection(map(label_key, row.texts.texts))) >= LEAST_NAMED


def _begins_with_column(row: Row, columns: frozenset[str]) -> bool:
    texts = row.texts.texts
    for place, text in enumerate(texts[:_LABELS]):
        if label_key(text) in columns:
            return any(read_value(value).letter == "N" for value in texts[place + 1 :]) and not any(
                label_key(other) in columns for other in texts[place + 1 :]
            )
    return False


@cache
def _names(table: str) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the names of rows and of columns, without those that name both."""
    forms = forms_of(table)
    rows = {label_key(text) for form in forms for row in form.rows for text in _wordings(row.path[-1])}
    columns = {
        label_key(text) for form in forms for row in form.rows for c in row.columns for text in _wordings(c.label)
    }
    return frozenset(rows - columns), frozenset(columns - rows)


def _wordings(label: Label) -> tuple[str, ...]:
    return (label.text, *label.aliases)
