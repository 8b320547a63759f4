"""One cell a line behind a tab and a blank line after every row, as word processors save tables as text."""

from typing import TYPE_CHECKING, ClassVar

from govparse.grammar import parse, parse_tree
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.rows import NOISE, Part, cells_of, fold_lines, to_grid
from govparse.tables.sniffing import Layout

if TYPE_CHECKING:
    from lark import Token, Tree

LAYOUT = Layout(
    mark="\t",
    shown=r"^\t[^\t\n]*$",
    words=("制表符后只有一个单元格", "one cell behind a tab"),
    denied=r"^[^\n]+\t|[。;；]$",
    denial=("行内另有制表符，或是完整的句子", "another tab inside, or a whole sentence"),
)


class Rows:
    """What each rule of the grammar makes: the lines of a cell, and rows of cells."""

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """All rows, and the lines that belong to none."""
        return [part for some in parts for part in (some if isinstance(some, list) else (some,))]

    def row(self, parts: "list[list[Token] | Token]") -> list[Part]:
        """The row of the lines up to a blank one, and the page numbers that stood inside."""
        cells: list[Cell] = []
        noise: list[Part] = []
        for part in parts:
            if isinstance(part, list):
                cells += _wrapped(part[0], part[1:])
            elif part.type in NOISE:
                noise.append(part)
            elif part.type != "BLANK_LINE":
                cells += _cells(part)
        first, last = parts[0], parts[-1]
        start = (first[0] if isinstance(first, list) else first).start_pos or 0
        end = (last[-1] if isinstance(last, list) else last).end_pos or 0
        return [Row(cells, start, end), *noise]

    def wrapped(self, tokens: "list[Token]") -> "list[Token]":
        """The first line of a cell and the lines that go on with it."""
        return tokens


class CellPerLine:
    """The layout of one cell a line."""

    name: ClassVar[str] = "cell_per_line"
    title: ClassVar[tuple[str, str]] = ("每行一个单元格", "one cell a line")
    grammar: ClassVar[str] = "tables/cell_per_line.lark"

    def sniff(self, text: str) -> Score:
        """The share of lines that are one cell behind one tab."""
        return LAYOUT.score(text)

    def tree(self, text: str, offset: int = 0) -> "Tree[Token]":
        """The parse tree: rows of `CELL`, `wrapped` and `VALUES`; strays, page numbers and blank lines between them."""
        return parse_tree(self.grammar, text, offset)

    def grid(self, text: str, offset: int = 0) -> Grid:
        """One row a stretch of lines without a blank one; an empty cell has the place of its tab."""
        return to_grid(self.name, parse(self.grammar, text, Rows, offset), text, offset)


def _cells(lines: "Token") -> list[Cell]:
    """One cell a line; blank ones keep the place of the blanks."""
    return cells_of(lines.removesuffix("\n").split("\n"), lines.start_pos or 0)


def _wrapped(first: "Token", rest: "list[Token]") -> list[Cell]:
    """Cells of which the last goes on; its place runs from its first character to its last."""
    cells = _cells(first)
    cell, more = cells[-1], "".join(rest)
    cell.text = fold_lines(f"{cell.text}\n{more}")
    cell.end = (rest[0].start_pos or 0) + len(more.rstrip())
    return cells
