"""Where values stand in their line, in characters or in columns of a terminal: what `columns` compares."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from unicodedata import category, combining, east_asian_width

from attrs import define, field, frozen

from govparse.cleaning import Cleaned
from govparse.source import Span

LONGEST = 2000
"""Characters of the longest line in which columns are looked for."""
_LABELS_PART = re.compile(r"\S {2,}(?=\S)")
"""Labels of two columns; a single blank stands within labels, too."""
_LINE_END = re.compile(r"[\r\n\f]")
_WIDE_BLANKS = str.maketrans("\u3000\u00a0", "  ")
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc"})


@frozen
class Line:
    """A row that is one line: `number` of the row, the stretch it stands in, the columns its line of the form has.

    `labels` says how many columns its labels stand in, `indent` where they end, `values` where its values stand.
    """

    number: int
    stretch: int
    columns: int
    labels: int
    indent: int
    values: tuple[Span, ...]


def characters(_: str) -> int:
    """The width of a character where tools count characters."""
    return 1


def terminal(char: str) -> int:
    """The columns that a character takes in a terminal, those of ambiguous width one."""
    return _width(char, "WF")


def eastern(char: str) -> int:
    """The columns that a character takes in a Chinese terminal, those of ambiguous width two."""
    return _width(char, "WFA")


MEASURES: tuple[Callable[[str], int], ...] = (characters, terminal, eastern)


def _width(char: str, wide: str) -> int:
    if " " <= char <= "~":
        return 1
    if combining(char) or category(char) in _INVISIBLE:
        return 0
    return 2 if east_asian_width(char) in wide else 1


@define
class Ruler:
    """Measures the lines of a text, raw or clean, by one measure; `breaks` are the clean offsets between stretches."""

    text: str = field(repr=False)
    width: Callable[[str], int]
    place: Callable[[int, int], Span]
    breaks: Sequence[int]
    _ends: list[int] = field(init=False, repr=False)
    _edges: dict[int, list[int]] = field(factory=dict, init=False, repr=False)

    @_ends.default
    def _line_ends(self) -> list[int]:
        return [*(found.start() for found in _LINE_END.finditer(self.text)), len(self.text)]

    def line(self, number: int, columns: int, values: Sequence[Span]) -> Line | None:
        """A row measured; None where its values stand in several lines, or anything but blanks stands between them."""
        spans = [self.place(*span) for span in values]
        bounds = self._line_of(spans[0][0], spans[-1][1])
        if bounds is None:
            return None
        start, end = bounds
        text = self.text[start:end].translate(_WIDE_BLANKS)
        between = [text[before[1] - start : after[0] - start] for before, after in pairwise(spans)]
        if any(gap.strip(" ") or not gap for gap in between) or "\t" in text:
            return None
        label = text[: spans[0][0] - start].rstrip(" ")
        edges = self._edges_of(start, end)
        places = tuple((edges[first - start], edges[after - start]) for first, after in spans)
        parts = len(_LABELS_PART.findall(label.lstrip(" "))) + bool(label)
        return Line(number, self.stretch(values[0][0]), columns, parts, edges[len(label)], places)

    def span(self, span: Span) -> Span | None:
        """The columns that a text of one line takes; None for one of several lines."""
        first, after = self.place(*span)
        bounds = self._line_of(first, after)
        if bounds is None or "\t" in self.text[bounds[0] : after]:
            return None
        edges = self._edges_of(*bounds)
        return edges[first - bounds[0]], edges[after - bounds[0]]

    def stretch(self, offset: int) -> int:
        """The number of the stretch that a clean offset stands in."""
        return bisect_right(self.breaks, offset)

    def _line_of(self, start: int, end: int) -> Span | None:
        """The line that holds a place; None where it goes over its end, or the line is too long to be of columns."""
        number = bisect_left(self._ends, start)
        first = self._ends[number - 1] + 1 if number else 0
        after = self._ends[number]
        return (first, after) if end <= after <= first + LONGEST else None

    def _edges_of(self, start: int, end: int) -> list[int]:
        """The column before every character of a line, and after the last."""
        if start not in self._edges:
            self._edges[start] = list(accumulate(map(self.width, self.text[start:end]), initial=0))
        return self._edges[start]


def rulers(cleaned: Cleaned, breaks: Sequence[int]) -> Iterator[Ruler]:
    """A ruler for the raw text and for the clean one by every measure."""
    pages = [cleaned.clean_span((place, place))[0] for place, char in enumerate(cleaned.raw) if char == "\f"]
    parted = sorted({*breaks, *pages})
    for width in MEASURES:
        yield Ruler(cleaned.text, width, _as_it_is, parted)
        if cleaned.raw != cleaned.text:
            yield Ruler(cleaned.raw, width, cleaned.span, parted)


def _as_it_is(start: int, end: int) -> Span:
    return start, end
