"""A comparison as JSON for programs and as CSV, a line a side of a difference."""

from govparse.comparing.comparison import Comparison
from govparse.conversion.encoding import to_json
from govparse.exports.csv import BYTE_ORDER_MARK, csv_lines

_COLUMNS = (
    *("number", "code", "severity", "message_zh", "message_en", "cells"),
    *("source", "part", "organ", "year", "value", "text", "place_zh", "place_en"),
)


def comparison_json(comparison: Comparison) -> bytes:
    """The comparison as one JSON object on a line, as UTF-8."""
    return to_json(comparison) + b"\n"


def comparison_csv(comparison: Comparison) -> bytes:
    """The differences for Excel: a line for each report that a difference speaks of; its number joins them."""
    rows = []
    for number, each in enumerate(comparison.differences, 1):
        about = (number, each.code, each.severity, each.message.zh, each.message.en, " ".join(each.cells))
        for side in each.sides:
            report = comparison.reports[side.report]
            place = (side.place.zh, side.place.en) if side.place is not None else (None, None)
            rows.append((*about, report.source, report.part, report.organ, report.year, side.value, side.text, *place))
    return BYTE_ORDER_MARK + csv_lines([_COLUMNS, *rows])
