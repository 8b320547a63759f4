"""Whether the edition of each table is that of the report's year."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Outcome, Untold, check_of
from govparse.checks.subject import Subject
from govparse.fitting.fit import Fit
from govparse.forms import forms_of

_EDITED = ("disclosure", "applications")
"""The tables that the two editions print differently."""


def is_outdated(fit: Fit, year: int | None) -> bool:
    """Whether a table is of an edition that was no longer in force in a year."""
    last = fit.form.in_force.last
    return last is not None and year is not None and year > last


def _outdated(subject: Subject) -> Iterator[Outcome]:
    if subject.year is None and subject.fits:
        yield Untold(len(subject.fits), ("报告年度不明", "the year of the report is not known"))
    for fit in subject.fits.values():
        if is_outdated(fit, subject.year):
            details = {"table": fit.form.title, "edition": fit.form.edition, "year": subject.year}
            yield Finding(fit.span, [], details)


def _mixed(subject: Subject) -> Iterator[Outcome]:
    told = [fit for fit in subject.fits.values() if fit.form.edition is not None]
    if len(told) < len(_EDITED):
        yield Untold(len(_EDITED) - len(told), ("没有读到表格", "the table was not read"))
    editions = {fit.form.edition for fit in told if _prints_its_own(fit)}
    if len(editions) > 1:
        yield Finding(None, [], {})


def _prints_its_own(fit: Fit) -> bool:
    """Whether something stands in a cell that only this edition has; rows that both have tell nothing."""
    others = {cell for form in forms_of(fit.form.table) if form is not fit.form for cell in form.cells}
    return any(cell.state != "absent" for name, cell in fit.cells.items() if name not in others)


CHECKS: tuple[Check, ...] = (check_of("GP501", _outdated), check_of("GP502", _mixed))
