"""Rows of texts and numbers with blanks between them, as tools write that take the text of a PDF line by line."""

import re
from typing import TYPE_CHECKING

from govparse.tables.columns import Line, fill_blanks
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.gutters import columns_of_block
from govparse.tables.padded import even_lines
from govparse.tables.rows import Part, cell_at
from govparse.tables.screen import has_ruler
from govparse.tables.shapes import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark import Token

_VALUE = r"(?:[-+−↑↓增减]?[0-9][0-9.,]{0,19}(?:万元|[元件条项])?|[-–—/]{1,4})(?: ?\([^()\n]{1,60}\))? ?$"
_SHOWN = re.compile(rf" (?<=\S ) *+{_VALUE}", re.MULTILINE)
_ENDS_WITH_TEXT = Tally(r"[^|\s] ?$")
_LONE = re.compile(rf"^ *+{_VALUE}", re.MULTILINE)
_DENIED = re.compile(
    r"[0-9] [&^~@!$] [-0-9][^\n]*$|[|\t;│┃¦][^\n]*$|: [-+]?[0-9\"'{[][^\n]*$|[㐀-鿿)]:(?:[-+]?[0-9][0-9.]*+|[-—/])?$"
    r"|\S  ++$|[㐀-鿿]。$",
    re.MULTILINE,
)
_BESIDE = re.compile(
    r"(?<= )(?:[0-9][0-9.,]*+|[-/]) ++(?:\([一二三四五六七八九十]{1,2}\)|[0-9]{1,2}[.、])?"
    r"(?![增减无不号条款项页年月日件元万亿个次人宗起份])[㐀-鿿]"
)
"""A value and a label behind it."""
_TWICE = re.compile(r"^ *+([^ \n]{2,40}) (?:[^\n]{0,300}? )?\1 [^\n]*+(?<=[0-9/-])$", re.MULTILINE)
"""A label that stands twice in a line with values."""
_MOST_BESIDE = 1
"""So many lines may have a label behind a value in a table; where there are more, two tables stand side by side."""
_CUT = re.compile(
    r"(?:[-+−↑↓]|(?:增加?|减少?|新增) ?)?[0-9][0-9.,]*(?: ?(?:万元|亿元|[元件条项个次人宗起份]))?"
    r"(?: ?\([^()\n]{1,60}\))?|[^ \n]+"
)
"""One of the values that the grammar found in a row."""

_STROKES, _FEW = " // ", 2
_NONE = Score(0.0, (("没有一行：行末数值前有空格", "no line: values behind blanks end the line"),))


class Rows:
    """What each rule of the grammar makes: rows, then the blank cells that their columns tell."""

    def start(self, parts: "list[Line | Token]") -> list[Part]:
        """All rows and page numbers, in order."""
        for stretch in _stretches(parts):
            fill_blanks(stretch)
        return [part.row if isinstance(part, Line) else part for part in parts]

    def row(self, tokens: "list[Token]") -> Line:
        """One line: a cell for every piece of text and for every value."""
        cells: list[Cell] = []
        values = 0
        for token in tokens:
            if token.type == "VALUES":
                found = list(_values(token))
                values = len(found)
                cells += found
            else:
                cells.append(cell_at(token, token.start_pos or 0))
        return Line(Row(cells, tokens[0].start_pos or 0, tokens[-1].end_pos or 0), values)


class Spaced(DeclaredDialect):
    """The layout of blanks between cells: one row a line, blank cells left out or told by the columns of other rows."""

    name = "spaced"
    title = ("空格分隔", "separated by blanks")
    grammar = "tables/spaced.lark"
    needs = " "
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines with values that show more than one cell, less the share of those that others write."""
        if "|" in text and not _ENDS_WITH_TEXT.of(text):
            return _NONE
        shown = len(_SHOWN.findall(text))
        if not shown:
            return _NONE
        if text.count(_STROKES) > _FEW:
            return Score(0.0, (("单元格之间有双斜线", "double strokes stand between cells"),))
        lone, denied = len(_LONE.findall(text)), len(_DENIED.findall(text))
        if has_ruler(text):
            return Score(0.0, (("短横线标出各列", "dashes show the columns"),))
        if columns_of_block(text) is not None:
            return Score(0.0, (("所有单元格按列对齐", "all cells stand in columns"),))
        beside = len(_BESIDE.findall(text)) + len(_TWICE.findall(text))
        if beside > _MOST_BESIDE:
            words = (
                f"{beside} 处行内另有行名，两个表格并排",
                f"{beside} times a row goes on in another: side by side",
            )
            return Score(0.0, (words,))
        even, total = even_lines(text)
        if 2 * even > total:
            return Score(0.0, (("各行补齐空格，单元格按列对齐", "the lines are padded, their cells stand in columns"),))
        lines = shown + lone
        reasons = [
            (
                f"{lines} 个数值行中有 {shown} 行：行末数值前有空格",
                f"{shown} of {lines} lines with values: blanks before them",
            )
        ]
        if denied:
            reasons.append((f"{denied} 行另有分隔符或是完整的句子", f"{denied} lines: other separators, or a sentence"))
        return Score(max(0, shown - lone - denied) / (lines + denied), tuple(reasons))


def _stretches(parts: "list[Line | Token]") -> "Iterator[list[Line]]":
    """The lines from one head or page number to the next. A head is a line of several texts and no value."""
    stretch: list[Line] = []
    for part in parts:
        if isinstance(part, Line) and (part.values or len(part.row.cells) == 1):
            stretch.append(part)
        elif isinstance(part, Line) or part.type == "PAGE":
            yield stretch
            stretch = []
    yield stretch


def _values(token: "Token") -> "Iterator[Cell]":
    place = token.start_pos or 0
    for found in _CUT.finditer(token):
        yield Cell(found[0], place + found.start(), place + found.end())
