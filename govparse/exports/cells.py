"""The cells of a report as flat records: JSON Lines for programs, CSV for Excel."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from govparse.conversion.cells import COLUMNS, CellRecord, cell_records
from govparse.conversion.encoding import to_json_lines, utf8

__all__ = ["COLUMNS", "CellRecord", "cell_records", "csv_header", "to_csv", "to_jsonl"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula; the full-width forms do so in East Asian editions."""


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
