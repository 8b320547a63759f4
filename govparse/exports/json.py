"""A report as JSON and back."""

from decimal import Decimal

import msgspec

from govparse.conversion.encoding import indented, to_json
from govparse.conversion.portable import parsed
from govparse.records import Report


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
