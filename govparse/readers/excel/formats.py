"""How a workbook shows numbers: by the formats of its cells, as dates, or without the tail of their binary fraction."""

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal

from attrs import frozen

from govparse.readers.excel.codes import BUILT_IN, shown
from govparse.readers.extract import PICTURE

_DIGITS = 15
"""Digits of a number that count: a workbook stores 2.02 as the nearest binary fraction."""

_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Formats of dates that every workbook has, by their numbers."""

_NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\!].|_.|\*.|General', re.I)
_DATE_LETTERS = re.compile("[ymdhsYMDHS]")
_FIRST_DAY, _FIRST_DAY_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
_DATE = "date"


def plain_number(value: float) -> str:
    """A number without the tail of its binary fraction: 5.0 is 5, 0.1 + 0.2 is 0.3."""
    return f"{value:.{_DIGITS}g}" if abs(value) < 10**_DIGITS else f"{value:.0f}"


def plain_date(value: datetime) -> str:
    """A date, with the time of day where it has one."""
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")


@frozen
class Style:
    """How the cells of a style look: the code of their format, or `date`; whether what they hold is seen."""

    code: str = "General"
    unseen: bool = False


@frozen
class CellFormats:
    """The styles of a workbook, in the order in which cells refer to them."""

    styles: Sequence[Style]
    first_day: datetime

    @classmethod
    def of(cls, styles: Sequence[Style], starts_1904: bool) -> "CellFormats":
        """The formats of a workbook whose days are counted from 1900, or from 1904."""
        return cls(styles, _FIRST_DAY_1904 if starts_1904 else _FIRST_DAY)

    def style(self, number: int) -> Style:
        """The style of a number; the usual one where there is none."""
        return self.styles[number] if 0 <= number < len(self.styles) else Style()

    def shown(self, value: float, style: Style) -> str:
        """A number as the cells of a style show it; `PICTURE` where their format is not known."""
        if style.code == _DATE and 0 < value <= _LAST_DAY:
            return plain_date(self.first_day + timedelta(seconds=round(value * 86_400)))
        general = plain_number(value)
        if style.code in ("General", _DATE) or not _is_usual(value):
            return general
        text = shown(Decimal(general), general, style.code)
        return PICTURE if text is None else text


def _is_usual(value: float) -> bool:
    return abs(value) < 10**_DIGITS and (value == 0 or abs(value) > 10**-_DIGITS)


def code_of(number: int, own: str | None) -> str:
    """The code of a format by its number, `own` being what the workbook declares for it; `date` for dates."""
    if number in _DATES if own is None else _DATE_LETTERS.search(_NOT_SHOWN.sub("", own)):
        return _DATE
    return BUILT_IN.get(number, "General") if own is None else own
