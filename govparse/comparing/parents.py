"""A parent and the children that its report includes: no cell of it is less than the sum of theirs."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from govparse.comparing.comparison import (
    Comparison,
    Difference,
    FigureRow,
    Given,
    Side,
    at_cells,
    compared,
    difference,
    gravest_first,
)
from govparse.comparing.figures import edition_of, figure, figure_rows
from govparse.forms import TABLES, Form, forms_of
from govparse.records import Number


def compare_with_children(parent: Given, children: Sequence[Given]) -> Comparison:
    """The comparison of a parent with named children; those of another year are left out, and said."""
    made = Comparison("parent", [compared(each) for each in (parent, *children)])
    made.figures = figure_rows([parent, *children])
    counted: list[tuple[int, Given]] = []
    for number, child in enumerate(children, 1):
        if parent.year is not None and child.year is not None and child.year != parent.year:
            made.differences.append(_of_another_year(number, child))
        else:
            counted.append((number, child))
    for table in TABLES:
        if table in parent.report.tables:
            edition = edition_of(parent.report, table)
            form = next(form for form in forms_of(table) if form.edition == edition)
            alike = [(n, each) for n, each in counted if _has(each, table, edition)]
            made.differences += _rows(form, parent, alike)
    made.differences = gravest_first(made.differences)
    return made


def _of_another_year(number: int, child: Given) -> Difference:
    name = child.name.zh, child.name.en
    return difference("GP722", [], [Side(number, None)], child=name, year=child.year)


def _has(given: Given, table: str, edition: str | None) -> bool:
    return table in given.report.tables and edition_of(given.report, table) == edition


@frozen
class _Excess:
    """A cell of which the children make more than the parent has."""

    cell: str
    column: str
    parent: Number
    children: Number


def _rows(form: Form, parent: Given, children: Sequence[tuple[int, Given]]) -> Iterator[Difference]:
    """A difference a row; of a child in doubt nothing is added, so that the sum is the least there can be."""
    for row in form.rows:
        wrong: list[_Excess] = []
        for column in row.columns:
            cell = f"{form.table}.{row.key}.{column.key}"
            own = figure(parent.report, cell)
            if own is None or column.kind == "change":
                continue
            total = sum(found.counted for _, child in children if (found := figure(child.report, cell)) is not None)
            if total > own.counted:
                wrong.append(_Excess(cell, column.label.text, own.counted, total))
        if wrong:
            yield _difference(row.label, wrong, parent, children)


def _difference(row: str, wrong: Sequence[_Excess], parent: Given, children: Sequence[tuple[int, Given]]) -> Difference:
    cells = [each.cell for each in wrong]
    said = [f"{each.column} {each.children}>{each.parent}" for each in wrong]
    sides = [at_cells(0, parent, cells, wrong[0].parent if len(wrong) == 1 else None)]
    for number, child in children:
        found = [figure(child.report, cell) for cell in cells]
        if any(each is not None and each.counted for each in found):
            value = found[0].value if len(wrong) == 1 and found[0] is not None else None
            sides.append(at_cells(number, child, cells, value))
    return difference("GP721", cells, sides, row=row, columns=("、".join(said), ", ".join(said)))


def rest(row: FigureRow) -> Number | None:
    """What the parent has beside its children, from a row of figures; None where the parent has no number."""
    own, *others = row.values
    return None if own is None else own - sum(value or 0 for value in others)
