"""The statistical period: 自2023年1月1日起至12月31日止."""

import re
from collections.abc import Iterator
from datetime import date

from lark import Token

from govparse.outline.places import end_of, start_of
from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.parsing.grammar import parse
from govparse.records import Period

_GRAMMAR = "statements/period.lark"
# Where a first day ends and the way to the last begins.
_TRIGGER = re.compile(r"日[ \x01]*(?:起|开始)?[ \x01]*,?[ \x01]*(?:至|到|截|[-—–~])")
_REACH = 40
"""No period is longer than this on either side of its middle."""
_NUMBERS = re.compile("[0-9]+")

_Days = tuple[Token, Token]


class _Actions:
    def start(self, children: list[object]) -> list[_Days]:
        return [child for child in children if isinstance(child, tuple)]

    def period(self, children: list[Token]) -> _Days:
        return children[-2], children[-1]


def read_periods(prose: Prose, sections: Sections) -> list[Period]:
    """Every period in the text that gives two days of the calendar, the first with its year."""
    return [period for days in _periods(prose) if (period := _period(days, prose, sections)) is not None]


def _periods(prose: Prose) -> Iterator[_Days]:
    done = 0
    for trigger in _TRIGGER.finditer(prose.text):
        start, end = max(done, trigger.start() - _REACH), trigger.end() + _REACH
        for days in parse(_GRAMMAR, prose.text[start:end], _Actions, prose.offset + start):
            yield days
            done = end_of(days[1]) - prose.offset


def _period(days: _Days, prose: Prose, sections: Sections) -> Period | None:
    first, last = ([int(number) for number in _NUMBERS.findall(day)] for day in days)
    try:
        start = date(*first)
        end = date(*(last if len(last) == 3 else (first[0], *last)))
    except ValueError:
        return None
    begin, stop = start_of(days[0]), end_of(days[1])
    return Period(
        start=start.isoformat(),
        end=end.isoformat(),
        quote=prose.printed(begin, stop),
        span=prose.cleaned.span(begin, stop),
        section=sections.kind_at(begin),
    )
