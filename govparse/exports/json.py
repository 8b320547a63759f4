"""A report as JSON and back."""

import msgspec

from govparse.exports.encoding import indented, to_json
from govparse.records import Report


def report_json(report: Report, *, pretty: bool = False) -> bytes:
    """The JSON object of a report as UTF-8 without a line end; on one line, or indented with `pretty`.

    Decimals are numbers with the digits printed in the source.
    """
    data = to_json(report)
    return indented(data) if pretty else data


def read_reports_json(data: str | bytes) -> list[Report]:
    """The reports that `report_json` wrote: one object, indented or not, or several, one a line.

    Raises `ValueError` for what is no report, with the place where it is none.
    """
    decoder = msgspec.json.Decoder(Report)
    try:
        return decoder.decode_lines(data)
    except msgspec.DecodeError:
        return [decoder.decode(data)]
