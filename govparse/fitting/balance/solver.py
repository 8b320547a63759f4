"""Which readings of the lines of a table its equations leave: the one exact solver of the fitting model.

A line has readings; a reading adds a number to each equation; an equation holds where what all lines add comes to 0.

Equations that are linked by no line with a choice are solved apart. In each part every equation throws out by itself
the effects with which it cannot come out (`single`), until nothing changes; what is then open mostly falls apart
again, and is followed from both its ends (`meeting`). What is kept lies on a path to all zero, and what is thrown out
lies on none. Where even that is too much (most of a table open, with a score of readings for each line), what is thrown
out still lies on none, but not all that is kept is known to lie on one.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from govparse.fitting.balance.choices import Answer, Effect, every_choice, solve_apart
from govparse.fitting.balance.meeting import Budget, SpentError, TooMuchError
from govparse.fitting.balance.part import solve_together
from govparse.fitting.balance.single import alone


@frozen
class Solution:
    """What the equations leave of the readings.

    `kept`: for each line the numbers of the readings that lie on a path to all zero; all of them where nothing
    chooses, none for a line that is absent.
    `chosen`: for each line, whether sums prove what is kept of it: each of its kept readings adds something to an
    equation that came out, and that no kept reading of any line silences.
    `joint`: the choices of one reading for each line of `open`, in order; None where there are more than 256, or where
    they are not known.
    `open`: the lines with more than one kept reading, in order.
    `complete`: whether all that is kept is known to lie on such a path.
    `undecided`: the lines of which too much may be kept. Where some path was found, what single equations rule out is
    not kept; where none was found in time, everything is, and nothing is proven.
    `steps`: the additions that were done, to see how the work grows.
    """

    kept: tuple[tuple[int, ...], ...]
    chosen: tuple[bool, ...]
    joint: tuple[tuple[int, ...], ...] | None
    open: tuple[int, ...]
    complete: bool
    steps: int
    undecided: frozenset[int] = frozenset()


def solve(lines: Sequence[Sequence[Effect] | None], equations: int, membership: Sequence[frozenset[int]]) -> Solution:
    """Keeps the readings that take part in a choice with which every equation that can hold does hold.

    `lines`: the effects of the readings of each line; None: the line is absent. `membership`: for each equation the
    lines that take part in it. An equation is left out where one of them is absent, or where no choice brings it to 0
    by itself, without silencing it: the source is wrong there, and it chooses nothing. Where the equations of one part
    can hold alone but not together, they choose nothing.
    """
    problem = _Problem(lines, equations, membership)
    return problem.solution(problem.run())


class _Problem:
    """The lines that are there, in the order of the equations they take part in, so that sums end early."""

    def __init__(
        self, lines: Sequence[Sequence[Effect] | None], equations: int, membership: Sequence[frozenset[int]]
    ) -> None:
        present = {line: list(effects) for line, effects in enumerate(lines) if effects is not None}
        parts_of = {line: [e for e in range(equations) if line in membership[e]] for line in present}
        self.size = len(lines)
        self.order = sorted(present, key=lambda line: (parts_of[line], line))
        self.effects = [present[line] for line in self.order]
        self.steps = 0
        self.used = [
            equation
            for equation, members in enumerate(membership[:equations])
            if members <= present.keys() and self._can_hold(equation, [present[line] for line in sorted(members)])
        ]
        self.sure = set(self.used)
        self.undecided: set[int] = set()

    def _can_hold(self, equation: int, lines: Iterable[Sequence[Effect]]) -> bool:
        single = alone(0, [{effect[equation] for effect in effects} for effects in lines])
        if single is None:
            return True
        self.steps += single.steps
        return single.holds

    def run(self) -> Answer:
        """The answer of all parts."""
        return solve_apart([0] * (max(self.used, default=-1) + 1), self.effects, self.used, self._solve_part)

    def _solve_part(
        self, start: Sequence[int], lines: Sequence[Sequence[Effect]], equations: Sequence[int], members: Sequence[int]
    ) -> Answer:
        budget = Budget()
        everything = [set(range(len(line))) for line in lines]
        try:
            found = solve_together(start, lines, budget)
        except (TooMuchError, SpentError):
            budget.decided = False
            self.sure.difference_update(equations)
            return Answer(everything, None)
        finally:
            self.steps += budget.steps
            if not budget.decided:
                self.undecided.update(self.order[member] for member in members)
        if all(found.kept):
            return found
        self.sure.difference_update(equations)
        return Answer(everything, every_choice(lines))

    def solution(self, answer: Answer) -> Solution:
        """The answer in the numbers of the lines of the table."""
        kept: list[tuple[int, ...]] = [()] * self.size
        for line, numbers in zip(self.order, answer.kept, strict=True):
            kept[line] = tuple(sorted(numbers))
        left = {line: [effects[n] for n in kept[line]] for line, effects in zip(self.order, self.effects, strict=True)}
        sure = [e for e in self.sure if not any(effect[e] is None for effects in left.values() for effect in effects)]
        open_lines = tuple(line for line, numbers in enumerate(kept) if len(numbers) > 1)
        places = [self.order.index(line) for line in open_lines]
        return Solution(
            tuple(kept),
            tuple(line in left and all(any(e[n] for n in sure) for e in left[line]) for line in range(self.size)),
            None if answer.choices is None else tuple(sorted(tuple(c[p] for p in places) for c in answer.choices)),
            open_lines,
            not self.undecided,
            self.steps,
            frozenset(self.undecided.intersection(open_lines)),
        )
