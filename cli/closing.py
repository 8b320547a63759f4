"""What was not checked, and why: the last line of a run of `check`."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import define, field

from govparse.catalogue import Entry, Pair
from govparse.cli import words
from govparse.cli.console import Console
from govparse.records import Report

_TEXT_AGAINST_TABLE = "GP601"
"""The check that compares numbers of the prose with cells; all others that count judge relations within tables."""
_MOST_SAID = 8
"""So many kinds of what was not checked are named."""


@define
class Coverage:
    """What the checks of many reports judged: relations by code, and those that they could not judge by code and why.

    A check that judges a report as a whole counts once a report where it cannot.
    """

    judged: Counter[str] = field(factory=Counter)
    untold: Counter[tuple[str, str, str]] = field(factory=Counter)

    def add(self, reports: Iterable[Report]) -> None:
        """Take over what was judged of reports."""
        for record in (record for report in reports if report.recognised for record in report.checks):
            self.judged[record.code] += record.judged
            if record.untold and record.reason is not None:
                self.untold[record.code, record.reason.zh, record.reason.en] += record.untold

    def said(self, console: Console, entries: Mapping[str, Entry]) -> Iterable[str]:
        """How many relations were judged and how many not, then what else could not be told, in words."""
        for words_for, of_text in ((words.CHECKED_TEXT, True), (words.CHECKED_RELATIONS, False)):
            if done := sum(count for code, count in self.judged.items() if _is_text(code) == of_text):
                left = sum(
                    n for (code, _, _), n in self.untold.items() if self.judged[code] and _is_text(code) == of_text
                )
                more = console.pick(words.NOT_TO_CHECK).format(count=left) if left else ""
                yield console.pick(words_for).format(count=done) + more
        untold = [
            console.pick(words.NOT_CHECKED_ONE).format(
                what=console.pick(_topic(entries[code])), why=console.pick(Pair(zh, en))
            )
            + (console.pick(words.TIMES).format(count=count) if count > 1 else "")
            for (code, zh, en), count in self.untold.items()
        ]
        if untold:
            left_out = len(untold) - _MOST_SAID
            end = console.pick(words.AND_MORE).format(count=left_out) if left_out > 0 else ""
            yield console.pick(words.NOT_CHECKED) + console.pick(words.LISTED).join(untold[:_MOST_SAID]) + end


def _is_text(code: str) -> bool:
    return code == _TEXT_AGAINST_TABLE


def _topic(entry: Entry) -> Pair:
    """What a code is about, in a few words."""
    return entry.rule.topic if entry.rule is not None else Pair(entry.name, entry.name)
