"""A line of a form between the grid and the cells of the report."""

from attrs import define, field

from govparse.fitting.others import Other, others
from govparse.fitting.placement import Placement
from govparse.fitting.readings import Readings
from govparse.fitting.records.rows import RowReading, Slot
from govparse.forms.form import Line
from govparse.records import ReportCell


@define
class LineFit:
    """A line of a form as it was read.

    `number` is its place in the form, `placement` what stands there (None: nothing was found). `counts` says where its
    values stand in their row if there is a count for every column and nothing to be worked out; else `readings` are its
    admissible readings, `options` those that the equations left (None: absent, too many to list, or `withheld`, since
    clues say that none of those may be right). `cut_off`: there may be more than the options. `clues` are those that
    speak against its first reading, `evidence` says why it reads as it does; `cells` are what came of it, in the order
    of the columns.
    """

    number: int
    line: Line
    placement: Placement | None
    counts: slice | None = None
    readings: Readings | None = None
    options: tuple[RowReading, ...] | None = None
    withheld: tuple[RowReading, ...] = ()
    cut_off: bool = False
    clues: list[str] = field(factory=list)
    evidence: list[str] = field(factory=list)
    cells: list[ReportCell] = field(factory=list)
    _only: RowReading | None = None
    _others: list[Other] | None = None

    @property
    def only(self) -> RowReading | None:
        """The one reading that count, label and place leave, before any other clue; None where there are several."""
        if self._only is None:
            if self.counts is not None and self.placement is not None:
                record = self.placement.records[0]
                columns = zip(record.row.cells[self.counts], record.values[self.counts], strict=True)
                self._only = tuple([Slot(cell, value, None) for cell, value in columns])
            elif self.readings is not None and not self.readings.cut_off and len(self.readings.readings) == 1:
                self._only = self.readings.readings[0]
        return self._only

    def others(self, *, kept: bool) -> list[Other]:
        """What else the characters of its row may say; `kept`: the layout writes blanks, as this row may do anyhow."""
        if self._others is None:
            assert self.only is not None
            assert self.placement is not None
            placed = self.readings is not None and self.readings.reason == "places"
            written = any(slot is not None and slot.value.letter == "B" for slot in self.only)
            self._others = others(self.only, self.placement.records[0].slots, kept=kept or placed or written)
        return self._others

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
        """As many values as columns, in a row that its label places, and no clue against it."""
        placement, readings = self.placement, self.readings
        if placement is None or self.options is None:
            return False
        by_count = self.counts is not None or (readings is not None and readings.certain)
        return (
            by_count and not self.clues and placement.how in ("label", "joined_label") and len(placement.records) == 1
        )

    @property
    def solvable(self) -> tuple[RowReading, ...] | None:
        """The readings between which equations may choose, or with which they may choose between others."""
        if self.counts is not None:
            return None if self.only is None else (self.only,)
        return self.readings.readings if self.readings is not None and self.readings.solvable else None

    def may_be_elsewhere(self) -> None:
        """Adds the reading that nothing printed here belongs to these cells, but to those of another edition."""
        if self.options is not None:
            self.options = (*self.options, (None,) * len(self.line.cells))
            self.evidence.append("edition")
