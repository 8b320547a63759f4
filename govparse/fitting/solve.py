"""Which of the admissible readings of a table's rows agree with the equations that the form prescribes.

Equations only choose between readings that the other clues leave open; a row with one reading is never changed, and an
equation that no reading can satisfy is an error of the source and chooses nothing. A blank counts as 0; a blank total
says nothing. The search itself knows nothing of forms and cells: see `govparse.fitting.balance`.
"""

from collections.abc import Sequence
from decimal import Decimal

from attrs import define, field

from govparse.fitting.balance import Effect, within
from govparse.fitting.balance import solve as solve_sums
from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.readings import Readings
from govparse.fitting.records.rows import RowReading, numbers_of
from govparse.fitting.sums import (
    Compiled,
    Sum,
    add,
    compiled_equations,
    difference_within,
    effect_of,
    speaking,
    sums_within,
)
from govparse.forms.form import Form

Options = list[tuple[RowReading, ...] | None]
"""The readings of every line, None for one that is absent."""

_MOST_SUMS = 4000
"""An equation of more sums than this says nothing by itself."""
_PARTS = 10**10
"""Amounts are printed with ten decimals at most; sums are worked out in whole numbers."""


@define
class Solution:
    """What is left of the readings.

    `options` are the remaining readings of every line. `joint` lists the combinations, a reading number for every line
    in `open_lines`, or is None where there are too many; `cut_off` names the lines of which the candidates may be too
    many, because the search was given up. `settled` names the lines that equations narrowed to one reading.
    """

    options: Options
    open_lines: tuple[int, ...] = ()
    joint: list[tuple[int, ...]] | None = field(factory=list)
    cut_off: frozenset[int] = frozenset()
    settled: frozenset[int] = frozenset()


def solve(form: Form, options: Options) -> Solution:
    """Narrows the readings of the lines of `form` by its equations."""
    if all(readings is None or len(readings) == 1 for readings in options):
        return Solution(options)
    across = speaking(compiled_equations(form)[1], options)
    narrowed = list(options)
    doubtful: set[int] = set()
    for line, readings in enumerate(options):
        if readings is not None and len(readings) > 1:
            held = within(_effects(sums_within(form)[line], line, readings))
            narrowed[line] = tuple([readings[number] for number in held.kept])
            if not held.proven:
                doubtful.add(line)
    solution, confirmed = _solved(narrowed, across)
    if unconfirmed := doubtful - confirmed:
        # Only a blank total let these readings pass; without an equation that holds, that is too little to choose by.
        for line in unconfirmed:
            narrowed[line] = options[line]
        solution, _ = _solved(narrowed, across)
    solution.settled = frozenset(
        line
        for line, readings in enumerate(options)
        if readings is not None and len(readings) > 1 and len(solution.options[line] or ()) == 1
    )
    return solution


def _solved(options: Options, across: Sequence[Compiled]) -> tuple[Solution, set[int]]:
    """What the equations across lines leave, and the lines of which a sum that came out proves it."""
    effects = [None if readings is None else _effects(across, line, readings) for line, readings in enumerate(options)]
    found = solve_sums(effects, len(across), [equation.lines for equation in across])
    left: Options = [
        None if readings is None else tuple([readings[number] for number in kept])
        for readings, kept in zip(options, found.kept, strict=True)
    ]
    renumbered = [{number: place for place, number in enumerate(found.kept[line])} for line in found.open]
    joint = (
        None
        if found.joint is None
        else [tuple(n[c] for n, c in zip(renumbered, choice, strict=True)) for choice in found.joint]
    )
    return Solution(left, found.open, joint, found.undecided), {line for line, sure in enumerate(found.chosen) if sure}


def _effects(equations: Sequence[Compiled], line: int, readings: Sequence[RowReading]) -> list[Effect]:
    """What each reading of a line adds to each of some equations, in whole numbers."""
    asked = [equation.of_line.get(line, ()) for equation in equations]
    return [tuple([_whole(effect_of(terms, numbers)) for terms in asked]) for numbers in map(numbers_of, readings)]


def _whole(effect: Sum) -> int | None:
    if effect is None:
        return None
    return int(effect * _PARTS) if isinstance(effect, Decimal) else effect * _PARTS


def proven(form: Form, line: int, readings: Readings) -> tuple[RowReading, ...] | None:
    """The readings of a row with places to spare that its own sums allow, or None where no sum proves a likely one."""
    effects = _effects(sums_within(form)[line], line, readings.readings)
    if not any(0 in each and not any(each) for each in effects[: readings.likely]):
        return None
    return tuple(reading for reading, each in zip(readings.readings, effects, strict=True) if not any(each))


def withdraw(table: TableEvidence, lines: list[LineFit], solution: Solution) -> None:
    """Gives back the readings of lines that equations chose from although others speak against what is left.

    What is left has no sum of its own: its total is blank, or wrong. Where another reading has one, or an equation
    fails, a value may be lost, or two may be one.
    """
    _, across = compiled_equations(table.form)
    for number, line in enumerate(lines):
        left, readings = solution.options[number], line.readings and line.readings.readings
        if left is None or not readings or len(left) == len(readings):
            continue
        sums = sums_within(table.form)[number]
        if any(_adds_up(sums, reading) for reading in left):
            continue
        better = any(_adds_up(sums, reading) for reading in readings)
        better = better or (table.fails(number, left) and not table.fails(number, readings))
        if better or any(_contradicts(each, number, solution.options) for each in across if number in each.lines):
            solution.options[number] = readings
            solution.settled -= {number}
            solution.joint = None


def _adds_up(sums: Sequence[Compiled], reading: RowReading) -> bool:
    """Whether all sums of a row hold, a blank total being one of nothing."""
    numbers = numbers_of(reading)
    return all(difference_within(equation, numbers) == 0 for equation in sums)


def _contradicts(equation: Compiled, number: int, options: Options) -> bool:
    """Whether an equation that a line adds something to holds for no choice of readings, and not by a blank total."""
    sums: set[Sum] = {0}
    for line in equation.lines:
        effects = {effect_of(equation.of_line[line], numbers) for numbers in map(numbers_of, options[line] or ())}
        if not effects or (line == number and not any(effects)):
            return False
        sums = {add(total, effect) for total in sums for effect in effects}
        if len(sums) > _MOST_SUMS:
            return False
    return not sums & {0, None}
