"""One cell a line and a bar right behind it, as some extractors of main text flatten the tables of web pages."""

from itertools import chain
from typing import TYPE_CHECKING

from govparse.tables.bars import separates, stands_alone
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import NOISE, Part, cell_at, cells_of, fold_lines
from govparse.tables.sniffing import Layout

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="|",
    shown=r"^[^|\n]*[^|\s][^\S\n]*\|[^\S\n]*$",
    words=("行末竖线结束唯一的单元格", "a bar ends the one cell of the line"),
    denied=r"^[^\S\n]*\||。$",
    denial=("竖线在行首，或是完整的句子", "a bar opens the line, or a whole sentence"),
    by_shape=True,
)

_CELLS = frozenset({"CELL", "VALUES"})


class Rows:
    """What each rule of the grammar makes: one row of all cells."""

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """The row, and the lines that are no cell."""
        return [part for some in parts for part in (some if isinstance(some, list) else (some,))]

    def row(self, tokens: "list[Token]") -> list[Part]:
        """All cells in a row, and the lines of no cell that stood among them."""
        cells = chain.from_iterable(_cells(token) for token in tokens if token.type in _CELLS)
        noise = (token for token in tokens if token.type in NOISE)
        return [Row(list(cells), tokens[0].start_pos or 0, tokens[-1].end_pos or 0), *noise]


class BarEnded(DeclaredDialect):
    """The layout of lines that are a cell and a bar: nothing says where a row ends, and blanks are left out."""

    name = "bar_ended"
    title = ("每行一个单元格，仅以竖线结尾", "one cell a line, a bar behind it and nowhere else")
    grammar = "tables/bar_ended.lark"
    needs = "|"
    layout = LAYOUT
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines that are a cell and its bar; 0 where a line has several cells, or nothing but bars."""
        score = super().sniff(text)
        if not score.value or not (separates(text) or stands_alone(text)):
            return score
        words = ("有一行有几个单元格，或只有竖线", "a line has several cells, or bars and nothing else")
        return Score(0.0, (*score.reasons, words))


def _cells(lines: "Token") -> list[Cell]:
    """The cells of a run of values, or the one cell of some lines."""
    start = lines.start_pos or 0
    if lines.type == "VALUES":
        return cells_of(lines.rstrip().removesuffix("|").split("|"), start)
    cell = cell_at(lines.rpartition("|")[0], start)
    if "\n" in cell.text:
        cell.text = fold_lines(cell.text)
    return [cell]
