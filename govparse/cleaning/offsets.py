"""The offset map from clean text back to raw text.

Cleaning only deletes characters and replaces one by one, so the map is a list of cuts.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from operator import itemgetter, sub

from attrs import define, field

from govparse.source import Span


@define
class Offsets:
    """Where the characters of a text stood before `cuts` were taken out of it.

    `cuts` are raw spans: sorted, not empty, not overlapping.
    """

    cuts: list[Span] = field(factory=list)

    @cached_property
    def _removed(self) -> list[int]:
        """How many characters are gone before each cut, and after the last."""
        starts, ends = zip(*self.cuts, strict=True)
        return list(accumulate(map(sub, ends, starts), initial=0))

    @cached_property
    def _seams(self) -> list[int]:
        """The clean offset at which each cut was taken out."""
        return list(map(sub, map(itemgetter(0), self.cuts), self._removed))

    def raw(self, offset: int) -> int:
        """The raw offset of the character at a clean offset; the clean length gives the raw length."""
        if not self.cuts:
            return offset
        return offset + self._removed[bisect_right(self._seams, offset)]

    def span(self, start: int, end: int) -> Span:
        """The raw span of a clean one: from its first character to its last; an empty span stays empty."""
        if not self.cuts:
            return start, end
        seams, removed = self._seams, self._removed
        first = start + removed[bisect_right(seams, start)]
        return first, end + removed[bisect_right(seams, end - 1)] if end > start else first

    def shift(self, start: int, end: int) -> int | None:
        """How far raw offsets lie behind clean ones from `start` to `end`, None where something was cut in between."""
        if not self.cuts:
            return 0
        number = bisect_right(self._seams, start)
        return self._removed[number] if number == bisect_right(self._seams, end - 1) else None

    def clean(self, offset: int) -> int:
        """How many characters before a raw offset are left: the clean offset of the first one at or after it."""
        if not self.cuts:
            return offset
        index = bisect_left(self.cuts, (offset,))  # the cuts before this index start before `offset`
        if index == 0:
            return offset
        start, end = self.cuts[index - 1]
        return min(offset, start) + max(offset - end, 0) - self._removed[index - 1]

    def cut(self, spans: list[Span]) -> "Offsets":
        """The map after further cuts, which are given in clean offsets (sorted, not empty, not overlapping)."""
        if not self.cuts:
            return Offsets(spans)
        merged: list[Span] = []
        for start, end in sorted([*self.cuts, *(self.span(*span) for span in spans)]):
            # A new cut may hold older ones: the characters on both sides of a seam go together.
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return Offsets(merged)
