"""An official table for people: its rows by their labels, its figures below their heads, doubts marked."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from math import ceil

from govparse.cli.console import Console
from govparse.cli.display import clip, display_width, pad, wrap
from govparse.forms import Column, Form, Row
from govparse.records import Number, ReportCell

_GAP = 2
_HEAD = 6
"""Columns that a head takes at least; longer ones are wrapped."""
_LABEL = 24
"""Columns that labels take at least."""


def table_lines(console: Console, form: Form, cells: Mapping[str, ReportCell]) -> Iterator[str]:
    """The lines of a table: rows with the same columns stand below one head, labels indented by their nesting."""
    labels = max(_indented(len(row.path) - 1, row.path[-1].text) for row in form.rows)
    room = max(_LABEL, min(labels, console.width // 2))
    for columns, rows in groupby(form.rows, key=lambda row: row.columns):
        yield from _block(console, form.table, columns, list(rows), cells, room)


def _indented(depth: int, label: str) -> int:
    return 2 * depth + display_width(label)


def _block(
    console: Console,
    table: str,
    columns: tuple[Column, ...],
    rows: list[Row],
    cells: Mapping[str, ReportCell],
    room: int,
) -> Iterator[str]:
    figures = [[shown(cells[f"{table}.{row.key}.{column.key}"], column) for column in columns] for row in rows]
    fair = max(_HEAD, (console.width - room) // len(columns) - _GAP)
    widths = [
        max(min(display_width(column.label.text), fair), *(display_width(row[at]) for row in figures))
        for at, column in enumerate(columns)
    ]
    yield from _heads(console, columns, widths, room)
    printed: tuple[str, ...] = ()
    for row, values in zip(rows, figures, strict=True):
        path = tuple(label.text for label in row.path)
        for depth in range(len(path) - 1):
            if path[: depth + 1] != printed[: depth + 1]:
                yield clip("  " * depth + path[depth], room)
        printed = path
        label = pad(clip("  " * (len(path) - 1) + path[-1], room), room)
        marks = (cells[f"{table}.{row.key}.{column.key}"].reading for column in columns)
        yield label + "".join(
            " " * _GAP + _styled(console, pad(value, width, right=True), mark)
            for value, width, mark in zip(values, widths, marks, strict=True)
        )


def _heads(console: Console, columns: tuple[Column, ...], widths: list[int], room: int) -> Iterator[str]:
    wrapped = [_balanced(column.label.text, width) for column, width in zip(columns, widths, strict=True)]
    height = max(map(len, wrapped))
    for line in range(height):
        parts = (head[line - height + len(head)] if line >= height - len(head) else "" for head in wrapped)
        heads = "".join(" " * _GAP + pad(part, width, right=True) for part, width in zip(parts, widths, strict=True))
        yield console.style(" " * room + heads, "faint")


def _balanced(text: str, width: int) -> list[str]:
    """The text in as few lines as `width` allows, of about the same length."""
    lines = ceil(display_width(text) / width)
    return wrap(text, max(ceil(display_width(text) / lines / 2) * 2, 2))


def _styled(console: Console, text: str, reading: str) -> str:
    styles = {"ambiguous": "error", "absent": "error", "repaired": "warning"}
    return console.style(text, styles[reading]) if reading in styles else text


def shown(cell: ReportCell, column: Column) -> str:
    """A cell in brief: its figure, `5*` repaired, `0|1?` ambiguous, `_` blank, `x` absent, else its raw text."""
    match cell.reading, cell.state:
        case "absent", _:
            return "x"
        case "ambiguous", _:
            return "|".join(_number(value, column) for value in cell.candidates or ()) + "?"
        case reading, "number":
            return _number(cell.value, column) + ("*" if reading == "repaired" else "")
        case _, "blank":
            return "_"
        case _:
            return clip(cell.raw or "", 12)


def _number(value: Number | None, column: Column) -> str:
    if value is None:
        return "_"
    if isinstance(value, Decimal):
        return format(value, "f")
    return format(value, "+d") if column.kind == "change" and value else str(value)


def marks_used(cells: Mapping[str, ReportCell]) -> list[str]:
    """Which marks of `shown` a table uses, as keys of `govparse.cli.words.MARKS`."""
    readings = {cell.reading for cell in cells.values()}
    used: list[str] = [mark for mark in ("repaired", "ambiguous", "absent") if mark in readings]
    blank = any(cell.state == "blank" and cell.reading in ("exact", "repaired") for cell in cells.values())
    return [*used, "blank"] if blank else used
