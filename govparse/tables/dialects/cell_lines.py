"""One cell a line and nothing else, as extractors of main text, of PDF and of scans write one cell after another."""

import re
from itertools import chain
from typing import TYPE_CHECKING

from govparse.parsing.terminals import terminal
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.rhythm import in_rhythm, items_of
from govparse.tables.rows import NOISE, Part, cell_at, cells_of, fold_lines

if TYPE_CHECKING:
    from lark import Token

_VALUE = r"[^\S\n]*+(?:[-+增减]?[0-9][0-9.,]*+[^\S\n]*+[%元件项条万]{0,2}|[-—/])[^\S\n]*$"
_VALUES = re.compile(rf"^{_VALUE}", re.MULTILINE)
_VALUES_APART = re.compile(rf"^[^\S\n]*\n{_VALUE}", re.MULTILINE)
_LINES = re.compile(r"^[^\S\n]*+[^\n]", re.MULTILINE)
_LINES_APART = re.compile(r"^[^\S\n]*+\n[^\S\n]*+[^\n]", re.MULTILINE)
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
_SENTENCES = re.compile(r"(?<=[^\s])[。;；]$", re.MULTILINE)
_SEVERAL = re.compile(
    rf"^(?!{terminal('PAGE_NUMBER')}[^\S\n]*$)[^\n]*[^\s][^\S\n]++[-—/][^\S\n]*+$|"
    r"(?<=[^\s])[^\S\n]++[-+]?[0-9][0-9.,]*+[^\S\n]*+$|^[^\n]*[^,\n](?:,[0-9]{0,2}(?=[,\n])|,,)[^\n]*+$|^T[{}]|^[^\S\n]*+<[/A-Za-z]",
    re.MULTILINE,
)

_LISTED = re.compile(r"^[^\S\n]*\* +-(?:[^\S\n]|$)", re.MULTILINE)

_CELLS = frozenset({"CELL", "MARKED", "VALUES"})

_FEW = 8
"""One value in so many may stand otherwise than the rest: at the start of a page, say."""

_WRAPPED = 4
"""One line in so many may go on with the label before it where cells stand apart."""


class Rows:
    """What each rule of the grammar makes: one row of all cells."""

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """The row, and the lines that are no cell."""
        return [part for some in parts for part in (some if isinstance(some, list) else (some,))]

    def row(self, tokens: "list[Token]") -> list[Part]:
        """All cells in a row, one a line, and the page numbers that stood among them."""
        cells = chain.from_iterable(_cells(token) for token in tokens if token.type in _CELLS)
        noise = (token for token in tokens if token.type in NOISE)
        return [Row(list(cells), tokens[0].start_pos or 0, tokens[-1].end_pos or 0), *noise]


class CellLines(DeclaredDialect):
    """The layout of lines that are a cell each: nothing says where a row ends, so the cells of a block are one row.

    Blank cells are left out, but where the rhythm of line ends shows that empty lines are blank cells: then every label
    starts a row. A label that was broken over lines is several cells.
    """

    name = "cell_lines"
    title = ("每行一个单元格，没有标记", "one cell a line, no marks")
    grammar = "tables/cell_lines.lark"
    never = "\t|"
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines that may be one cell, less that of those that are not.

        0 where there are tabs or bars, where no value stands alone, and where blank lines keep some cells apart and
        others not, but for blank cells: such a text has its cells in another order than that of the rows.
        """
        if "\t" in text or "|" in text:
            return Score(0.0, (("有制表符或竖线", "there are tabs or bars"),))
        if "*" in text and _LISTED.search(text):
            return Score(0.0, (("嵌套列表的符号标出各行", "marks of nested lists show the rows"),))
        values = len(_VALUES.findall(text))
        if not values and not self.grid(text).blanks_kept:
            return Score(0.0, (("没有独占一行的数值", "no value stands alone on its line"),))
        lines = len(_LINES.findall(text))
        denied = len(_SENTENCES.findall(text)) + len(_SEVERAL.findall(text))
        reasons = [
            (f"{lines} 行中有 {values} 行：独占一行的数值", f"{values} of {lines} lines: a value alone on its line")
        ]
        if denied:
            zh, en = "是完整的句子，或有几个单元格", "a whole sentence, or several cells"
            reasons.append((f"{lines} 行中有 {denied} 行：{zh}", f"{denied} of {lines} lines: {en}"))
        if values and not _is_evenly_spaced(text, lines, values) and not self.grid(text).blanks_kept:
            reasons.append(("有的单元格以空行隔开，有的没有", "blank lines keep some cells apart and others not"))
            return Score(0.0, tuple(reasons))
        return Score(max(0, lines - 2 * denied) / lines if denied < max(values, 1) else 0.0, tuple(reasons))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """One row of all cells that are not blank; where the text has a rhythm, its rows with their blank cells."""
        grid = super().grid(text, offset)
        rhythm = in_rhythm(items_of(grid, text)) if _EMPTY_LINE.search(text) else None
        if rhythm is not None:
            grid.rows, grid.blanks_kept = rhythm.rows, True
            grid.noise = sorted([*grid.noise, *rhythm.noise])
        return grid


def _is_evenly_spaced(text: str, lines: int, values: int) -> bool:
    """Whether nearly all values stand directly below the line before them, or nearly all apart and most labels, too."""
    apart = len(_VALUES_APART.findall(text))
    if _FEW * apart <= values:
        return True
    return _FEW * (values - apart) <= values and _WRAPPED * (lines - 1 - len(_LINES_APART.findall(text))) <= lines


def _cells(lines: "Token") -> list[Cell]:
    """One cell a line, but for a marker and its label; blank lines among values are no cells."""
    if lines.type == "MARKED":
        cell = cell_at(lines, lines.start_pos or 0)
        cell.text = fold_lines(cell.text)
        return [cell]
    return [cell for cell in cells_of(lines.split("\n"), lines.start_pos or 0) if cell.text]
