"""Clues of arithmetic: sums that do not hold, and would with another reading."""

from collections.abc import Iterator

from attrs import evolve

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other
from govparse.fitting.readings import Readings
from govparse.fitting.rows import RowReading, Slot
from govparse.fitting.sums import Compiled, compiled_equations, sums_within
from govparse.fitting.values import Number, read_value


def sums(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Each sum that does not hold, and would with another reading; one that this would break takes one back.

    Spoken for once for each sum: two sums that the same other reading would mend are two clues.
    """
    assert line.only is not None
    equations = [*sums_within(table.form)[line.number], *_across(table, line.number)]
    if not equations:
        return
    held = [_holds(each, line.number, line.only, table) for each in equations]
    if all(each is True for each in held):
        return
    for other in line.others(kept=table.kept):
        found = _filled_in(other.reading, table, line)
        mended = 0
        for each, before in zip(equations, held, strict=True):
            now = None if found is None else _holds(each, line.number, found, table)
            mended += (now is True and before is not True) - (now is False and before is True)
        yield from [other] * mended


def _filled_in(reading: RowReading, table: TableEvidence, line: LineFit) -> RowReading | None:
    """The reading with a lost value worked out from the sum of its row; None where none can be, or more are lost.

    Only to see whether other sums bear it out: no such number ever leaves this module.
    """
    lost = [place for place, slot in enumerate(reading) if slot is LOST]
    if not lost:
        return reading
    if len(lost) > 1:
        return None
    for equation in sums_within(table.form)[line.number]:
        terms = {term.column: term for term in equation.terms}
        if lost[0] not in terms or terms[lost[0]].is_total:
            continue
        total = next((term for term in equation.terms if term.is_total), None)
        if total is None or (slot := reading[total.column]) is None or slot.value.number is None:
            return None
        others = sum(_number(reading[c]) for c, term in terms.items() if not term.is_total and c != lost[0])
        missing = slot.value.number - others
        if missing < 0 or missing % 1:
            return None
        found = evolve(LOST, value=evolve(read_value("0"), number=int(missing)))
        return (*reading[: lost[0]], found, *reading[lost[0] + 1 :])
    return None


def _across(table: TableEvidence, number: int) -> Iterator[Compiled]:
    """The equations across lines that a line takes part in and of which every other line has one reading."""
    for equation in compiled_equations(table.form)[1]:
        if equation.instead_of is None and number in equation.lines:
            others = equation.lines - {number}
            if all(table.lines[other].only is not None for other in others):
                yield equation


def _holds(equation: Compiled, number: int, reading: RowReading, table: TableEvidence) -> bool | None:
    """Whether an equation holds with this reading of a line; None where a blank total makes it say nothing."""
    difference: Number = 0
    for term in equation.terms:
        row = reading if term.line == number else table.lines[term.line].only
        slot = None if row is None else row[term.column]
        value = None if slot is None else slot.value.number
        if value is None and term.is_total:
            return None
        difference += term.sign * (value or 0)
    return difference == 0


def _number(slot: Slot | None) -> int:
    number = None if slot is None else slot.value.number
    return int(number or 0)


def no_sum_for_surplus(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    return readings.reason == "surplus" and not table.holds_somewhere(line.number, readings.readings)
