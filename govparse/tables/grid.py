"""What a dialect makes of a table block: rows of cells, each at its place in the cleaned text."""

from attrs import define, field


@define
class Cell:
    """One cell: `text` stripped of blanks and of line breaks inside it, at `[start, end)` of the cleaned text.

    A blank cell has an empty text and the (possibly empty) place between its separators.
    """

    text: str
    start: int
    end: int


@define
class Row:
    """One row as the layout separates it: its cells in order and the whole row's place, separators included.

    `is_column`: the layout wrote the cells of one column together. The columns of the same rows follow each other.
    """

    cells: list[Cell]
    start: int
    end: int
    is_column: bool = False


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
