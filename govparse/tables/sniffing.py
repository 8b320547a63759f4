"""How well a layout explains a block: lines counted that show it and lines counted that it cannot have written."""

import re
from collections import Counter
from functools import cached_property, lru_cache

from attrs import frozen

from govparse.tables.dialect import Score

_MARKS = {"\t": ("制表符", "tab"), "|": ("竖线", "bar")}
_TEXT = re.compile(r"[^|\s。;；]+(?: [^|\s。;；]+)*")
_LONGEST_REMEMBERED = 100
_REMEMBERED = 1024
"""How a layout sees so many shapes of lines, none longer than this, is remembered."""

Words = tuple[str, str]
"""The same in Chinese and in English."""


@frozen(slots=False)
class Layout:
    """What a layout looks like, line by line.

    `mark` is a character without which the layout cannot stand; `shown` is a pattern of lines that show it and `words`
    say what stands in such a line; `denied` is a pattern of lines that this layout does not write, `denial` its words.
    In patterns `^` and `$` are line ends; they take one line at most and run in linear time.

    `by_shape`: all text is one to the patterns, but for bars, blanks and the ends of sentences. Lines are then judged
    by their `skeleton`, of which there are few.
    """

    mark: str
    shown: str
    words: Words
    denied: str
    denial: Words
    by_shape: bool = False

    @cached_property
    def _shown(self) -> re.Pattern[str]:
        return re.compile(self.shown, re.MULTILINE)

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        return re.compile(self.denied, re.MULTILINE)

    @cached_property
    def _judged(self) -> dict[str, tuple[int, int]]:
        return {}

    def score(self, text: str) -> Score:
        """The share of lines that show the layout, less the share of those that deny it, never below 0."""
        if self.mark not in text:
            return self._without_mark
        shown, denied, lines = self._count_by_shape(text) if self.by_shape else self._count(text)
        if not shown:
            return self._not_shown
        reasons = [_counted(shown, lines, self.words)]
        if denied:
            reasons.append(_counted(denied, lines, self.denial))
        return Score(max(0, shown - denied) / lines, tuple(reasons))

    @cached_property
    def _without_mark(self) -> Score:
        zh, en = _MARKS.get(self.mark, (self.mark, self.mark))
        return Score(0.0, ((f"没有{zh}", f"there is no {en}"),))

    @cached_property
    def _not_shown(self) -> Score:
        return Score(0.0, ((f"没有一行：{self.words[0]}", f"no line: {self.words[1]}"),))

    def _count(self, text: str) -> tuple[int, int, int]:
        """How many lines show the layout, how many deny it, and how many there are."""
        shown = len(self._shown.findall(text))
        return (shown, len(self._denied.findall(text)), _count_lines(text)) if shown else (0, 0, 0)

    def _count_by_shape(self, text: str) -> tuple[int, int, int]:
        shown = denied = lines = 0
        for shape, count in shapes(text).items():
            showing, denying = self._judged.get(shape) or self._judge(shape)
            shown += showing * count
            denied += denying * count
            if shape and (not shape.isspace() or "\t" in shape):
                lines += count
        return shown, denied, lines

    def _judge(self, shape: str) -> tuple[int, int]:
        judged = len(self._shown.findall(shape)), len(self._denied.findall(shape))
        if len(shape) <= _LONGEST_REMEMBERED and len(self._judged) < _REMEMBERED:
            self._judged[shape] = judged
        return judged


@lru_cache(maxsize=1)
def skeleton(text: str) -> str:
    """The block at hand with one `x` for every text between bars, blanks and the ends of sentences.

    It has the same lines and the same bars, so that it is as good as the block wherever only these are looked at.
    """
    return _TEXT.sub("x", text)


@lru_cache(maxsize=1)
def shapes(text: str) -> Counter[str]:
    """The different lines of the skeleton of the block at hand, and how many there are of each."""
    return Counter(skeleton(text).split("\n"))


def _count_lines(text: str) -> int:
    """The lines that are not blank; a tab is a blank cell and counts."""
    return len([line for line in text.split("\n") if line and (not line.isspace() or "\t" in line)])


def _counted(count: int, lines: int, words: Words) -> Words:
    return f"{lines} 行中有 {count} 行：{words[0]}", f"{count} of {lines} lines: {words[1]}"
