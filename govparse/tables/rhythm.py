"""Blank cells told by empty lines: one cell a line or a paragraph, and for a blank cell its empty line or paragraph.

Such a layout has a rhythm: every cell ends with as many line ends, and so does every blank one, so that the line ends
between two values say how many blank cells stand there. Whether a text has one is told by its rows: between an official
row label and the next label there must be as many places as the form has columns, and as many more as cells of labels
further up are written blank before the next label. A number that has not its line ends (of a page, say) is no cell.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import product

from attrs import define, field, frozen

from govparse.forms import FORMS
from govparse.forms.labels import label_index, label_key
from govparse.source import Span
from govparse.tables.grid import Cell, Grid, Row

_VALUE = re.compile(
    r"(?:[-+−↑↓增减] ?)?[0-9][0-9.,]*+ ?(?:万元|[元件条项个次人宗起份%])?(?: ?\([^()\n]{1,60}\))?|[-–—/]{1,4}|无"
)
_MOST_ENDS = 3
"""Line ends behind a cell; no tool is known that writes more."""
_MOST_BLANKS = 24
"""Blank cells between two others: those of a row of fifteen, and of the labels before the next."""
_WIDE = 7
"""So many places that come out even are a rhythm in a single row."""
_FEW = 8
"""One row in so many may have another number of places."""


@frozen
class Item:
    """A cell that is not blank, and where the line ends behind it stand, up to the next cell.

    `paged` are those behind a page number among them; the page number has some of them for itself.
    """

    cell: Cell
    ends: tuple[int, ...]
    paged: tuple[int, ...] = ()

    def blanks(self, own: int, beat: int, *, open_end: bool) -> list[Cell] | None:
        """The blank cells behind it, where it has so many line ends of its own; None where they do not come out even.

        `open_end`: some may lack.
        """
        for of_page in (beat, 1) if self.paged else (0,):
            ends = (*self.ends, *self.paged[of_page:])
            spare = len(self.ends) + len(self.paged) - of_page - own
            if open_end:
                spare = min(max(0, spare + -spare % beat), _MOST_BLANKS * beat)
            if 0 <= spare <= _MOST_BLANKS * beat and spare % beat == 0:
                places = [ends[own + number * beat - 1] + 1 for number in range(spare // beat)]
                return [Cell("", place, place) for place in places]
        return None


@define
class Rhythm:
    """The rows of a text with their blank cells, and the places of numbers that are no cells."""

    rows: list[Row] = field(factory=list)
    noise: list[Span] = field(factory=list)


@define
class _Segment:
    """A label and the values up to the next label; before the first label there may be values alone.

    `widths`: the numbers of columns that the rows of that label have, none where it is the label of no row.
    """

    label: Item | None
    values: list[Item]
    widths: frozenset[int] = field(init=False)

    @widths.default
    def _widths_of_label(self) -> frozenset[int]:
        return _widths(self.label.cell.text) if self.label else frozenset()

    @property
    def items(self) -> list[Item]:
        return [*([self.label] if self.label else []), *self.values]


@frozen
class _Beat:
    """How many line ends stand behind a value and a blank cell, and how many behind a label.

    `covered`: a blank cell stands before a label for each that it stands below and that is written further up.
    """

    value: int
    label: int
    covered: bool


def in_rhythm(items: Sequence[Item]) -> Rhythm | None:
    """The rows of a text of one cell a line; None where it has no rhythm, or none that shows a blank cell."""
    segments = _segments(items)
    labels = {len(segment.label.ends) for segment in segments if segment.label and not segment.label.paged}
    values = {count for item in items if 0 < (count := len(item.ends)) <= _MOST_ENDS and not item.paged}
    found: list[Rhythm] = []
    for value, label, covered in product(sorted(values), sorted(labels), (False, True)):
        if 0 < label <= value:
            rhythm = _beaten(segments, _Beat(value, label, covered))
            if rhythm is not None and rhythm not in found:
                found.append(rhythm)
    return found[0] if len(found) == 1 else None


def _segments(items: Sequence[Item]) -> list[_Segment]:
    segments: list[_Segment] = []
    for item in items:
        if _VALUE.fullmatch(item.cell.text) is None:
            segments.append(_Segment(item, []))
        elif segments:
            segments[-1].values.append(item)
        else:
            segments.append(_Segment(None, [item]))
    return segments


def _beaten(segments: Sequence[_Segment], beat: _Beat) -> Rhythm | None:
    """The rows by one beat; None where not nearly all have their number of places, or no place is blank."""
    rhythm = Rhythm()
    kept = broken = blanks = 0
    most = 2 * len(segments)
    for segment, after in zip(segments, [*segments[1:], None], strict=True):
        cells, noise = _row(segment, after, beat)
        own = [item.cell for item in segment.items]
        expected = bool(segment.widths)
        miscounted = expected and cells is None and (bool(segment.values) or not _may_lead(segment.label))
        if cells is None:
            broken += miscounted and after is not None
            cells = own
            if _FEW * broken > most:
                return None
        elif expected:
            kept += 2 if len(cells) > _WIDE and (after or _comes_out(segment, cells, beat)) else 1
            blanks += sum(not cell.text for cell in cells)
        end = after.items[0].cell.start if after else max([own[-1].end, *(end + 1 for end in segment.items[-1].ends)])
        rhythm.rows.append(Row(cells, own[0].start, end, miscounted=miscounted))
        rhythm.noise += noise
    return rhythm if kept > 1 and blanks and _FEW * broken <= kept else None


def _comes_out(segment: _Segment, cells: Sequence[Cell], beat: _Beat) -> bool:
    """Whether the last row of a text has neither more line ends than its cells nor fewer."""
    last = segment.items[-1].cell
    behind = len(cells) - 1 - next(number for number, cell in enumerate(cells) if cell is last)
    own = beat.value if segment.values else beat.label
    return len(segment.items[-1].ends) == own + behind * beat.value


def _row(segment: _Segment, after: _Segment | None, beat: _Beat) -> tuple[list[Cell] | None, list[Span]]:
    """The cells of a row with its blank ones, None where they are not as many as there should be; and stray numbers."""
    label = segment.label
    if label is None or not (segment.values or segment.widths):
        return [item.cell for item in segment.items], []
    behind = segment.values if after else segment.values[:-1]
    strays = [value for value in behind if len(value.ends) % beat.value and not value.paged]
    for left_out in ([], [strays[0]] if len(strays) == 1 else []):
        values = [value for value in segment.values if value not in left_out]
        places = _places(label, values, beat, open_end=after is None)
        cells = None if places is None else _cut(places, segment.widths, after, beat)
        if cells is not None:
            return [label.cell, *cells], [(stray.cell.start, stray.cell.end) for stray in left_out]
    return None, []


def _places(label: Item, values: Sequence[Item], beat: _Beat, *, open_end: bool) -> list[Cell] | None:
    """The cells behind a label, blank ones among them; None where line ends do not come out even.

    `open_end`: line ends may lack behind the last.
    """
    places: list[Cell] = []
    for item in (label, *values):
        own = beat.label if item is label else beat.value
        blanks = item.blanks(own, beat.value, open_end=open_end and item is (label, *values)[-1])
        if blanks is None:
            return None
        places += blanks if item is label else [item.cell, *blanks]
    return places


def _cut(places: list[Cell], widths: frozenset[int], after: _Segment | None, beat: _Beat) -> list[Cell] | None:
    """The places that are the row's, those before the next label left out; None where they are not as many."""
    further = None if after is None or after.label is None else _further(after.label.cell.text)
    if not widths:
        behind = (further or 0) if beat.covered else 0
        return places[: len(places) - behind] if not any(cell.text for cell in places[len(places) - behind :]) else None
    for width in sorted(widths, reverse=True):
        behind = len(places) - width
        fits = behind >= 0 if further is None else behind == (further if beat.covered else 0)
        if fits and not any(cell.text for cell in places[width:]):
            return places[:width]
    return None


@cache
def _known() -> tuple[dict[str, frozenset[int]], dict[str, int], frozenset[str]]:
    """Of every label key the numbers of columns of its rows, how many labels it stands below; and the keys of
    heads and groups.

    The head of the last column of a form of one row without a label leads that row.
    """
    widths: dict[str, set[int]] = {}
    further: dict[str, int] = {}
    leading: set[str] = set()
    for form in FORMS:
        index = label_index(form)
        leading.update(index.headers, index.groups)
        for key in index.headers:
            further.setdefault(key, 0)
        for line in form.lines:
            for number, label in enumerate(line.path[:-1]):
                further.update(dict.fromkeys((label_key(text) for text in (label.text, *label.aliases)), number))
        for key, number in index.rows.items():
            widths.setdefault(key, set()).add(len(form.lines[number].cells))
            further[key] = len(form.lines[number].path) - 1
        if not form.lines[0].path:
            widths.setdefault(label_key(form.blocks[0].columns[-1][-1].text), set()).add(len(form.lines[0].cells))
    return {key: frozenset(numbers) for key, numbers in widths.items()}, further, frozenset(leading)


def _widths(text: str) -> frozenset[int]:
    return _known()[0].get(label_key(text), frozenset())


def _further(text: str) -> int | None:
    return _known()[1].get(label_key(text))


def _may_lead(label: Item | None) -> bool:
    """Whether a label without values may be a head, or lead a group of rows."""
    return label is not None and label_key(label.cell.text) in _known()[2]


def items_of(grid: Grid, text: str) -> list[Item]:
    """The cells of a grid that are not blank, with the line ends between them; `text` is that of its block."""
    cells = [cell for row in grid.rows for cell in row.cells if cell.text]
    items: list[Item] = []
    pages = sorted(start for start, _ in grid.noise)
    breaks = [found.start() + grid.start for found in re.finditer("\n", text)]
    for number, cell in enumerate(cells, 1):
        stop = cells[number].start if number < len(cells) else grid.end
        page = min([*pages[(at := bisect_left(pages, cell.end)) : at + 1], stop])
        first, middle, last = (bisect_left(breaks, place) for place in (cell.end, page, stop))
        items.append(Item(cell, tuple(breaks[first:middle]), tuple(breaks[middle:last])))
    return items
