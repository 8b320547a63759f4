"""Rows of a grid read by the shared row grammar into records: labels and the value places that follow them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import define, frozen
from lark import Token, Tree

from govparse.fitting.values import Value, read_value
from govparse.forms.labels import anchors, label_key, row_keys, units
from govparse.grammar import parse_tree
from govparse.tables.grid import Cell, Grid, Row

SHORT = 6
"""Text of at most so many characters behind the label of a row stands for a value; longer text may be a piece of it."""
_LONGEST_REMEMBERED = 64
"""Shapes of more cells than this are parsed each time: a hostile row must not fill the memory of shapes."""


@define
class Slot:
    """A place for a value: the cell, what it says, and its number in the row of the grid (None for joined cells)."""

    cell: Cell
    value: Value
    place: int | None


@define
class Record:
    """The labels of a row and the value places behind them.

    `lead` is the number of the first cell after the last label; `overwritten` says that numbers stand over the label,
    `apart` that they are certainly a row's, though its label stands elsewhere.
    """

    row: Row
    labels: list[Cell]
    label_places: tuple[int, ...]
    slots: list[Slot]
    lead: int
    overwritten: bool = False
    apart: bool = False


@frozen
class _Run:
    labels: range
    slots: range
    overwritten: bool


@lru_cache(maxsize=4096)
def _runs_of_known_shape(shape: str) -> tuple[_Run, ...]:
    return tuple(_runs(shape))


def _runs(shape: str) -> Iterator[_Run]:
    """The records of a shape, as ranges of cell numbers, read off the parse tree."""
    (child,) = parse_tree("row.lark", shape).children
    assert isinstance(child, Tree)
    for record in child.children if child.data == "several_records" else (child,):
        assert isinstance(record, Tree)
        runs = {
            token.type: range(token.start_pos or 0, token.end_pos or 0)
            for token in record.children
            if isinstance(token, Token)
        }
        nothing = range(0)
        labels = runs.get("LABELS", nothing)
        slots = runs.get("VALUES") or (runs.get("BLANKS", nothing) if labels else nothing)
        yield _Run(labels, slots, "STACK" in runs)


def read_records(grid: Grid) -> list[Record]:
    """The records of a grid in order; blank rows give none."""
    return [record for row in grid.rows for record in _records_of(row, whole=grid.blanks_kept)]


def fills_all_cells(records: Iterable[Record]) -> bool:
    """Whether cells that have nothing to tell are filled, with zeros or mostly with dashes: then none is blank."""
    values = [slot.value for record in records for slot in record.slots]
    dashes = sum(value.letter == "D" for value in values)
    return any(value.number == 0 for value in values) or 2 * dashes > sum(value.letter in "ND" for value in values)


def _values_of(cells: list[Cell], whole: bool) -> list[Value]:
    """What the cells of a row say; in a `whole` row, text that stands where a value belongs is unclear and no label."""
    values = [read_value(cell.text) for cell in cells]
    if not whole or "L" not in "".join([value.letter for value in values])[1:]:
        return values
    row_labels, known, units_printed = row_keys(), anchors(), units()
    behind_value = behind_label = False
    for place, (cell, value) in enumerate(zip(cells, values, strict=True)):
        if cell.text in units_printed:
            continue
        if value.letter == "L" and (key := label_key(cell.text)) not in known:
            if behind_value or (behind_label and (len(cell.text) <= SHORT or any(map(str.isdigit, cell.text)))):
                values[place] = Value("U")
        elif value.letter == "L":
            behind_label = key in row_labels
            behind_value = False
        elif value.letter != "B":
            behind_value = True
    return values


def _records_of(row: Row, *, whole: bool) -> Iterator[Record]:
    cells = row.cells
    values = _values_of(cells, whole)
    shape = "".join([value.letter for value in values])
    if not shape:
        return
    runs = _runs_of_known_shape(shape) if len(shape) <= _LONGEST_REMEMBERED else _runs(shape)
    for run in runs:
        places = tuple(place for place in run.labels if shape[place] == "L")
        slots = [Slot(cells[place], values[place], place) for place in run.slots]
        if places or slots:
            lead = run.labels.stop if places else run.slots.start
            yield Record(row, [cells[place] for place in places], places, slots, lead, run.overwritten)
