"""Rows that equations chose although other equations speak against what is left: they are given back.

What is left has no sum of its own then: its total is blank, or wrong.
"""

from attrs import define

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.rows import RowReading
from govparse.fitting.solve import Solution
from govparse.fitting.sums import Compiled, Sum, add, compiled_equations, difference_within, effect_of, sums_within

MOST_SUMS = 4000
"""More sums of one equation than this say nothing."""

Options = list[tuple[RowReading, ...] | None]


@define
class Completeness:
    """Judges what equations chose by the evidence of the whole table."""

    table: TableEvidence

    def withdraw(self, lines: list[LineFit], solution: Solution) -> None:
        """Gives back the readings of lines that equations chose from although others speak against what is left.

        What is left has no sum of its own: its total is blank, or wrong. Where another reading has one, or an equation
        fails, a value may be lost, or two may be one.
        """
        _, across = compiled_equations(self.table.form)
        for number, line in enumerate(lines):
            left, readings = solution.options[number], line.readings and line.readings.readings
            if left is None or not readings or len(left) == len(readings):
                continue
            if any(self._adds_up(number, reading) for reading in left):
                continue
            better = any(self._adds_up(number, reading) for reading in readings)
            better = better or (self.table.fails(number, left) and not self.table.fails(number, readings))
            if better or any(_contradicts(each, number, solution.options) for each in across if number in each.lines):
                solution.options[number] = readings
                solution.settled -= {number}
                solution.joint = None

    def _adds_up(self, number: int, reading: RowReading) -> bool:
        """Whether all sums of a row hold, a blank total being one of nothing."""
        return all(difference_within(equation, reading) == 0 for equation in sums_within(self.table.form)[number])


def _contradicts(equation: Compiled, number: int, options: Options) -> bool:
    """Whether an equation that a line adds something to holds for no choice of readings, and not by a blank total."""
    sums: set[Sum] = {0}
    for line in equation.lines:
        effects = {effect_of(equation, line, reading) for reading in options[line] or ()}
        if not effects or (line == number and not any(effects)):
            return False
        sums = {add(total, effect) for total in sums for effect in effects}
        if len(sums) > MOST_SUMS:
            return False
    return not sums & {0, None}
