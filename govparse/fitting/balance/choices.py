"""Joint choices of several lines, listed where they are few; and which lines have to be chosen together."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product
from math import prod

from attrs import frozen

LISTED = 256
"""Most joint choices that are listed."""

Effect = tuple[int | None, ...]
"""What a reading adds to each equation, in whole numbers; None: a blank total silences the equation for this choice."""

Choices = list[tuple[int, ...]]
"""For each of some lines the number of an effect."""


@frozen
class Answer:
    """The numbers of the effects of each line that lie on a path to all zero, and the joint choices of them.

    Where there is no path, nothing is kept. `choices` is None where they are too many.
    """

    kept: list[set[int]]
    choices: Choices | None


PartSolver = Callable[[Sequence[int], Sequence[Sequence[Effect]], Sequence[int], Sequence[int]], Answer]
"""Solves a part: by what is added already, the effects of its lines, its equations, and its lines."""


def solve_apart(
    start: Sequence[int], lines: Sequence[Sequence[Effect]], equations: Sequence[int], solve_part: PartSolver
) -> Answer:
    """Solves what has to be solved together, each part apart, and joins the answers.

    Effects of a line that are equal in the equations of its part are handed over as one.
    """
    kept = [set(range(len(line))) for line in lines]
    factors: list[tuple[Sequence[int], Choices | None]] = []
    for part, members in _parts(lines, equations):
        equal = [_equal(lines[member], part) for member in members]
        inside = set(members)
        others = [line for place, line in enumerate(lines) if place not in inside]
        part_start = [start[equation] + sum(line[0][equation] or 0 for line in others) for equation in part]
        found = solve_part(part_start, [list(each) for each in equal], part, members)
        numbers = [list(each.values()) for each in equal]
        for member, of_effect, left in zip(members, numbers, found.kept, strict=True):
            kept[member] = {number for effect in left for number in of_effect[effect]}
        factors.append((members, expand(found.choices, numbers)))
    free = set(range(len(lines))).difference(*(members for members, _ in factors))
    factors += [((place,), [(number,) for number in kept[place]]) for place in free]
    return Answer(kept, _joined(factors))


def every_choice(lines: Sequence[Sequence[Effect]]) -> Choices | None:
    """Every choice there is."""
    if prod(map(len, lines)) > LISTED:
        return None
    return list(product(*(range(len(line)) for line in lines)))


def expand(choices: Choices | None, numbers: Sequence[Sequence[Sequence[int]]]) -> Choices | None:
    """Choices in other numbers: for each line and number the numbers that it stands for."""
    if choices is None:
        return None
    every = (
        expanded
        for choice in choices
        for expanded in product(*(line[number] for line, number in zip(numbers, choice, strict=True)))
    )
    return listed(every)


def listed(choices: Iterator[tuple[int, ...]]) -> Choices | None:
    """The choices, or None where there are too many."""
    few = list(islice(choices, LISTED + 1))
    return few if len(few) <= LISTED else None


def _joined(factors: Sequence[tuple[Sequence[int], Choices | None]]) -> Choices | None:
    """Every choice over the lines of all factors, which do not depend on each other, by line."""
    each = [choices for _, choices in factors if choices is not None]
    if len(each) < len(factors) or prod(map(len, each)) > LISTED:
        return None
    lines = [line for members, _ in factors for line in members]
    order = sorted(range(len(lines)), key=lines.__getitem__)
    together = ([number for choice in choices for number in choice] for choices in product(*each))
    return sorted(tuple(map(choice.__getitem__, order)) for choice in together)


def _equal(line: Sequence[Effect], equations: Sequence[int]) -> dict[Effect, list[int]]:
    """The effects on some equations, each with the numbers of the effects that come to it."""
    numbers: dict[Effect, list[int]] = {}
    for number, effect in enumerate(line):
        numbers.setdefault(tuple([effect[equation] for equation in equations]), []).append(number)
    return numbers


def _parts(lines: Sequence[Sequence[Effect]], equations: Sequence[int]) -> list[tuple[list[int], list[int]]]:
    """The equations and the lines that have to be solved together: linked by lines that have a choice there."""
    parts: list[tuple[set[int], list[int]]] = []
    for place, line in enumerate(lines):
        here = {equation for equation in equations if len({effect[equation] for effect in line}) > 1}
        if here:
            linked = [part for part in parts if not part[0].isdisjoint(here)]
            parts = [part for part in parts if part not in linked]
            parts.append((here.union(*(part[0] for part in linked)), [place, *(p for part in linked for p in part[1])]))
    return [(sorted(part), sorted(members)) for part, members in parts]
