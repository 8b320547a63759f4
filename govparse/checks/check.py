"""What a check is: a code, and one function that finds what the code speaks of.

What a code means, how severe it is and where it comes from stands in `govparse.catalogue`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from attrs import define, frozen

from govparse.checks.sums import uneven
from govparse.claims import Mismatch
from govparse.diagnostics import Diagnostic, diagnose
from govparse.fitting.fit import Fit
from govparse.forms.form import Equation
from govparse.outline import Outline
from govparse.records import ReportCell
from govparse.source import Source, Span


@define(slots=False)
class Subject:
    """What checks judge: the outline and the tables of one report as they were read, and its source for places."""

    source: Source
    outline: Outline
    fits: Mapping[str, Fit]
    mismatches: Sequence[Mismatch] = ()
    """Numbers of the prose that do not fit each other."""

    @property
    def year(self) -> int | None:
        """The year the report is for."""
        return self.outline.year

    @cached_property
    def suspects(self) -> dict[str, Sequence[Equation]]:
        """The equations that may be broken, by table: all of a table with cells in doubt, which have other readings."""
        fits = self.fits.items()
        found = {table: fit.form.equations if fit.doubtful else uneven(fit.form, fit.numbers) for table, fit in fits}
        return {table: equations for table, equations in found.items() if equations}


@frozen
class Finding:
    """What a check found: the place, the full ids of the cells concerned, and the details of the message."""

    span: Span | None
    cells: list[str]
    details: Mapping[str, object]


@frozen
class Check:
    """A code and the function that finds its cases in a report."""

    code: str
    find: Callable[[Subject], Iterable[Finding]]


def run_check(check: Check, subject: Subject) -> list[Diagnostic]:
    """The diagnostics of one check."""
    return [
        diagnose(check.code, subject.source, finding.span, finding.cells, **finding.details)
        for finding in check.find(subject)
    ]


def span_of(cell: ReportCell) -> Span | None:
    """Where a cell stands, or None where nothing was printed."""
    return None if cell.start is None or cell.end is None else (cell.start, cell.end)
