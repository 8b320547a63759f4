"""Days as they stand in signatures and in the lines of a page."""

import re
from datetime import date

from attrs import frozen

from govparse.outline.marks import ordinal_of
from govparse.outline.title import year_in
from govparse.source import Span

DAY = (
    r"(?:20[0-9]{2}|二[〇○零O0一二三四五六七八九]{3})[ ]*年[ ]*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[ ]*月"
    r"[ ]*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[ ]*日|20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}"
)
"""2024年1月20日, 二〇二四年一月二十日, 2024-01-20."""
_PARTS = re.compile("[0-9]+|[〇○零O一二三四五六七八九十]+")


@frozen
class Dated:
    """A day, and the characters that name it (None where the head of a page does)."""

    day: date
    span: Span | None


def day_of(text: str) -> date | None:
    """The day that a text begins with; None for one that no calendar has."""
    found = re.match(DAY, text)
    if found is None:
        return None
    year, month, day = _PARTS.findall("".join(found[0].split()))[:3]
    try:
        return date(year_in(year), ordinal_of(month) or 0, ordinal_of(day) or 0)
    except ValueError:
        return None


def dated_at(text: str, span: Span | None) -> Dated | None:
    """The day that stands at a place; None where no calendar has it."""
    day = day_of(text)
    return None if day is None else Dated(day, span)
