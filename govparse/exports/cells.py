"""The cells of a report as flat records: JSON Lines for programs, CSV for Excel."""

from collections.abc import Iterable, Iterator

from attrs import define, fields

from govparse.exports.csv import BYTE_ORDER_MARK, csv_lines
from govparse.exports.encoding import to_json_lines
from govparse.records import Number, Reading, Report, State


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
    value: Number | None
    unit: str | None
    unit_source: str | None
    remark: str | None
    state: State
    reading: Reading
    candidates: list[Number | None] | None
    raw: str | None
    start: int | None
    end: int | None
    line: int | None
    char: int | None


COLUMNS = tuple(field.name for field in fields(CellRecord))
"""The names of the fields in their order: keys of the JSON objects and header of the CSV."""


def cell_records(report: Report) -> Iterator[CellRecord]:
    """The cells of a report in the order of the official form."""
    source = report.source
    for name, cell in report.cells.items():
        table = name.partition(".")[0]
        about = report.tables[table]
        yield CellRecord(
            source=source.name,
            part=source.part,
            organ=report.organ,
            year=report.year,
            table=table,
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


def to_jsonl(records: Iterable[CellRecord]) -> bytes:
    """One JSON object a line, as UTF-8; decimals are numbers with the digits printed in the source."""
    return to_json_lines(list(records))


def csv_header() -> bytes:
    """The first line of a CSV file, with the byte order mark that makes Excel read UTF-8."""
    return BYTE_ORDER_MARK + csv_lines([COLUMNS])


def to_csv(records: Iterable[CellRecord]) -> bytes:
    """The lines of a CSV file that follow `csv_header()`, as UTF-8.

    Numbers stay numbers, nothing is an empty field, candidates are a JSON list. Text that a spreadsheet would take
    for a formula gets an apostrophe before it.
    """
    return csv_lines(vars(record).values() for record in records)
