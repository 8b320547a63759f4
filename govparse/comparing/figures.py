"""What a cell says that is compared with others."""

from collections.abc import Sequence

from attrs import frozen

from govparse.comparing.comparison import FigureRow, Given
from govparse.forms import TABLES
from govparse.records import Number, Report

LEADING = (
    "disclosure.rules.in_force",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.licensing.decisions",
    "disclosure.penalties.decisions",
    "disclosure.compulsion.decisions",
    "disclosure.administrative_fees.amount",
    "applications.new_received.total",
    "applications.carried_in.total",
    "applications.granted.total",
    "applications.granted_partially.total",
    "applications.results_total.total",
    "applications.carried_forward.total",
    "reconsideration_litigation.reconsideration.total",
    "reconsideration_litigation.litigation_direct.total",
    "reconsideration_litigation.litigation_after_reconsideration.total",
)
"""The cells that tell most of a report."""


@frozen
class Figure:
    """A cell that is certain: its number, None where it is blank or a dash."""

    value: Number | None

    @property
    def counted(self) -> Number:
        """The number, a blank or a dash counting as 0."""
        return self.value or 0


def figure(report: Report, cell: str) -> Figure | None:
    """What a cell says; None where the report lacks it, or it is in doubt, or holds words."""
    found = report.cells.get(cell)
    if found is None or found.reading in ("ambiguous", "absent") or found.state == "text":
        return None
    return Figure(found.value)


def edition_of(report: Report, table: str) -> str | None:
    """The edition of a table that a report has."""
    edition: str | None = report.tables[table]["edition"]
    return edition


def shared_tables(one: Report, other: Report) -> list[str]:
    """The tables that both reports have in one edition."""
    both = (table for table in TABLES if table in one.tables and table in other.tables)
    return [table for table in both if edition_of(one, table) == edition_of(other, table)]


def figure_rows(given: Sequence[Given]) -> list[FigureRow]:
    """All cells that any of the reports has, in the order of the forms, with the number in each report."""
    labels: dict[str, str] = {}
    for table in TABLES:
        for each in given:
            cells = each.report.cells.items()
            labels = {name: cell.label for name, cell in cells if name.partition(".")[0] == table} | labels
    order = {table: number for number, table in enumerate(TABLES)}
    names = sorted(labels, key=lambda name: order[name.partition(".")[0]])
    return [FigureRow(name, labels[name], [_value(each.report, name) for each in given]) for name in names]


def _value(report: Report, cell: str) -> Number | None:
    found = figure(report, cell)
    return None if found is None else found.value
