"""The cells of a report as flat records, one a cell."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import define, fields

from govparse.conversion.tabled import Tabled


@define(slots=False)  # msgspec writes slots in alphabetical order
class CellRecord:
    """One cell of an official table with the report it stands in; the order of the fields is part of the contract.

    `source` is the path as it was given, `part` the number of the report in it; the rest is as in
    `govparse.records.ReportCell`.
    """

    source: str | None
    part: int
    organ: str | None
    year: int | None
    table: str
    edition: str | None
    dialect: str | None
    cell: str
    label: str
    value: int | Decimal | None
    unit: str | None
    unit_source: str | None
    remark: str | None
    state: str
    reading: str
    candidates: list[int | Decimal | None] | None
    raw: str | None
    start: int | None
    end: int | None
    line: int | None
    char: int | None


COLUMNS = tuple(field.name for field in fields(CellRecord))
"""The names of the fields in their order: keys of the JSON objects and header of the CSV."""


def cell_records(report: Tabled, table: str | None = None) -> Iterator[CellRecord]:
    """The cells of a report in the order of the official form, all of them or those of a table."""
    source = report.source
    for name, cell in report.cells.items():
        its_table = name.partition(".")[0]
        if table not in (None, its_table):
            continue
        about = report.tables[its_table]
        yield CellRecord(
            source=source.name,
            part=source.part,
            organ=report.organ,
            year=report.year,
            table=its_table,
            edition=about["edition"],
            dialect=about["dialect"],
            cell=name,
            label=cell.label,
            value=cell.value,
            unit=cell.unit,
            unit_source=cell.unit_source,
            remark=cell.remark,
            state=cell.state,
            reading=cell.reading,
            candidates=cell.candidates,
            raw=cell.raw,
            start=cell.start,
            end=cell.end,
            line=cell.line,
            char=cell.char,
        )
