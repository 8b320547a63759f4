"""Lines and equations that have to be solved together.

Where there are too many sums to follow, the effects stay that no equation rules out by itself, if one path to all zero
is found: so many sums mean that most of the table is open, and nearly everything lies on some path.
"""

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define

from govparse.fitting.balance.choices import Answer, Effect, expand, solve_apart
from govparse.fitting.balance.meeting import Budget, Limits, Meeting, TooMuchError
from govparse.fitting.balance.paths import find_path
from govparse.fitting.balance.single import Alone, alone


def solve_together(start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget) -> Answer:
    """Keeps the effects of each line (all different) with which every equation comes to 0 or is silenced.

    `start`: what is added to each equation already.

    Raises:
        TooMuchError: There are too many sums, and no path is found.
        SpentError: The budget is spent.
    """
    nothing = Answer([set() for _ in lines], [])
    narrowed = _narrowed(start, lines, budget)
    if narrowed is None:
        return nothing
    left, followed = narrowed
    few = [[line[number] for number in numbers] for line, numbers in zip(lines, left, strict=True)]
    speaking = [e for e in range(len(start)) if not any(all(effect[e] is None for effect in line) for line in few)]

    def _solve_part(
        part_start: Sequence[int], part: Sequence[Sequence[Effect]], equations: Sequence[int], members: Sequence[int]
    ) -> Answer:
        try:
            return Meeting(part_start, part, _limits(few, equations, members, followed), budget).run()
        except TooMuchError:
            if find_path(part_start, part, budget) is None:
                raise
            budget.decided = False
            return Answer([set(range(len(line))) for line in part], None)

    found = solve_apart(start, few, speaking, _solve_part)
    if not all(found.kept):
        return nothing
    kept = [{numbers[each] for each in line} for numbers, line in zip(left, found.kept, strict=True)]
    return Answer(kept, expand(found.choices, [[[number] for number in numbers] for numbers in left]))


@define
class _Equation:
    """One equation, and the lines that take part in it."""

    members: list[int]
    single: Alone | None = None

    def after(self, member: int) -> int:
        """How many of its lines are done after a line."""
        return bisect_right(self.members, member)


def _narrowed(
    start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget
) -> tuple[list[list[int]], list[_Equation]] | None:
    """The effects that each equation by itself leaves, when nothing changes any more; None where it leaves none."""
    left = [list(range(len(line))) for line in lines]
    touched = [[e for e in range(len(start)) if any(effect[e] != 0 for effect in line)] for line in lines]
    every = [_Equation([place for place in range(len(lines)) if e in touched[place]]) for e in range(len(start))]
    waiting = list(range(len(start)))
    while waiting:
        number = waiting.pop()
        equation = every[number]
        effects = [{lines[place][each][number] for each in left[place]} for place in equation.members]
        single = equation.single = alone(start[number], effects)
        if single is None:
            continue
        budget.spend(single.steps)
        for place, before, after in zip(equation.members, effects, single.kept, strict=True):
            if not after:
                return None
            if len(after) < len(before):
                left[place] = [each for each in left[place] if lines[place][each][number] in after]
                waiting += [e for e in touched[place] if e not in waiting]
    return left, every


def _limits(
    lines: Sequence[Sequence[Effect]], equations: Sequence[int], members: Sequence[int], followed: Sequence[_Equation]
) -> tuple[Limits, Limits]:
    """What single equations say of the sums of `members` (in order), from the left and from the right.

    They followed all lines; the lines that have no choice among `members` stand in the start here.
    """
    from_left: list[dict[int, set[int]]] = [{} for _ in range(len(members) + 1)]
    from_right: list[dict[int, set[int]]] = [{} for _ in range(len(members) + 1)]
    inside = set(members)
    for number, equation in enumerate(equations):
        of_it = followed[equation]
        if of_it.single is None:
            continue
        others = [(place, lines[place][0][equation] or 0) for place in of_it.members if place not in inside]
        for done, member in enumerate(members, 1):
            later = sum(value for place, value in others if place > member)
            after = of_it.after(member)
            sums = {total + later for total in of_it.single.sums[after]}
            if not of_it.single.after[after]:
                from_left[done][number] = sums
            if not of_it.single.before[after]:
                from_right[done][number] = sums
    return from_left, from_right
