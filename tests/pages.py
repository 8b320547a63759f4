"""The pages of the zoo taken apart: their paragraphs and tables, for tests that write them as files of other kinds."""

from html.parser import HTMLParser
from itertools import product

from attrs import define, field


@define
class Cell:
    """A cell: its first row and column from 0, how many it takes of each, and what it shows."""

    row: int
    column: int
    rows: int
    columns: int
    text: str = ""


Block = str | list[Cell]
"""A paragraph, or the cells of a table."""


def blocks(page: str) -> list[Block]:
    """What a page holds, in order."""
    reader = _Reader()
    reader.feed(page)
    return reader.blocks


def size(cells: list[Cell]) -> tuple[int, int]:
    """How many rows and columns a table has."""
    return max(cell.row + cell.rows for cell in cells), max(cell.column + cell.columns for cell in cells)


@define
class _Reader(HTMLParser):
    blocks: list[Block] = field(factory=list)
    _cells: list[Cell] | None = None
    _row: int = -1
    _taken: set[tuple[int, int]] = field(factory=set)
    _words: list[str] | None = None

    def __attrs_post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: int(value or 1) for name, value in attrs if name in ("rowspan", "colspan")}
        if tag == "table":
            self._cells, self._row, self._taken = [], -1, set()
        elif tag == "tr":
            self._row += 1
        elif tag in ("td", "p", "h1", "h2"):
            self._words = []
            if tag == "td" and self._cells is not None:
                column = next(each for each in range(100) if (self._row, each) not in self._taken)
                cell = Cell(self._row, column, said.get("rowspan", 1), said.get("colspan", 1))
                self._cells.append(cell)
                across, down = range(column, column + cell.columns), range(cell.row, cell.row + cell.rows)
                self._taken.update(product(down, across))

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        text = "".join(self._words or ())
        if tag == "td" and self._cells:
            self._cells[-1].text = text
        elif tag in ("p", "h1", "h2"):
            self.blocks.append(text)
        elif tag == "table" and self._cells:
            self.blocks.append(self._cells)
        if tag in ("td", "p", "h1", "h2"):
            self._words = None
