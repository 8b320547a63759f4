"""A line of a form between the grid and the cells of the report."""

from attrs import define, field

from govparse.fitting.align import Placement
from govparse.fitting.readings import Readings, RowReading
from govparse.fitting.rows import Slot
from govparse.forms.form import Line
from govparse.records import ReportCell


@define
class LineFit:
    """A line of a form as it was read.

    `placement` is what stands there (None: nothing was found), `counts` where its values stand in their row if there is
    a count for every column, so that nothing is to be worked out; else `readings` are its admissible readings by hard
    evidence, `options` those that the equations left (None: absent, or too many to list). `evidence` says why; `cells`
    are what came of it, in the order of the columns.
    """

    line: Line
    placement: Placement | None
    counts: slice | None
    readings: Readings | None = None
    options: tuple[RowReading, ...] | None = None
    cut_off: bool = False
    evidence: list[str] = field(factory=list)
    cells: list[ReportCell] = field(factory=list)

    @property
    def plain(self) -> tuple[Slot, ...] | None:
        """The only reading of the line where it gives every column a legible number, else None."""
        if self.options is None or len(self.options) != 1 or self.cut_off:
            return None
        (only,) = self.options
        slots = tuple([slot for slot in only if slot is not None and slot.value.letter == "N"])
        return slots if len(slots) == len(only) else None

    @property
    def certain(self) -> bool:
        """As many values as columns, in a row that its label places: nothing had to be worked out."""
        placement, readings = self.placement, self.readings
        if placement is None or readings is None or self.options is None:
            return False
        return readings.certain and placement.how in ("label", "joined_label") and len(placement.records) == 1

    @property
    def solvable(self) -> tuple[RowReading, ...] | None:
        """The readings between which equations may choose, or with which they may choose between others."""
        if self.counts is not None and self.placement is not None:
            record = self.placement.records[0]
            columns = zip(record.row.cells[self.counts], record.values[self.counts], strict=True)
            return (tuple([Slot(cell, value, None) for cell, value in columns]),)
        return self.readings.readings if self.readings is not None and self.readings.solvable else None

    def may_be_elsewhere(self) -> None:
        """Adds the reading that nothing printed here belongs to these cells, but to those of another edition."""
        if self.options is not None:
            self.options = (*self.options, (None,) * len(self.line.cells))
            self.evidence.append("edition")
