"""The cells of a report as flat records: JSON Lines for programs, CSV for Excel."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import define, fields

from govparse.exports.encoding import to_json_lines, utf8
from govparse.records import Number, Reading, Report, State

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula; the full-width forms do so in East Asian editions."""


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


def to_jsonl(records: Iterable[object]) -> bytes:
    """One JSON object a line, as UTF-8; decimals are numbers with the digits printed in the source."""
    return to_json_lines(list(records))


def csv_header(columns: Sequence[str] = COLUMNS) -> bytes:
    """The first line of a CSV file, with the byte order mark that makes Excel read UTF-8."""
    return b"\xef\xbb\xbf" + _csv_lines([columns])


def to_csv(records: Iterable[object]) -> bytes:
    """The lines of a CSV file that follow `csv_header()`, as UTF-8.

    Numbers stay numbers, nothing is an empty field, candidates are a JSON list, names are joined by `; `. Text that a
    spreadsheet would take for a formula gets an apostrophe before it.
    """
    return _csv_lines(map(_field, vars(record).values()) for record in records)


def _csv_lines(rows: Iterable[Iterable[object]]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return utf8(written.getvalue())


def _field(value: object) -> object:
    """A value as the csv module writes it right: it knows numbers and None."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    if isinstance(value, list):
        return "[" + ",".join("null" if item is None else str(_field(item)) for item in value) + "]"
    return value
