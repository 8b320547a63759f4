"""A table of a page while it is walked through: which columns cells stand in, and which rows are rows of data."""

from attrs import define, field

from govparse.readers.extract import PICTURE, joined
from govparse.readers.html.page import Block, RowCell
from govparse.readers.html.scripts import without_marks
from govparse.readers.landmarks import is_heading, is_prose, is_title
from govparse.readers.limits import TALLEST_SPAN, WIDEST_SPAN

_COLUMNS_FOLLOWED = 100
"""Columns up to which cells that span rows push others aside; a table that people read has fewer."""
_MOST_LINES = 4
"""A cell of more lines is a piece of a layout."""
_FEWEST_BLANK_ROWS = 2
"""So many rows of labels without any value make a table that something else may fill."""
_SIGNS = frozenset({"/", "-", "—", "——", "－", "无", PICTURE})


@define
class OpenCell:
    """A cell whose content is being read: its blocks are those of the page from `first` on.

    `table` tells whether it holds another table, `cause` why what it shows cannot be told.
    """

    first: int
    column: int
    span: int
    table: bool = False
    cause: str = ""


@define
class OpenTable:
    """A table that is being read; `number` counts the tables of the page, `row` the rows begun in this one.

    `is_frame` says that it is a lone cell around a text, as good as no table.
    """

    number: int
    row: int = 0
    cells: list[OpenCell] = field(factory=list)
    is_frame: bool = True
    _taken: list[int] = field(factory=list)
    _column: int = 0
    _rows: list[Block] = field(factory=list)

    def begin_row(self) -> None:
        """Begin a row at its first column."""
        self.row += 1
        self.cells = []
        self._column = 0

    def begin_cell(self, first: int, columns: int, rows: int) -> None:
        """Begin a cell of the row in the first column that is free, spans bounded; `rows` 0 is down to the end."""
        while self._column < len(self._taken) and self._taken[self._column] >= self.row:
            self._column += 1
        start, columns = self._column, min(max(columns, 1), WIDEST_SPAN)
        until = self.row + min(rows or TALLEST_SPAN, TALLEST_SPAN) - 1
        self._column += columns
        if self._column <= _COLUMNS_FOLLOWED:
            self._taken += [0] * (self._column - len(self._taken))
            self._taken[start : self._column] = [until] * columns
        self.cells.append(OpenCell(first, start + 1, columns))

    def end_row(self, blocks: list[Block], element: int) -> None:
        """Make one block of the row's blocks, which end the list, unless its cells only lay out what is in them."""
        cells, self.cells = self.cells, []
        if not cells:
            return
        nested = any(cell.table for cell in cells)
        self.is_frame = self.is_frame and self.row == 1 and len(cells) == 1 and not nested
        if nested:
            return
        ends = [*(cell.first for cell in cells[1:]), len(blocks)]
        lines = [[block.text for block in blocks[cell.first : end]] for cell, end in zip(cells, ends, strict=True)]
        if not _is_row(lines):
            return
        del blocks[cells[0].first :]
        shown = [_row_cell(cell, joined(texts) if texts else "") for cell, texts in zip(cells, lines, strict=True)]
        blocks.append(Block(element, cells=shown, table=self.number, row=self.row))
        self._rows.append(blocks[-1])

    def end(self, scripted: bool = False) -> None:
        """Finish the rows: rows of one cell each are paragraphs, and blank columns beside the heads are none.

        `scripted`: the page has scripts, which may fill a table whose cells are all blank.
        """
        rows = [row.cells or [] for row in self._rows]
        if all(len(cells) == 1 for cells in rows):
            for row, (cell,) in zip(self._rows, rows, strict=True):
                row.text, row.cells = cell.text, None
            return
        said = [cell for cells in rows for cell in cells if cell.text]
        first = min((cell.column for cell in said), default=1)
        last = max((cell.column + cell.span for cell in said), default=1)
        if last - first > 1 and any(_is_head(cells, last - first) for cells in rows):
            for row, cells in zip(self._rows, rows, strict=True):
                row.cells = [cell for cell in cells if cell.text or first <= cell.column < last]
        if scripted:
            _doubt_blanks([row.cells or [] for row in self._rows])


def _row_cell(cell: OpenCell, text: str) -> RowCell:
    cause = cell.cause
    if not cause and (text.isalnum() or not text):
        return RowCell(text, cell.column, cell.span)
    if "\ufffc" not in text and (cause == "filled" or without_marks(text) is None):
        cause = "" if text and cause == "filled" and without_marks(text) else "script"
        text = PICTURE if cause else text
    return RowCell(text, cell.column, cell.span, cause)


def _doubt_blanks(rows: list[list[RowCell]]) -> None:
    """Say of blank cells beside labels that they cannot be told, where no row holds anything else."""
    labelled = [cells for cells in rows if len(cells) > 1 and cells[0].text and not all(cell.text for cell in cells)]
    blank = [cell for cells in labelled for cell in cells if not cell.text]
    if len(labelled) < _FEWEST_BLANK_ROWS or any(_is_said(cell.text) for cells in rows for cell in cells):
        return
    for cell in blank:
        cell.text, cell.cause = PICTURE, "script"


def _is_said(text: str) -> bool:
    """Whether a text is what a form asks for: a number, or a sign for none."""
    return text.replace(",", "").replace(".", "").isdigit() or text in _SIGNS


def _is_head(cells: list[RowCell], columns: int) -> bool:
    """Whether the cells of a row name all columns, and none is a number."""
    said = [cell for cell in cells if cell.text]
    return sum(cell.span for cell in said) >= columns and not any(cell.text.isdigit() for cell in said)


def _is_row(lines: list[list[str]]) -> bool:
    """Whether cells of these lines are a row of data: not a heading, prose, or parts of a page side by side."""
    said = [texts for texts in lines if texts]
    if len(said) == 1:
        (texts,) = said
        whole = "".join(texts)
        apart = len(texts) > _MOST_LINES or any(is_heading(text) or is_prose(text) for text in texts)
        return not (apart or is_prose(whole) or is_heading(whole) or is_title(whole))
    values = any(text.isdigit() for texts in said for text in texts)
    apart = any(len(texts) > 1 and any(map(is_heading, texts)) for texts in said)
    return not apart and (values or not any(is_prose("".join(texts)) for texts in said))
