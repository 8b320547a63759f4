"""Columns under a ruler of dashes, as converters to plain text write tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define

from govparse.tables.bars import separates
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.rows import Part, cell_at
from govparse.tables.screen import cells_on_screen, columns_under, counts_of_columns, has_ruler
from govparse.tables.wrapping import joined

if TYPE_CHECKING:
    from lark import Token

_OUTER = re.compile(r"^ *+\||\| *+$")
_APART = re.compile(r"\S+(?: \S+)*")
_LINES = re.compile(r"^[ |]*+[^ |\n]", re.MULTILINE)
_DENIED = re.compile(r"\t|[^|\n]。[ |]*+$", re.MULTILINE)


@define
class _Line:
    """A line of a table without the bars around it, and its place."""

    text: str
    start: int
    end: int


_Stretch = list[_Line]
"""Lines with no blank line between them."""


@define
class _Parts:
    """A stretch and the lines of other kinds behind it."""

    parts: "list[_Stretch | Token]"


class Rows:
    """What each rule of the grammar makes: stretches of lines, then the rows that rulers and blank lines tell."""

    def start(self, children: "list[_Parts | _Stretch | Token]") -> list[Part]:
        """All rows, and the lines that belong to none."""
        parts = [part for child in children for part in (child.parts if isinstance(child, _Parts) else (child,))]
        made: list[Part] = []
        edges = [place for place, part in enumerate(parts) if _is_edge(part)]
        for first, last in pairwise([-1, *edges, len(parts)]):
            within = parts[first + 1 : last]
            above, below = (parts[place] if place in edges else None for place in (first, last))
            starts = _columns(above) or _columns(below)
            if not _stands_apart(above, within, below):
                within = [
                    part for some in within for part in (map(_alone, some) if isinstance(some, list) else (some,))
                ]
            made += [_row(part, starts) if isinstance(part, list) else part for part in within]
        return made

    def part(self, parts: "list[_Stretch | Token]") -> "_Parts":
        """A stretch and what stands behind it."""
        return _Parts(parts)

    def stretch(self, tokens: "list[Token]") -> _Stretch:
        """The lines up to a blank one."""
        return [_Line(_without_bars(token), token.start_pos or 0, token.end_pos or 0) for token in tokens]


class Dashed(DeclaredDialect):
    """The layout of columns under a ruler of dashes; a cell may go on in the next line beside others.

    Where a text starts at no column, the blank cells of the block are not known, and its rows hold what is not blank.
    """

    name = "dashed"
    title = ("短横线标出各列", "columns under a ruler of dashes")
    grammar = "tables/dashed.lark"
    needs = " -"
    actions = Rows
    wraps = True

    def sniff(self, text: str) -> Score:
        """The share of lines that may stand in columns; 0 without a ruler, and where bars stand between cells."""
        if not has_ruler(text):
            return Score(0.0, (("没有标出各列的短横线", "no dashes that show the columns"),))
        if separates(text):
            return Score(0.0, (("单元格之间有竖线", "bars stand between cells"),))
        lines, denied = len(_LINES.findall(text)), len(_DENIED.findall(text))
        reasons = [("短横线标出各列", "dashes show the columns")]
        if denied:
            zh, en = "有制表符，或是完整的句子", "a tab, or a whole sentence"
            reasons.append((f"{lines} 行中有 {denied} 行：{zh}", f"{denied} of {lines} lines: {en}"))
        return Score(max(0, lines - 2 * denied) / lines, tuple(reasons))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows of the lines, with blank cells where every line could be laid under its ruler."""
        grid = super().grid(text, offset)
        full = counts_of_columns(text)
        grid.blanks_kept = all(len(row.cells) == 1 or len(row.cells) in full for row in grid.rows)
        return grid


def _is_edge(part: "_Stretch | Token | None") -> bool:
    return not isinstance(part, list | None) and part.type in ("RULER", "LINE_OF_DASHES")


def _columns(edge: "_Stretch | Token | None") -> list[int]:
    """Where the columns under a ruler start; a line of dashes tells none."""
    if edge is None or isinstance(edge, list) or edge.type != "RULER":
        return []
    return columns_under(edge)


def _stands_apart(
    above: "_Stretch | Token | None", within: "Sequence[_Stretch | Token]", below: "_Stretch | Token | None"
) -> bool:
    """Whether the lines of a stretch are one row: a line of dashes bounds such tables, or blank lines part rows."""
    if above is None or below is None or isinstance(above, list) or isinstance(below, list):
        return False
    return "LINE_OF_DASHES" in (above.type, below.type) or sum(isinstance(part, list) for part in within) > 1


def _alone(line: _Line) -> _Stretch:
    return [line]


def _row(lines: _Stretch, starts: Sequence[int]) -> Row:
    """The row of some lines, with blank cells if all texts start at columns."""
    placed = [cells_on_screen(line.text, starts, line.start) for line in lines]
    known = [cells for cells in placed if cells is not None]
    cells = joined(known) if len(known) == len(lines) else [cell for line in lines for cell in _apart(line)]
    return Row(cells or [cell_at("", lines[0].start)], lines[0].start, lines[-1].end)


def _apart(line: _Line) -> Iterator[Cell]:
    """A cell for every text of a line with two blanks or more around it."""
    return (cell_at(text[0], line.start + text.start()) for text in _APART.finditer(line.text))


def _without_bars(line: str) -> str:
    """A line whose outer bars are blanks."""
    shown = line.removesuffix("\n")
    return _OUTER.sub(lambda bar: " " * len(bar[0]), shown) if "|" in shown else shown
