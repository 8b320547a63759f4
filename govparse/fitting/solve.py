"""Which of the admissible readings of a table's rows agree with the equations that the form prescribes.

Equations only choose between readings that the hard evidence leaves open; a row whose reading is certain is never
changed, and an equation that no reading can satisfy is an error of the source and chooses nothing. A blank counts as
0; a blank total says nothing.
"""

from govparse.fitting.readings import Readings
from govparse.fitting.rows import RowReading
from govparse.fitting.search import Search, Solution
from govparse.fitting.sums import Compiled, compiled_equations, effect_of, speaking, sums_within
from govparse.forms.form import Form


def solve(form: Form, options: list[tuple[RowReading, ...] | None]) -> Solution:
    """Narrows the readings of the lines of `form` by its equations."""
    if all(readings is None or len(readings) == 1 for readings in options):
        return Solution(options)
    across = speaking(compiled_equations(form)[1], options)
    narrowed = list(options)
    doubtful: set[int] = set()
    for line, readings in enumerate(options):
        if readings is not None and len(readings) > 1:
            narrowed[line], proven = _within(line, readings, sums_within(form)[line])
            if not proven:
                doubtful.add(line)
    search = Search(narrowed, doubtful, across)
    solution = search.run()
    if unconfirmed := doubtful - search.confirmed:
        # Only a blank total let these readings pass; without an equation that holds, that is too little to choose by.
        for line in unconfirmed:
            narrowed[line] = options[line]
        solution = Search(narrowed, set(), across).run()
    solution.settled = frozenset(
        line
        for line, readings in enumerate(options)
        if readings is not None and len(readings) > 1 and len(solution.options[line] or ()) == 1
    )
    return solution


def _within(
    line: int, readings: tuple[RowReading, ...], equations: tuple[Compiled, ...]
) -> tuple[tuple[RowReading, ...], bool]:
    """The readings that satisfy the equations within a line, and whether sums prove them rather than a blank total."""
    left = set(range(len(readings)))
    proven = True
    for equation in equations:
        effects = [effect_of(equation, line, reading) for reading in readings]
        if held := {number for number, effect in enumerate(effects) if not effect}:
            left &= held
            proven = proven and (0 in effects or len(held) == len(readings))
    if not left:
        return readings, True
    return tuple(readings[number] for number in sorted(left)), proven


def proven(form: Form, line: int, readings: Readings) -> tuple[RowReading, ...] | None:
    """The readings of a row with places to spare that its own sums allow, or None where no sum proves a likely one."""
    equations = sums_within(form)[line]
    effects = [[effect_of(equation, line, reading) for equation in equations] for reading in readings.readings]
    if not any(0 in each and not any(each) for each in effects[: readings.likely]):
        return None
    return tuple(reading for reading, each in zip(readings.readings, effects, strict=True) if not any(each))
