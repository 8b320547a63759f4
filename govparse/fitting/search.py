"""The combinations of readings that satisfy the equations across the lines of a table.

First every equation by itself throws out the readings that fit none of its sums; then the sums of all equations are
followed together, line by line, as far as each of them can still come out.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import define, field

from govparse.fitting.rows import RowReading
from govparse.fitting.sums import Compiled, State, Sum, add, add_all, effect_of

STATES = 4_000
"""Most partial sums that are followed at once; a search that needs more is cut off."""
BRANCHINGS = 4
"""So many lines are gone through case by case before the search is given up."""
WORK = 1_000_000
"""So many sums are worked out, case by case, before the search is given up: well below a second."""
STEPS = 10_000
"""Most steps that are taken to find one combination where all of them are too many."""
LISTED = 256
"""Most joint readings that are listed."""


@define
class Solution:
    """What is left of the readings.

    `options` are the remaining readings of every line (None for a line that is absent). `joint` lists the
    combinations, a reading number for every line in `open_lines`, or is None where there are too many; `cut_off`
    names the lines of which the candidates may be too many, because the search was given up. `settled` names the
    lines that equations narrowed to one reading.
    """

    options: list[tuple[RowReading, ...] | None]
    open_lines: tuple[int, ...] = ()
    joint: list[tuple[int, ...]] | None = field(factory=list)
    cut_off: frozenset[int] = frozenset()
    settled: frozenset[int] = frozenset()


class Search:
    """The search over the lines that are still open."""

    def __init__(
        self, options: list[tuple[RowReading, ...] | None], doubtful: set[int], across: Sequence[Compiled]
    ) -> None:
        """`doubtful` are lines whose readings an equation here has to confirm, even where only one is left."""
        self.options = options
        open_lines = [
            line
            for line, readings in enumerate(options)
            if readings is not None and (len(readings) > 1 or line in doubtful)
        ]
        self.open_lines = tuple(sorted(open_lines, key=lambda line: _equations_with(line, across)))
        """Lines of the same equations stand side by side, so that few equations are half done at any place."""
        self.confirmed: frozenset[int] = frozenset()
        self.work = 0
        starts = [(equation, self._constant(equation)) for equation in across]
        usable = [(e, start) for e, start in starts if start is not None and self._satisfiable(e, start)]
        equations = [equation for equation, _ in usable]
        self.start: State = tuple(start for _, start in usable)
        self.effects = [
            [tuple(effect_of(e, line, reading) for e in equations) for reading in self._readings(line)]
            for line in self.open_lines
        ]
        self.kept = [list(range(len(effects))) for effects in self.effects]
        self.possible: list[list[set[Sum]] | None] = [None] * len(equations)
        """For each equation and each number of lines done, the sums that can still come out."""

    def run(self) -> Solution:
        """The readings that take part in a combination satisfying every equation that can be satisfied."""
        if not self.open_lines:
            return Solution(self.options)
        if not self._prune():
            return self._nothing_chosen()
        pruned = self.kept
        alive = self._alive()
        if alive is not None and not alive[-1]:
            return self._nothing_chosen()
        if alive is not None:
            self.kept = self._taking_part(alive)
            return self._chosen(self._list(alive), frozenset())
        survivors = self._survivors(pruned, BRANCHINGS)
        if survivors is None:
            self.kept = pruned
            return self._cut_off()
        self.kept = [sorted(numbers) for numbers in survivors]
        return self._chosen(None, frozenset()) if all(self.kept) else self._nothing_chosen()

    def _alive(self) -> list[set[State]] | None:
        """For each number of lines done, the sums from which all equations come out; None where they are too many."""
        layers = self._forward()
        if layers is None:
            return None
        return self._backward(layers, {state for state in layers[-1] if not any(state)})

    def _taking_part(self, alive: list[set[State]]) -> list[list[int]]:
        """The readings of each line that lead from sums that come out to sums that come out."""
        return [
            [
                number
                for number in numbers
                if any(add_all(state, self.effects[p][number]) in alive[p + 1] for state in alive[p])
            ]
            for p, numbers in enumerate(self.kept)
        ]

    def _survivors(self, kept: list[list[int]], branchings: int) -> list[set[int]] | None:
        """The readings of each line that take part in some combination, by cases of the line in most equations."""
        self.kept = [list(numbers) for numbers in kept]
        self.possible = [None] * len(self.start)
        found: list[set[int]] = [set() for _ in kept]
        if not self._prune():
            return found
        kept = self.kept
        alive = self._alive()
        if alive is not None:
            return [set(numbers) for numbers in self._taking_part(alive)]
        if not branchings or self.work > WORK:
            return None
        position = max(
            (p for p, numbers in enumerate(kept) if len(numbers) > 1),
            key=lambda p: (self._equations_of(p), -len(kept[p])),
        )
        for number in kept[position]:
            case = [[number] if p == position else numbers for p, numbers in enumerate(kept)]
            survivors = self._survivors(case, branchings - 1)
            if survivors is None:
                return None
            for numbers, more in zip(found, survivors, strict=True):
                numbers |= more
        return found

    def _equations_of(self, position: int) -> int:
        """How many equations a line adds something to."""
        return sum(any(effects[e] for effects in self.effects[position]) for e in range(len(self.start)))

    def _readings(self, line: int) -> tuple[RowReading, ...]:
        readings = self.options[line]
        assert readings is not None
        return readings

    def _constant(self, equation: Compiled) -> Sum:
        """What the lines with one reading add; None where the equation says nothing here."""
        if equation.lines.isdisjoint(self.open_lines) or any(self.options[line] is None for line in equation.lines):
            return None
        total: Sum = 0
        for line in equation.lines.difference(self.open_lines):
            total = add(total, effect_of(equation, line, self._readings(line)[0]))
        return total

    def _satisfiable(self, equation: Compiled, start: Sum) -> bool:
        """Whether some choice of readings satisfies this equation alone, by its sum and not by a blank total.

        No, too, where that is too much to follow.
        """
        sums: set[Sum] = {start}
        for line in self.open_lines:
            effects = {effect_of(equation, line, reading) for reading in self._readings(line)}
            sums = {add(total, effect) for total in sums for effect in effects}
            if len(sums) > STATES:
                return False
        return 0 in sums

    def _prune(self) -> bool:
        """Throws out, equation by equation, the readings with which it cannot come out; no where none are left."""
        pruned = True
        while pruned:
            pruned = False
            for equation in range(len(self.start)):
                before = sum(map(len, self.kept))
                if not self._prune_by(equation):
                    return False
                pruned = pruned or sum(map(len, self.kept)) < before
        return True

    def _prune_by(self, equation: int) -> bool:
        effects = [[self.effects[p][number][equation] for number in numbers] for p, numbers in enumerate(self.kept)]
        sums: list[set[Sum]] = [{self.start[equation]}]
        for each in effects:
            self.work += len(sums[-1]) * len(each)
            sums.append({add(total, effect) for total in sums[-1] for effect in set(each)})
            if len(sums[-1]) > STATES:
                return True
        possible: list[set[Sum]] = [{total for total in sums[-1] if not total}]
        for position in range(len(effects) - 1, -1, -1):
            after, each = possible[-1], effects[position]
            held = {effect for effect in set(each) if any(add(total, effect) in after for total in sums[position])}
            possible.append({t for t in sums[position] if any(add(t, effect) in after for effect in held)})
            kept = zip(self.kept[position], each, strict=True)
            self.kept[position] = [number for number, effect in kept if effect in held]
        self.possible[equation] = possible[::-1]
        return all(self.kept)

    def _steps(self, position: int, state: State) -> Iterator[tuple[int, State]]:
        """The readings of one more line and the sums with them, where every equation can still come out."""
        for number in self.kept[position]:
            after = add_all(state, self.effects[position][number])
            limits = zip(after, self.possible, strict=True)
            if all(sums is None or total in sums[position + 1] for total, sums in limits):
                yield number, after

    def _forward(self) -> list[set[State]] | None:
        layers = [{self.start}]
        for position in range(len(self.open_lines)):
            states: set[State] = set()
            self.work += len(layers[-1]) * len(self.kept[position]) * len(self.start)
            for state in layers[-1]:
                states.update(after for _, after in self._steps(position, state))
                if len(states) > STATES:
                    return None
            layers.append(states)
        return layers

    def _backward(self, layers: list[set[State]], goal: set[State]) -> list[set[State]]:
        alive = [goal]
        for position in range(len(self.open_lines) - 1, -1, -1):
            after = alive[-1]
            alive.append({s for s in layers[position] if any(end in after for _, end in self._steps(position, s))})
        return alive[::-1]

    def _list(self, alive: list[set[State]] | None) -> list[tuple[int, ...]] | None:
        """The combinations of reading numbers, one for every open line; None where there are more than `LISTED`."""
        listed = list(islice(self._follow(0, self.start, alive), LISTED + 1))
        return listed if len(listed) <= LISTED else None

    def _follow(self, position: int, state: State, alive: list[set[State]] | None) -> Iterator[tuple[int, ...]]:
        if position == len(self.open_lines):
            yield ()
            return
        for number in self.kept[position]:
            after = add_all(state, self.effects[position][number])
            if alive is None or after in alive[position + 1]:
                for rest in self._follow(position + 1, after, alive):
                    yield (number, *rest)

    def _one_exists(self) -> bool:
        """Whether one combination satisfies all equations; no, too, where it is not found soon."""
        dead: set[tuple[int, State]] = set()
        path = [(0, self.start, self._steps(0, self.start))]
        for _ in range(STEPS):
            if not path:
                return False
            position, state, steps = path[-1]
            step = next(steps, None)
            if step is None:
                dead.add((position, state))
                path.pop()
            elif position + 1 == len(self.open_lines):
                if not any(step[1]):
                    return True
            elif (position + 1, step[1]) not in dead:
                path.append((position + 1, step[1], self._steps(position + 1, step[1])))
        return False

    def _nothing_chosen(self) -> Solution:
        """Each equation alone can hold but not all together: the source is wrong somewhere, so they choose nothing."""
        self.kept = [list(range(len(effects))) for effects in self.effects]
        return _solution(self.options, self.open_lines, self._list(None))

    def _cut_off(self) -> Solution:
        """Too many combinations: if there is one at all, what single equations left holds, but may be too much."""
        if self._one_exists():
            return self._chosen(None, frozenset(self.open_lines))
        return _solution(self.options, self.open_lines, None, frozenset(self.open_lines))

    def _chosen(self, joint: list[tuple[int, ...]] | None, cut_off: frozenset[int]) -> Solution:
        options = list(self.options)
        for position, (line, numbers) in enumerate(zip(self.open_lines, self.kept, strict=True)):
            options[line] = tuple(self._readings(line)[number] for number in numbers)
            if all(any(self.effects[position][number]) for number in numbers):
                self.confirmed |= {line}
        still_open = tuple(line for line, numbers in zip(self.open_lines, self.kept, strict=True) if len(numbers) > 1)
        return _solution(options, still_open, self._renumbered(joint), cut_off.intersection(still_open))

    def _renumbered(self, joint: list[tuple[int, ...]] | None) -> list[tuple[int, ...]] | None:
        """Combinations in the numbers of the kept readings, only for the lines that are still open."""
        if joint is None:
            return None
        new = [{number: place for place, number in enumerate(numbers)} for numbers in self.kept]
        left = [position for position, numbers in enumerate(self.kept) if len(numbers) > 1]
        return list(dict.fromkeys(tuple(new[p][combination[p]] for p in left) for combination in joint))


def _equations_with(line: int, equations: Sequence[Compiled]) -> list[int]:
    return [number for number, equation in enumerate(equations) if line in equation.lines]


def _solution(
    options: list[tuple[RowReading, ...] | None],
    searched: Sequence[int],
    joint: list[tuple[int, ...]] | None,
    cut_off: frozenset[int] = frozenset(),
) -> Solution:
    """A solution whose open lines stand in the order of the form again, which is not that of the search."""
    places = sorted(range(len(searched)), key=searched.__getitem__)
    listed = None if joint is None else [tuple(combination[place] for place in places) for combination in joint]
    return Solution(options, tuple(searched[place] for place in places), listed, cut_off)
