"""The rows of a grid as cases have them: a row a line, its cells in quotes, blank ones as `""`.

What is escaped in trees is escaped here, too. `3+"…"` is a cell of three columns, `.2+"…"` one of two rows, and
`3.2+"…"` one of both.
"""

import re
from collections.abc import Iterable

from attrs import frozen

from govparse.authoring.sexp import SexpError, quote, unquote
from govparse.catalogue import Pair
from govparse.tables.grid import Grid

_PIECE = re.compile(r"[ \t]*(?:(?P<columns>[0-9]*)(?:\.(?P<rows>[0-9]+))?\+)?(?P<text>\"(?:[^\"\\\n]|\\.)*\")")


@frozen
class ShownCell:
    """What a case says of a cell: its text, and how many columns and rows it spans."""

    text: str
    columns: int = 1
    rows: int = 1


Rows = list[list[ShownCell]]


def rows_in(grid: Grid) -> Rows:
    """The rows of a grid, without places."""
    return [[ShownCell(cell.text, cell.columns, cell.rows) for cell in row.cells] for row in grid.rows]


def show_rows(rows: Iterable[Iterable[ShownCell]]) -> str:
    """Rows as a case has them, without a line end; `read_rows` gives the same rows back."""
    return "\n".join(" ".join(map(_shown, row)) for row in rows)


def read_rows(text: str) -> Rows:
    """The rows that a case shows; raises `SexpError`."""
    rows: Rows = []
    place = 0
    for line in text.split("\n"):
        if line.strip():
            rows.append(_read_row(line, place))
        place += len(line) + 1
    return rows


def _shown(cell: ShownCell) -> str:
    span = f"{cell.columns if cell.columns > 1 else ''}{f'.{cell.rows}' if cell.rows > 1 else ''}"
    return f"{span}+{quote(cell.text)}" if span else quote(cell.text)


def _read_row(line: str, place: int) -> list[ShownCell]:
    row: list[ShownCell] = []
    position = 0
    while line[position:].strip():
        piece = _PIECE.match(line, position)
        if piece is None:
            reason = Pair(
                '单元格应写在引号中："规章"，跨列写作 3+"…"，跨行写作 .2+"…"',
                'a cell stands in quotes: "规章", one of three columns as 3+"…", one of two rows as .2+"…"',
            )
            raise SexpError(reason, place + position + len(line[position:]) - len(line[position:].lstrip()))
        text = unquote(piece["text"], place + piece.start("text"))
        row.append(ShownCell(text, int(piece["columns"] or 1), int(piece["rows"] or 1)))
        position = piece.end()
    return row
