"""One path to all zero, found where there are too many sums to follow them all."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log

from attrs import frozen

from govparse.fitting.balance.choices import Effect
from govparse.fitting.balance.meeting import Budget
from govparse.fitting.balance.packing import Packing, silences

BEAMS = (60, 400)
"""So many sums are followed, the most promising ones; and so many at the second try."""
ENDS = 3_000
"""Most sums of the last lines that are looked up."""
MOST = 20_000
"""An equation with more sums says nothing of what is likely."""

Path = tuple[int, ...]
"""The number of an effect for each line."""
State = tuple[int, int]
"""The silenced equations, and the sums of the others."""


def find_path(start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget) -> Path | None:
    """A path to all zero; None where none is found, though there may be one.

    Lines of large numbers come first, so that small ones are there to make up for what is left. Of the sums after each
    line those are followed that are likeliest to come out, as if the equations did not depend on each other.
    """
    order = sorted(range(len(lines)), key=lambda place: -_size(lines[place]))
    for beam in BEAMS:
        if (found := _in_order(start, [lines[place] for place in order], beam, budget)) is not None:
            return tuple(number for _, number in sorted(zip(order, found, strict=True)))
    return None


def _size(line: Sequence[Effect]) -> int:
    return sum(max(abs(value or 0) for value in values) for values in zip(*line, strict=True))


def _in_order(start: Sequence[int], lines: Sequence[Sequence[Effect]], beam: int, budget: Budget) -> Path | None:
    packing = Packing.of(start, lines)
    packed = [[(silences(effect), packing.pack(effect)) for effect in line] for line in lines]
    likely = _likely(lines, len(start))
    ends, first_end = _ends(packed, packing, budget)
    layer: dict[State, Path] = {(0, packing.zero + packing.pack(start)): ()}
    for done, line in enumerate(packed[:first_end], 1):
        budget.spend(len(layer) * len(line))
        further: dict[State, Path] = {}
        for (silenced, total), path in layer.items():
            for number, (more, adds) in enumerate(line):
                keep, zeros = packing.clearing(silenced | more)
                state = silenced | more, (total + adds) & keep | zeros
                if state not in further:
                    further[state] = (*path, number)
        scored = [(score, state) for state in further if (score := _score(state, packing, likely[done])) is not None]
        scored.sort(reverse=True)
        layer = {state: further[state] for _, state in scored[: len(scored) if done == first_end else beam]}
    tails: dict[tuple[int, int], dict[int, Path]] = {}
    for (silenced, total), path in layer.items():
        for other, sums in ends.items():
            either = silenced | other
            keep, zeros = packing.clearing(either)
            if (other, either) not in tails:
                tails[other, either] = {end & keep | zeros: tail for end, tail in sums.items()}
            if (tail := tails[other, either].get(2 * packing.zero - (total & keep | zeros))) is not None:
                return path + tail
    return None


def _ends(lines: Sequence[Sequence[State]], packing: Packing, budget: Budget) -> tuple[dict[int, dict[int, Path]], int]:
    """The sums of the last lines, as many as are few, by what they silence; and the first of these lines."""
    ends: dict[int, dict[int, Path]] = {0: {packing.zero: ()}}
    first = len(lines)
    while first and sum(map(len, ends.values())) * len(lines[first - 1]) <= ENDS:
        first -= 1
        budget.spend(sum(map(len, ends.values())) * len(lines[first]))
        further: dict[int, dict[int, Path]] = defaultdict(dict)
        for silenced, sums in ends.items():
            for number, (more, adds) in enumerate(lines[first]):
                keep, zeros = packing.clearing(silenced | more)
                further[silenced | more].update(
                    {(total + adds) & keep | zeros: (number, *path) for total, path in sums.items()}
                )
        ends = further
    return ends, first


@frozen
class _Likely:
    """How likely one equation comes out after some lines, by its sum there, and how likely it is silenced later."""

    sums: Mapping[int, float] | None
    silenced: float


def _likely(lines: Sequence[Sequence[Effect]], equations: int) -> list[list[_Likely]]:
    """For each number of lines done and each equation, if each line took any of its effects alike."""
    layers = [[_Likely({0: 1.0}, 0.0) for _ in range(equations)]]
    for line in reversed(lines):
        layers.append([_before(after, [effect[e] for effect in line]) for e, after in enumerate(layers[-1])])
    return layers[::-1]


def _before(after: _Likely, effects: Sequence[int | None]) -> _Likely:
    counts = Counter(effect for effect in effects if effect is not None)
    speaking = counts.total() / len(effects)
    silenced = 1 - (1 - after.silenced) * speaking
    if after.sums is None or len(after.sums) * len(counts) > MOST:
        return _Likely(None, silenced)
    sums: dict[int, float] = defaultdict(float)
    for number, count in counts.items():
        for total, likely in after.sums.items():
            sums[total - number] += likely * count / len(effects)
    return _Likely(sums, silenced)


def _score(state: State, packing: Packing, likely: Sequence[_Likely]) -> float | None:
    """How likely a sum comes out, as a logarithm; None where an equation cannot."""
    silenced, total = state
    score = 0.0
    for equation, each in enumerate(likely):
        if silenced >> equation & 1 or each.sums is None:
            continue
        number = (total >> packing.shifts[equation] & packing.masks[equation]) - packing.halves[equation]
        if not (chance := each.sums.get(number, 0.0) + each.silenced):
            return None
        score += log(chance)
    return score
