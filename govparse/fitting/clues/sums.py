"""Clues of arithmetic: sums that do not hold, and would with another reading."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other
from govparse.fitting.readings import Readings
from govparse.fitting.records.rows import RowReading
from govparse.fitting.records.values import Number, read_value
from govparse.fitting.sums import Compiled, compiled_equations, effect_of, sums_within


def sums(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Each sum that does not hold, and would with another reading; one that this would break takes one back.

    Spoken for once for each sum: two that the same other reading would mend are two clues. Where a reading supposes
    that a value was lost, one number has to mend them.
    """
    assert line.only is not None
    equations = [*sums_within(table.form)[line.number], *_across(table, line.number)]
    held = [_holds(each, line.number, line.only, table) for each in equations]
    if all(each is True for each in held):
        return
    for other in line.others(kept=table.kept):
        lost = [place for place, slot in enumerate(other.reading) if slot is LOST]
        if len(lost) > 1:
            continue
        readings = [other.reading]
        if lost:
            numbers = {_missing(each, line.number, other.reading, lost[0], table) for each in equations}
            numbers -= {None, 0} if other.supposes == "hole" else {None}
            readings = [_filled(other.reading, lost[0], number) for number in numbers if number is not None]
        mended = max((_mended(reading, equations, held, line, table) for reading in readings), default=0)
        if mended == 1 and lost and _is_total(equations, line.number, lost[0]):
            continue  # any blank total can be worked out from its row: no clue, unless a column asks for the same
        yield from [other] * mended


def _is_total(equations: Sequence[Compiled], number: int, column: int) -> bool:
    return any(
        term.is_total for each in equations for term in each.terms if (term.line, term.column) == (number, column)
    )


def _mended(
    reading: RowReading, equations: Sequence[Compiled], held: Sequence[bool | None], line: LineFit, table: TableEvidence
) -> int:
    """How many more equations hold with a reading than with the first one of a line."""
    mended = 0
    for equation, before in zip(equations, held, strict=True):
        now = _holds(equation, line.number, reading, table)
        mended += (now is True and before is not True) - (now is False and before is True)
    return mended


def _missing(equation: Compiled, number: int, reading: RowReading, lost: int, table: TableEvidence) -> int | None:
    """The number that a lost value has to be for an equation to hold; None where that is none, or says nothing.

    Only to see whether other equations bear it out: no such number ever leaves this module.
    """
    signs = [term.sign for term in equation.terms if (term.line, term.column) == (number, lost)]
    if not signs or (difference := _difference(equation, number, _filled(reading, lost, 0), table)) is None:
        return None
    missing = -difference * signs[0]
    return int(missing) if missing >= 0 and missing % 1 == 0 else None


def _filled(reading: RowReading, lost: int, number: int) -> RowReading:
    found = evolve(LOST, value=evolve(read_value("0"), number=number))
    return (*reading[:lost], found, *reading[lost + 1 :])


def _across(table: TableEvidence, number: int) -> Iterator[Compiled]:
    """The equations across lines that a line takes part in and of which every other line has one reading."""
    for equation in compiled_equations(table.form)[1]:
        if (
            equation.instead_of is None
            and number in equation.lines
            and table.effects.of(equation).open_lines <= {number}
        ):
            yield equation


def _holds(equation: Compiled, number: int, reading: RowReading, table: TableEvidence) -> bool | None:
    """Whether an equation holds with this reading of a line; None where a blank total makes it say nothing."""
    difference = _difference(equation, number, reading, table)
    return None if difference is None else difference == 0


def _difference(equation: Compiled, number: int, reading: RowReading, table: TableEvidence) -> Number | None:
    """The left minus the right side of an equation; None where a total is blank."""
    others = table.effects.of(equation).without(number)
    own = effect_of(equation, number, reading)
    return None if others is None or own is None else others + own


def no_sum_for_surplus(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    return readings.reason == "surplus" and not table.holds_somewhere(line.number, readings.readings)
