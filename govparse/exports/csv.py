"""Rows as CSV for Excel, the one way all exports write it: UTF-8, and nothing that could run as a formula."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from govparse.conversion.encoding import utf8

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What a file begins with that Excel is to read as UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula; the full-width forms do so in East Asian editions."""


def csv_lines(rows: Iterable[Iterable[object]]) -> bytes:
    """The lines of rows: numbers stay numbers, None is an empty field, lists of texts are joined by `; `, others JSON.

    Text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    written = io.StringIO(newline="")
    csv.writer(written).writerows(map(_field, row) for row in rows)
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
