"""Cells in paragraphs, some row by row and some columns, as tools write that look for columns in a PDF page."""

import re
from typing import TYPE_CHECKING

from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.dialects.cell_lines import CellLines
from govparse.tables.grid import Row
from govparse.tables.rows import NOISE, Part, cell_at, cells_of

if TYPE_CHECKING:
    from lark import Token

_VALUES = re.compile(r"^[^\S\n]*+(?:[-+−增减]?[0-9][0-9.,]*+[元件条项万]{0,2}|[-–—/])[^\S\n]*$", re.MULTILINE)
_LINES = re.compile(r"^[^\S\n]*+[^\n]", re.MULTILINE)
_DENIED = re.compile(r"(?<=[^\s])[。;；]$|(?<=[^\s])[^\S\n]++[-+]?[0-9][0-9.,]*+[^\S\n]*+$", re.MULTILINE)
_ELSEWHERE = re.compile(r"[\t|│]")


class Rows:
    """What each rule of the grammar makes: rows of cells in turn, and rows that are columns."""

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """The rows, and the lines that are no cell."""
        return [part for some in parts for part in (some if isinstance(some, list) else (some,))]

    def row(self, tokens: "list[Token]") -> list[Part]:
        """All cells up to the next columns in a row, one a line, and the page numbers that stood among them."""
        cells = [cell_at(token, token.start_pos or 0) for token in tokens if token.type == "CELL"]
        noise = (token for token in tokens if token.type in NOISE)
        return [Row(cells, tokens[0].start_pos or 0, tokens[-1].end_pos or 0), *noise]

    def columns(self, tokens: "list[Token]") -> list[Part]:
        """A row for every column; a page number parts what does not stand side by side."""
        return [_column(token) if token.type == "COLUMN" else token for token in tokens]


class Stacked(DeclaredDialect):
    """The layout of paragraphs: a value is one for itself, or several are a column. Blank cells are left out."""

    name = "stacked"
    title = ("按段落排列，部分按列", "paragraphs, some of them columns")
    grammar = "tables/stacked.lark"
    needs = "\n"
    never = "\t|│"
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines that may be one cell, less that of those that are not.

        0 where blank lines stand between all cells or none: there every line is a cell, row by row.
        """
        if _ELSEWHERE.search(text):
            return Score(0.0, (("有制表符或竖线", "there are tabs or bars"),))
        values = len(_VALUES.findall(text))
        if not values:
            return Score(0.0, (("没有独占一行的数值", "no value stands alone on its line"),))
        if "\n\n" not in text.strip() or CellLines().sniff(text).value:
            return Score(0.0, (("每行一个单元格，逐行排列", "one cell a line, row by row"),))
        lines, denied = len(_LINES.findall(text)), len(_DENIED.findall(text))
        zh, en = f"{lines} 行中有 {values} 行：独占一行的数值", f"{values} of {lines} lines: a value alone on its line"
        reasons = [(zh, en), ("有的单元格以空行隔开，有的没有", "blank lines keep some cells apart and others not")]
        if denied:
            zh, en = "是完整的句子，或有几个单元格", "a whole sentence, or several cells"
            reasons.append((f"{lines} 行中有 {denied} 行：{zh}", f"{denied} of {lines} lines: {en}"))
        return Score(max(0, lines - 2 * denied) / lines if denied < values else 0.0, tuple(reasons))


def _column(token: "Token") -> Row:
    start = token.start_pos or 0
    cells = [cell for cell in cells_of(token.split("\n"), start) if cell.text]
    return Row(cells, start, token.end_pos or 0, is_column=True)
