"""What programs put into the cells of a table that its author did not write, taken out of a grid.

Quotation marks around cells, marks that say how a cell is set (`<. `), rulers that stand in cells, a column of row
numbers, and what is printed where nothing stands. Each goes only where the whole table shows that a program wrote it.
"""

import re
from collections.abc import Callable

from govparse.tables.grid import Cell, Grid

_QUOTED = re.compile(r'"(.*)"|\'(.*)\'')
_SET = re.compile(r"(?:[_<>=^~-]|/[0-9]|\\[0-9])+\. *")
_NOTHING = frozenset({"nan", "NaN", "None", "null", "<NA>", "NaT"})
_WHOLE = re.compile(r"([0-9]+)\.0")
_NUMBER = re.compile(r"[0-9]{1,4}")
_MARKS = frozenset("\"'.=") | {"nan", "NaN", "None", "null", "<NA>"}

_MOST = 0.8
"""The share of cells with a text that a program has wrapped or marked where it does so."""


def tidied(grid: Grid, text: str) -> Grid:
    """The grid of a block (folded text) without what programs added; most blocks have nothing of it."""
    if not grid.rows or not any(mark in text for mark in _MARKS):
        if grid.rows:
            _drop_numbers(grid)
        return grid
    grid.rows = [row for row in grid.rows if not _is_ruler(row.texts.texts)]
    cells = [cell for row in grid.rows for cell in row.cells]
    for pattern, part in ((_QUOTED, _inside), (_SET, _behind)):
        _take_off(cells, pattern, part)
    printed = [cell for cell in cells if cell.text in _NOTHING]
    for cell in printed:
        cell.text = ""
    if _drop_numbers(grid) or printed:
        for cell in cells:
            if (whole := _WHOLE.fullmatch(cell.text)) is not None:
                cell.text = whole[1]
    return grid


def _is_ruler(texts: list[str]) -> bool:
    return len(texts) > 1 and set(texts) == {"="}


def _take_off(cells: list[Cell], pattern: re.Pattern[str], part: Callable[[re.Pattern[str], str], str]) -> None:
    shown = [cell for cell in cells if cell.text]
    marked = [cell for cell in shown if pattern.match(cell.text)]
    if len(marked) < max(2, _MOST * len(shown)):
        return
    for cell in marked:
        cell.text = part(pattern, cell.text)


def _inside(pattern: re.Pattern[str], text: str) -> str:
    wrapped = pattern.fullmatch(text)
    if wrapped is None:
        return text
    mark = text[0]
    return next(part for part in wrapped.groups() if part is not None).replace(mark * 2, mark).strip()


def _behind(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub("", text, count=1)


def _drop_numbers(grid: Grid) -> bool:
    """Takes out a first column that numbers the rows from 0 on, as data frames are printed; whether there is one."""
    rows = [row for row in grid.rows if len(row.cells) > 1]
    firsts = [row.texts.texts[0] for row in rows]
    start = next((place for place, text in enumerate(firsts) if text), len(firsts))
    numbers = firsts[start:]
    if len(numbers) < 2 or not all(_NUMBER.fullmatch(text) for text in numbers):
        return False
    if list(map(int, numbers)) != list(range(len(numbers))):
        return False
    for row in rows:
        row.cells = row.cells[1:]
    return True
