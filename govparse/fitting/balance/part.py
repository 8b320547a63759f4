"""Lines and equations that have to be solved together.

Where there are too many sums to follow, there mostly are very many choices that come out; then what is kept is shown by
finding them: one for each effect. Only an effect that is on none of those has to be refuted.
"""

from collections.abc import Sequence

from govparse.fitting.balance.choices import Answer, Effect, expand, solve_apart
from govparse.fitting.balance.meeting import Budget, Limits, Meeting, TooMuch
from govparse.fitting.balance.paths import exchanged, find_path
from govparse.fitting.balance.single import Alone, alone


def solve_together(
    start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget, *, all_paths: bool = True
) -> Answer:
    """Keeps the effects of each line (all different) with which every equation comes to 0 or is silenced.

    `start`: what is added to each equation already. Without `all_paths`, some of them suffice, if there are any.

    Raises:
        TooMuch: There are too many sums, and no path is found.
        Spent: The budget is spent.
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
        if not all_paths and (path := find_path(part_start, part, budget)) is not None:
            return Answer([{number} for number in path], None)
        try:
            return Meeting(part_start, part, _limits(few, equations, members, followed), budget).run()
        except TooMuch:
            if not all_paths:
                raise
            return _by_paths(part_start, part, budget)

    found = solve_apart(start, few, speaking, _solve_part)
    if not all(found.kept):
        return nothing
    kept = [{numbers[each] for each in line} for numbers, line in zip(left, found.kept, strict=True)]
    return Answer(kept, expand(found.choices, [[[number] for number in numbers] for numbers in left]))


def _by_paths(start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget) -> Answer:
    """Looks for a path through each effect; one that can be neither found nor ruled out is kept, and undecided.

    Raises:
        TooMuch: No path is found at all.
    """
    path = find_path(start, lines, budget)
    if path is None:
        raise TooMuch
    kept = exchanged(path, start, lines, budget)
    for place, line in enumerate(lines):
        for number, effect in enumerate(line):
            if number in kept[place]:
                continue
            try:
                case = solve_together(start, [*lines[:place], [effect], *lines[place + 1 :]], budget, all_paths=False)
            except TooMuch:
                budget.decided = False
                kept[place].add(number)
                continue
            if case.kept[place]:
                for found, more in zip(kept, [*case.kept[:place], {number}, *case.kept[place + 1 :]], strict=True):
                    found |= more
    return Answer(kept, None)


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
    lines: Sequence[Sequence[Effect]], equations: Sequence[int], members: Sequence[int], followed: Sequence[Alone | None]
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
