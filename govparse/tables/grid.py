"""What a dialect makes of a table block: rows of cells, each at its place in the cleaned text."""

from attrs import define, field


@define
class Cell:
    """One cell: `text` stripped of blanks and of line breaks inside it, at `[start, end)` of the cleaned text.

    A blank cell has an empty text and the (possibly empty) place between its separators. A cell that spans several
    `columns` or `rows` is one cell, in the row that it begins in; the places that it covers are none, and never blanks.
    """

    text: str
    start: int
    end: int
    columns: int = 1
    rows: int = 1


@define
class CellTexts:
    """Cells that nobody has made yet: the text of each, where it starts and where it ends, side by side."""

    texts: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)

    def __len__(self) -> int:
        """How many cells there are."""
        return len(self.texts)

    def add(self, others: "CellTexts") -> None:
        """Adds others behind these."""
        self.texts += others.texts
        self.starts += others.starts
        self.ends += others.ends

    def between(self, first: int, after: int) -> "CellTexts":
        """Those from one number to before another."""
        return CellTexts(self.texts[first:after], self.starts[first:after], self.ends[first:after])

    def cells(self) -> list[Cell]:
        """The cells."""
        return list(map(Cell, self.texts, self.starts, self.ends))


@define(eq=False)
class Row:
    """One row as the layout separates it: its cells in order and the whole row's place, separators included.

    `is_column`: the layout wrote the cells of one column together. The columns of the same rows follow each other.
    `miscounted`: the layout writes a place for every cell, and this row has not as many as its label asks for.

    A row may be made `of_texts`. Its cells are then made when they are asked for, which most are not: a table whose
    rows are whole is read without them. Once its `texts` were asked for, a cell gets another one by `put` alone.
    """

    _cells: list[Cell] | None
    start: int
    end: int
    is_column: bool = False
    _texts: CellTexts | None = None
    miscounted: bool = False

    @classmethod
    def of_texts(cls, texts: CellTexts, start: int, end: int) -> "Row":
        """A row of cells that are not made yet."""
        return cls(None, start, end, False, texts)

    @property
    def cells(self) -> list[Cell]:
        """The cells."""
        if self._cells is None:
            assert self._texts is not None
            self._cells = self._texts.cells()
        return self._cells

    @cells.setter
    def cells(self, cells: list[Cell]) -> None:
        self._cells, self._texts = cells, None

    @property
    def texts(self) -> CellTexts:
        """The texts and places of the cells."""
        if self._texts is None:
            cells = self.cells
            places = [cell.start for cell in cells], [cell.end for cell in cells]
            self._texts = CellTexts([cell.text for cell in cells], *places)
        return self._texts

    def put(self, place: int, text: str) -> None:
        """Gives the cell of that number another text."""
        self.texts.texts[place] = text
        if self._cells is not None:
            self._cells[place].text = text

    def __eq__(self, other: object) -> bool:
        """Rows are equal that have the same cells at the same place."""
        if not isinstance(other, Row):
            return NotImplemented
        mine, others = (self.start, self.end, self.is_column), (other.start, other.end, other.is_column)
        return mine == others and self.cells == other.cells


@define
class Grid:
    """A table as the layout gives it; it knows nothing of the official forms.

    `blanks_kept`: the layout writes blank cells, so that their number between two cells is evidence.
    `noise` holds the places of lines inside the block that belong to no row (page numbers, stray text).
    """

    dialect: str
    rows: list[Row]
    start: int
    end: int
    blanks_kept: bool
    noise: list[tuple[int, int]] = field(factory=list)
