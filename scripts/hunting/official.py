"""The official tables filled in: heads over columns, labels before rows, a value in every place."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import field, frozen

from govparse.forms import Block, Form
from hunting.model import Head, Row, Table, Value


@frozen
class Columns:
    """The columns of a block: the heads over each, and for each row the cell that stands below (None: none of it)."""

    heads: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[str | None, ...], ...]


Change = Callable[[str, Columns], Columns]
"""Columns put in another order, or others beside them, in the table that is named."""


@frozen
class Filling:
    """What is printed in the cells, by their full ids, and in columns that are none of the form's."""

    printed: Mapping[str, str]
    change: Change = lambda _, columns: columns
    foreign: Callable[[str, int], str] = lambda row, column: ""
    relabelled: Mapping[str, str] = field(factory=dict)


def print_table(form: Form, filling: Filling) -> Table:
    """A form with its cells filled."""
    blocks = [(block, filling.change(form.table, _columns(form.table, block))) for block in form.blocks]
    labels = max(len(line.path) for line in form.lines)
    width = max(len(columns.heads) for _, columns in blocks)
    rows = [row for block, columns in blocks for row in _rows(block, columns, labels, width, filling)]
    return Table(form.table, labels, width, rows)


def _columns(table: str, block: Block) -> Columns:
    heads = tuple(tuple(label.text for label in heads) for heads in block.columns)
    return Columns(heads, tuple(tuple(f"{table}.{cell.id}" for cell in line.cells) for line in block.lines))


def _rows(block: Block, columns: Columns, labels: int, width: int, filling: Filling) -> Iterator[Row]:
    if block.caption is not None:
        yield Row("caption", text=block.caption.text)
    corner = block.corner.text if block.corner else ""
    yield from _head_rows(columns.heads, corner, labels, width)
    for line, cells in zip(block.lines, columns.cells, strict=True):
        values = [
            Value(filling.foreign(line.key, place) if cell is None else filling.printed[cell], cell)
            for place, cell in enumerate(cells)
        ]
        path = [filling.relabelled.get(label.text, label.text) for label in line.path]
        yield Row("values", line.key, path, values, reach=width - len(values) + 1)


def _head_rows(heads: Sequence[tuple[str, ...]], corner: str, labels: int, width: int) -> Iterator[Row]:
    depth = max(map(len, heads))
    for level in range(depth):
        row = [Head(corner, "below" if level else "begins")] if labels else []
        row += [Head(corner, "below" if level else "right")] * (labels - 1)
        for place, path in enumerate(heads):
            deep = min(level, len(path) - 1)
            beside = place > 0 and len(path) > level and heads[place - 1][: level + 1] == path[: level + 1]
            row.append(Head(path[deep], "below" if level > deep else "right" if beside else "begins"))
        row += [Head(row[-1].text, "right")] * (width - len(heads))
        yield Row("heads", heads=row)
