"""Tables that go on over the end of a page."""

import re
from bisect import bisect_right

from attrs import define, field

from govparse.parsing.terminals import terminal
from govparse.readers.pdf.cells import Cell
from govparse.readers.pdf.grids import Table
from govparse.readers.pdf.lines import is_full, joined, number_like

_NEAR = 4.0
_HIGHER = 1.5
_FOOT = 16.0
"""How far above the foot of a table a cell may end that goes on: browsers cut merged cells a little short."""
_MARKER = re.compile(rf"{terminal('HEADING_MARK')}|第[一二三四五六七八九十0-9]+[条项]")
"""What a label of its own begins with; the rest of a divided label does not."""


@define
class Joined:
    """A table of one page or of several: the places of its columns' borders, and its rows."""

    xs: list[float]
    rows: list[list[Cell]]
    last: Table = field(repr=False)
    continued: list[tuple[Cell, Cell]] = field(factory=list, repr=False)
    """Rests of cells that began on an earlier page, each with the cell that it belongs to."""

    def column(self, cell: Cell) -> int:
        """The cell's first column from 1."""
        return max(bisect_right(self.xs, cell.x0 + _NEAR), 1)


def is_frame(table: Joined) -> bool:
    """Whether no row has two cells: a frame around some text, no table."""
    return all(len(row) == 1 for row in table.rows)


def begin(table: Table) -> Joined:
    """A table that may go on."""
    return Joined(list(table.xs), list(table.rows), table)


def goes_on(first: Joined, table: Table) -> bool:
    """Whether a table at the head of a page goes on with the one at the foot of the page before: their borders agree.

    On either page the first columns may be missing, where a merged cell has no border above and below.
    """
    begins = any(abs(table.xs[0] - x) <= _NEAR for x in first.xs) or any(
        abs(first.xs[0] - x) <= _NEAR for x in table.xs
    )
    return begins and table.page == first.last.page + 1 and abs(table.xs[-1] - first.xs[-1]) <= _NEAR


def join(first: Joined, table: Table) -> None:
    """Add the rows of the next page: without repeated heads, divided rows and labels made whole."""
    rows = table.rows[_repeated_heads(first.rows, table.rows) :]
    if rows and first.rows:
        opening = _without_spanning(first, rows[0])
        if _is_rest(first.rows[-1], opening):
            _complete(first.rows[-1], opening)
            opening = []
        rows = [row for row in (opening, *rows[1:]) if row]
    first.rows += rows
    first.xs = sorted([*first.xs, *(x for x in table.xs if all(abs(x - known) > _NEAR for known in first.xs))])
    first.last = table


def _repeated_heads(before: list[list[Cell]], rows: list[list[Cell]]) -> int:
    """How many rows at the head of a page are the first rows of the table again."""
    count = 0
    for first, again in zip(before, rows, strict=False):
        texts = [cell.text for cell in first]
        if texts != [cell.text for cell in again] or any(map(number_like, texts)) or not any(texts):
            break
        count += 1
    return count if count < len(rows) else 0


def _without_spanning(first: Joined, row: list[Cell]) -> list[Cell]:
    """The first row of a page without the rest of the merged cells that reach down to it from the page before.

    What of their text stands on this page goes to where the cell begins.
    """
    kept = list(row)
    while len(kept) > 1 and _spans_rows(kept) and (begun := _reaching_down(first, kept[0])) is not None:
        below = kept[0]
        if below.text and begun.text != below.text:
            if begun.text and (_MARKER.match(below.text) or not is_full(begun.lines[-1], begun.width)):
                break
            begun.text = joined(begun.text, below.text)
            begun.lines += below.lines
        first.continued.append((below, begun))
        kept.pop(0)
    return kept


def _spans_rows(row: list[Cell]) -> bool:
    """Whether the first cell of a row is that of a group: it is higher than the row, or an item's label follows."""
    cell, *others = row
    if number_like(cell.text):
        return False
    if cell.bottom - cell.top > _HIGHER * min(other.bottom - other.top for other in others):
        return True
    return _MARKER.match(next((other.text for other in others if other.text), "")) is not None


def _reaching_down(first: Joined, cell: Cell) -> Cell | None:
    """The cell whose rest a cell may be: it stands above on the page before, down to the foot of the table there."""
    own = ((above, above) for row in reversed(first.rows) for above in row)
    for above, begun in (*first.continued, *own):
        at_foot = above.page == first.last.page and abs(above.bottom - first.last.bottom) <= _FOOT
        if at_foot and _same_place(above, cell):
            return begun
    return None


def _same_place(first: Cell, second: Cell) -> bool:
    return abs(first.x0 - second.x0) <= _NEAR and abs(first.x1 - second.x1) <= _NEAR


def _is_rest(last: list[Cell], opening: list[Cell]) -> bool:
    """Whether the first row of a page is the rest of the last row before it, divided between its lines.

    A label goes on only if the line before was full, and what goes on has no marker of its own; two figures are two
    rows. Blanks before it belong to merged cells that began further up.
    """
    rest = _own_part(last, opening)
    if not rest or not all(map(_same_place, last[len(last) - len(rest) :], rest)):
        return False
    both = [
        (first, second)
        for first, second in zip(last[len(last) - len(rest) :], rest, strict=True)
        if first.text and second.text
    ]
    return bool(both) and all(
        not number_like(first.text)
        and not number_like(second.text)
        and not _MARKER.match(second.text)
        and is_full(first.lines[-1], first.width)
        for first, second in both
    )


def _own_part(last: list[Cell], opening: list[Cell]) -> list[Cell]:
    """The opening row without the blanks that stand left of the row that it may be the rest of."""
    surplus = max(len(opening) - len(last), 0)
    return [] if any(cell.text for cell in opening[:surplus]) else opening[surplus:]


def _complete(last: list[Cell], opening: list[Cell]) -> None:
    rest = _own_part(last, opening)
    for first, second in zip(last[len(last) - len(rest) :], rest, strict=True):
        first.text = joined(first.text, second.text)
        first.lines += second.lines
