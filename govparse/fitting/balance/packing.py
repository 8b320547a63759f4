"""Sums of several equations in one integer."""

from collections.abc import Iterable, Sequence

from govparse.fitting.balance.choices import Effect


class Packing:
    """Several sums in one integer, one field for each, so that one addition moves them all.

    A field is as wide as its equation needs. It holds its sum plus half of what it can hold, so that it never borrows
    from the next one.
    """

    def __init__(self, bounds: Sequence[int]) -> None:
        """`bounds`: the largest size that each sum can come to."""
        widths = [bound.bit_length() + 1 for bound in bounds]
        self.shifts = [sum(widths[:number]) for number in range(len(widths))]
        self.masks = [(1 << width) - 1 for width in widths]
        self.halves = [1 << (width - 1) for width in widths]
        self.zero = self.pack(self.halves)
        """All sums 0."""
        self._clearing: dict[int, tuple[int, int]] = {}

    @classmethod
    def of(cls, start: Sequence[int], lines: Sequence[Sequence[Effect]]) -> "Packing":
        """Fields for all sums that `start` and one effect of each line can come to."""
        return cls(
            [
                abs(first) + sum(max(abs(effect[number] or 0) for effect in line) for line in lines)
                for number, first in enumerate(start)
            ]
        )

    def pack(self, numbers: Sequence[int | None]) -> int:
        """What is to be added to add `numbers` to the sums; None adds nothing."""
        return sum((number or 0) << shift for number, shift in zip(numbers, self.shifts, strict=True))

    def clearing(self, silenced: int) -> tuple[int, int]:
        """What to keep of a sum, and what to put in its place, so that the silenced equations are 0."""
        if silenced not in self._clearing:
            gone = [number for number in range(len(self.shifts)) if silenced >> number & 1]
            keep = (1 << (self.shifts[-1] + self.masks[-1].bit_length())) - 1
            for number in gone:
                keep ^= self.masks[number] << self.shifts[number]
            self._clearing[silenced] = keep, sum(self.halves[number] << self.shifts[number] for number in gone)
        return self._clearing[silenced]


def silences(effect: Effect) -> int:
    """The equations that an effect silences, one bit each."""
    return bits(number is None for number in effect)


def bits(flags: Iterable[bool]) -> int:
    """Flags as one number, one bit each."""
    return sum(1 << number for number, flag in enumerate(flags) if flag)
