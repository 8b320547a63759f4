"""The shapes of the lines of a block: what is left of them when one text is like another.

Most of what tells layouts apart is where bars, blanks and the ends of sentences stand. Of lines that differ in nothing
but their texts there are few shapes, so that a pattern is tried on a shape once and not on every line.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from operator import mul
from typing import TypeVar

from attrs import define

from govparse.parsing.patterns import compile_pattern

_CHARACTER = r"[^|\s。;；]"
_TEXT = re.compile(rf"{_CHARACTER}+(?: {_CHARACTER}+)*")
_LONG_TEXT = compile_pattern(rf"{_CHARACTER}(?:{_CHARACTER}++(?: {_CHARACTER}++)*+|(?: {_CHARACTER}++)++)")
_SHORT_TEXTS = str.maketrans(dict.fromkeys(filter(re.compile(_CHARACTER).match, map(chr, range(128))), "x"))

_LONGEST_REMEMBERED = 100
_REMEMBERED = 1024
"""What was found in so many shapes, none longer than this, is remembered."""

Judged = TypeVar("Judged")


class ByShape(dict[str, Judged]):
    """What `judge` says of the shapes of lines, asked once for each."""

    def __init__(self, judge: Callable[[str], Judged]) -> None:
        super().__init__()
        self._judge = judge

    def __missing__(self, shape: str) -> Judged:
        judged = self._judge(shape)
        if len(shape) <= _LONGEST_REMEMBERED and len(self) < _REMEMBERED:
            self[shape] = judged
        return judged


class Tally(ByShape[int]):
    """How often a pattern is found in lines, by their shapes.

    The pattern takes one line at most, and all text is one to it, but for bars, blanks and the ends of sentences. In it
    `^` and `$` are line ends.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = compile_pattern(pattern, re.MULTILINE)
        super().__init__(lambda shape: len(self.pattern.findall(shape)))

    def of(self, text: str) -> int:
        """How often the pattern is found in a block."""
        return self.among(sketch(text).shapes)

    def among(self, shapes: Mapping[str, int]) -> int:
        """How often the pattern is found in so many lines of each shape."""
        return sum(map(mul, map(self.__getitem__, shapes), shapes.values()))


@define
class Sketch:
    """The lines of a block in order, how many are alike, the shape of each, and how many lines have each shape."""

    lines: list[str]
    counts: Mapping[str, int]
    shape_of: dict[str, str]
    shapes: dict[str, int]

    def without(self, lines: Iterable[str]) -> dict[str, int]:
        """How many lines have each shape where some lines are left out."""
        left = dict(self.shapes)
        for line in lines:
            left[self.shape_of[line]] -= self.counts[line]
        return {shape: count for shape, count in left.items() if count}

    def letters(self, letter_of: Mapping[str, str]) -> str:
        """The block as one letter a line, by the shapes of the lines."""
        letters = {line: letter_of[shape] for line, shape in self.shape_of.items()}
        return "".join(map(letters.__getitem__, self.lines))


@lru_cache(maxsize=1)
def sketch(text: str) -> Sketch:
    """The sketch of the block at hand, for all layouts that are asked about it."""
    lines = text.split("\n")
    counts = Counter(lines)
    shape_of = dict(zip(counts, skeleton("\n".join(counts)).split("\n"), strict=True))
    shapes: dict[str, int] = {}
    for shape, count in zip(shape_of.values(), counts.values(), strict=True):
        shapes[shape] = shapes.get(shape, 0) + count
    return Sketch(lines, counts, shape_of, shapes)


def skeleton(text: str) -> str:
    """A text with one `x` for every text between bars, blanks and the ends of sentences.

    It has the same lines and the same bars. Texts of one character, as most values are, are replaced all at once.
    """
    seen = _LONG_TEXT.sub("x", text)
    return seen.translate(_SHORT_TEXTS) if seen.isascii() else _TEXT.sub("x", seen)
