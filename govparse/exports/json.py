"""A report as JSON and back, and its findings alone as JSON Lines."""

from decimal import Decimal

import msgspec
from attrs import define

from govparse.conversion.encoding import indented, to_json, to_json_lines
from govparse.conversion.portable import parsed
from govparse.diagnostics import Bilingual, Diagnostic
from govparse.records import Report
from govparse.source import Span


def report_json(report: Report, *, pretty: bool = False) -> bytes:
    """The JSON object of a report as UTF-8 without a line end; on one line, or indented with `pretty`.

    Decimals are numbers with the digits printed in the source.
    """
    data = to_json(report)
    return indented(data) if pretty else data


def read_reports_json(data: str | bytes) -> list[Report]:
    """The reports that `report_json` wrote: one object, indented or not, or several, one a line.

    Raises `InvalidRecord`, a `ValueError`, for what is no report, with the place where it is none.
    """
    decoder = msgspec.json.Decoder(float_hook=Decimal)
    try:
        found = decoder.decode_lines(data)
    except msgspec.DecodeError:
        found = [parsed(data)]
    return [Report.from_dict(each) for each in found]


@define(slots=False)  # msgspec writes slots in alphabetical order
class Finding:
    """One diagnostic with the report it belongs to: `source` is the path as it was given, `part` the number in it."""

    source: str | None
    part: int
    code: str
    severity: str
    message: Bilingual
    hint: Bilingual
    span: Span | None
    line: int | None
    char: int | None
    cells: list[str]


def findings_jsonl(report: Report) -> bytes:
    """The diagnostics of a report, one JSON object a line, as UTF-8."""
    return to_json_lines([_finding(report, diagnostic) for diagnostic in report.diagnostics])


def _finding(report: Report, found: Diagnostic) -> Finding:
    return Finding(
        source=report.source.name,
        part=report.source.part,
        code=found.code,
        severity=found.severity,
        message=found.message,
        hint=found.hint,
        span=found.span,
        line=found.line,
        char=found.char,
        cells=found.cells,
    )
