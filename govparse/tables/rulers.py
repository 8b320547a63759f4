"""Where values stand in their line, in characters or in columns of a terminal: what `columns` compares."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
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
_PAGE_END = re.compile(r"\f")
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


@lru_cache(maxsize=4096)
def terminal(char: str) -> int:
    """The columns that a character takes in a terminal, those of ambiguous width one."""
    return _width(char, "WF")


@lru_cache(maxsize=4096)
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


@frozen
class _Printed:
    """A row as it stands in a text: the line that it is (from, to), where its label ends there, in how many columns
    that stands, and where the values stand.
    """

    line: Span
    label: int
    parts: int
    values: tuple[Span, ...]


@define
class _Lines:
    """The lines of a text, raw or clean; `place` gives the place of a clean span in it."""

    text: str = field(repr=False)
    place: Callable[[int, int], Span]
    _ends: list[int] = field(init=False, repr=False)
    _rows: dict[tuple[Span, ...], _Printed | None] = field(factory=dict, init=False, repr=False)

    @_ends.default
    def _line_ends(self) -> list[int]:
        return [*(found.start() for found in _LINE_END.finditer(self.text)), len(self.text)]

    def row(self, values: tuple[Span, ...]) -> _Printed | None:
        """A row by the clean spans of its values; None where they stand in several lines, or anything but blanks stands
        between them.
        """
        if values not in self._rows:
            self._rows[values] = self._row([self.place(*span) for span in values])
        return self._rows[values]

    def _row(self, spans: Sequence[Span]) -> _Printed | None:
        bounds = self.line_of(spans[0][0], spans[-1][1])
        if bounds is None:
            return None
        start, end = bounds
        text = self.text[start:end].translate(_WIDE_BLANKS)
        between = [text[before[1] - start : after[0] - start] for before, after in pairwise(spans)]
        if any(gap.strip(" ") or not gap for gap in between) or "\t" in text:
            return None
        label = text[: spans[0][0] - start].rstrip(" ")
        parts = len(_LABELS_PART.findall(label.lstrip(" "))) + bool(label)
        return _Printed(bounds, len(label), parts, tuple([(first - start, after - start) for first, after in spans]))

    def line_of(self, start: int, end: int) -> Span | None:
        """The line that holds a place; None where it goes over its end, or the line is too long to be of columns."""
        number = bisect_left(self._ends, start)
        first = self._ends[number - 1] + 1 if number else 0
        after = self._ends[number]
        return (first, after) if end <= after <= first + LONGEST else None


@define
class Ruler:
    """Measures the lines of a text, raw or clean, by one measure; `breaks` are the clean offsets between stretches."""

    lines: _Lines = field(repr=False)
    width: Callable[[str], int]
    breaks: Sequence[int]
    _edges: dict[int, list[int]] = field(factory=dict, init=False, repr=False)

    def line(self, number: int, columns: int, values: tuple[Span, ...]) -> Line | None:
        """A row measured; None where its values stand in several lines, or anything but blanks stands between them."""
        row = self.lines.row(values)
        if row is None:
            return None
        edges = self._edges_of(*row.line)
        places = tuple([(edges[first], edges[after]) for first, after in row.values])
        return Line(number, self.stretch(values[0][0]), columns, row.parts, edges[row.label], places)

    def span(self, span: Span) -> Span | None:
        """The columns that a text of one line takes; None for one of several lines."""
        first, after = self.lines.place(*span)
        bounds = self.lines.line_of(first, after)
        if bounds is None or "\t" in self.lines.text[bounds[0] : after]:
            return None
        edges = self._edges_of(*bounds)
        return edges[first - bounds[0]], edges[after - bounds[0]]

    def stretch(self, offset: int) -> int:
        """The number of the stretch that a clean offset stands in."""
        return bisect_right(self.breaks, offset)

    def _edges_of(self, start: int, end: int) -> list[int]:
        """The column before every character of a line, and after the last."""
        if start not in self._edges:
            self._edges[start] = list(accumulate(map(self.width, self.lines.text[start:end]), initial=0))
        return self._edges[start]


def rulers(cleaned: Cleaned, breaks: Sequence[int]) -> Iterator[Ruler]:
    """A ruler for the raw text and for the clean one by every measure."""
    pages = [cleaned.clean_span(found.span())[0] for found in _PAGE_END.finditer(cleaned.raw)]
    parted = sorted({*breaks, *pages})
    texts = [_Lines(cleaned.text, _as_it_is)]
    if cleaned.raw != cleaned.text:
        texts.append(_Lines(cleaned.raw, cleaned.span))
    return (Ruler(each, width, parted) for width in MEASURES for each in texts)


def _as_it_is(start: int, end: int) -> Span:
    return start, end
