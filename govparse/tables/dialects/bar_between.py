"""One cell a line and lines of one bar between the cells of a row, as some extractors of main text flatten tables."""

import re
from typing import TYPE_CHECKING

from govparse.tables.bars import LONE, kinds_of_lines
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import NOISE, Part, cell_at
from govparse.tables.shapes import Tally

if TYPE_CHECKING:
    from lark import Token

_CELLS = Tally(r"^[^\S\n]*+[^|\s][^|\n]*+$")
_OTHERS = Tally(r"[^|\s][^\S\n]*+\||\|[^\S\n]*+[^|\s]|\|[^\S\n]*+\||\t")
_PARTED = re.compile("co[ceTt]")
_VALUES_TOGETHER = re.compile(r"^[^\S\n]*+[0-9]++[^\S\n]*+\n[^\S\n]*+[0-9]++[^\S\n]*+$", re.MULTILINE)
_NONE = Score(0.0, (("没有独立成行的竖线隔开单元格", "no bar on a line of its own parts two cells"),))


class Rows:
    """What each rule of the grammar makes: rows of cells, and the page numbers among them."""

    def start(self, parts: list[list[Part]]) -> list[Part]:
        """All rows, and the lines that are no cell."""
        return [part for some in parts for part in some]

    def row(self, tokens: "list[Token]") -> list[Part]:
        """The cells up to one without a bar behind it: text, or what is blank between two bars."""
        cells: list[Cell] = []
        barred = True
        for token in tokens:
            start = token.start_pos or 0
            if token.type == "BAR":
                if barred:
                    cells.append(Cell("", start, start))
                barred = True
            elif token.type in ("CELL", "LAST"):
                cells.append(cell_at(token, start))
                barred = False
        noise: list[Part] = [token for token in tokens if token.type in NOISE]
        made: list[Part] = [Row(cells, tokens[0].start_pos or 0, tokens[-1].end_pos or 0)] if cells else []
        return made + noise


class BarBetween(DeclaredDialect):
    """The layout of bars on lines of their own between cells.

    A blank cell at the end of a row is not written where no bar stands behind the last: hence not `blanks_kept`.
    """

    name = "bar_between"
    title = ("单元格之间独立成行的竖线", "bars on lines of their own between cells")
    grammar = "tables/bar_between.lark"
    needs = "|"
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines that are a cell with a bar before or behind it, or that bar.

        0 where a line has bars and something else, and where two values follow each other without a bar.
        """
        if "|" not in text or not (bars := LONE.of(text)) or not (cells := _CELLS.of(text)):
            return _NONE
        if not _PARTED.search(kinds_of_lines(text)):
            return _NONE
        if _OTHERS.of(text):
            return Score(0.0, (("有的竖线与别的文字或竖线同行", "a bar shares its line with text or other bars"),))
        if _VALUES_TOGETHER.search(text):
            return Score(0.0, (("有的数值之间没有竖线", "no bar between two values"),))
        words = f"{cells} 个单元格之间有 {bars} 条竖线", f"{bars} bars between {cells} cells"
        return Score(min(1.0, (bars + 1) / cells), (words,))
