"""What holds of the grid of any text, whatever the layout: the laws that tests hold dialects to, and breaches in words.

Rows and cells stand in order, inside each other; every row has a cell; the text of a cell is what stands at its place,
on one line and without blanks around it. What is outside of cells and noise is blanks, separators, and what the layout
declares as its marks: nothing is lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from govparse.parsing.markup import Markup
from govparse.tables.dialect import Dialect
from govparse.tables.grid import Cell, Grid, Row

if TYPE_CHECKING:
    from lark import Token, Tree

Words = tuple[str, str]
"""The same in Chinese and in English."""

SEPARATORS = "|-:"
"""What stands between cells where a dialect does not say."""

_MARKED = re.compile(r"\s+|(?i:<br ?/?>)|\\(?=\|)")


def separators_of(dialect: Dialect) -> str | None:
    """The characters that stand between the cells of a layout and belong to none; None where anything may."""
    found: str | None = getattr(dialect, "separators", SEPARATORS)
    return found


def breaches(
    dialect: Dialect, grid: Grid, text: str, offset: int = 0, separators: str | None = None
) -> Iterator[Words]:
    """Every law that a grid breaks, in words, the gravest first.

    Where a dialect `wraps`, a cell only begins with what stands at its place, and goes on in other lines of its row; so
    the cells of a row hold, in some order, all its characters. Where it `unescapes`, the letters and digits of a cell
    stand at its place in this order, among others. Where it is `addressed`, the names of columns are said in rows
    without a place, and what is inside of a row is not lost.
    """
    marks = separators_of(dialect) if separators is None else separators
    if (grid.start, grid.end) != (offset, offset + len(text)):
        yield "表格的起止与文本不符", "the grid is not as long as its text"
        return
    if grid.dialect != dialect.name:
        yield f"表格称由{grid.dialect}读取", f"the grid says that {grid.dialect!r} read it"
    found = [*_order(dialect, grid)]
    yield from found
    if found:
        return
    for number, row in enumerate(grid.rows, start=1):
        for cell in [] if is_of_heads(row) else row.cells:
            yield from _cell(dialect, cell, number, text, offset)
        if getattr(dialect, "wraps", False):
            yield from _wrapped(row, number, text[row.start - offset : row.end - offset], marks or "")
    yield from _widths(grid.rows)
    if marks is not None and (lost := _lost(dialect, grid, text, offset, marks)):
        yield f"丢失：{lost}（不属于单元格、杂项或分隔符）", f"lost: {lost} (in no cell, no noise, and no separator)"


def _order(dialect: Dialect, grid: Grid) -> Iterator[Words]:
    addressed, wraps = getattr(dialect, "addressed", False), getattr(dialect, "wraps", False)
    row_end = grid.start
    for number, row in enumerate(grid.rows, start=1):
        if not row.cells:
            yield f"第{number}行没有单元格", f"row {number} has no cell"
            continue
        named = addressed and is_of_heads(row)
        if not (row_end <= row.start <= row.end <= grid.end) or (row.start == row.end and not named):
            yield f"第{number}行顺序有误或超出表格", f"row {number} is out of order or out of the block"
        row_end, cell_end = row.end, row.start
        for cell in row.cells:
            if not cell_end <= cell.start <= cell.end <= row.end:
                yield (
                    f"第{number}行的单元格“{cell.text}”顺序有误或超出该行",
                    f"cell {cell.text!r} is out of order or out of row {number}",
                )
            cell_end = row.start if wraps else cell.end


def is_of_heads(row: Row) -> bool:
    """Whether a row has no place of its own: the names of columns that stand beside each value, said once above."""
    return row.start == row.end and all(cell.start == cell.end == row.start for cell in row.cells)


def _cell(dialect: Dialect, cell: Cell, number: int, text: str, offset: int) -> Iterator[Words]:
    there = text[cell.start - offset : cell.end - offset]
    name = f"第{number}行的单元格“{cell.text}”", f"cell {cell.text!r} in row {number}"
    if cell.text != cell.text.strip():
        yield f"{name[0]}的首尾有空白", f"{name[1]} has blanks around it"
    if "\n" in cell.text:
        yield f"{name[0]}内有换行", f"{name[1]} has a line break"
    if cell.text and there != there.strip():
        yield f"{name[0]}的位置首尾有空白", f"the place of {name[1]} has blanks around it"
    shown, place = _squeezed(cell.text), _squeezed(there)
    if getattr(dialect, "wraps", False):
        same = shown.startswith(place)
    elif getattr(dialect, "unescapes", False):
        rest = iter(place)
        blank = not cell.text and any(char.isdecimal() for char in there)
        same = not blank and shares(cell.text, there) and all(char in rest for char in shown if char.isalnum())
    else:
        same = shown == place
    if not same:
        yield f"{name[0]}与其位置上的“{there}”不同", f"{name[1]} is not what its place holds: {there!r}"


def shares(text: str, there: str) -> bool:
    """Whether a text and the characters at its place have any in common; a blank text needs none."""
    return not text or not set(text).isdisjoint(there)


def _wrapped(row: Row, number: int, text: str, marks: str) -> Iterator[Words]:
    if _letters(row.cells, marks) != _letters([text], marks):
        yield f"第{number}行有内容丢失", f"row {number} lost something"


def _widths(rows: Sequence[Row]) -> Iterator[Words]:
    """Where cells span columns or rows, all rows are as wide as the first one that has no cell from above."""
    if not any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row.cells):
        return
    taken: list[int] = []
    width = 0
    for number, row in enumerate(rows, start=1):
        if is_of_heads(row):
            continue
        own = sum(cell.columns for cell in row.cells)
        above = sum(left > 0 for left in taken)
        if width and own + above != width:
            yield (
                f"第{number}行宽{own + above}列，前面各行宽{width}列：跨列或跨行有误",
                f"row {number} is {own + above} columns wide, those before it {width}: a span is wrong",
            )
            return
        width = own + above
        taken = _taken_below(taken, row, width)


def _taken_below(taken: list[int], row: Row, width: int) -> list[int]:
    """For how many more rows each column is taken by cells that began above or in a row."""
    left = [max(0, rows - 1) for rows in taken] + [0] * (width - len(taken))
    free = iter([place for place in range(width) if place >= len(taken) or not taken[place]])
    for cell in row.cells:
        for _ in range(cell.columns):
            left[next(free)] = cell.rows - 1
    return left


def _lost(dialect: Dialect, grid: Grid, text: str, offset: int, marks: str) -> str:
    """The characters that are in no cell, no noise, and are no mark."""
    kept = bytearray(len(text))
    whole = getattr(dialect, "wraps", False) or getattr(dialect, "addressed", False)
    spans = [*grid.noise, *((cell.start, cell.end) for row in grid.rows for cell in row.cells)]
    spans += [(row.start, row.end) for row in grid.rows] if whole else []
    markup = getattr(dialect, "markup", None)
    if isinstance(markup, Markup):
        spans += _marks(markup, text, offset)
        spans += _outside(dialect.tree(text, offset), grid)
    for start, end in spans:
        kept[start - offset : end - offset] = b"x" * (end - start)
    lost = [char for char, there in zip(text, kept, strict=True) if not there and not char.isspace()]
    return "".join(lost) if set(lost) - set(marks) else ""


def _marks(markup: Markup, text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Where a layout has marks inside its tables."""
    for line in re.finditer(r"[^\n]+", text):
        place = offset + line.start()
        if markup.is_frame(line[0]):
            yield place, offset + line.end()
        for name in ("decoration", "separators"):
            for mark in markup.patterns[name].finditer(line[0]):
                yield place + mark.start(), place + mark.end()


def _outside(tree: "Tree[Token]", grid: Grid) -> Iterator[tuple[int, int]]:
    """The tokens that touch no row: they stand between rows."""
    rows = iter([*grid.rows, None])
    row = next(rows)
    for token in tree.scan_values(lambda _: True):
        start, end = token.start_pos or 0, token.end_pos or 0
        while row is not None and row.end <= start:
            row = next(rows)
        if row is None or end <= row.start:
            yield start, end


def _letters(pieces: Iterable[Cell | str], marks: str) -> list[str]:
    """The characters of some pieces in order of the alphabet, without blanks and separators."""
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    return sorted(char for char in text if not char.isspace() and char not in marks)


def _squeezed(text: str) -> str:
    """A text without what may be changed in a cell: blanks, line breaks as marks, backslashes before bars."""
    return _MARKED.sub("", text)
