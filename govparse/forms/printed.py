"""A form as it is printed: cells that span rows and columns, heads of several levels, groups of rows.

The table is as wide as its labels are deep and its widest block has columns. A head, a label and the last column of a
narrower block reach as far as there is room, as in the annexes to the notices.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from attrs import define

from govparse.forms.form import Block, CellSpec, Form, Label

Spanned = Literal["all", "below", "none"]
"""Which places that a cell of several rows or columns covers a layout writes as blank cells.

`all` of them, as spreadsheets do; one for each row `below` its first, as word processors do; or `none`.
"""

Role = Literal["caption", "head", "label", "value"]


@define
class PrintedCell:
    """One cell: what it says, how many rows and columns it takes, and what it is in the table.

    `cell` is the id within the table of what is a value.
    """

    text: str
    role: Role
    rows: int = 1
    columns: int = 1
    cell: str | None = None


@define
class PrintedTable:
    """A table on paper. `rows` hold the cells that begin in them; the cells of a row and those that reach down into it
    from above are together `width` columns.
    """

    title: str
    width: int
    rows: list[list[PrintedCell]]

    def flat(self, spanned: Spanned) -> list[list[str]]:
        """The texts of the rows without spans: see `laid`."""
        return [["" if cell is None else cell.text for cell in row] for row in self.laid(spanned)]

    def laid(self, spanned: Spanned) -> list[list[PrintedCell | None]]:
        """The rows without spans: a cell stands where it begins, `spanned` says which of its other places are blank."""
        aside = spanned == "all"
        reaching: dict[int, tuple[PrintedCell, int]] = {}
        laid = []
        for row in self.rows:
            places: list[PrintedCell | None] = []
            beginning, column = iter(row), 0
            while column < self.width:
                if column in reaching:
                    cell, left = reaching.pop(column)
                    places += [None] * (cell.columns if aside else spanned == "below")
                else:
                    cell = next(beginning)
                    left = cell.rows
                    places += [cell, *[None] * (cell.columns - 1 if aside else 0)]
                if left > 1:
                    reaching[column] = cell, left - 1
                column += cell.columns
            laid.append(places)
        return laid


def print_form(form: Form, text_of: Callable[[CellSpec], str]) -> PrintedTable:
    """A form filled in: `text_of` gives what is printed in a cell."""
    labels = max(len(line.path) for line in form.lines) + any(block.units for block in form.blocks)
    columns = max(len(block.columns) for block in form.blocks)
    rows = [row for block in form.blocks for row in _block_rows(block, labels, columns, text_of)]
    return PrintedTable(form.title, labels + columns, rows)


def _block_rows(
    block: Block, labels: int, columns: int, text_of: Callable[[CellSpec], str]
) -> Iterator[list[PrintedCell]]:
    if block.caption is not None:
        yield [PrintedCell(block.caption.text, "caption", columns=labels + columns)]
    heads = block.columns
    widths = [1] * (len(heads) - 1) + [columns - len(heads) + 1]
    yield from _head_rows(block, heads, widths, labels)
    lines = block.lines
    for place, line in enumerate(lines):
        row = list(_labels([line.path for line in lines], place, labels - bool(block.units)))
        if block.units:
            row.append(PrintedCell(line.cells[-1].unit or "", "label"))
        row += [
            PrintedCell(text_of(spec), "value", columns=width, cell=spec.id)
            for spec, width in zip(line.cells, widths, strict=True)
        ]
        yield row


def _head_rows(
    block: Block, heads: Sequence[tuple[Label, ...]], widths: list[int], labels: int
) -> Iterator[list[PrintedCell]]:
    """One row a level; neighbours share the heads above them, a column's own head reaches down to its values."""
    depth = max(map(len, heads))
    for level in range(depth):
        row = list(_corner(block, depth, labels)) if level == 0 else []
        for path, columns in groupby(zip(heads, widths, strict=True), key=lambda column: column[0][: level + 1]):
            if len(path) > level:
                below = list(columns)
                reach = depth - level if below[0][0] == path else 1
                row.append(PrintedCell(path[-1].text, "head", reach, sum(width for _, width in below)))
        yield row


def _corner(block: Block, depth: int, labels: int) -> Iterator[PrintedCell]:
    """What stands over the labels of a block."""
    if labels:
        text = block.corner.text if block.corner else ""
        yield PrintedCell(text, "head", depth, labels - bool(block.units))
    if block.units:
        yield PrintedCell(block.units.text, "head", depth)


def _labels(paths: list[tuple[Label, ...]], place: int, labels: int) -> Iterator[PrintedCell]:
    """The labels that begin in a row: those of its groups where it is their first row, and its own."""
    path = paths[place]
    for depth, label in enumerate(path, start=1):
        shared = path[:depth]
        if depth == len(path):
            yield PrintedCell(label.text, "label", columns=labels - depth + 1)
        elif place == 0 or paths[place - 1][:depth] != shared:
            below = next((n for n in range(place, len(paths)) if paths[n][:depth] != shared), len(paths))
            yield PrintedCell(label.text, "label", rows=below - place)
