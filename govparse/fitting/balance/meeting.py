"""The sums that several equations can come to, followed line by line from both ends until they meet.

Followed from one end, the sums of n lines are too many soon; from both ends, each side holds those of half the lines
only, and what the two have in common is looked up. So twenty thousand sums a side stand for four hundred million.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

from attrs import define

from govparse.fitting.balance.choices import LISTED, Answer, Effect, listed
from govparse.fitting.balance.packing import Packing, bits, silences

SUMS = 20_000
"""Most sums that are held at once on one side."""
WORK = 2_000_000
"""Most additions for one part of a problem, a second or two at worst."""

Limits = Sequence[Mapping[int, set[int]]]
"""For each number of lines done: the sums of single equations that can still come out."""
Layer = dict[int, set[int]]
"""Sums by the equations that are silenced (one bit each); a silenced equation counts as 0."""


class TooMuchError(Exception):
    """There are more sums than are followed."""


class SpentError(Exception):
    """The budget is spent."""


@define
class Budget:
    """The additions done for a part, and whether everything it asked was decided."""

    steps: int = 0
    decided: bool = True

    def spend(self, steps: int) -> None:
        """Counts work done.

        Raises:
            SpentError: More than `WORK` is done.
        """
        self.steps += steps
        if self.steps > WORK:
            raise SpentError


class Meeting:
    """Lines whose effects are followed from both ends."""

    def __init__(
        self,
        start: Sequence[int],
        lines: Sequence[Sequence[Effect]],
        limits: tuple[Limits, Limits],
        budget: Budget,
    ) -> None:
        """`lines`: the effects of each line, all different; `limits`: for sums from the left, and from the right."""
        self.packing = packing = Packing.of(start, lines)
        self.start = packing.zero + packing.pack(start)
        self.lines = [[(silences(effect), packing.pack(effect)) for effect in line] for line in lines]
        self.budget = budget
        self.limits = limits
        self.left: list[Layer] = [{0: {self.start}}]
        self.right: list[Layer] = [{0: {packing.zero}}]
        self._ends: dict[tuple[int, int, int], set[int]] = {}
        self.touched = touched = [bits(map(any, zip(*map(_moves, line), strict=True))) for line in lines]
        """For each line the equations that it takes part in (one bit each)."""
        self.to_come = [reduce(or_, touched[done:], 0) for done in range(len(lines) + 1)]
        """For each number of lines done, those of the lines after."""
        self.gone_by = [reduce(or_, touched[:done], bits(map(bool, start))) for done in range(len(lines) + 1)]
        """The same for the lines before, and what is added at the start."""

    def run(self) -> Answer:
        """Follows the sums until they meet.

        Raises:
            TooMuchError: A side holds more than `SUMS`.
            SpentError: The budget is spent.
        """
        first, last = 0, len(self.lines)
        while first < last:
            before, after = self.left[-1], self.right[-1]
            if _size(before) * len(self.lines[first]) <= _size(after) * len(self.lines[last - 1]):
                first += 1
                tests = self._tests(self.limits[0][first], 1, self.touched[first - 1])
                self.left.append(self._further(before, first - 1, tests, self.to_come[first]))
            else:
                last -= 1
                tests = self._tests(self.limits[1][last], -1, self.touched[last])
                self.right.append(self._further(after, last, tests, self.gone_by[last]))
        self.right.reverse()
        self.middle = first
        lefts, rights = self._meet()
        if not lefts:
            return Answer([set() for _ in self.lines], [])
        kept = self._trim(self.left, lefts, range(self.middle - 1, -1, -1), self.to_come[1:])[::-1]
        self.right.reverse()
        kept += self._trim(self.right, rights, range(self.middle, len(self.lines)), self.gone_by)
        self.right.reverse()
        if max(map(_size, self.left + self.right)) > LISTED:
            return Answer(kept, None)  # Each of these sums is of another choice.
        return Answer(kept, listed(self._choices(0, 0, self.start, kept)))

    def _further(self, layer: Layer, line: int, tests: list[tuple[int, int, int, set[int]]], unfinished: int) -> Layer:
        """The sums with one line more that can still come out.

        `unfinished`: the equations that have lines on the other side; of others it is forgotten if they were silenced.
        """
        effects = self.lines[line]
        self.budget.spend(_size(layer) * len(effects))
        found: dict[int, set[int]] = defaultdict(set)
        for silenced, sums in layer.items():
            for more, adds in effects:
                if after := silenced | more:
                    keep, zeros = self.packing.clearing(after)
                    found[after].update([(total + adds) & keep | zeros for total in sums])
                else:
                    found[0].update([total + adds for total in sums])
        layer = defaultdict(set)
        for silenced, sums in found.items():
            for equation, shift, mask, possible in tests:
                if not silenced >> equation & 1:
                    sums = {total for total in sums if total >> shift & mask in possible}
            layer[silenced & unfinished] |= sums
        if _size(layer) > SUMS:
            raise TooMuchError
        return layer

    def _tests(self, limits: Mapping[int, set[int]], sign: int, touched: int) -> list[tuple[int, int, int, set[int]]]:
        """Limits in the numbers of the fields, of sums from the left (`sign` 1) or the right (-1), narrowest first."""
        packing = self.packing
        return [
            (each, packing.shifts[each], packing.masks[each], {packing.halves[each] + sign * total for total in sums})
            for each, sums in sorted(limits.items(), key=lambda limit: len(limit[1]))
            if touched >> each & 1
        ]

    def _meet(self) -> tuple[Layer, Layer]:
        """The sums at the middle, from the left and from the right, that make up for each other."""
        mirror = 2 * self.packing.zero
        lefts: Layer = defaultdict(set)
        rights: Layer = defaultdict(set)
        all_lefts, all_rights = self._perhaps_met()
        for silenced, from_left in all_lefts.items():
            for other, from_right in all_rights.items():
                either = silenced | other
                self.budget.spend(len(from_left) + len(from_right))
                wanted = {mirror - total for total in self._cleared(from_left, silenced, either)}
                met = wanted & self._cleared(from_right, other, either)
                keep, zeros = self.packing.clearing(either)
                if met:
                    back = {mirror - total for total in met}
                    lefts[silenced] |= {total for total in from_left if total & keep | zeros in back}
                    rights[other] |= {total for total in from_right if total & keep | zeros in met}
        return lefts, rights

    def _perhaps_met(self) -> tuple[Layer, Layer]:
        """The sums at the middle that make up for each other in the equations that nothing silences."""
        lefts, rights = self.left[self.middle], self.right[0]
        silenced = reduce(or_, [*lefts, *rights], 0)
        if not silenced:
            return lefts, rights
        mirror = 2 * self.packing.zero
        keep, zeros = self.packing.clearing(silenced)
        there = {total & keep | zeros for sums in rights.values() for total in sums}
        met = {
            wanted for sums in lefts.values() for total in sums if (wanted := mirror - (total & keep | zeros)) in there
        }
        back = {mirror - total for total in met}
        return (
            {each: {total for total in sums if total & keep | zeros in back} for each, sums in lefts.items()},
            {each: {total for total in sums if total & keep | zeros in met} for each, sums in rights.items()},
        )

    def _cleared(self, sums: set[int], silenced: int, either: int) -> set[int]:
        """Sums that silence some equations, with those of `either` silenced."""
        if silenced == either:
            return sums
        keep, zeros = self.packing.clearing(either)
        return {total & keep | zeros for total in sums}

    def _comes_out(self, done: int, silenced: int, total: int) -> bool:
        """Whether a sum after some lines leads to all zero, once those that do not are dropped."""
        if done <= self.middle:
            return total in self.left[done].get(silenced, ())
        for other, sums in self.right[done - self.middle].items():
            either = silenced | other
            keep, zeros = self.packing.clearing(either)
            if (done, other, either) not in self._ends:
                self._ends[done, other, either] = self._cleared(sums, other, either)
            if 2 * self.packing.zero - (total & keep | zeros) in self._ends[done, other, either]:
                return True
        return False

    def _trim(
        self, layers: list[Layer], alive: Layer, lines: Sequence[int], unfinished: Sequence[int]
    ) -> list[set[int]]:
        """Keeps of each layer, from the last one back, what leads to `alive`; the effects of the lines that do so."""
        layers[-1] = alive
        every = []
        for place, line in zip(range(len(layers) - 2, -1, -1), lines, strict=True):
            kept: set[int] = set()
            leading: dict[int, set[int]] = defaultdict(set)
            goal = layers[place + 1]
            for silenced, sums in layers[place].items():
                for number, (more, adds) in enumerate(self.lines[line]):
                    after = silenced | more
                    ends = goal.get(after & unfinished[line])
                    if not ends:
                        continue
                    if after:
                        keep, zeros = self.packing.clearing(after)
                        hits = {total for total in sums if (total + adds) & keep | zeros in ends}
                    else:
                        hits = {end - adds for end in ends} & sums
                    if hits:
                        kept.add(number)
                        leading[silenced] |= hits
            layers[place] = leading
            every.append(kept)
        return every

    def _choices(self, done: int, silenced: int, total: int, kept: list[set[int]]) -> Iterator[tuple[int, ...]]:
        """The choices of one effect a line that come to all zero; each step leads to one."""
        if done == len(self.lines):
            yield ()
            return
        for number in sorted(kept[done]):
            more, adds = self.lines[done][number]
            after = silenced | more
            keep, zeros = self.packing.clearing(after)
            further = (total + adds) & keep | zeros
            after &= self.to_come[done + 1]
            if self._comes_out(done + 1, after, further):
                for rest in self._choices(done + 1, after, further, kept):
                    yield (number, *rest)


def _moves(effect: Effect) -> list[bool]:
    return [number != 0 for number in effect]


def _size(layer: Layer) -> int:
    return sum(map(len, layer.values()))
