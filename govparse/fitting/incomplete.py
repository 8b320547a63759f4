"""Rows that may have lost a value although their places can be counted: then the count proves nothing.

A sum that fails is no proof, since sources print wrong totals often. It is one together with something else that is
wrong with the row: a number alone in a line beside it, a blank in a table without blanks, values put together from
columns, equations with other rows that fail, too. Nothing is chosen here, only withheld.
"""

import re
from decimal import Decimal
from functools import cached_property

from attrs import define

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.readings import Readings, RowReading
from govparse.fitting.rows import Record
from govparse.fitting.search import STATES, Solution
from govparse.fitting.sums import Compiled, Sum, add, compiled_equations, effect_of, sums_within
from govparse.forms.form import Form, Line
from govparse.parsing.patterns import compile_pattern

_FIGURES = compile_pattern(r"[0-9]{1,9}(?:[\s|]+[0-9]{1,9})*+\s*\|?")
_NOTHING = re.compile(r"[\s|│]*")

Options = list[tuple[RowReading, ...] | None]


@define(slots=False)
class Completeness:
    """Judges the rows of a table by its evidence; `text` is that in which the grids stand."""

    form: Form
    evidence: TableEvidence
    text: str

    @property
    def is_certain(self) -> bool:
        """Whether a row that has a value for every column can lack none."""
        return not self._strays and not self.evidence.of_columns

    def doubt(self, number: int, line: LineFit) -> None:
        """Withholds the readings of a line of which a value may be lost."""
        if line.placement is None or line.readings is None or line.readings.cut_off:
            return
        if line.readings.plain and self.is_certain:
            return
        if self._may_lack(number, line.line, line.placement.records[0], line.readings):
            line.readings = Readings((), line.readings.reason, cut_off=True)

    def withdraw(self, lines: list[LineFit], solution: Solution) -> None:
        """Gives back the readings of lines that equations chose from although others speak against what is left.

        What is left has no sum of its own: its total is blank, or wrong. Where another reading has one, or an equation
        fails, a value may be lost, or two may be one.
        """
        _, across = compiled_equations(self.form)
        for number, line in enumerate(lines):
            left, readings = solution.options[number], line.readings and line.readings.readings
            if left is None or not readings or len(left) == len(readings):
                continue
            if any(self._adds_up(number, reading) for reading in left):
                continue
            better = any(self._adds_up(number, reading) for reading in readings)
            better = better or (self._fails(number, left) and not self._fails(number, readings))
            if better or any(_contradicts(each, number, solution.options) for each in across if number in each.lines):
                solution.options[number] = readings
                solution.settled -= {number}
                solution.joint = None

    def _may_lack(self, number: int, line: Line, record: Record, readings: Readings) -> bool:
        if self._has_stray_beside(record):
            return _have_blank(readings) or self._fails(number, readings.readings)
        if readings.reason == "surplus":
            return not self._holds_somewhere(number, readings.readings)
        odd = (
            _have_blank(readings) and not self.evidence.usual(record, line)
            if self.evidence.filled
            else self.evidence.of_columns
        )
        return odd and self._fails(number, readings.readings)

    def _adds_up(self, number: int, reading: RowReading) -> bool:
        """Whether all sums of a row hold, a blank total being one of nothing."""
        return all(_difference(equation, reading) == 0 for equation in sums_within(self.form)[number])

    def _fails(self, number: int, readings: tuple[RowReading, ...]) -> bool:
        """Whether the row has sums and no reading of it satisfies all of them."""
        sums = sums_within(self.form)[number]
        return bool(sums) and all(any(_fails(each, reading) for each in sums) for reading in readings)

    def _holds_somewhere(self, number: int, readings: tuple[RowReading, ...]) -> bool:
        """Whether the row has no sums, or a reading that satisfies one of them."""
        sums = sums_within(self.form)[number]
        return not sums or any(not _fails(each, reading) for reading in readings for each in sums)

    def _has_stray_beside(self, record: Record) -> bool:
        """Whether a number stands alone in a line among the values of a row or right behind them."""
        if not self._strays or not record.slots:
            return False
        first, last = record.slots[0].cell.start, record.slots[-1].cell.end
        return any(
            first <= start and (start < last or _NOTHING.fullmatch(self.text, last, start)) for start in self._strays
        )

    @cached_property
    def _strays(self) -> list[int]:
        """Where numbers stand alone in lines, which belong to no row or are a row without a label."""
        noise = (place for grid in self.evidence.grids for place in grid.noise)
        rows = ((record.row.start, record.row.end) for record in self.evidence.alignment.unplaced)
        return [start for start, end in (*noise, *rows) if is_stray(self.text, start, end)]


def is_stray(text: str, start: int, end: int) -> bool:
    """Whether a number, or several, stand alone between two places of a text."""
    return _FIGURES.fullmatch(text[start:end].strip()) is not None


def _have_blank(readings: Readings) -> bool:
    return any(slot is None or slot.value.letter == "B" for reading in readings.readings for slot in reading)


def _fails(equation: Compiled, reading: RowReading) -> bool:
    """Whether the first term, a total, is printed and not the sum of the others, in an equation within one line."""
    total = reading[equation.terms[0].column]
    return total is not None and total.value.number is not None and _difference(equation, reading) != 0


def _difference(equation: Compiled, reading: RowReading) -> int | Decimal:
    """The left minus the right side of an equation within one line, blanks counted as 0."""
    slots = ((term.sign, reading[term.column]) for term in equation.terms)
    return sum(sign * (slot.value.number or 0) for sign, slot in slots if slot is not None)


def _contradicts(equation: Compiled, number: int, options: Options) -> bool:
    """Whether an equation that a line adds something to holds for no choice of readings, and not by a blank total."""
    sums: set[Sum] = {0}
    for line in equation.lines:
        effects = {effect_of(equation, line, reading) for reading in options[line] or ()}
        if not effects or (line == number and not any(effects)):
            return False
        sums = {add(total, effect) for total in sums for effect in effects}
        if len(sums) > STATES:
            return False
    return not sums & {0, None}
