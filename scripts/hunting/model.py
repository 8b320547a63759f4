"""A report as it is printed, before any layout writes it: tables of rows of values that know whose place they take."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Literal

from attrs import define, field, frozen

Spans = Literal["full", "begun", "repeated"]
"""How a layout writes a cell that spans others: blanks beside it, once and nothing else, or its text in each place."""

BLANK, DASH, LOST, UNSURE = "", "-", "lost", "unsure"
"""What a cell says that prints no number: blank, dash, its number no longer stands in the text, or nothing says which
of several figures is its own.
"""

CUT, JOIN, WRAP = "⟰", "⟱", "⟲"
"""Arrows that no report prints: the file ends here, the line goes on with the next, the cell goes on below."""


@define
class Value:
    """A printed value: its text, and the cell of the form whose place it takes; None of a column that is none of it."""

    text: str
    id: str | None = None


@frozen
class Head:
    """A place in a row of heads: its text, and whether the cell begins here, or reaches here from the left or above."""

    text: str
    place: Literal["begins", "right", "below"] = "begins"


@define
class Row:
    """A row of a table: `values` behind the labels of `path`, a caption, a row of heads, or a line that is no row."""

    kind: Literal["caption", "heads", "values", "line"]
    key: str = ""
    path: list[str] = field(factory=list)
    values: list[Value] = field(factory=list)
    heads: list[Head] = field(factory=list)
    text: str = ""
    reach: int = 1
    """Over how many columns the last value reaches."""
    aside: int = 0
    """How many places a tool pushed the values to the right."""


@define
class Table:
    """A table: its id in the report, how many columns labels and values take, its rows from top to bottom."""

    name: str
    labels: int
    columns: int
    rows: list[Row]
    delimiter: str | None = None
    """What stands for the line that layouts write under the heads; None where it is as it should be."""
    transposed: bool = False

    def of_values(self) -> list[Row]:
        """The rows with values."""
        return [row for row in self.rows if row.kind == "values"]

    def grid(self, spans: Spans) -> Iterator[tuple[Row, list[str]]]:
        """Every row with the texts of its cells."""
        above: list[str] = []
        for row in self.rows:
            yield row, self._texts(row, above, spans)
            if row.kind == "values":
                above = row.path[:-1]
            elif row.kind != "line":
                above = []

    def _texts(self, row: Row, above: list[str], spans: Spans) -> list[str]:
        width = self.labels + self.columns
        if row.kind == "line":
            return [row.text]
        if row.kind == "caption":
            return {"full": [row.text, *[""] * (width - 1)], "begun": [row.text], "repeated": [row.text] * width}[spans]
        if row.kind == "heads":
            if spans == "begun":
                return [head.text for head in row.heads if head.place == "begins"]
            return [head.text if spans == "repeated" or head.place == "begins" else "" for head in row.heads]
        return self._labels(row, above, spans) + self._values(row, spans)

    def _labels(self, row: Row, above: list[str], spans: Spans) -> list[str]:
        if not row.path:
            return []
        groups = row.path[:-1]
        shared = next((n for n, each in enumerate(groups) if above[n : n + 1] != [each]), len(groups))
        beside = self.labels - len(row.path)
        if spans == "begun":
            return row.path[shared:]
        if spans == "repeated":
            return [*row.path, *[row.path[-1]] * beside]
        return [*[""] * shared, *row.path[shared:], *[""] * beside]

    def _values(self, row: Row, spans: Spans) -> list[str]:
        texts = [""] * row.aside + [value.text for value in row.values]
        if spans == "repeated" and row.reach > 1 and texts:
            return texts + [texts[-1]] * (row.reach - 1)
        if spans == "full":
            return texts + [""] * (self.columns - len(texts))
        return texts


@frozen
class Prose:
    """A paragraph or a heading."""

    text: str


@define
class Document:
    """A report: its parts in order, what each of its cells says, and what they said before any damage."""

    parts: list[Prose | Table]
    truth: dict[str, str]
    figures: dict[str, str] = field(factory=dict)
    sound: dict[str, Table] = field(factory=dict)
    """The tables as they were before rows were damaged, by name."""

    def tables(self) -> list[Table]:
        """The tables of this report, others left out."""
        return [part for part in self.parts if isinstance(part, Table) and part.name]

    def keep(self) -> None:
        """Remember the tables as they are now: in the shape that they are printed in, and sound."""
        self.sound = {table.name: deepcopy(table) for table in self.tables()}
