"""The tables of a report as they are printed, with the cells marked that findings speak of."""

from collections import defaultdict
from collections.abc import Sequence

from attrs import define, field

from govparse.catalogue import Severity
from govparse.diagnostics import Diagnostic
from govparse.forms import CellSpec
from govparse.forms.printed import PrintedCell, print_form
from govparse.records import Number, Report
from govparse.whereabouts.printed import form_of


@define
class MarkedCell:
    """A printed cell: `number` where it prints one and nothing else, what was found in it, and how grave that is.

    `concerned`: a finding that stands elsewhere speaks of it.
    """

    printed: PrintedCell
    number: Number | None = None
    findings: list[Diagnostic] = field(factory=list)
    severity: Severity | None = None
    concerned: bool = False


@define
class MarkedTable:
    """A printed table: its rows hold the cells that begin in them."""

    title: str
    width: int
    rows: list[list[MarkedCell]]


def marked_tables(report: Report, findings: Sequence[Diagnostic]) -> list[MarkedTable]:
    """The tables of a report with its figures as they are printed, in the order of its sections; notes mark nothing."""
    within: dict[str, list[Diagnostic]] = defaultdict(list)
    around: set[str] = set()
    for finding in findings:
        if finding.severity != "info":
            first = _first(report, finding)
            for cell in [first] if first else finding.cells:
                within[cell].append(finding)
            around |= set(finding.cells)
    return [marked for table in report.tables if (marked := _table(report, table, within, around))]


def _first(report: Report, finding: Diagnostic) -> str | None:
    """The cell that a finding stands at, None where it stands at no one cell."""
    cells = (name for name in finding.cells if name in report.cells)
    return next((name for name in cells if finding.span and report.cells[name].start == finding.span[0]), None)


def _table(report: Report, table: str, within: dict[str, list[Diagnostic]], around: set[str]) -> MarkedTable | None:
    form = form_of(report, table)
    if form is None:
        return None

    def text_of(spec: CellSpec) -> str:
        cell = report.cells.get(f"{table}.{spec.id}")
        return (cell.raw or "").strip() if cell is not None else ""

    def marked(printed: PrintedCell) -> MarkedCell:
        if printed.cell is None:
            return MarkedCell(printed)
        name = f"{table}.{printed.cell}"
        findings = within.get(name, [])
        gravest: Severity | None = None
        if findings:
            gravest = "error" if any(each.severity == "error" for each in findings) else "warning"
        return MarkedCell(printed, _number(report, name), findings, gravest, name in around)

    printed = print_form(form, text_of)
    return MarkedTable(form.title, printed.width, [[marked(cell) for cell in row] for row in printed.rows])


def _number(report: Report, name: str) -> Number | None:
    cell = report.cells.get(name)
    if cell is None or cell.value is None or (cell.raw or "").strip() != str(cell.value):
        return None
    return cell.value
