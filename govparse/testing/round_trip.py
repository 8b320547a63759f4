"""A report written in a dialect and read again."""

from collections.abc import Callable

import govparse
from govparse.forms import FORMS
from govparse.records import Report, ReportCell
from govparse.rendering import as_text, printed_tables
from govparse.tables.writing import Spanned, Writer


def check_round_trip(
    report: Report,
    dialect: Writer,
    parse: Callable[[str], Report] = govparse.parse,
    spanned: Spanned | None = None,
) -> str:
    """Assert that the tables of a report, written in a dialect, are read as what they are; gives the text.

    Every cell that is sure comes back with its value, state, unit and remark, and sure again; every table with its
    edition, read by this dialect. Cells in doubt and absent ones are printed blank and not compared, nor is a line
    without label of which nothing is printed: nobody could tell that it is one. `parse` reads a text, for dialects that
    are not installed; `spanned` is what becomes of spans, by default what the dialect says. Figures whose sums fail may
    put a cell in doubt: then what it was is one of its candidates.
    """
    text = as_text(printed_tables(report), dialect, spanned)
    differences = list_differences(report, parse(text), dialect.name)
    assert not differences, "\n".join([*differences, "", text])
    return text


def list_differences(report: Report, again: Report, dialect: str) -> list[str]:
    """What is not the same in a report that was written and read again, in words."""
    differences = [
        f"{table}: edition {rows['edition']}, read as {read.get('edition')} by {read.get('dialect')}"
        for table, rows in report.tables.items()
        if ((read := again.tables.get(table, {})).get("edition"), read.get("dialect")) != (rows["edition"], dialect)
    ]
    unseen = _unseen(report)
    for name, cell in report.cells.items():
        if cell.reading in ("exact", "repaired") and name not in unseen:
            found = again.cells.get(name)
            if found is not None and found.reading == "ambiguous" and cell.value in (found.candidates or ()):
                continue
            if found is None or found.reading not in ("exact", "repaired") or _said(found) != _said(cell):
                differences.append(f"{name}: {_said(cell)}, read {found and (found.reading, *_said(found))}")
    return differences


def _unseen(report: Report) -> set[str]:
    """The cells of lines that print neither a label nor a value."""
    forms = [form for form in FORMS if report.tables.get(form.table, {}).get("edition", "") == form.edition]
    lines = [(form.table, line) for form in forms for line in form.lines if not line.path]
    unlabelled = ([f"{table}.{spec.id}" for spec in line.cells] for table, line in lines)
    return {
        name
        for names in unlabelled
        if all(report.cells[name].value is None and report.cells[name].state != "dash" for name in names)
        for name in names
    }


def _said(cell: ReportCell) -> tuple[object, ...]:
    return str(cell.value), cell.state, cell.unit, cell.remark
