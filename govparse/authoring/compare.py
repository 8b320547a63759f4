"""What a dialect changes in texts: tables that it takes, ties, cells that are read otherwise, and the time it costs."""

from time import process_time

from attrs import frozen

from govparse.pipeline import read_reports
from govparse.records import Report, ReportCell
from govparse.source import Source
from govparse.tables.registry import GENERAL, Registry

Said = tuple[str, str]
"""How a cell is read, and what it says."""


@frozen
class TakenTable:
    """A table that another dialect reads where this one is not: its name, and that dialect (None where none did).

    So is one that is none any more, since nothing in it could be read.
    """

    table: str
    before: str | None

    @property
    def stolen(self) -> bool:
        """Whether a dialect loses it that explains such tables; what the general reading loses is no loss."""
        return self.before not in (None, GENERAL)


@frozen
class ChangedCell:
    """A cell that is read otherwise, by its id."""

    cell: str
    before: Said
    after: Said

    @property
    def is_loss(self) -> bool:
        """Whether it was sure, and says something else now."""
        return self.before[0] in ("exact", "repaired")


@frozen
class Comparison:
    """What a dialect changes in one source; seconds without it and with it."""

    taken: list[TakenTable]
    tied: int
    changed: list[ChangedCell]
    seconds: tuple[float, float]


def compare(source: Source, name: str, dialects: Registry) -> Comparison:
    """A source read without the dialect of that name and with it. Raises `UnknownPart` where there is none."""
    read_reports(source, dialects)  # what is remembered of lines helps neither reading more than the other
    without, before = _read(source, dialects.without(name))
    within, after = _read(source, dialects)
    taken: list[TakenTable] = []
    changed: list[ChangedCell] = []
    for one, other in zip(without, within, strict=False):
        taken += [
            TakenTable(table, _dialect(one, table))
            for table in dict.fromkeys([*one.tables, *other.tables])
            if _dialect(one, table) != name and (_dialect(other, table) == name or table not in other.tables)
        ]
        for cell in dict.fromkeys([*one.cells, *other.cells]):
            said = _said(one.cells.get(cell)), _said(other.cells.get(cell))
            if said[0] != said[1]:
                changed.append(ChangedCell(cell, *said))
    return Comparison(taken, _ties(within) - _ties(without), changed, (before, after))


def _read(source: Source, dialects: Registry) -> tuple[list[Report], float]:
    start = process_time()
    reports = read_reports(source, dialects)
    return reports, process_time() - start


def _dialect(report: Report, table: str) -> str | None:
    return report.tables[table]["dialect"] if table in report.tables else None


def _ties(reports: list[Report]) -> int:
    return sum(finding.code == "GP302" for report in reports for finding in report.diagnostics)


def _said(cell: ReportCell | None) -> Said:
    """What a cell says in a line: its value, or what it may be, or why it has none."""
    if cell is None:
        return "absent", "-"
    if cell.reading == "ambiguous":
        return cell.reading, " | ".join(map(str, cell.candidates or [])) or "?"
    return cell.reading, str(cell.value) if cell.value is not None else cell.state
