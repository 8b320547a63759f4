"""How well a layout explains a block: lines counted that show it and lines counted that it cannot have written."""

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from govparse.tables.dialect import Score
from govparse.tables.shapes import Tally, sketch

_MARKS = {"\t": ("制表符", "tab"), "|": ("竖线", "bar")}
_LINES = Tally(r"^[^\S\n\t]*+[\S\t][^\n]*")
"""Lines that are not blank; a tab is a blank cell and counts."""

Words = tuple[str, str]
"""The same in Chinese and in English."""


@frozen(slots=False)
class Layout:
    """What a layout looks like, line by line.

    `mark` is a character without which the layout cannot stand; `shown` is a pattern of lines that show it and `words`
    say what stands in such a line; `denied` is a pattern of lines that this layout does not write, `denial` its words.
    In patterns `^` and `$` are line ends; they take one line at most and run in linear time.

    `by_shape`: all text is one to the patterns, but for bars, blanks and the ends of sentences. Lines are then judged
    by their shapes, of which there are few.
    """

    mark: str
    shown: str
    words: Words
    denied: str
    denial: Words
    by_shape: bool = False

    @cached_property
    def _shown(self) -> Tally:
        return Tally(self.shown)

    @cached_property
    def _denied(self) -> Tally:
        return Tally(self.denied)

    def score(self, text: str) -> Score:
        """The share of lines that show the layout, less the share of those that deny it, never below 0."""
        if self.mark not in text:
            return self._without_mark
        if self.by_shape:
            return self._score_of(sketch(text).shapes)
        if not (shown := len(self._shown.pattern.findall(text))):
            return self._not_shown
        return self._share(shown, len(self._denied.pattern.findall(text)), len(_LINES.pattern.findall(text)))

    def score_of(self, shapes: Mapping[str, int]) -> Score:
        """The score of so many lines of each shape."""
        return self._score_of(shapes) if any(self.mark in shape for shape in shapes) else self._without_mark

    def _score_of(self, shapes: Mapping[str, int]) -> Score:
        if not (shown := self._shown.among(shapes)):
            return self._not_shown
        return self._share(shown, self._denied.among(shapes), _LINES.among(shapes))

    def _share(self, shown: int, denied: int, lines: int) -> Score:
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


def _counted(count: int, lines: int, words: Words) -> Words:
    return f"{lines} 行中有 {count} 行：{words[0]}", f"{count} of {lines} lines: {words[1]}"
