"""Whether the edition of each table is that of the report's year."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Subject
from govparse.fitting.fit import Fit
from govparse.forms import forms_of


def _outdated(subject: Subject) -> Iterator[Finding]:
    for fit in subject.fits.values():
        last = fit.form.in_force.last
        if last is not None and subject.year is not None and subject.year > last:
            details = {"table": fit.form.title, "edition": fit.form.edition, "year": subject.year}
            yield Finding(fit.span, [], details)


def _mixed(subject: Subject) -> Iterator[Finding]:
    editions = {fit.form.edition for fit in subject.fits.values() if _prints_its_own(fit)} - {None}
    if len(editions) > 1:
        yield Finding(None, [], {})


def _prints_its_own(fit: Fit) -> bool:
    """Whether something stands in a cell that only this edition has; rows that both have tell nothing."""
    others = {cell for form in forms_of(fit.form.table) if form is not fit.form for cell in form.cells}
    return any(cell.state != "absent" for name, cell in fit.cells.items() if name not in others)


CHECKS = (Check("GP501", _outdated), Check("GP502", _mixed))
