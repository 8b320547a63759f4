"""What tells in which columns the values of a table stand: the heads above them, and their places in the line."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from attrs import define, evolve, field

from govparse.cleaning import Cleaned
from govparse.fitting.line import LineFit
from govparse.fitting.places.columns import PlacedRow, columns_of
from govparse.fitting.places.heads import (
    NOTHING_SAID,
    HeadRuns,
    HeadsAbove,
    columns_below,
    heads_above,
    placed_heads,
)
from govparse.fitting.records.rows import Record, RowReading, Slot
from govparse.forms.form import Form, Line
from govparse.tables.grid import Grid

_ROWS = 2
"""So many rows with values below their heads tell that heads stand over values."""
_ROWS_TO_ONE = 6
"""To each row that stands otherwise, or has another number of cells, so many have to stand as most do."""


@define(slots=False)
class Places:
    """The places of a table's values, worked out when the first row asks for them.

    `kept`: the layout writes blanks, so that the cells of a row can be counted; else places are those in the text.
    """

    form: Form
    grids: list[Grid]
    records: list[Record]
    cleaned: Cleaned
    lines: list[LineFit]
    kept: bool
    _said: dict[int, HeadsAbove] = field(factory=dict)

    @cached_property
    def _heads(self) -> HeadRuns:
        return HeadRuns.of(self.form, self.records)

    def heads_above(self, line: LineFit) -> HeadsAbove:
        """What the heads nearest above a row say."""
        if line.number not in self._said:
            self._said[line.number] = self._heads_above(line)
        return self._said[line.number]

    def _heads_above(self, line: LineFit) -> HeadsAbove:
        if line.placement is None:
            return NOTHING_SAID
        if (heads := self.heads_over(line.line, line.placement.records[0])) is None:
            return NOTHING_SAID
        return evolve(heads, order=heads.perhaps) if heads.perhaps and self._totals_lead else heads

    def heads_over(self, line: Line, record: Record) -> HeadsAbove | None:
        """What the heads nearest above a record say of its values, if it stands in a line; None without any."""
        run = self._heads.above(record.start) if self._heads.runs else None
        return None if run is None else heads_above(self.form, line, run.rows, kept=self.kept)

    @cached_property
    def _totals_lead(self) -> bool:
        """Whether in more rows the first value is the sum of the others than the last one is."""
        leading = 0
        for line in self.lines:
            values = [] if line.placement is None else [value.number for value in line.placement.records[0].said]
            numbers = [number for number in values if number]
            if len(numbers) > 1:
                leading += (2 * numbers[0] == sum(numbers)) - (2 * numbers[-1] == sum(numbers))
        return leading > 0

    def by_places_of_heads(self, line: LineFit) -> RowReading | None:
        """The values of a row by the cells over which the heads of its columns stand, None where they do not tell."""
        if line.placement is None or (below := self._columns_below.get(line.number)) is None:
            return None
        if set(below.values()) < set(range(len(line.line.cells))):
            return None
        by_column: list[list[Slot]] = [[] for _ in line.line.cells]
        for slot in line.placement.records[0].slots:
            if slot.place not in below:
                if slot.value.letter != "B":
                    return None
            elif (column := below[slot.place]) is not None:
                by_column[column].append(slot)
        if any(len({(slot.value.letter, slot.value.number) for slot in slots}) != 1 for slots in by_column):
            return None
        return tuple([slots[0] for slots in by_column])

    @property
    def _columns_below(self) -> dict[int, dict[int | None, int | None]]:
        """The columns of lines by cell number, where heads tell them and the rows below those heads stand so."""
        return self._below_heads[0]

    def is_beside_heads(self, line: LineFit) -> bool:
        """Whether a value of a row stands below no head, though each of its columns has one, as in hardly any row."""
        return line.number in self._below_heads[1]

    @cached_property
    def _below_heads(self) -> tuple[dict[int, dict[int | None, int | None]], set[int]]:
        """The columns of lines by cell number, and the lines that are alone in having a value beside all heads."""
        found: dict[int, dict[int | None, int | None]] = {}
        beside: dict[int, int] = {}
        shifted: set[int] = set()  # the ends of runs of heads over which a row stands otherwise
        ends: dict[int, int] = {}
        for line in self.lines if self.kept and self._width else ():
            if line.placement is None or (run := self._heads.above(line.placement.records[0].start)) is None:
                continue
            below = columns_below(self.form, line.line, run)
            records = line.placement.records
            if not below or any(len(record.row.texts) != self._width for record in records):
                continue
            ends[line.number] = run.end
            if all(_stands_below(each, below, len(line.line.cells)) for each in records):
                found[line.number] = below
            elif any(_tells_by_count(each, set(below), len(line.line.cells)) for each in records):
                shifted.add(run.end)
            else:
                beside[line.number] = run.end
        valued = sum(any(record.letters.strip("B") for record in self._records_of(number)) for number in found)
        if valued < _ROWS or len(beside) > max(1, valued // _ROWS_TO_ONE):
            shifted.update(beside.values())
            beside.clear()
        return {number: below for number, below in found.items() if ends[number] not in shifted}, set(beside)

    def _records_of(self, number: int) -> list[Record]:
        placement = self.lines[number].placement
        return [] if placement is None else placement.records

    def allowed(self, line: LineFit) -> dict[int, frozenset[int]]:
        """The columns in which values of a row may stand, by where the value starts, for those of which that is told:
        by the heads over their cells, or in layouts that leave blanks out by their places in the line.
        """
        if line.placement is None:
            return {}
        if not self.kept:
            return self._columns_in_line.get(line.number, {})
        below = self._columns_below.get(line.number)
        if below is None:
            return {}
        own = (
            (slot, below.get(slot.place))
            for record in line.placement.records
            for slot in record.slots
            if slot.place is not None
        )
        return {slot.cell.start: frozenset([column]) for slot, column in own if column is not None}

    @cached_property
    def in_first_columns(self) -> bool:
        """Whether places in the line are told, and every row has its values in its first columns."""
        rows = self._columns_in_line.values()
        return bool(rows) and all(n in columns for row in rows for n, (_, columns) in enumerate(sorted(row.items())))

    @cached_property
    def _columns_in_line(self) -> dict[int, dict[int, frozenset[int]]]:
        """The columns in which the values of lines may stand by their places in the line of text."""
        placed = [
            (line.number, [slot.cell for slot in record.slots if slot.value.letter != "B"], len(line.line.cells))
            for line in self.lines
            if line.placement is not None
            for record in line.placement.records
            if not record.apart
        ]
        rows = [PlacedRow(columns, tuple([(cell.start, cell.end) for cell in cells])) for _, cells, columns in placed]
        breaks = [start for grid in self.grids for start, _ in grid.noise]
        heads = [head for run in self._heads.runs for head in placed_heads(self.form, run)]
        told = columns_of(self.cleaned, rows, heads, breaks + [run.end for run in self._heads.runs])
        found: dict[int, dict[int, frozenset[int]]] = {}
        for (number, cells, _), columns in zip(placed, told, strict=True):
            if columns is not None:
                found.setdefault(number, {}).update(zip([cell.start for cell in cells], columns, strict=True))
        return found

    @cached_property
    def _width(self) -> int:
        """How many cells nearly all rows of more than one cell have; 0 where they have other numbers of them."""
        widths = Counter(len(row.texts) for grid in self.grids for row in grid.rows if len(row.texts) > 1)
        width, count = widths.most_common(1)[0] if widths else (0, 0)
        return width if count > _ROWS_TO_ONE * (widths.total() - count) else 0


def _tells_by_count(record: Record, below: set[int | None], columns: int) -> bool:
    """Whether a row stands otherwise than the heads above it, or is whole: then its values are where its count says."""
    printed = record.letters.strip("B")
    return bool(set(record.label_places) & below) or (len(printed) == columns and "B" not in printed)


def _stands_below(record: Record, below: Mapping[int | None, int | None], columns: int) -> bool:
    """Whether no label of a row stands below a head of a column, and no value beside them if all columns have one."""
    if set(record.label_places) & set(below):
        return False
    complete = set(below.values()) >= set(range(columns))
    return not complete or all(slot.value.letter == "B" or slot.place in below for slot in record.slots)
