"""How a workbook shows numbers: without the tail of their binary fraction, as dates, as per cent."""

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from xml.etree.ElementTree import Element

from attrs import define

from govparse.readers.markup import number_of

_DIGITS = 15
"""Digits of a number that count: a workbook stores 2.02 as the nearest binary fraction."""

_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_PER_CENT = frozenset({9, 10})
"""Formats that every workbook has, by their numbers."""

_NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DATE_LETTERS = re.compile("[ymdhsYMDHS]")
_FIRST_DAY, _FIRST_DAY_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465


def plain_number(value: float) -> str:
    """A number without the tail of its binary fraction: 5.0 is 5, 0.1 + 0.2 is 0.3."""
    return f"{value:.{_DIGITS}g}" if abs(value) < 10**_DIGITS else f"{value:.0f}"


def plain_date(value: datetime) -> str:
    """A date, with the time of day where it has one."""
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")


@define
class CellFormats:
    """The formats of a workbook, in the order in which cells refer to them: `date`, `percent` or `number`."""

    kinds: Sequence[str]
    first_day: datetime

    @classmethod
    def read(cls, styles: Element | None, starts_1904: bool) -> "CellFormats":
        """The formats that the part of the styles declares; None where there is no such part."""
        own = {} if styles is None else {number_of(one, ".", "numFmtId"): one for one in styles.iter("numFmt")}
        used = None if styles is None else styles.find("cellXfs")
        kinds = [_kind(number_of(one, ".", "numFmtId") or 0, own) for one in (() if used is None else used)]
        return cls(kinds, _FIRST_DAY_1904 if starts_1904 else _FIRST_DAY)

    def shown(self, value: str, style: str) -> str:
        """A number as it is stored, as the cell of a style shows it."""
        try:
            number = float(value)
        except ValueError:
            return value
        kind = self.kinds[int(style)] if style.isdecimal() and int(style) < len(self.kinds) else "number"
        if kind == "date" and 0 < number <= _LAST_DAY:
            return plain_date(self.first_day + timedelta(seconds=round(number * 86_400)))
        return f"{plain_number(number * 100)}%" if kind == "percent" else plain_number(number)


def _kind(number: int, own: dict[int | None, Element]) -> str:
    declared = own.get(number)
    code = None if declared is None else _NOT_SHOWN.sub("", declared.get("formatCode", ""))
    if number in _DATES if code is None else _DATE_LETTERS.search(code):
        return "date"
    return "percent" if (number in _PER_CENT if code is None else "%" in code) else "number"
