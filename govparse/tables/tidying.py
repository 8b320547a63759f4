"""What programs put into the cells of a table that its author did not write, taken out of a grid.

Quotation marks around cells, marks that say how a cell is set (`<. `), rulers that stand in cells, a column of row
numbers, and what is printed where nothing stands. Each goes only where the whole table shows that a program wrote it.
"""

import re
from collections.abc import Callable, Iterable

from govparse.tables.grid import Grid, Row

_QUOTED = re.compile(r'"(.*)"|\'(.*)\'')
_SET = re.compile(r"(?:[_<>=^~-]|/[0-9]|\\[0-9])+\. *")
_NOTHING = frozenset({"nan", "NaN", "None", "null", "<NA>", "NaT"})
_WHOLE = re.compile(r"([0-9]+)\.0")
_NUMBER = re.compile(r"[0-9]{1,4}")

_MOST = 0.8
"""The share of cells with a text that a program has wrapped or marked where it does so."""


def tidied(grid: Grid, text: str) -> Grid:
    """The grid of a block (folded text) without what programs added; most blocks have nothing of it."""
    if "=" in text:
        grid.rows = [row for row in grid.rows if not _is_ruler(row.texts.texts)]
    if '"' in text or "'" in text:
        _take_off(grid.rows, _QUOTED, _inside)
    if "." in text:
        _take_off(grid.rows, _SET, _behind)
    printed = any(word in text for word in _NOTHING) and _put(grid.rows, lambda cell: "" if cell in _NOTHING else cell)
    if _drop_numbers(grid) or printed:
        _put(grid.rows, lambda cell: _WHOLE.sub(r"\1", cell) if _WHOLE.fullmatch(cell) else cell)
    return grid


def _put(rows: Iterable[Row], change: Callable[[str], str]) -> bool:
    """Gives every cell what a function makes of its text; whether that is another text for one of them."""
    changed = False
    for row in rows:
        for place, text in enumerate(row.texts.texts):
            if (other := change(text)) != text:
                row.put(place, other)
                changed = True
    return changed


def _is_ruler(texts: list[str]) -> bool:
    return len(texts) > 1 and set(texts) == {"="}


def _take_off(rows: list[Row], pattern: re.Pattern[str], part: Callable[[re.Pattern[str], str], str]) -> None:
    """Takes what a program wrote around texts, or before them, off all that have it, where nearly all do."""
    shown = [text for row in rows for text in row.texts.texts if text]
    if len(list(filter(pattern.match, shown))) >= max(2, _MOST * len(shown)):
        _put(rows, lambda text: part(pattern, text) if pattern.match(text) else text)


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
    rows = [row for row in grid.rows if len(row.texts) > 1]
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
