"""Lines and equations that have to be solved together.

Where there are too many sums to follow, the effects stay that no equation rules out by itself, if one path to all zero
is found: so many sums mean that most of the table is open, and nearly everything lies on some path.
"""

from collections.abc import Sequence

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


def _narrowed(
    start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget
) -> tuple[list[list[int]], list[Alone | None]] | None:
    """The effects that each equation by itself leaves, when nothing changes any more; None where it leaves none."""
    left = [list(range(len(line))) for line in lines]
    followed: list[Alone | None] = [None] * len(start)
    waiting = list(range(len(start)))
    while waiting:
        equation = waiting.pop()
        effects = [{line[number][equation] for number in numbers} for line, numbers in zip(lines, left, strict=True)]
        single = followed[equation] = alone(start[equation], effects)
        if single is None:
            continue
        budget.spend(single.steps)
        for place, (before, after) in enumerate(zip(effects, single.kept, strict=True)):
            if not after:
                return None
            if len(after) == len(before):
                continue
            left[place] = [number for number in left[place] if lines[place][number][equation] in after]
            touched = [e for e in range(len(start)) if any(effect[e] != 0 for effect in lines[place])]
            waiting += [e for e in touched if e not in waiting]
    return left, followed


def _limits(
    lines: Sequence[Sequence[Effect]],
    equations: Sequence[int],
    members: Sequence[int],
    followed: Sequence[Alone | None],
) -> tuple[Limits, Limits]:
    """What single equations say of the sums of `members` (in order), from the left and from the right."""
    others = [(place, line) for place, line in enumerate(lines) if place not in members]
    from_left: list[dict[int, set[int]]] = [{} for _ in range(len(members) + 1)]
    from_right: list[dict[int, set[int]]] = [{} for _ in range(len(members) + 1)]
    for number, equation in enumerate(equations):
        single = followed[equation]
        if single is None:
            continue
        for done, member in enumerate(members, 1):
            later = sum(line[0][equation] or 0 for place, line in others if place > member)
            sums = {total + later for total in single.sums[member + 1]}
            if not single.after[member + 1]:
                from_left[done][number] = sums
            if not single.before[member + 1]:
                from_right[done][number] = sums
    return from_left, from_right
