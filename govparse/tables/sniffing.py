"""How well a layout explains a block: lines counted that show it and lines counted that it cannot have written."""

import re
from functools import cached_property

from attrs import frozen

from govparse.tables.dialect import Score

_MARKS = {"\t": ("制表符", "tab"), "|": ("竖线", "bar")}

Words = tuple[str, str]
"""The same in Chinese and in English."""


@frozen(slots=False)
class Layout:
    """What a layout looks like, line by line.

    `mark` is a character without which the layout cannot stand; `shown` is a pattern of lines that show it and `words`
    say what stands in such a line; `denied` is a pattern of lines that this layout does not write, `denial` its words.
    In patterns `^` and `$` are line ends; they take one line at most and run in linear time.
    """

    mark: str
    shown: str
    words: Words
    denied: str
    denial: Words

    @cached_property
    def _shown(self) -> re.Pattern[str]:
        return re.compile(self.shown, re.MULTILINE)

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        return re.compile(self.denied, re.MULTILINE)

    def score(self, text: str) -> Score:
        """The share of lines that show the layout, less the share of those that deny it, never below 0."""
        if self.mark not in text:
            zh, en = _MARKS.get(self.mark, (self.mark, self.mark))
            return Score(0.0, ((f"没有{zh}", f"there is no {en}"),))
        shown = len(self._shown.findall(text))
        if not shown:
            return Score(0.0, ((f"没有一行：{self.words[0]}", f"no line: {self.words[1]}"),))
        lines = _count_lines(text)
        reasons = [_counted(shown, lines, self.words)]
        if denied := len(self._denied.findall(text)):
            reasons.append(_counted(denied, lines, self.denial))
        return Score(max(0, shown - denied) / lines, tuple(reasons))


def _count_lines(text: str) -> int:
    """The lines that are not blank; a tab is a blank cell and counts."""
    return len([line for line in text.split("\n") if line and (not line.isspace() or "\t" in line)])


def _counted(count: int, lines: int, words: Words) -> Words:
    return f"{lines} 行中有 {count} 行：{words[0]}", f"{count} of {lines} lines: {words[1]}"
