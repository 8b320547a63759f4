"""What a check is: an entry of the catalogue, and one function that judges a report by it.

What a code means, how severe it is, where it comes from, what has to hold, and examples of all three outcomes stand in
the entry (`govparse.catalogue`, `Entry.rule`).
"""

from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from govparse.catalogue import CATALOGUE, Entry
from govparse.checks.subject import Subject
from govparse.diagnostics import Bilingual, Diagnostic, diagnose_entry
from govparse.records import CheckRecord, ReportCell
from govparse.source import Span

Words = tuple[str, str]
"""The same in Chinese and in English."""


@frozen
class Finding:
    """What a check found: the place, the full ids of the cells concerned, and the details of the message."""

    span: Span | None
    cells: list[str]
    details: Mapping[str, object]


@frozen
class Judged:
    """How many relations a check could judge, whatever came of it."""

    count: int


@frozen
class Untold:
    """How many relations a check could not judge, and why."""

    count: int
    why: Words


Outcome = Finding | Judged | Untold


@frozen
class Check:
    """An entry of the catalogue and the function that finds its cases in a report.

    The function yields what it found; where it cannot judge, why; and where it judges many relations, how many.
    """

    entry: Entry
    find: Callable[[Subject], Iterable[Outcome]]

    @property
    def code(self) -> str:
        """The code of what it finds."""
        return self.entry.code


def check_of(code: str, find: Callable[[Subject], Iterable[Outcome]]) -> Check:
    """The check of a code that ships."""
    return Check(CATALOGUE[code], find)


@frozen
class Result:
    """What checks say of a report: their findings, and what they could and could not judge."""

    diagnostics: list[Diagnostic] = field(factory=list)
    records: list[CheckRecord] = field(factory=list)

    def add(self, check: Check, subject: Subject) -> None:
        """Run a check and take over what it says."""
        judged, untold = 0, 0
        why: dict[Words, None] = {}
        for outcome in check.find(subject):
            if isinstance(outcome, Finding):
                made = diagnose_entry(check.entry, subject.source, outcome.span, outcome.cells, **outcome.details)
                self.diagnostics.append(made)
            elif isinstance(outcome, Judged):
                judged += outcome.count
            else:
                untold += outcome.count
                why[outcome.why] = None
        if judged or untold:
            reason = Bilingual("；".join(zh for zh, _ in why), "; ".join(en for _, en in why)) if why else None
            self.records.append(CheckRecord(check.code, judged, untold, reason))


def span_of(cell: ReportCell) -> Span | None:
    """Where a cell stands, or None where nothing was printed."""
    return None if cell.start is None or cell.end is None else (cell.start, cell.end)


def shortened(path: str) -> str:
    """A row's official path without its outermost group, which is that of nearly all rows."""
    return path.removeprefix("三、本年度办理结果/")
