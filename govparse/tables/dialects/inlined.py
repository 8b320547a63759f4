"""Pipe tables on one line, as converters to Markdown write a table that stands in a cell of another table."""

from typing import TYPE_CHECKING

from govparse.parsing.patterns import compile_pattern
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import Part, cell_at

if TYPE_CHECKING:
    from lark import Token

_NEXT_ROW = "| |"
_DASHES = compile_pattern(r"\| \|(?: ?:?-{3,}+:? ?\|)++ \|")
_NONE = Score(0.0, (("没有一行中间有分隔行", "no line: a row of dashes between others"),))


def stands_inline(text: str) -> bool:
    """Whether a row of dashes stands between other rows on their line."""
    return _NEXT_ROW in text and _DASHES.search(text) is not None


class Rows:
    """What each rule of the grammar makes: a row of all cells of a line."""

    def start(self, parts: "list[list[Row] | Token]") -> list[Part]:
        """All rows, and the lines between them."""
        return [part for some in parts for part in (some if isinstance(some, list) else (some,))]

    def row(self, tokens: "list[Token]") -> list[Row]:
        """The cells of a line, covered ones left out; none for a line of bars and dashes."""
        cells: list[Cell] = [
            cell_at(token[1:], (token.start_pos or 0) + 1)
            for token in tokens
            if token.type in ("CELL", "BLANK") or (token.type == "LAST" and token.strip() != "|")
        ]
        return [Row(cells, tokens[0].start_pos or 0, tokens[-1].end_pos or 0)] if cells else []


class Inlined(DeclaredDialect):
    """The layout of pipe tables on one line: blank cells are written, but nothing says where a row ends."""

    name = "inlined"
    title = ("单行 Markdown 表格", "Markdown table on one line")
    grammar = "tables/inlined.lark"
    needs = "| -"
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines in which a row of dashes stands between other rows."""
        if not stands_inline(text):
            return _NONE
        shown = [line for line in map(str.strip, text.split("\n")) if line]
        lines, tables = len(shown), sum(line[0] == "|" and stands_inline(line) for line in shown)
        if not tables:
            return _NONE
        words = (
            f"{lines} 行中有 {tables} 行：行中间有分隔行",
            f"{tables} of {lines} lines: a row of dashes between others",
        )
        return Score(tables / lines, (words,))
