"""Tables in the tags of markup languages: HTML that stands in Markdown, TEI, DocBook, bulletin boards, ConTeXt."""

import re
from html import unescape
from typing import TYPE_CHECKING

from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Row
from govparse.tables.rows import Part, fold_lines

if TYPE_CHECKING:
    from lark import Token

_ROWS = re.compile(r"<(?:tr|row)\b|\[tr\b|\\startxrow\b", re.IGNORECASE)
_CELLS = re.compile(r"<(?:t[dh]|cell|entry)\b|\[t[dh]\b|\\startxcell\b", re.IGNORECASE)
_MARKS = "<[\\"


class Rows:
    """What each rule of the grammar makes: rows of the cells that tags open."""

    def start(self, parts: "list[Row | Token]") -> list[Part]:
        """The rows; what stands outside of them is tags of the table."""
        return [part for part in parts if isinstance(part, Row)]

    def row(self, parts: "list[Cell | Token]") -> Row:
        """The cells of a row."""
        cells = [part for part in parts if isinstance(part, Cell)]
        first, last = parts[0], parts[-1]
        start = first.start if isinstance(first, Cell) else first.start_pos or 0
        end = last.end if isinstance(last, Cell) else last.end_pos or 0
        return Row(cells or [Cell("", start, start)], start, end)

    def cell(self, tokens: "list[Token]") -> Cell:
        """The text between the tags of a cell."""
        closed = next((place for place, token in enumerate(tokens) if token.type == "CELL_CLOSE"), len(tokens))
        tokens = tokens[:closed]
        shown = [token for token in tokens if token.type == "TEXT" and token.strip()]
        if not shown:
            place = tokens[0].end_pos or 0
            return Cell("", place, place)
        start = (shown[0].start_pos or 0) + len(shown[0]) - len(shown[0].lstrip())
        end = (shown[-1].start_pos or 0) + len(shown[-1].rstrip())
        text = "".join([token for token in tokens if token.type in ("TEXT", "LINE_END")])
        return Cell(unescape(fold_lines(text)).strip(), start, end)


class Tagged(DeclaredDialect):
    """The layout of tags around rows and cells: blank cells are kept, covered ones are not written."""

    name = "tagged"
    title = ("标记语言表格", "tags around rows and cells")
    grammar = "tables/tagged.lark"
    unescapes = True
    separators = None
    actions = Rows

    def sniff(self, text: str) -> Score:
        """1 where tags open rows and at least as many cells, else 0."""
        rows = len(_ROWS.findall(text)) if any(mark in text for mark in _MARKS) else 0
        cells = len(_CELLS.findall(text)) if rows else 0
        words = f"有 {rows} 个行标记、{cells} 个单元格标记", f"tags of {rows} rows and {cells} cells"
        return Score(1.0 if cells >= rows > 0 else 0.0, (words,))
