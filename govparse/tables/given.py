"""Tables that the container of a text declares itself: their grid needs no dialect to be chosen."""

from govparse.cleaning import PAGE_NUMBER, Cleaned
from govparse.source import Source, SourceCell
from govparse.tables.grid import Cell, Grid, Row

NAME = "grid"
"""What stands in the place of a dialect's name."""


def given_grid(cleaned: Cleaned, source: Source, start: int, end: int) -> Grid | None:
    """The grid of a block between two clean offsets, or None where a line with text in it is no declared row."""
    if not source.rows:
        return None
    raw_start, raw_end = cleaned.span(start, end)
    rows = [_row(cleaned, row) for row in source.rows if raw_start <= row[0].start < max(raw_end, raw_start + 1)]
    grid = Grid(NAME, rows, start, end, blanks_kept=True)
    done = start
    for first, last in [*((row.start, row.end) for row in rows), (end, end)]:
        between = cleaned.folded[done:first].strip()
        if between and not PAGE_NUMBER.fullmatch(between):
            return None
        if between:
            grid.noise.append((done, first))
        done = last
    return grid if rows else None


def _row(cleaned: Cleaned, row: tuple[SourceCell, ...]) -> Row:
    cells = [_cell(cleaned, cell) for cell in row]
    return Row(cells, cells[0].start, cells[-1].end)


def _cell(cleaned: Cleaned, cell: SourceCell) -> Cell:
    start, end = cleaned.clean_span((cell.start, cell.end))
    return Cell(cleaned.folded[start:end].strip(), start, end)
