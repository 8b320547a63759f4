"""A report in a notebook: one line of text, or its tables with what is in doubt marked."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from html import escape
from typing import Any

from govparse.conversion.printed import DASH, form_of, printed
from govparse.conversion.tabled import Tabled
from govparse.forms import Form
from govparse.forms.printed import PrintedCell

_FRAME = "border: 1px solid; padding: 0.1em 0.5em; "
_HEAD = f"{_FRAME}text-align: left; font-weight: normal"
_VALUE = f"{_FRAME}text-align: right"
_LOOKS = {
    "ambiguous": "; background: #fc6; color: #000",
    "absent": "; background: #ccc; color: #000",
    "repaired": "; background: #dfe; color: #000",
}
_LEGEND = {
    "ambiguous": "存疑，请核对原件 in doubt, check the original",
    "absent": "漏填 missing",
    "repaired": "数据错位，已归位 worked out",
}


def one_line(report: Tabled) -> str:
    """What `repr` says: what the report is, and how much of it is in doubt."""
    if not report.recognised:
        return f"<Report: not recognised, {_counted(report)}>"
    name = report.title.text if report.title else report.organ or report.source.name or "without a title"
    doubts = sum(cell.reading == "ambiguous" for cell in report.cells.values())
    parts = [f"{len(report.tables)} tables", f"{len(report.cells)} cells"]
    parts += [f"{doubts} in doubt"] if doubts else []
    return f"<Report {name!r}: {', '.join(parts)}, {_counted(report)}>"


def as_html(report: Tabled) -> str:
    """What a notebook shows: a title, and the tables as the form prints them. All texts are escaped."""
    title = report.title.text if report.title else "未识别为年度报告 not recognised" if not report.recognised else "—"
    facts = [report.organ, str(report.year) if report.year else None, report.source.name, _counted(report)]
    lines = [f"<p><b>{escape(title)}</b><br>{escape(' · '.join(fact for fact in facts if fact))}</p>"]
    for table, about in report.tables.items():
        try:
            form = form_of(table, about.get("edition"))
        except LookupError:  # of a package that is not installed here
            continue
        lines += _table(form, report.cells)
    seen = {cell.reading for cell in report.cells.values()}
    legend = [
        f'<span style="{_FRAME}{_LOOKS[each][2:]}">{said}</span>' for each, said in _LEGEND.items() if each in seen
    ]
    return "<div>" + "\n".join([*lines, f"<p>{' '.join(legend)}</p>"]) + "</div>"


def _counted(report: Tabled) -> str:
    counts = Counter(finding.severity for finding in report.diagnostics)
    said = [f"{counts[each]} {each}{'s' if counts[each] > 1 else ''}" for each in ("error", "warning") if counts[each]]
    return ", ".join(said) or "no errors or warnings"


def _table(form: Form, cells: dict[str, Any]) -> Iterator[str]:
    edition = f"（{form.edition}年格式）" if form.edition else ""
    yield f'<table style="border-collapse: collapse"><caption>{escape(form.title + edition)}</caption>'
    for row in printed(form).rows:
        yield "<tr>" + "".join(_place(place, cells.get(f"{form.table}.{place.cell}")) for place in row) + "</tr>"
    yield "</table>"


def _place(place: PrintedCell, cell: Any) -> str:
    spans = "".join(
        f' {name}="{count}"' for name, count in (("rowspan", place.rows), ("colspan", place.columns)) if count > 1
    )
    if place.cell is None or cell is None:
        return f'<th{spans} style="{_HEAD}">{escape(place.text)}</th>'
    title = f' title="{escape(cell.label)}"'
    return f'<td{spans}{title} style="{_VALUE}{_LOOKS.get(cell.reading, "")}">{escape(_shown(cell))}</td>'


def _shown(cell: Any) -> str:
    if cell.reading == "ambiguous":
        return " / ".join("?" if each is None else _digits(each) for each in cell.candidates or [None])
    if cell.value is None:
        return DASH if cell.state == "dash" else ""
    return _digits(cell.value)


def _digits(number: int | Decimal) -> str:
    return format(number, "f") if isinstance(number, Decimal) else str(number)
