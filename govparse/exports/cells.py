"""The cells of a report as flat records: JSON Lines for programs, CSV for Excel."""

from collections.abc import Iterable, Sequence

from govparse.conversion.cells import COLUMNS, CellRecord, cell_records
from govparse.conversion.encoding import to_json_lines
from govparse.exports.csv import BYTE_ORDER_MARK, csv_lines

__all__ = ["COLUMNS", "CellRecord", "cell_records", "csv_header", "to_csv", "to_jsonl"]


def to_jsonl(records: Iterable[object]) -> bytes:
    """One JSON object a line, as UTF-8; decimals are numbers with the digits printed in the source."""
    return to_json_lines(list(records))


def csv_header(columns: Sequence[str] = COLUMNS) -> bytes:
    """The first line of a CSV file, with the byte order mark that makes Excel read UTF-8."""
    return BYTE_ORDER_MARK + csv_lines([columns])


def to_csv(records: Iterable[object]) -> bytes:
    """The lines of a CSV file that follow `csv_header()`, as UTF-8.

    Numbers stay numbers, nothing is an empty field, candidates are a JSON list, names are joined by `; `. Text that a
    spreadsheet would take for a formula gets an apostrophe before it.
    """
    return csv_lines(vars(record).values() for record in records)
