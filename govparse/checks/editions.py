"""Whether the edition of each table is that of the report's year."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Subject
from govparse.fitting.editions import FIRST_YEAR_OF_2021_EDITION


def _outdated(subject: Subject) -> Iterator[Finding]:
    if subject.year is None or subject.year < FIRST_YEAR_OF_2021_EDITION:
        return
    for fit in subject.fits.values():
        if fit.form.edition == "2019":
            details = {"table": fit.form.title, "edition": fit.form.edition, "year": subject.year}
            yield Finding(fit.span, [], details)


def _mixed(subject: Subject) -> Iterator[Finding]:
    editions = {fit.form.edition for fit in subject.fits.values()} - {None}
    if len(editions) > 1:
        yield Finding(None, [], {})


CHECKS = (Check("GP501", _outdated), Check("GP502", _mixed))
