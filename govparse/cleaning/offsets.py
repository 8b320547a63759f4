"""The offset map from clean text back to raw text.

Cleaning only deletes characters and replaces one by one, so the map is a list of cuts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from operator import add, sub

from attrs import define, field

from govparse.source import Span


@define
class Offsets:
    """Where the characters of a text stood before cuts were taken out of it.

    `seams` are the clean offsets at which each cut was taken out, in order; `removed` says how many characters are gone
    before each cut, and after the last.
    """

    seams: list[int] = field(factory=list)
    removed: list[int] = field(factory=lambda: [0])

    @classmethod
    def of_lengths(cls, kept: Iterable[int], cut: Iterable[int]) -> "Offsets":
        """The map of a text of which so many characters were kept before each cut, and so many cut."""
        return cls(list(accumulate(kept)), list(accumulate(cut, initial=0)))

    @classmethod
    def of_cuts(cls, cuts: list[Span]) -> "Offsets":
        """The map after cuts: raw spans, sorted, not empty, not overlapping."""
        starts, ends = zip(*cuts, strict=True)
        return cls.of_lengths(map(sub, starts, (0, *ends)), map(sub, ends, starts))

    @cached_property
    def cuts(self) -> list[Span]:
        """The raw spans that were taken out."""
        seams, removed = self.seams, self.removed
        return list(zip(map(add, seams, removed), map(add, seams, removed[1:]), strict=True))

    def raw(self, offset: int) -> int:
        """The raw offset of the character at a clean offset; the clean length gives the raw length."""
        if not self.seams:
            return offset
        return offset + self.removed[bisect_right(self.seams, offset)]

    def span(self, start: int, end: int) -> Span:
        """The raw span of a clean one: from its first character to its last; an empty span stays empty."""
        if not self.seams:
            return start, end
        seams, removed = self.seams, self.removed
        first = start + removed[bisect_right(seams, start)]
        return first, end + removed[bisect_right(seams, end - 1)] if end > start else first

    def shift(self, start: int, end: int) -> int | None:
        """How far raw offsets lie behind clean ones from `start` to `end`, None where something was cut in between."""
        if not self.seams:
            return 0
        number = bisect_right(self.seams, start)
        return self.removed[number] if number == bisect_right(self.seams, end - 1) else None

    def clean(self, offset: int) -> int:
        """How many characters before a raw offset are left: the clean offset of the first one at or after it."""
        if not self.seams:
            return offset
        index = bisect_left(self.cuts, (offset,))  # the cuts before this index start before `offset`
        if index == 0:
            return offset
        start, end = self.cuts[index - 1]
        return min(offset, start) + max(offset - end, 0) - self.removed[index - 1]

    def cut(self, spans: list[Span]) -> "Offsets":
        """The map after further cuts, which are given in clean offsets (sorted, not empty, not overlapping)."""
        if not self.seams:
            return Offsets.of_cuts(spans)
        merged: list[Span] = []
        for start, end in sorted([*self.cuts, *(self.span(*span) for span in spans)]):
            # A new cut may hold older ones: the characters on both sides of a seam go together.
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return Offsets.of_cuts(merged)
