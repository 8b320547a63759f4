"""What the cells of a record print, so that reading it again gives the record."""

from collections.abc import Sequence
from decimal import Decimal
from unicodedata import category

from govparse.fitting.records.values import read_value
from govparse.forms import CellSpec, Form, forms_of
from govparse.forms.printed import PrintedTable, print_form
from govparse.records import Number, Report, ReportCell
from govparse.tables.writing import Unwritable

DASH = "/"
"""What a cell with a dash prints; how its source printed it is in `raw`."""


def printed_tables(report: Report, tables: Sequence[str] | None = None) -> list[PrintedTable]:
    """The tables of a report as the forms of their editions print them, all of them or those named.

    A number is printed with what belongs to it: 增 or 减 for a change, a unit that the form does not name, its remark.
    An ambiguous cell and an absent one are blank. Raises `Unwritable` for a record that lacks cells of its form, or
    whose value would be read differently.
    """
    return [_printed(report, table) for table in report.tables if tables is None or table in tables]


def _printed(report: Report, table: str) -> PrintedTable:
    form = _form(table, report.tables[table].get("edition"))
    return print_form(form, lambda spec: cell_text(spec, _cell(report, f"{table}.{spec.id}")))


def _form(table: str, edition: str | None) -> Form:
    for form in forms_of(table):
        if form.edition == edition:
            return form
    raise Unwritable((f"没有这种表格：{table}（{edition}年格式）", f"there is no form {table} of edition {edition}"))


def _cell(report: Report, name: str) -> ReportCell:
    if name not in report.cells:
        raise Unwritable((f"记录缺少单元格{name}", f"the record lacks the cell {name}"))
    return report.cells[name]


def cell_text(spec: CellSpec, cell: ReportCell) -> str:
    """What a cell prints; raises `Unwritable` where that would not be read as what the record says."""
    if cell.state == "dash" and cell.value is None:
        return DASH
    if cell.value is None:
        return ""
    unit = cell.unit if cell.unit != spec.unit else None
    text = _signed(spec, cell.value) + (unit or "") + (cell.remark or "")
    back = read_value(text)
    whole = spec.kind == "amount" or not isinstance(cell.value, Decimal)
    same = back.number is not None and _digits(back.number) == _digits(cell.value)
    if not whole or not same or (back.unit, back.remark) != (unit, cell.remark) or not _harmless(text):
        zh, en = f"{text!r}读回后与记录不符", f"{text!r} would not be read as the record has it"
        raise Unwritable((f"{spec.label}：{zh}", f"{spec.label}: {en}"))
    return text


def _signed(spec: CellSpec, value: Number) -> str:
    if spec.kind == "change" and value:
        return f"增{_digits(value)}" if value > 0 else f"减{_digits(-value)}"
    return _digits(value)


def _digits(value: Number) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _harmless(text: str) -> bool:
    """Whether a text has no line breaks, tabs or characters that are not seen."""
    return all(category(char) not in ("Cc", "Cf", "Zl", "Zp") for char in text)
