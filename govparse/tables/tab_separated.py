"""Rows of cells separated by tabs, as spreadsheets and tables of web pages give when they are copied."""

from typing import TYPE_CHECKING, ClassVar

from govparse.grammar import parse, parse_tree
from govparse.tables.dialect import Score
from govparse.tables.grid import Grid, Row
from govparse.tables.rows import Part, cells_of, to_grid
from govparse.tables.sniffing import Layout

if TYPE_CHECKING:
    from lark import Token, Tree

LAYOUT = Layout(
    mark="\t",
    shown=r"^(?:[^\t\n]+\t|\t[^\t\n]*\t)",
    words=("单元格之间是制表符", "tabs stand between cells"),
    denied=r"[。;；]$",
    denial=("是完整的句子", "a whole sentence"),
)


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    def start(self, parts: list[Part]) -> list[Part]:
        """All rows, and the lines between them."""
        return parts

    def row(self, tokens: "list[Token]") -> Row:
        """One line, cut at its tabs."""
        text = "".join(tokens)
        start = tokens[0].start_pos or 0
        return Row(cells_of(text.removesuffix("\n").split("\t"), start), start, start + len(text))


class TabSeparated:
    """The layout of tab separated rows."""

    name: ClassVar[str] = "tab_separated"
    title: ClassVar[tuple[str, str]] = ("制表符分隔", "tab separated")
    grammar: ClassVar[str] = "tables/tab_separated.lark"

    def sniff(self, text: str) -> Score:
        """The share of lines that hold tabs between or behind cells."""
        return LAYOUT.score(text)

    def tree(self, text: str, offset: int = 0) -> "Tree[Token]":
        """The parse tree: rows of `TEXT` and `VALUES`, page numbers and blank lines between them."""
        return parse_tree(self.grammar, text, offset)

    def grid(self, text: str, offset: int = 0) -> Grid:
        """One row a line; every tab starts a cell, also at the ends of a row."""
        return to_grid(self.name, parse(self.grammar, text, Rows, offset), text, offset)
