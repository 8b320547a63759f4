"""Blank cells where the official form asks for a number, 0 where there is nothing: said once a row or once a table."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Outcome, Untold, Words, check_of, shortened, span_of
from govparse.checks.relations import is_blank
from govparse.checks.subject import OFFICIAL_TABLES, Subject
from govparse.fitting.fit import Fit
from govparse.forms.form import Line
from govparse.records import ReportCell

MOST_NAMED = 4
"""So many columns, or rows, are named one by one."""
_UNREAD: Words = ("有单元格缺失或存疑", "a cell is missing or in doubt")
_NO_TABLE: Words = ("没有读到表格", "the table was not read")
_IN_DOUBT: Words = ("，该行各数值因此存疑", "; the figures of the row are in doubt for that")
_TOTAL_BLANK = "total_blank"
"""The clue that a total is blank which hardly any other row lacks."""
_RESULTS_TOTAL = "results_total"


def _blank_in(fit: Fit, line: Line) -> list[str]:
    return [cell.id for cell in line.cells if is_blank(fit.cells[cell.id])]


def _is_blank(fit: Fit) -> bool:
    """Whether nothing at all stands in the cells of a table."""
    if any(number is not None for number in fit.numbers):
        return False
    return {cell.state for cell in fit.made} <= {"blank", "absent"} and any(c.state == "blank" for c in fit.made)


def _prints_no_zeros(fit: Fit) -> bool:
    """Whether zeros are left out throughout: numbers and blanks, and no 0."""
    states = {cell.state for cell in fit.made} if None in fit.numbers else set()
    return states >= {"number", "blank"} and 0 not in fit.numbers


def _missing(subject: Subject) -> Iterator[Outcome]:
    """The tables of which no cell is there."""
    tables = subject.official.values()
    there = sum(any(cell.state != "absent" for cell in fit.made) for fit in tables)
    if there < len(OFFICIAL_TABLES):
        yield Untold(len(OFFICIAL_TABLES) - there, _NO_TABLE)


def _table_blank(subject: Subject) -> Iterator[Outcome]:
    yield from _missing(subject)
    for fit in subject.official.values():
        if _is_blank(fit):
            yield Finding(fit.span, [], {"table": fit.form.title})


def _no_zeros(subject: Subject) -> Iterator[Outcome]:
    yield from _missing(subject)
    for fit in subject.official.values():
        if _prints_no_zeros(fit):
            blanks = sum(cell.state == "blank" for cell in fit.made)
            yield Finding(fit.span, [], {"table": fit.form.title, "count": blanks})


def _total_blank(subject: Subject) -> Iterator[Outcome]:
    """A total that is blank while what it sums up is printed."""
    for table, fit in subject.official.items():
        if None not in fit.numbers or _is_blank(fit):
            continue
        if lost := sum(cell in fit.unlisted and not _is_left_out(cell, fit.cells[cell]) for cell in fit.form.totals):
            yield Untold(lost, _UNREAD)
        left_out = list(_totals_left_out(fit))
        for rows in [left_out] if len(left_out) > MOST_NAMED else [[totals] for totals in left_out]:
            yield _totals_finding(table, fit, rows)


def _totals_finding(table: str, fit: Fit, rows: list[list[str]]) -> Finding:
    """That the totals of a row are left out, or those of many rows."""
    doubted = [cell for totals in rows for cell in _doubted_with(fit, totals)]
    labels = [fit.form.cells[totals[0]].label.rpartition(" × ") for totals in rows]
    names = [shortened(row) for row, _, _ in labels]
    columns = [fit.form.cells[cell].label.rpartition(" × ")[2] for cell in rows[0]]
    details = {
        "row": _named(names, "行", "rows"),
        "columns": _named(columns, "格", "cells") if len(rows) == 1 else ("总计", "total"),
        "doubt": _IN_DOUBT if doubted else ("", ""),
    }
    cells = [*(cell for totals in rows for cell in totals), *doubted]
    return Finding(_place(fit, cells), [f"{table}.{cell}" for cell in cells], details)


def _totals_left_out(fit: Fit) -> Iterator[list[str]]:
    """The blank totals of each row: behind numbers in the row, or below numbers in the column."""
    for row in fit.form.rows:
        cells = [f"{row.key}.{column.key}" for column in row.columns]
        totals = [cell for cell in cells if cell in fit.form.totals and _is_left_out(cell, fit.cells[cell])]
        if row.key == _RESULTS_TOTAL:
            totals = [cell for cell in totals if _sums_up(fit, cell)]
        elif all(is_blank(fit.cells[cell]) for cell in cells):
            totals = []
        if totals:
            yield totals


def _is_left_out(name: str, cell: ReportCell) -> bool:
    """Whether a total is blank, or may be that of its row: then nearly all other rows have one."""
    may_be = (
        name.endswith(".total")
        and cell.reading == "ambiguous"
        and _TOTAL_BLANK in cell.evidence
        and None in (cell.candidates or ())
    )
    return is_blank(cell) or may_be


def _doubted_with(fit: Fit, totals: list[str]) -> list[str]:
    """The other cells of the row that are in doubt because its total is left out."""
    row = totals[0].rpartition(".")[0]
    return [
        name
        for name in sorted(fit.doubtful)
        if name.rpartition(".")[0] == row and name not in totals and _TOTAL_BLANK in fit.cells[name].evidence
    ]


def _sums_up(fit: Fit, total: str) -> bool:
    """Whether something that is not 0 stands in what a total adds up."""
    return any(
        fit.values[cell] for equation in fit.form.equations if equation.left == (total,) for cell in equation.right
    )


def _row_blank(subject: Subject) -> Iterator[Outcome]:
    """Blank cells of a row where the form asks for 0; what other findings say of a cell is not said again."""
    for table, fit in subject.official.items():
        if None not in fit.numbers:
            continue
        unread = sum(cell.reading in ("ambiguous", "absent") and not is_blank(cell) for cell in fit.made)
        if unread:
            yield Untold(unread, _UNREAD)
        if _is_blank(fit) or _prints_no_zeros(fit):
            continue
        said = {cell for left_out in _totals_left_out(fit) for cell in left_out}
        said |= {cell for of, mistake in subject.mistakes if of is fit and mistake.blanks for cell in mistake.cells}
        for line in fit.form.lines:
            blank = [cell for cell in _blank_in(fit, line) if cell not in said]
            if blank:
                yield _finding(table, fit, line, blank)


def _finding(table: str, fit: Fit, line: Line, blank: list[str]) -> Finding:
    row = shortened(line.name) or fit.form.title
    labels = [fit.form.cells[cell].label for cell in blank]
    columns = [label if not line.name else label.rpartition(" × ")[2] for label in labels]
    details = {"row": row, "columns": _listed(columns, len(line.cells))}
    return Finding(_place(fit, blank), [f"{table}.{cell}" for cell in blank], details)


def _listed(columns: list[str], of: int) -> Words:
    if len(columns) == of and of > 1:
        return "整行", "the whole row"
    return _named(columns, "格", "cells")


def _named(names: list[str], measure: str, what: str) -> Words:
    """Names one by one, of many only the first with their number."""
    shown = "、".join(names[:MOST_NAMED])
    if len(names) <= MOST_NAMED:
        return shown, shown
    return f"{shown}等{len(names)}{measure}", f"{shown} and others, {len(names)} {what}"


def _place(fit: Fit, cells: list[str]) -> tuple[int, int] | None:
    return next((span for cell in cells if (span := span_of(fit.cells[cell])) is not None), None)


CHECKS: tuple[Check, ...] = (
    check_of("GP411", _row_blank),
    check_of("GP412", _total_blank),
    check_of("GP413", _table_blank),
    check_of("GP414", _no_zeros),
)
