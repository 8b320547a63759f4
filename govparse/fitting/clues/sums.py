"""Clues of arithmetic: sums that do not hold, and would with another reading."""

from collections.abc import Iterator, Sequence

from govparse.fitting.effects import Asked
from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other
from govparse.fitting.readings import Readings
from govparse.fitting.records.rows import numbers_of
from govparse.fitting.sums import Numbers


def sums(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Each sum that does not hold, and would with another reading; one that this would break takes one back.

    Spoken for once for each sum: two that the same other reading would mend are two clues. Where a reading supposes
    that a value was lost, one number has to mend them.
    """
    assert line.only is not None
    if line.number not in table.effects.uneven:
        return
    equations = table.effects.asked(line.number)
    totals = {column for each in equations for column, _, is_total in each.terms if is_total}
    equations = [each for each in equations if each.others is not None]
    own = numbers_of(line.only)
    held = [each.holds(own) for each in equations]
    for other in line.others(kept=table.kept):
        says = numbers_of(other.reading)
        lost = [place for place, slot in enumerate(other.reading) if slot is LOST]
        if len(lost) > 1:
            continue
        ways: list[Numbers] = [says]
        if lost:
            missing = {_missing(each, says, lost[0]) for each in equations}
            missing -= {None, 0} if other.supposes == "hole" else {None}
            ways = [_filled(says, lost[0], number) for number in missing if number is not None]
        mended = max((_mended(numbers, equations, held) for numbers in ways), default=0)
        if mended == 1 and lost and lost[0] in totals:
            continue  # any blank total can be worked out from its row: no clue, unless a column asks for the same
        yield from [other] * mended


def _mended(numbers: Numbers, equations: Sequence[Asked], held: Sequence[bool | None]) -> int:
    """How many more equations hold with these numbers than with those of the first reading of a line."""
    mended = 0
    for equation, before in zip(equations, held, strict=True):
        difference = equation.difference(numbers)
        if difference == 0:
            mended += not before
        elif before and difference is not None:
            mended -= 1
    return mended


def _missing(equation: Asked, numbers: Numbers, lost: int) -> int | None:
    """The number that a lost value has to be for an equation to hold; None where that is none, or says nothing.

    Only to see whether other equations bear it out: no such number ever leaves this module.
    """
    signs = [sign for column, sign, _ in equation.terms if column == lost]
    if not signs or (difference := equation.difference(_filled(numbers, lost, 0))) is None:
        return None
    missing = -difference * signs[0]
    return int(missing) if missing >= 0 and missing % 1 == 0 else None


def _filled(numbers: Numbers, lost: int, number: int) -> Numbers:
    return (*numbers[:lost], number, *numbers[lost + 1 :])


def no_sum_for_surplus(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    return readings.reason == "surplus" and not table.holds_somewhere(line.number, readings.readings)
