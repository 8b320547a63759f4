"""Cells of the report made from what the admissible readings of a row put into a column."""

from decimal import Decimal

from attrs import define

from govparse.cleaning import Cleaned
from govparse.fitting.rows import Record, Slot
from govparse.fitting.units import unit_of
from govparse.forms.form import CellSpec
from govparse.records import Number, Reading, ReportCell, State
from govparse.source import Source

Choices = tuple[Slot | None, ...]
"""What each admissible reading puts into one column; None where it supposes a blank that the layout left out."""


def absent(spec: CellSpec) -> ReportCell:
    """A cell of which the text shows nothing."""
    return ReportCell(None, "absent", "absent", None, spec.label, None, None, None, None, None, [], None, None, None)


def is_open(spec: CellSpec, choices: Choices, *, lost: bool = False) -> bool:
    """Whether a column cannot be given one value.

    Readings differ, its characters are no number it may hold, or (`lost`) its row lacks values and this may be one.
    """
    numbers = {None if slot is None else slot.value.number for slot in choices}
    return lost or len(numbers) > 1 or any(_illegible(spec, slot) for slot in choices)


def _illegible(spec: CellSpec, slot: Slot | None) -> bool:
    if slot is None:
        return False
    if slot.value.number is None:
        return slot.value.letter in "US"
    return spec.kind != "amount" and isinstance(slot.value.number, Decimal)


@define
class CellMaker:
    """Makes the cells of one table; `heads` are its rows of column heads, which may name units."""

    cleaned: Cleaned
    source: Source
    heads: list[Record]

    def make(
        self, spec: CellSpec, choices: Choices, reading: Reading, evidence: list[str], record: Record
    ) -> ReportCell:
        """The cell of a column: decided where all readings say the same, else ambiguous with every candidate."""
        if is_open(spec, choices, lost="values_lost" in evidence):
            return self._ambiguous(spec, choices, evidence)
        slot = choices[0]
        if slot is None:
            return self._left_out(spec, evidence, record)
        start, end = self.cleaned.span(slot.cell.start, slot.cell.end)
        line, char = self.source.position(start)
        raw = self.source.text[start:end]
        value = slot.value
        if value.number is None:
            state: State = "dash" if value.letter == "D" else "blank"
            return ReportCell(
                None, state, reading, None, spec.label, raw, start, end, line, char, evidence, None, None, None
            )
        number = Decimal(value.number) if spec.kind == "amount" else value.number
        unit, said_by = unit_of(spec, value, self.heads)
        return ReportCell(
            number,
            "number",
            reading,
            None,
            spec.label,
            raw,
            start,
            end,
            line,
            char,
            evidence,
            unit,
            said_by,
            value.remark,
        )

    def cut_off(self, spec: CellSpec, evidence: list[str], record: Record) -> ReportCell:
        """A cell whose readings are too many to list."""
        start, end = self.cleaned.span(record.row.start, record.row.end)
        return self._doubtful(spec, "text", None, (start, end), evidence)

    def _left_out(self, spec: CellSpec, evidence: list[str], record: Record) -> ReportCell:
        """A blank that the layout did not write: an empty place at the end of its row."""
        end = self.cleaned.span(record.row.start, record.row.end)[1]
        line, char = self.source.position(end)
        return ReportCell(
            None, "blank", "repaired", None, spec.label, "", end, end, line, char, evidence, None, None, None
        )

    def _ambiguous(self, spec: CellSpec, choices: Choices, evidence: list[str]) -> ReportCell:
        numbers = dict.fromkeys(None if slot is None else slot.value.number for slot in choices)
        printed: list[Number] = sorted((number for number in numbers if number is not None), key=Decimal)
        candidates: list[Number | None] | None = [*printed, *([None] if None in numbers else [])]
        unread = any(slot is not None and _illegible(spec, slot) and not slot.value.guesses for slot in choices)
        if unread or candidates == [None]:
            candidates = None
        cells = [slot.cell for slot in choices if slot is not None]
        span = self.cleaned.span(min(c.start for c in cells), max(c.end for c in cells)) if cells else None
        return self._doubtful(spec, "number" if printed else "text", candidates, span, evidence)

    def _doubtful(
        self,
        spec: CellSpec,
        state: State,
        candidates: list[Number | None] | None,
        span: tuple[int, int] | None,
        evidence: list[str],
    ) -> ReportCell:
        cell = ReportCell(
            None, state, "ambiguous", candidates, spec.label, None, None, None, None, None, evidence, None, None, None
        )
        if span is not None:
            cell.start, cell.end = span
            cell.raw = self.source.text[cell.start : cell.end]
            cell.line, cell.char = self.source.position(cell.start)
        return cell
