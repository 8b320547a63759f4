"""Paths to all zero, found one by one: where there are very many, a few show all that is kept."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log

from attrs import frozen

from govparse.fitting.balance.choices import Effect
from govparse.fitting.balance.meeting import Budget, Packing, silences

BEAM = 60
"""So many sums are followed, the most promising ones."""
ENDS = 3_000
"""Most sums of the last lines that are looked up."""
PAIRS = 4
"""So many changes of two lines are remembered for each sum that they make up for."""
MOST = 20_000
"""An equation with more sums says nothing of what is likely."""
ROUNDS = 6
"""So many paths are varied."""

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
    found = _in_order(start, [lines[place] for place in order], budget)
    return None if found is None else tuple(number for _, number in sorted(zip(order, found, strict=True)))


def _size(line: Sequence[Effect]) -> int:
    return sum(max(abs(value or 0) for value in values) for values in zip(*line, strict=True))


def _in_order(start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget) -> Path | None:
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
        layer = {state: further[state] for _, state in scored[: len(scored) if done == first_end else BEAM]}
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


def _ends(
    lines: Sequence[Sequence[State]], packing: Packing, budget: Budget
) -> tuple[dict[int, dict[int, Path]], int]:
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
    counts = Counter(effects)
    speaking = 1 - counts.pop(None, 0) / len(effects)
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


def exchanged(path: Path, start: Sequence[int], lines: Sequence[Sequence[Effect]], budget: Budget) -> list[set[int]]:
    """The effects of each line that lie on paths found from this one by changing up to three lines at a time."""
    kept = [{number} for number in path]
    waiting = [path]
    for _ in range(ROUNDS):
        if not waiting:
            break
        base = waiting.pop()
        gone = {e for number, line in zip(base, lines, strict=True) for e, v in enumerate(line[number]) if v is None}
        patterns = {frozenset(e for e, v in enumerate(effect) if v is None) for line in lines for effect in line}
        for pattern in {frozenset(gone | pattern) for pattern in patterns}:
            for found in _changes(base, pattern, lines, kept, budget):
                if _comes_out(found, start, lines) and any(n not in k for n, k in zip(found, kept, strict=True)):
                    for number, numbers in zip(found, kept, strict=True):
                        numbers.add(number)
                    waiting.append(found)
    return kept


def _changes(
    base: Path, silenced: frozenset[int], lines: Sequence[Sequence[Effect]], kept: list[set[int]], budget: Budget
) -> Iterator[Path]:
    """Paths like `base` but for three lines, one of them with an effect that is not kept yet."""
    speaking = [equation for equation in range(len(lines[0][0])) if equation not in silenced]
    packing = Packing.of([0] * len(lines[0][0]), lines)
    moves: list[list[tuple[int, int, int]]] = []
    for place, line in enumerate(lines):
        packed = [
            (number, packing.pack([effect[e] if e in speaking else 0 for e in range(len(effect))]))
            for number, effect in enumerate(line)
            if all(value is not None or e in silenced for e, value in enumerate(effect))
        ]
        own = packing.pack([value if e in speaking else 0 for e, value in enumerate(line[base[place]])])
        moves.append([(adds - own, place, number) for number, adds in packed])
    pairs: dict[int, list[tuple[int, int, int, int]]] = defaultdict(list)
    for one, other in combinations(moves, 2):
        budget.spend(len(one) * len(other))
        for move, place, number in one:
            for more, second, n in other:
                found = pairs[move + more]
                if len(found) < PAIRS:
                    found.append((place, number, second, n))
    for each in moves:
        for move, place, number in each:
            for one, first, two, second in pairs.get(-move, ()):
                if number in kept[place]:
                    break
                if place not in (one, two):
                    changed = list(base)
                    changed[place], changed[one], changed[two] = number, first, second
                    yield tuple(changed)


def _comes_out(path: Path, start: Sequence[int], lines: Sequence[Sequence[Effect]]) -> bool:
    effects = [line[number] for number, line in zip(path, lines, strict=True)]
    values = zip(*effects, strict=True)
    return all(None in each or first + sum(v or 0 for v in each) == 0 for first, each in zip(start, values, strict=True))
