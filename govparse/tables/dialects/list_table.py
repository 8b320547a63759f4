"""Rows of nested lists, one cell an item, as list tables of typesetting markup are written."""

import re
from typing import TYPE_CHECKING

from govparse.parsing.patterns import compile_pattern
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import NOISE, Part

if TYPE_CHECKING:
    from lark import Token

_FIRST = compile_pattern(r"^[^\S\n]*+\*[^\S\n]++-(?=[^\S\n]|$)", re.MULTILINE)
_ITEMS = compile_pattern(r"^[^\S\n]++\S", re.MULTILINE)
_LINES = compile_pattern(r"^[^\S\n]*+\S", re.MULTILINE)
_CELL = compile_pattern(r"\s*+(?:\*\s++)?+(?:-(?=\s|\Z))?+\s*+")
"""What stands before the text of a cell."""


class Rows:
    """What each rule of the grammar makes: a row of all cells of its list."""

    def row(self, tokens: "list[Token]") -> list[Part]:
        """The cells of a list, and the lines among them that are none."""
        items = [token for token in tokens if token.type in ("FIRST", "NEXT")]
        row = Row(list(map(_cell, items)), items[0].start_pos or 0, items[-1].end_pos or 0)
        return [row, *(token for token in tokens if token.type in NOISE)]

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """All rows, an indented line before the first list being one, too; and the lines that belong to none."""
        found: list[Part] = []
        for part in parts:
            if isinstance(part, list):
                found += part
            elif part.type == "NEXT":
                found += self.row([part])
            elif part.type in NOISE:
                found.append(part)
        return found


class ListTable(DeclaredDialect):
    """The layout of nested lists: a star begins a row, a dash a cell, and a dash alone is a blank cell."""

    name = "list_table"
    title = ("嵌套列表", "nested lists")
    grammar = "tables/list_table.lark"
    separators = "*-"
    needs = "*-"
    never = "|\t"
    actions = Rows

    def sniff(self, text: str) -> Score:
        """The share of lines that are indented, where lists of lists begin."""
        begun = len(_FIRST.findall(text))
        if not begun:
            return Score(0.0, (("没有“* -”开头的行", "no line begins with `* -`"),))
        items, lines = len(_ITEMS.findall(text)), len(_LINES.findall(text))
        words = f"{lines} 行中有 {items} 行属于嵌套列表", f"{items} of {lines} lines belong to nested lists"
        return Score(items / lines, (words,))


def _cell(item: "Token") -> Cell:
    """The cell of one item; a blank one stands behind its dash."""
    before = _CELL.match(item)
    start = 0 if before is None else before.end()
    text = item[start:].rstrip()
    place = (item.start_pos or 0) + min(start, len(item.rstrip("\n")))
    return Cell(text, place, place + len(text))
