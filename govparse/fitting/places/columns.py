"""The columns that values may stand in, told by their place in the line: the clue of layouts that keep columns.

A layout that keeps columns gives each a range of its own, in which numbers stand at the left, at the right or in the
middle. Values that stand below each other are then of one column (a *band*); values of one row are of different ones,
in order. A row with all its values, and a column head above a band, say which column a band is; what these leave open
stays open. Where a table does not show that its columns are kept, nothing is said of it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from govparse.cleaning import Cleaned
from govparse.fitting.places.bands import SIDES, Side, bands_of, bounds_of, close_up, overlap, pins_of, show_columns
from govparse.source import Span
from govparse.tables.rulers import Line, Ruler, rulers

Columns = frozenset[int]
"""Columns a value may stand in, counted from 0 in the order of print."""

_TOGETHER = 3
"""Least number of values that stand below others, or below heads, in a table that shows columns."""
_MOST = 0.75
"""Least share of the lines that stand in columns, and of their values that stand below others or below heads."""
_LINES = 3
"""Fewer lines show columns only if heads do so, too."""
_ROWS = 6
"""Of fewer lines values may stand below heads alone."""


@frozen
class PlacedRow:
    """A row of a table: how many columns its line of the form has, and the clean spans of its values in order."""

    columns: int
    values: tuple[Span, ...]


@frozen
class PlacedHead:
    """A column head, or a piece of one: the place of its column among so many, from 0 as printed, its clean span."""

    columns: int
    place: int
    span: Span


@frozen
class _Told:
    """What one way to measure says of a row, and whether the rows show that columns are kept if so measured."""

    columns: tuple[Columns, ...]
    shown: bool


def columns_of(
    cleaned: Cleaned, rows: Sequence[PlacedRow], heads: Sequence[PlacedHead] = (), breaks: Sequence[int] = ()
) -> list[tuple[Columns, ...] | None]:
    """The columns that each value of each row may stand in, None for rows of which places say nothing.

    Rows of as many columns between two `breaks` are compared with each other, and nothing else is: `breaks` are clean
    offsets behind which columns may stand elsewhere (page numbers, other heads); a form feed is one without being
    named. A place is counted in characters or in columns of a terminal, in the raw text or in the clean one, whichever
    makes columns of the values; where several do, all that any of them allows is given.

    Rows whose values stand in several lines, or have anything but blanks between them, are left out, and so are rows
    with more values than columns. Heads that do not stand over columns say nothing. Time grows with the length of the
    lines, and with rows times columns.
    """
    said: list[list[_Told]] = [[] for _ in rows]
    wanted = [(number, row) for number, row in enumerate(rows) if 0 < len(row.values) <= row.columns > 1]
    for ruler in rulers(cleaned, breaks):
        lines = [line for number, row in wanted if (line := ruler.line(number, row.columns, row.values))]
        for alike in _alike(lines):
            if not close_up(*[line.values for line in alike]):
                for number, told in _told_together(alike, _above(ruler, alike[0], heads)):
                    said[number].append(told)
    return [_united(each) if any(told.shown for told in each) else None for each in said]


def _united(ways: Sequence[_Told]) -> tuple[Columns, ...]:
    return tuple(frozenset().union(*sets) for sets in zip(*[told.columns for told in ways], strict=True))


def _above(ruler: Ruler, line: Line, heads: Sequence[PlacedHead]) -> list[tuple[int, Span]]:
    """The heads of the stretch of a line: the place of each, and the columns that it takes."""
    own = [head for head in heads if head.columns == line.columns and ruler.stretch(head.span[0]) == line.stretch]
    measured = [(head.place, ruler.span(head.span)) for head in own]
    return [(place, span) for place, span in measured if span is not None]


def _alike(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each stretch of as many columns."""
    groups: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.stretch, line.columns), []).append(line)
    yield from groups.values()


def _told_together(lines: Sequence[Line], heads: Sequence[tuple[int, Span]]) -> Iterator[tuple[int, _Told]]:
    """What places say of lines of as many columns.

    A tool that leaves out the cells covered by a label of several rows moves the values of these rows by a column. Rows
    whose labels stand in other numbers of columns are therefore taken together only if they have values in the first
    column and in the last one: then they were not moved.
    """
    by_labels: dict[int, list[Line]] = {}
    for line in lines:
        by_labels.setdefault(line.labels, []).append(line)
    main, *others = sorted(by_labels.values(), key=_weight, reverse=True)
    told = _told(main, heads)
    as_far = [group for group in others if _reach_as_far(group, main, told)]
    if as_far and (together := _told([line for group in (main, *as_far) for line in group], heads)):
        told = together
        others = [group for group in others if group not in as_far]
    yield from told.items()
    for group in others:
        yield from _told(group, ()).items()


def _weight(group: Sequence[Line]) -> tuple[int, int]:
    return sum(len(line.values) == line.columns for line in group), len(group)


def _reach_as_far(group: Sequence[Line], main: Sequence[Line], told: Mapping[int, _Told]) -> bool:
    """Whether values of a group stand below those of the first and of the last column of the main group."""
    own = [span for line in group for span in line.values]
    for column in (0, group[0].columns - 1):
        there = [
            span
            for line in main
            if line.number in told
            for columns, span in zip(told[line.number].columns, line.values, strict=True)
            if columns == {column}
        ]
        band = min((start for start, _ in there), default=0), max((end for _, end in there), default=0)
        if not any(overlap(band, span) for span in own):
            return False
    return True


def _told(group: Sequence[Line], heads: Sequence[tuple[int, Span]]) -> dict[int, _Told]:
    """The columns of the values of lines, by number of the row, on whichever side numbers stand."""
    together: dict[int, list[_Told]] = {}
    for side in SIDES:
        for number, told in _told_at(side, group, heads).items():
            together.setdefault(number, []).append(told)
    return {number: _Told(_united(ways), any(told.shown for told in ways)) for number, ways in together.items()}


def _told_at(side: Side, group: Sequence[Line], heads: Sequence[tuple[int, Span]]) -> dict[int, _Told]:
    """The columns of the values of lines; nothing where numbers do not stand at that side of columns.

    Something moved the lines of which a value stands left of where another's label ends, or most values stand below no
    others, nor below heads if there are few; they are left out.
    """
    columns, total = group[0].columns, len(group)
    margin = max(line.indent for line in group)
    group = [line for line in group if line.values[0][0] > margin]
    above = [span for _, span in heads] if total < _ROWS else []
    while moved := side.moved(group, above):
        group = [line for line in group if line.number not in moved]
    bands = bands_of(group, side)
    if bands is None or len(group) < _MOST * total:
        return {}
    pins = pins_of(bands, heads, columns)
    bounds = bounds_of(bands, pins, columns)
    if bounds is None:
        return {}
    members = Counter(band for line in bands.lines for band in line)
    alone = sum(count == 1 and band not in pins for band, count in members.items())
    together = members.total() - len(members) + len(pins)
    few = len(group) < _LINES and (not pins or close_up([span for _, span in heads]))
    enough = together >= _TOGETHER and alone <= (1 - _MOST) * members.total() and not few
    shown = enough and show_columns(group, bands, pins)
    sets = [frozenset(range(low, high + 1)) for low, high in bounds]
    said = [_Told(tuple([sets[band] for band in line]), shown) for line in bands.lines]
    return {line.number: told for line, told in zip(group, said, strict=True)}
