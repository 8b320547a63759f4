"""What an official form is: rows, columns, cells and equations as data.

From one declaration of a form come label matching, alignment, checks, rendering, the JSON Schema and the cell labels. A
form knows nothing of the layouts it may be found in.
"""

from functools import cached_property
from typing import Literal

from attrs import field, frozen

Kind = Literal["count", "amount", "change"]
"""What a cell holds: a number of things, an amount of money (decimal), or a signed change."""


@frozen
class Label:
    """An official label as the form prints it, and the other wordings met for the same thing."""

    text: str
    aliases: tuple[str, ...] = ()


@frozen
class Column:
    """A value column: its key in cell ids, its official label, what it holds and in which unit.

    `unit` is None where the form leaves the unit to the source. `above` are the heads over the label that it shares
    with its neighbours, the outermost first.
    """

    key: str
    label: Label
    kind: Kind = "count"
    unit: str | None = "件"
    above: tuple[Label, ...] = ()


@frozen
class CellSpec:
    """One cell of a form: its id within the table, its official label path, what it holds and in which unit."""

    id: str
    label: str
    kind: Kind
    unit: str | None


@frozen
class Row:
    """A row: its key (`refused.state_secret`), the labels from the outermost group to its own, its columns."""

    key: str
    path: tuple[Label, ...]
    columns: tuple[Column, ...]

    @property
    def label(self) -> str:
        """The official label path, as `三、本年度办理结果/（三）不予公开/1.属于国家秘密`."""
        return "/".join(label.text for label in self.path)


@frozen
class Block:
    """Rows that stand below one head of columns.

    `caption` is a line of its own over the head (第二十条第（一）项), `corner` what stands over the labels of the rows,
    `units` the head of a column behind the labels that prints the unit of each row. Rows `side_by_side` share one
    printed line that has no label: what would lead them stands over their columns.
    """

    rows: tuple[Row, ...]
    caption: Label | None = None
    corner: Label | None = None
    units: Label | None = None
    side_by_side: bool = False

    @property
    def columns(self) -> tuple[tuple[Label, ...], ...]:
        """The heads over every column of the block, the outermost first, its own label last."""
        if self.side_by_side:
            return tuple((*row.path, *c.above, c.label) for row in self.rows for c in row.columns)
        return tuple((*column.above, column.label) for column in self.rows[0].columns)

    @property
    def lines(self) -> "tuple[Line, ...]":
        """The printed lines of the block."""
        if self.side_by_side:
            return (Line("+".join(row.key for row in self.rows), (), tuple(c for r in self.rows for c in cells_of(r))),)
        return tuple(Line(row.key, row.path, cells_of(row)) for row in self.rows)


@frozen(slots=False, eq=False)
class Line:
    """A printed line of the table: the cells that stand side by side and the row labels that lead them.

    Most lines are one row; the table of section 四 prints three rows in one line that has no row label at all.
    """

    key: str
    path: tuple[Label, ...]
    cells: tuple[CellSpec, ...]

    @cached_property
    def name(self) -> str:
        """The official labels that lead the line, from the outermost group to its own."""
        return "/".join(label.text for label in self.path)

    @cached_property
    def counts(self) -> tuple[tuple[str, str | None], ...] | None:
        """The label and unit of every cell where all of them are numbers of pieces, None where one is an amount."""
        amounts = any(cell.kind == "amount" for cell in self.cells)
        return None if amounts else tuple((cell.label, cell.unit) for cell in self.cells)


EquationKind = Literal["row_sum", "column_sum", "balance", "outcome_sum"]


@frozen
class Equation:
    """The sum of the cells `left` equals the sum of the cells `right`.

    `subject` is the official label of the row or column it speaks of.
    """

    kind: EquationKind
    subject: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """All cell ids of the equation."""
        return self.left + self.right


@frozen
class Years:
    """The years whose reports an edition is for, its first and its last; None where there is no such limit."""

    first: int | None = None
    last: int | None = None

    def hold(self, year: int | None) -> bool:
        """Whether the edition was in force for a year; the newest one was where no year is known."""
        if year is None:
            return self.last is None
        return self.begun(year) and (self.last is None or year <= self.last)

    def begun(self, year: int) -> bool:
        """Whether the edition existed for a year."""
        return self.first is None or self.first <= year


@frozen(slots=False, eq=False)
class Form:
    """An official table of one edition.

    `edition` is None where all editions print the same table; `in_force` are the years that it is for. `distinctive`
    are the labels that only this edition prints. `totals` are the cells that are sums of others: where one of them is
    blank, the equations that hold it say nothing. `merged`: heads and values of a block are merged over different
    columns of the printed table, so that blanks may stand between values.
    """

    table: str
    edition: str | None
    title: str
    blocks: tuple[Block, ...]
    distinctive: tuple[str, ...]
    equations: tuple[Equation, ...]
    totals: frozenset[str] = field(factory=frozenset)
    merged: bool = False
    in_force: Years = Years()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return tuple(row for block in self.blocks for row in block.rows)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All printed lines in order."""
        return tuple(line for block in self.blocks for line in block.lines)

    @cached_property
    def narrowest(self) -> int:
        """How many columns the line with the fewest has."""
        return min(len(line.cells) for line in self.lines)

    @cached_property
    def headers(self) -> tuple[Label, ...]:
        """The labels above and between the rows, each once: captions, notes, column heads, labels of groups of rows."""
        found: list[Label] = []
        for block in self.blocks:
            found += [label for label in (block.caption, block.corner, block.units) if label is not None]
            found += [label for heads in block.columns for label in heads]
            found += [label for line in block.lines for label in line.path[:-1]]
        return tuple(dict.fromkeys(found))

    @cached_property
    def cells(self) -> dict[str, CellSpec]:
        """All cells by id within the table, in the order of the form."""
        return {cell.id: cell for line in self.lines for cell in line.cells}

    @cached_property
    def nesting(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """Where the values of every row stand in a nested record: the parts of its key, and the keys of its columns."""
        return tuple((tuple(row.key.split(".")), tuple(column.key for column in row.columns)) for row in self.rows)

    @cached_property
    def _full_ids(self) -> tuple[str, ...]:
        return tuple(f"{self.table}.{cell}" for cell in self.cells)

    def cell_ids(self) -> tuple[str, ...]:
        """The full ids, as `applications.new_received.total`, in the order of the form."""
        return self._full_ids

    @cached_property
    def _by_kind(self) -> dict[EquationKind, tuple[Equation, ...]]:
        kinds = dict.fromkeys(equation.kind for equation in self.equations)
        return {kind: tuple(each for each in self.equations if each.kind == kind) for kind in kinds}

    def equations_of(self, kind: EquationKind) -> tuple[Equation, ...]:
        """The equations of one kind, in the order of the form."""
        return self._by_kind.get(kind, ())


def cells_of(row: Row) -> tuple[CellSpec, ...]:
    """The cells of a row, labelled with the official path × column."""
    return tuple(
        CellSpec(f"{row.key}.{column.key}", f"{row.label} × {column.label.text}", column.kind, column.unit)
        for column in row.columns
    )
