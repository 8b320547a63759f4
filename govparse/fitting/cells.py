"""Cells of the report made from what the admissible readings of a row put into a column."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Literal

from attrs import define

from govparse.cleaning import Cleaned
from govparse.fitting.others import LOST
from govparse.fitting.readings import pieces_of, saying
from govparse.fitting.records.rows import Record, Slot
from govparse.fitting.records.values import Value
from govparse.forms.form import CellSpec, Line
from govparse.forms.labels import label_key
from govparse.records import Number, Reading, ReportCell, State
from govparse.source import Source
from govparse.tables.grid import Cell

UnitSource = Literal["cell", "header", "form", "unknown"]

_MONEY = re.compile(r"(?:单位:|\()\s*(万元|亿元|元)")

Choices = tuple[Slot | None, ...]
"""What each admissible reading puts into one column; None where it supposes a blank that the layout left out."""

_IS_COUNT = attrgetter("is_count")

MONEY = frozenset({"元", "万元", "亿元"})


def absent(spec: CellSpec) -> ReportCell:
    """A cell of which the text shows nothing."""
    return _without_value(spec, "absent", "absent", [])


def _without_value(spec: CellSpec, state: State, reading: Reading, evidence: list[str]) -> ReportCell:
    return ReportCell(
        value=None,
        state=state,
        reading=reading,
        candidates=None,
        label=spec.label,
        raw=None,
        start=None,
        end=None,
        line=None,
        char=None,
        evidence=evidence,
        unit=None,
        unit_source=None,
        remark=None,
    )


def is_open(spec: CellSpec, choices: Choices, *, lost: bool = False) -> bool:
    """Whether a column cannot be given one value.

    Readings differ, its characters are no number it may hold, or (`lost`) its row lacks values and this may be one.
    """
    if lost or any(_illegible(spec, slot) for slot in choices):
        return True
    (first, *others) = saying(choices)
    return any(other != first for other in others)


def _illegible(spec: CellSpec, slot: Slot | None) -> bool:
    if slot is None:
        return False
    if slot is LOST:
        return True
    if slot.value.number is None:
        return slot.value.letter in "US"
    if spec.kind == "change" and slot.value.number > 0 and "减" in (slot.value.remark or ""):
        return True  # 3（比上年减少）
    if spec.kind == "count" and (slot.value.number < 0 or slot.value.unit in MONEY):
        return True  # a dash that ran into a number; a number that ran into an amount
    points = slot.value.letter == "N" and bool(slot.value.guesses)  # 1.000: one, or a thousand
    return spec.kind != "amount" and (slot.value.number % 1 != 0 or points)


def _guesses(slot: Slot) -> Iterator[Number]:
    """The numbers that the characters of a place may stand for: each of a stack, too."""
    yield from slot.value.guesses
    if slot.value.letter == "S":
        yield from (piece.value.number for piece in pieces_of(slot) if piece.value.number is not None)


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
        if is_open(spec, choices, lost=(lost := "values_lost" in evidence)):
            return self._ambiguous(spec, (*choices, LOST) if lost else choices, evidence)
        slot = choices[0]
        if slot is None:
            return self._left_out(spec, evidence, record)
        if slot.value.number is not None:
            return self._printed(spec, slot, reading, evidence)
        cell = _without_value(spec, "dash" if slot.value.letter == "D" else "blank", reading, evidence)
        self._place(cell, *self.cleaned.span(slot.cell.start, slot.cell.end))
        return cell

    def make_whole(self, line: Line, record: Record, own: slice, evidence: list[str]) -> list[ReportCell]:
        """The cells of a row of which nothing is to be worked out; `own` is where its values stand in the row."""
        at = record.row.texts
        return self.make_row(line, at.starts[own], at.ends[own], record.values[own], "exact", evidence)

    def make_row(
        self,
        line: Line,
        starts: Sequence[int],
        ends: Sequence[int],
        values: Sequence[Value],
        reading: Reading,
        evidence: list[str],
    ) -> list[ReportCell]:
        """The cells of a row with a number in every column: what `make` gives, without asking what cannot be."""
        shift = self.cleaned.shift(starts[0], ends[-1])
        if line.counts is None or shift is None or not all(map(_IS_COUNT, values)):
            columns = zip(line.cells, starts, ends, values, strict=True)
            return [self._number(spec, Cell("", *at), value, reading, evidence) for spec, *at, value in columns]
        text, lines = self.source.text, self.source.line_starts
        made = []
        number = this_line = next_line = 0  # most rows stand in one line
        for start, end, value, (label, unit) in zip(starts, ends, values, line.counts, strict=True):
            start, end = start + shift, end + shift
            if not this_line <= start < next_line:
                number = bisect_right(lines, start)
                this_line, next_line = lines[number - 1], lines[number] if number < len(lines) else len(text) + 1
            char, raw = start - this_line + 1, text[start:end]
            # By place and on one line: this runs for every cell of every report.
            made.append(ReportCell(value.number, "number", reading, None, label, raw, start, end, number, char, evidence, unit, "form", None))  # fmt: skip  # noqa: E501
        return made

    def _number(self, spec: CellSpec, cell: Cell, value: Value, reading: Reading, evidence: list[str]) -> ReportCell:
        """The cell of a number that is the only reading of its column."""
        slot = Slot(cell, value, None)
        if is_open(spec, (slot,)):
            return self._ambiguous(spec, (slot,), evidence)
        return self._printed(spec, slot, reading, evidence)

    def _printed(self, spec: CellSpec, slot: Slot, reading: Reading, evidence: list[str]) -> ReportCell:
        """The cell of a printed number."""
        cell = _without_value(spec, "number", reading, evidence)
        value = slot.value
        assert value.number is not None
        cell.value, cell.remark = value.number, value.remark
        if spec.kind == "amount":
            cell.value = Decimal(value.number)
            cell.unit, cell.unit_source = amount_unit(spec, value, self.heads)
        else:
            cell.value = int(value.number)  # a tool that takes counts for decimals writes 12.0
            cell.unit, cell.unit_source = (spec.unit, "form") if value.unit is None else (value.unit, "cell")
        self._place(cell, *self.cleaned.span(slot.cell.start, slot.cell.end))
        return cell

    def open(self, spec: CellSpec, choices: Choices, evidence: list[str], record: Record) -> ReportCell:
        """A cell whose readings are too many to list, or none of them right: all that it may say are its candidates."""
        legible = [slot for slot in choices if slot is None or slot.value.guesses or not _illegible(spec, slot)]
        cell = self._ambiguous(spec, (*legible, LOST), evidence)
        self._place(cell, *self.cleaned.span(record.row.start, record.row.end))
        return cell

    def _left_out(self, spec: CellSpec, evidence: list[str], record: Record) -> ReportCell:
        """A blank that the layout did not write: an empty place at the end of its row."""
        end = self.cleaned.span(record.row.start, record.row.end)[1]
        cell = _without_value(spec, "blank", "repaired", evidence)
        self._place(cell, end, end)
        return cell

    def _ambiguous(self, spec: CellSpec, choices: Choices, evidence: list[str]) -> ReportCell:
        told = [slot for slot in choices if slot is not None and slot is not LOST]
        legible = [slot for slot in told if slot.value.guesses or not _illegible(spec, slot)]
        numbers = {slot.value.number for slot in legible if slot.value.number is not None}
        numbers.update(guess for slot in told for guess in _guesses(slot))
        unread = len(legible) < len(told)
        empty = unread or len(told) < len(choices) or any(slot.value.number is None for slot in told)
        printed: list[Number] = sorted(numbers, key=Decimal)
        candidates: list[Number | None] = [*printed, *([None] if empty else [])]
        lost = LOST in choices
        state: State = "number" if printed else "blank" if candidates == [None] and lost else "text"
        cell = _without_value(spec, state, "ambiguous", evidence)
        cell.candidates = candidates if printed or lost or len(set(saying(choices))) > 1 else None
        if cells := [slot.cell for slot in told]:
            first, last = min(cell.start for cell in cells), max(cell.end for cell in cells)
            self._place(cell, *self.cleaned.span(first, last))
        return cell

    def _place(self, cell: ReportCell, start: int, end: int) -> None:
        cell.start, cell.end, cell.raw = start, end, self.source.text[start:end]
        cell.line, cell.char = self.source.position(start)


def amount_unit(spec: CellSpec, value: Value, heads: list[Record]) -> tuple[str | None, UnitSource]:
    """The unit of a printed amount of money and its source: the cell itself, the column head, the form, or unknown."""
    if value.unit is not None:
        return value.unit, "cell"
    wanted = label_key(spec.label.rpartition(" × ")[2])
    for head in heads:
        for cell in head.labels:
            if label_key(cell.text) == wanted and (found := _MONEY.search(cell.text)):
                return found[1], "header"
    return (spec.unit, "form") if spec.unit else (None, "unknown")
