"""The statistical period: 自2023年1月1日起至12月31日止."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import define, field
from lark import Token

from govparse.outline.marks import ordinal_of
from govparse.outline.places import end_of, start_of
from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.outline.title import year_in
from govparse.parsing.grammar import parse
from govparse.records import Period
from govparse.source import Span

_GRAMMAR = "statements/period.lark"
# Where a first day ends and the way to the last begins, or a last day that stands alone.
_TRIGGER = re.compile(
    r"(?:日|[./-][ ]?[0-9]{1,2})[ \x01]*(?:(?:[0-9]{1,2}|零)[ ]?[时点])?[ \x01]*(?:起始?|开始|始)?[ \x01]*,?"
    r"[ \x01]*(?:至|到|截|[-—–~])|截[ \x01]*[至止]"
)
_REACH = 40
"""No period is longer than this on either side of its middle."""
_NUMBERS = re.compile("[0-9]+|[〇○零O一二三四五六七八九十]+")
_FIRST_MONTH = "元"
_HOUR = re.compile("(?<=日)[ \\x01]*(?:[0-9]{1,2}|零)[ ]?[时点]")
_BLANKS = re.compile(r"[ \x01]+")
_PARTED = re.compile(r"[0-9][ \x01]+[0-9]")
_DIGITAL_YEAR = 4

_Days = tuple[Token, Token]


@define
class _Found:
    """What a stretch holds: pairs of days, last days that stand alone, and dates that cannot be read."""

    days: list[_Days] = field(factory=list)
    ends: list[Token] = field(factory=list)
    lost: list[Token] = field(factory=list)


class _Actions:
    def start(self, children: list[object]) -> _Found:
        found = _Found([child for child in children if isinstance(child, tuple)])
        found.ends = [child[0] for child in children if isinstance(child, list)]
        found.lost = [child for child in children if isinstance(child, Token) and child.type == "LOST_DAY"]
        return found

    def period(self, children: list[Token]) -> _Days:
        return children[-2], children[-1]

    def until(self, children: list[Token | _Days]) -> _Days | list[Token]:
        """The two days of a period, else the last day in a list."""
        end = children[1]
        return [end] if isinstance(end, Token) else end


@define
class Periods:
    """`periods` that give two days of the calendar, the first with its year.

    `ends` are last days that stand alone, each with its raw place; `marks_lost` dates without 年 or 月; `impossible`
    periods one of whose days no calendar has.
    """

    periods: list[Period] = field(factory=list)
    ends: list[tuple[date, Span]] = field(factory=list)
    marks_lost: list[tuple[str, Span]] = field(factory=list)
    impossible: list[tuple[str, Span]] = field(factory=list)


def read_periods(prose: Prose, sections: Sections) -> Periods:
    """Every period in the text, in order."""
    periods = Periods()
    for found in _stretches(prose):
        for days in found.days:
            if (period := _period(days, prose, sections)) is not None:
                periods.periods.append(period)
            else:
                begin, stop = start_of(days[0]), end_of(days[1])
                periods.impossible.append((prose.printed(begin, stop), prose.cleaned.span(begin, stop)))
        periods.ends += [(day, _span(end, prose)) for end in found.ends if (day := _date(_numbers(end))) is not None]
        odd = [*found.lost, *(day for days in found.days for day in days if not _has_marks(day))]
        periods.marks_lost += [(prose.printed(start_of(day), end_of(day)), _span(day, prose)) for day in odd]
    return periods


def _stretches(prose: Prose) -> Iterator[_Found]:
    done = 0
    for trigger in _TRIGGER.finditer(prose.text):
        start, end = max(done, trigger.start() - _REACH), trigger.end() + _REACH
        found: _Found = parse(_GRAMMAR, prose.text[start:end], _Actions, prose.offset + start)
        yield found
        last = [days[1] for days in found.days] + found.ends + found.lost
        done = max([done, *(end_of(day) - prose.offset for day in last)])


def _span(token: Token, prose: Prose) -> Span:
    return prose.cleaned.span(start_of(token), end_of(token))


def _has_marks(day: str) -> bool:
    """Whether something stands between year, month and day, and not only a blank."""
    return _PARTED.search(day) is None


def _numbers(day: str) -> list[int]:
    """Year, month and day, or the last two, of a date in any digits."""
    day = _HOUR.sub("", day).replace(_FIRST_MONTH, "1")
    numbers = _NUMBERS.findall(_BLANKS.sub("", day) if _has_marks(day) else day)
    return [year_in(each) if len(each) >= _DIGITAL_YEAR else ordinal_of(each) or 0 for each in numbers]


def _date(numbers: list[int]) -> date | None:
    try:
        return date(*numbers)
    except (ValueError, TypeError):
        return None


def _period(days: _Days, prose: Prose, sections: Sections) -> Period | None:
    first, last = map(_numbers, days)
    start = _date(first)
    end = _date(last if len(last) > 2 else [first[0], *last])
    if start is None or end is None:
        return None
    begin, stop = start_of(days[0]), end_of(days[1])
    return Period(
        start=start.isoformat(),
        end=end.isoformat(),
        quote=prose.printed(begin, stop),
        span=prose.cleaned.span(begin, stop),
        section=sections.kind_at(begin),
        reading="exact" if all(map(_has_marks, days)) else "repaired",
    )
