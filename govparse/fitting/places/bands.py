"""Values below each other: the bands of a table, whether they are columns, and which columns they may be."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from attrs import define, frozen

from govparse.source import Span
from govparse.tables.rulers import LONGEST, Line

_CENTRE = 2
"""So far twice the middle of centred numbers may differ: one for odd widths, and as much for rounding."""


@define
class Bands:
    """Values below each other: from the first column that any of them takes to after the last, from left to right.

    `lines` has the bands that the values of each line stand in.
    """

    spans: list[Span]
    lines: list[tuple[int, ...]]


def overlap(one: Span, other: Span) -> bool:
    """Whether two texts share a column of their lines."""
    return one[0] < other[1] and other[0] < one[1]


@frozen
class Side:
    """Where in their column numbers stand: `edge` is the same for all of a column, but for so much as `play` says."""

    edge: Callable[[Span], int]
    play: int = 0

    def aligned(self, band: Sequence[Span]) -> bool:
        """Whether values stand below each other so."""
        edges = list(map(self.edge, band))
        return max(edges) - min(edges) <= self.play

    def moved(self, group: Sequence[Line], heads: Sequence[Span]) -> set[int]:
        """The numbers of the lines of which most values stand below no other's, nor below a head."""
        edges = Counter(self.edge(span) for line in group for span in line.values)
        return {
            line.number
            for line in group
            if 2 * sum(self._alone(span, edges, heads) for span in line.values) > len(line.values)
        }

    def _alone(self, span: Span, edges: Counter[int], heads: Sequence[Span]) -> bool:
        edge = self.edge(span)
        others = sum(edges[near] for near in range(edge - self.play, edge + self.play + 1))
        return others == 1 and not any(overlap(span, head) for head in heads)


SIDES = (Side(lambda span: span[0]), Side(lambda span: span[1]), Side(sum, _CENTRE))
"""At the left, at the right, in the middle."""


def bands_of(group: Sequence[Line], side: Side) -> Bands | None:
    """The bands of some lines; None where two values of a line are in one, or the values of one are not aligned."""
    found: list[list[Span]] = []
    end = -2
    for span in sorted({span for line in group for span in line.values}):
        if span[0] > end:
            found.append([])
        found[-1].append(span)
        end = max(end, span[1])
    if not all(map(side.aligned, found)):
        return None
    number = {span: band for band, those in enumerate(found) for span in those}
    lines = [tuple(number[span] for span in line.values) for line in group]
    if any(before == after for line in lines for before, after in pairwise(line)):
        return None
    return Bands([(those[0][0], max(after for _, after in those)) for those in found], lines)


def show_columns(group: Sequence[Line], bands: Bands, pins: dict[int, int]) -> bool:
    """Whether blanks stand where values are left out: with the same gap everywhere, values would close up.

    A row shows it that leaves out a band which stands beside those around it in other rows, and so does one with other
    gaps between its values if it is full or under heads. So do two rows of which one starts right of the other's first
    value though its label ends no later, unless all rows end at the right.
    """
    beside = {pair for line in bands.lines for pair in combinations(line, 2)}
    under_heads = len(pins) == len(bands.spans)
    for line, numbers in zip(group, bands.lines, strict=True):
        for before, after in pairwise(numbers):
            if any((before, band) in beside and (band, after) in beside for band in range(before + 1, after)):
                return True
        if (under_heads or len(line.values) == line.columns) and not close_up(line.values):
            return True
    if all(numbers[-1] == len(bands.spans) - 1 for numbers in bands.lines):
        return False
    reach = 2 * LONGEST
    for line in sorted(group, key=lambda line: (-line.indent, line.values[0][1])):
        if line.values[0][0] >= reach:
            return True
        reach = min(reach, line.values[0][1])
    return False


def close_up(*rows: Sequence[Span]) -> bool:
    """Whether all texts stand at one distance from those before: so they do where blank cells take no room."""
    pairs = [pair for row in rows for pair in pairwise(row)]
    distances = [(b[0] - a[0], b[1] - a[1], b[0] - a[1]) for a, b in pairs]
    return any(len(set(way)) == 1 for way in zip(*distances, strict=True)) or not pairs


def pins_of(bands: Bands, heads: Sequence[tuple[int, Span]], columns: int) -> dict[int, int]:
    """The column of every band that heads stand over.

    Nothing where heads of the first and the last column are not among them, one stands over two bands or two over one,
    or where they do not follow each other.
    """
    ranges = [
        (min(start for _, (start, _) in those), max(end for _, (_, end) in those))
        for column in range(columns)
        if (those := [head for head in heads if head[0] == column])
    ]
    places = sorted({place for place, _ in heads})
    if not {0, columns - 1} <= set(places) or any(before[1] > after[0] for before, after in pairwise(ranges)):
        return {}
    pins: dict[int, int] = {}
    for place, span in zip(places, ranges, strict=True):
        below = [number for number, band in enumerate(bands.spans) if overlap(band, span)]
        if len(below) > 1 or any(number in pins for number in below):
            return {}
        pins.update(dict.fromkeys(below, place))
    return pins


def bounds_of(bands: Bands, pins: dict[int, int], columns: int) -> list[Span] | None:
    """The first and the last column that each band may be; None where nothing fits.

    A band is the column of the one before it or a later one, and certainly a later one where both stand in one row.
    """
    count = len(bands.spans)
    after: list[set[int]] = [set() for _ in range(count)]
    for line in bands.lines:
        for left, right in pairwise(line):
            after[left].add(right)
    low, high = [0] * count, [columns - 1] * count
    for band in range(count):
        low[band] = max(low[band], low[band - 1] if band else 0, pins.get(band, 0))
        for right in after[band]:
            low[right] = max(low[right], low[band] + 1)
    for band in reversed(range(count)):
        high[band] = min(high[band + 1] if band + 1 < count else columns - 1, pins.get(band, columns - 1))
        high[band] = min([high[band], *(high[right] - 1 for right in after[band])])
    return list(zip(low, high, strict=True)) if all(map(int.__le__, low, high)) else None
