"""Which of the admissible readings of a table's rows agree with the equations that the form prescribes.

Equations only choose between readings that the hard evidence leaves open; a row whose reading is certain is never
changed, and an equation that no reading can satisfy is an error of the source and chooses nothing. A blank counts as
0; a blank total says nothing.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import islice

from attrs import define, field, frozen

from govparse.fitting.readings import RowReading
from govparse.forms.form import Equation, Form

STATES = 20_000
"""Most partial sums that are followed at once; a search that needs more is cut off."""
LISTED = 256
"""Most joint readings that are listed."""

_Sum = int | Decimal | None
"""The left minus the right side of an equation; None once a blank total has made it say nothing."""
_State = tuple[_Sum, ...]


@frozen
class _Term:
    line: int
    column: int
    sign: int
    is_total: bool


@frozen
class _Compiled:
    terms: tuple[_Term, ...]
    lines: frozenset[int]


@cache
def _compiled(form: Form) -> tuple[tuple[_Compiled, ...], tuple[_Compiled, ...]]:
    """The equations of a form within one line, and those across lines."""
    places = {cell.id: (row, column) for row, line in enumerate(form.lines) for column, cell in enumerate(line.cells)}

    def compiled(equation: Equation) -> _Compiled:
        signs = [(cell, 1) for cell in equation.left] + [(cell, -1) for cell in equation.right]
        terms = tuple(_Term(*places[cell], sign, cell in form.totals) for cell, sign in signs)
        return _Compiled(terms, frozenset(term.line for term in terms))

    all_equations = [compiled(equation) for equation in form.equations]
    within = tuple(equation for equation in all_equations if len(equation.lines) == 1)
    across = tuple(equation for equation in all_equations if len(equation.lines) > 1)
    return within, across


@define
class Solution:
    """What is left of the readings.

    `options` are the remaining readings of every line (None for a line that is absent). `joint` lists the
    combinations, a reading number for every line in `open_lines`, or is None where there are too many; `cut_off`
    names the lines for which the search was given up. `settled` names the lines that equations narrowed to one
    reading.
    """

    options: list[tuple[RowReading, ...] | None]
    open_lines: tuple[int, ...] = ()
    joint: list[tuple[int, ...]] | None = field(factory=list)
    cut_off: frozenset[int] = frozenset()
    settled: frozenset[int] = frozenset()


def solve(form: Form, options: list[tuple[RowReading, ...] | None]) -> Solution:
    """Narrows the readings of the lines of `form` by its equations."""
    if all(readings is None or len(readings) == 1 for readings in options):
        return Solution(options)
    within, across = _compiled(form)
    narrowed = list(options)
    doubtful: set[int] = set()
    for line, readings in enumerate(options):
        if readings is not None and len(readings) > 1:
            narrowed[line], proven = _within(line, readings, within)
            if not proven:
                doubtful.add(line)
    search = _Search(narrowed, doubtful, across)
    solution = search.run()
    if unconfirmed := doubtful - search.confirmed:
        # Only a blank total let these readings pass; without an equation that holds, that is too little to choose by.
        for line in unconfirmed:
            narrowed[line] = options[line]
        solution = _Search(narrowed, set(), across).run()
    solution.settled = frozenset(
        line
        for line, readings in enumerate(options)
        if readings is not None and len(readings) > 1 and len(solution.options[line] or ()) == 1
    )
    return solution


def _effect(equation: _Compiled, line: int, reading: RowReading) -> _Sum:
    """What a reading of one line adds to the left minus the right side; None where it holds a blank total."""
    result: int | Decimal = 0
    for term in equation.terms:
        if term.line == line:
            slot = reading[term.column]
            number = None if slot is None else slot.value.number
            if number is None and term.is_total:
                return None
            result += term.sign * (number or 0)
    return result


def _within(
    line: int, readings: tuple[RowReading, ...], equations: tuple[_Compiled, ...]
) -> tuple[tuple[RowReading, ...], bool]:
    """The readings that satisfy the equations within a line, and whether sums prove them rather than a blank total."""
    left = set(range(len(readings)))
    proven = True
    for equation in equations:
        if line in equation.lines:
            effects = [_effect(equation, line, reading) for reading in readings]
            if held := {number for number, effect in enumerate(effects) if not effect}:
                left &= held
                proven = proven and (0 in effects or len(held) == len(readings))
    if not left:
        return readings, True
    return tuple(readings[number] for number in sorted(left)), proven


class _Search:
    """Follows the partial sums of the equations across lines over the lines that are still open."""

    def __init__(
        self, options: list[tuple[RowReading, ...] | None], doubtful: set[int], across: tuple[_Compiled, ...]
    ) -> None:
        """`doubtful` are lines whose readings an equation here has to confirm, even where only one is left."""
        self.options = options
        self.open_lines = open_lines = tuple(
            line
            for line, readings in enumerate(options)
            if readings is not None and (len(readings) > 1 or line in doubtful)
        )
        self.confirmed: frozenset[int] = frozenset()
        usable = [
            e for e in across if e.lines.intersection(open_lines) and all(options[line] is not None for line in e.lines)
        ]
        starts = [self._constant(equation) for equation in usable]
        alive = [(e, start) for e, start in zip(usable, starts, strict=True) if start is not None]
        reachable = [(e, start) for e, start in alive if self._satisfiable(e, start)]
        self.equations = [equation for equation, _ in reachable]
        self.start: _State = tuple(start for _, start in reachable)
        self.effects = [
            [tuple(_effect(e, line, reading) for e in self.equations) for reading in self._readings(line)]
            for line in open_lines
        ]

    def _readings(self, line: int) -> tuple[RowReading, ...]:
        readings = self.options[line]
        assert readings is not None
        return readings

    def _constant(self, equation: _Compiled) -> _Sum:
        total: _Sum = 0
        for line in equation.lines:
            if line not in self.open_lines:
                total = _add(total, _effect(equation, line, self._readings(line)[0]))
        return total

    def _satisfiable(self, equation: _Compiled, start: _Sum) -> bool:
        """Whether some choice of readings satisfies this equation alone, by its sum and not by a blank total.

        No, too, where that is too much to follow.
        """
        sums: set[_Sum] = {start}
        for line in self.open_lines:
            effects = {_effect(equation, line, reading) for reading in self._readings(line)}
            sums = {_add(total, effect) for total in sums for effect in effects}
            if len(sums) > STATES:
                return False
        return 0 in sums

    def run(self) -> Solution:
        """The readings that take part in a combination satisfying every equation that can be satisfied."""
        layers = self._forward()
        if layers is None:
            return Solution(self.options, self.open_lines, None, frozenset(self.open_lines))
        goal = {state for state in layers[-1] if not any(state)}
        if not goal:
            # Each equation alone can hold but not all together: the source is wrong somewhere, so they choose nothing.
            return Solution(self.options, self.open_lines, self._list(None))
        alive = self._backward(layers, goal)
        options = list(self.options)
        kept: list[list[int]] = []
        for position, line in enumerate(self.open_lines):
            numbers = [
                number
                for number, effect in enumerate(self.effects[position])
                if any(_plus(state, effect) in alive[position + 1] for state in alive[position])
            ]
            kept.append(numbers)
            if all(any(self.effects[position][number]) for number in numbers):
                self.confirmed |= {line}
            options[line] = tuple(self._readings(line)[number] for number in numbers)
        still_open = tuple(line for line, numbers in zip(self.open_lines, kept, strict=True) if len(numbers) > 1)
        return Solution(options, still_open, self._renumbered(self._list(alive), kept))

    def _forward(self) -> list[set[_State]] | None:
        layers = [{self.start}]
        for effects in self.effects:
            states = {_plus(state, effect) for state in layers[-1] for effect in set(effects)}
            if len(states) > STATES:
                return None
            layers.append(states)
        return layers

    def _backward(self, layers: list[set[_State]], goal: set[_State]) -> list[set[_State]]:
        alive = [goal]
        for position in range(len(self.open_lines) - 1, -1, -1):
            effects = set(self.effects[position])
            after = alive[-1]
            alive.append({s for s in layers[position] if any(_plus(s, effect) in after for effect in effects)})
        return alive[::-1]

    def _list(self, alive: list[set[_State]] | None) -> list[tuple[int, ...]] | None:
        """The combinations of reading numbers, one for every open line; None where there are more than `LISTED`."""

        def follow(position: int, state: _State) -> Iterator[tuple[int, ...]]:
            if position == len(self.open_lines):
                yield ()
                return
            for number, effect in enumerate(self.effects[position]):
                after = _plus(state, effect)
                if alive is None or after in alive[position + 1]:
                    for rest in follow(position + 1, after):
                        yield (number, *rest)

        listed = list(islice(follow(0, self.start), LISTED + 1))
        return listed if len(listed) <= LISTED else None

    def _renumbered(self, joint: list[tuple[int, ...]] | None, kept: list[list[int]]) -> list[tuple[int, ...]] | None:
        """Combinations in the numbers of the kept readings, only for the lines that are still open."""
        if joint is None:
            return None
        new = [{number: place for place, number in enumerate(numbers)} for numbers in kept]
        left = [position for position, numbers in enumerate(kept) if len(numbers) > 1]
        return list(dict.fromkeys(tuple(new[p][combination[p]] for p in left) for combination in joint))


def _add(total: _Sum, effect: _Sum) -> _Sum:
    return None if total is None or effect is None else total + effect


def _plus(state: _State, effect: _State) -> _State:
    return tuple([_add(total, more) for total, more in zip(state, effect, strict=True)])
