"""Cells by the names that the form prints: section, row and column."""

from functools import cache

from attrs import frozen

from govparse.diagnostics import Bilingual
from govparse.forms import Form, Row, forms_of
from govparse.records import Report
from govparse.source import Span
from govparse.whereabouts.prose import section_of_kind

_MOST_NAMED = 3
"""Of so many rows or columns each is named."""


@frozen
class _Names:
    """What leads a cell: its row below its innermost group, its column, and whether rows are heads over the columns."""

    row: str
    column: str
    rows_are_heads: bool


@cache
def _names(form: Form) -> dict[str, _Names]:
    """The names of all cells of a form by their full ids."""
    return {
        f"{form.table}.{row.key}.{column.key}": _Names(_row_name(row), column.label.text, block.side_by_side)
        for block in form.blocks
        for row in block.rows
        for column in row.columns
    }


def _row_name(row: Row) -> str:
    """The label of a row; with that of its group where it has one below the section of the table."""
    labels = [label.text for label in row.path]
    return "—".join(labels[-2:] if len(labels) > 2 else labels[-1:])


def form_of(report: Report, table: str) -> Form | None:
    """The form that a table of a report was read by."""
    about = report.tables.get(table)
    edition = None if about is None else about["edition"]
    return next((form for form in forms_of(table) if form.edition == edition), None)


def name_table(report: Report, span: Span) -> Bilingual | None:
    """The table that characters belong to: they stand between its cells, or a cell of it begins among them."""
    starts: dict[str, list[int]] = {}
    for name, cell in report.cells.items():
        if cell.start is not None:
            starts.setdefault(name.partition(".")[0], []).append(cell.start)
    for table, places in starts.items():
        if min(places) < max(span[1], span[0] + 1) and span[0] <= max(places):
            return _table(report, table)
    return None


def _table(report: Report, table: str) -> Bilingual:
    section = section_of_kind(report, table)
    if section is not None:
        return Bilingual(f"{section.zh}表格", f"table of {section.en}")
    form = form_of(report, table)
    title = form.title if form is not None else table
    return Bilingual(f"“{title}”表", f"table “{title}”")


def name_cells(report: Report, cells: list[str]) -> Bilingual:
    """Cells of one table (the first, where there are more): the table, and the rows and columns they stand in."""
    table = cells[0].partition(".")[0]
    form = form_of(report, table)
    named = {} if form is None else _names(form)
    found = [named[cell] for cell in cells if cell in named]
    whole = _table(report, table)
    if not found:
        return whole
    rows = list(dict.fromkeys(name.row for name in found))
    columns = list(dict.fromkeys(name.column for name in found))
    zh, en = whole.zh, whole.en
    if len(rows) <= _MOST_NAMED:
        heads = found[0].rows_are_heads
        zh += f"，{_quoted(rows)}{'之下' if heads else '行'}"
        en += f", {'below' if heads else 'row'} {', '.join(map(_quote, rows))}"
    if len(columns) <= _MOST_NAMED:
        apart = "" if len(rows) <= _MOST_NAMED else "，"
        zh += f"{apart}{_quoted(columns)}列"
        en += f", column {', '.join(map(_quote, columns))}"
    return Bilingual(zh, en)


def _quoted(names: list[str]) -> str:
    return "".join(map(_quote, names))


def _quote(name: str) -> str:
    return "“" + name.replace("“", "‘").replace("”", "’") + "”"
