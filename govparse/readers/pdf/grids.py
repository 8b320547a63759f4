"""Tables: the cells that drawn lines make, each with the characters that stand in it."""

from collections import defaultdict
from collections.abc import Iterator
from math import inf

from attrs import define

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.cells import Cell, fill
from govparse.readers.pdf.lines import Line, cell_lines, cell_text, number_like
from govparse.readers.pdf.marks import mark_blanks, marks_of
from govparse.readers.pdf.shapes import Glyph, Page, Rule

_TOUCH = 3.5
"""Lines that come this near to each other meet; borders of neighbouring cells this near are one."""
_SAME = 0.8
"""Pieces of one line are drawn no further apart."""
_DASH, _BETWEEN_DASHES = 15.0, 8.0
"""So long may the dashes of a line be, and the gaps between them."""
_SHORTEST = 4.0
_OPEN = 6.0
_WIDEST = 200.0
"""Lines that go on further than this beyond the last one across them leave a side of the table open."""
_NARROWEST, _LOWEST = 7.0, 5.0
"""A blank cell that is smaller is a gap between two borders."""
MOST_CROSSINGS = 40_000
"""Places where lines of a page may meet; no table of a report has a tenth of them."""

Interval = tuple[float, float]


@define
class Table:
    """A ruled table of one page: the borders of its columns and its rows from above, each with its own cells."""

    page: int
    top: float
    bottom: float
    xs: list[float]
    rows: list[list[Cell]]


@define
class _Net:
    """Lines that meet: for the place of each line across the page, its stretches."""

    horizontal: dict[float, list[Interval]]
    vertical: dict[float, list[Interval]]


def tables_of(page: Page) -> tuple[list[Table], list[Glyph]] | None:
    """The tables of a page from above and the characters that stand in none; None where there are too many lines."""
    horizontal, vertical = (
        [rule for rule in _merged(rules, _SAME) if rule.end - rule.start >= _SHORTEST]
        for rules in (page.horizontal, page.vertical)
    )
    if len(horizontal) * len(vertical) > MOST_CROSSINGS:
        return None
    groups = _groups(horizontal, vertical)
    grids = [cells for net in _nets(groups) if (cells := _cells(net, page.number))]
    marks = marks_of(page, groups)
    grids.sort(key=lambda cells: sum(cell.width * (cell.bottom - cell.top) for cell in cells))
    free = page.glyphs + page.drawn
    tables: list[Table] = []
    for cells in grids:  # the smallest first: what stands in a table inside another one belongs to the inner one
        free = fill(cells, free)
        mark_blanks(cells, marks)
        table = _table(cells, page.number)
        if any(cell.text for row in table.rows for cell in row) and not _is_frame(table, tables):
            tables.append(table)
        else:
            free = free + [glyph for cell in cells for glyph in cell.glyphs]
    return sorted(tables, key=lambda table: table.top), [glyph for glyph in free if glyph.text != PICTURE]


def _is_frame(table: Table, inner: list[Table]) -> bool:
    """Whether what looks like a table of single cells frames other tables, or more than a row that stands alone."""
    if any(len(row) > 1 for row in table.rows):
        return False
    inside = any(table.top <= other.top and other.bottom <= table.bottom for other in inner)
    return inside or any(len(cell.lines) > 2 for row in table.rows for cell in row)


def _merged(rules: list[Rule], apart: float) -> list[Rule]:
    """The lines of one direction with those made one that are no further apart, side by side or end to end."""
    done: list[Rule] = []
    ordered = sorted(rules, key=lambda rule: rule.at)
    start = 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and ordered[end].at - ordered[start].at <= apart:
            end += 1
        together = sorted(ordered[start:end], key=lambda rule: rule.start)
        at = sum(rule.at for rule in together) / len(together)
        current = Rule(at, together[0].start, together[0].end)
        dashed = True
        for rule in together:
            dashed = dashed and rule.end - rule.start <= _DASH
            if rule.start <= current.end + (_BETWEEN_DASHES if dashed else _TOUCH):
                current.end = max(current.end, rule.end)
            else:
                done.append(current)
                current = Rule(at, rule.start, rule.end)
                dashed = rule.end - rule.start <= _DASH
        done.append(current)
        start = end
    return done


def _groups(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines in groups that hang together, the horizontal ones and the vertical ones of each."""
    leader = list(range(len(horizontal) + len(vertical)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for first, across in enumerate(horizontal):
        for second, down in enumerate(vertical, len(horizontal)):
            if (
                across.start - _TOUCH <= down.at <= across.end + _TOUCH
                and down.start - _TOUCH <= across.at <= down.end + _TOUCH
            ):
                leader[find(first)] = find(second)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for number, rule in enumerate([*horizontal, *vertical]):
        groups[find(number)][number >= len(horizontal)].append(rule)
    return list(groups.values())


def _nets(groups: list[tuple[list[Rule], list[Rule]]]) -> Iterator[_Net]:
    """The groups that may be tables."""
    alone = [down for across_all, down_all in groups if not across_all for down in down_all]
    for across_all, down_all in groups:
        if across_all and down_all:
            net = _Net(_stretches(across_all), _stretches([*down_all, *_left_of(alone, down_all)]))
            _close(net.vertical, net.horizontal)
            _close(net.horizontal, net.vertical)
            yield net


def _left_of(alone: list[Rule], lines: list[Rule]) -> list[Rule]:
    """Lines that nothing meets left of a table, as high as it is: they divide a cell that is higher than the page."""
    left = min(line.at for line in lines)
    top, bottom = min(line.start for line in lines), max(line.end for line in lines)
    return [
        line
        for line in alone
        if left - _WIDEST < line.at < left and abs(line.start - top) <= _OPEN and abs(line.end - bottom) <= _OPEN
    ]


def _stretches(rules: list[Rule]) -> dict[float, list[Interval]]:
    """The stretches of lines of one table by their places; borders of neighbouring cells are one line."""
    stretches: dict[float, list[Interval]] = defaultdict(list)
    for rule in _merged(rules, _TOUCH):
        stretches[rule.at].append((rule.start, rule.end))
    return stretches


def _close(lines: dict[float, list[Interval]], across: dict[float, list[Interval]]) -> None:
    """Draw the border that is not there where two lines or more go on beyond the last one across them.

    Browsers draw no border above the rows that they put on a new page, and some tables have none at their sides.
    """
    stretches = [(start, end, at) for at, parts in lines.items() for start, end in parts]
    first, last = min(start for start, _, _ in stretches), max(end for _, end, _ in stretches)
    beyond = (
        (first, [at for start, _, at in stretches if start - first <= _TOUCH], min(across) - first),
        (last, [at for _, end, at in stretches if last - end <= _TOUCH], last - max(across)),
    )
    for at, places, further in beyond:
        if further > _OPEN and len(places) > 1:
            across[at].append((min(places), max(places)))


def _cells(net: _Net, page: int) -> list[Cell]:
    """The cells of a net: places of its grid between which there is no line, as rectangles."""
    xs, ys = sorted(net.vertical), sorted(net.horizontal)
    width, height = len(xs) - 1, len(ys) - 1
    if width < 1 or height < 1:
        return []
    right = [[_covered(net.vertical[xs[x + 1]], ys[y], ys[y + 1]) for x in range(width)] for y in range(height)]
    cells: list[Cell] = []
    above: dict[Interval, Cell] = {}
    for y in range(height):
        here: dict[Interval, Cell] = {}
        start = 0
        for x in range(width):
            if x + 1 < width and not right[y][x]:
                continue
            cell = above.get((start, x))
            if cell is not None and not _covered(net.horizontal[ys[y]], xs[start], xs[x + 1]):
                cell.rows += 1
                cell.bottom = ys[y + 1]
            else:
                cell = Cell(y, start, 1, x + 1 - start, xs[start], ys[y], xs[x + 1], ys[y + 1], page)
                cells.append(cell)
            here[start, x] = cell
            start = x + 1
        above = here
    return cells


def _covered(parts: list[Interval], start: float, end: float) -> bool:
    """Whether a line stands along most of a stretch."""
    return sum(max(min(end, to) - max(start, since), 0.0) for since, to in parts) > 0.5 * (end - start)


def _table(cells: list[Cell], page: int) -> Table:
    """The cells as rows, without those that are only gaps between borders, and with their texts."""
    kept = [cell for cell in cells if cell.glyphs or (cell.width >= _NARROWEST and cell.bottom - cell.top >= _LOWEST)]
    rows: dict[int, list[Cell]] = defaultdict(list)
    widest: dict[tuple[int, int], float] = defaultdict(float)
    for cell in kept:
        cell.lines = cell_lines(cell.glyphs)
        rows[cell.row].append(cell)
        figures = (line.x1 - line.x0 for line in cell.lines if number_like(line.text))
        widest[cell.column, cell.columns] = max(widest[cell.column, cell.columns], *figures, 0.0)
    for row in rows.values():
        row.sort(key=lambda cell: cell.column)
        single = [cell.lines[0] for cell in row if len(cell.lines) == 1 and number_like(cell.lines[0].text)]
        for cell in row:
            one_row = any(_stands_between(line, cell.lines) for line in single)
            cell.text = cell_text(cell.lines, cell.width, widest[cell.column, cell.columns] if one_row else inf)
    xs = sorted({cell.x0 for cell in kept} | {cell.x1 for cell in kept})
    top, bottom = min(cell.top for cell in cells), max(cell.bottom for cell in cells)
    return Table(page, top, bottom, xs, [rows[line] for line in sorted(rows) if _is_row(rows[line])])


def _is_row(cells: list[Cell]) -> bool:
    """Whether cells are a row, and no blank that is left where a merged cell ends within one."""
    return len(cells) > 1 or bool(cells[0].text)


def _stands_between(single: Line, lines: list[Line]) -> bool:
    """Whether a number stands at no height of other lines of its row: then these are lines of one row, not two rows."""
    middle = single.top + single.bottom
    return all(abs(middle - line.top - line.bottom) > single.height / 2 for line in lines)
