"""What checks judge: one report as it was read."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import define, field

from govparse.checks.mistakes import Mistake, explain
from govparse.checks.selection import EVERYTHING, Selection
from govparse.checks.sums import uneven
from govparse.claims import Mismatch
from govparse.fitting.fit import Fit
from govparse.forms.form import Equation
from govparse.outline import Outline
from govparse.records import Section
from govparse.source import Source

OFFICIAL_TABLES = ("disclosure", "applications", "reconsideration_litigation")
"""The tables of the form in force since 2019; others have no rule that asks for a number in every cell."""


@define(slots=False)
class Subject:
    """The outline and the tables of one report as they were read, and its source for places.

    `mismatches` are numbers of the prose that do not fit each other; `selection` says which checks are asked for.
    """

    source: Source
    outline: Outline
    fits: Mapping[str, Fit]
    mismatches: Sequence[Mismatch] = ()
    selection: Selection = field(default=EVERYTHING)

    @property
    def year(self) -> int | None:
        """The year the report is for."""
        return self.outline.year

    @property
    def official(self) -> dict[str, Fit]:
        """The tables of sections 二, 三 and 四 that there are."""
        return {table: self.fits[table] for table in OFFICIAL_TABLES if table in self.fits}

    @cached_property
    def suspects(self) -> dict[str, Sequence[Equation]]:
        """The equations that may be broken, by table: all of a table with cells in doubt, which have other readings."""
        fits = self.fits.items()
        found = {table: fit.form.equations if fit.doubtful else uneven(fit.form, fit.numbers) for table, fit in fits}
        return {table: equations for table, equations in found.items() if equations}

    @cached_property
    def mistakes(self) -> list[tuple[Fit, Mistake]]:
        """What is wrong with the sums, each mistake once, with all the relations that it breaks."""
        asked = self.selection.kinds_of_equations
        found = []
        for table, equations in self.suspects.items():
            fit = self.fits[table]
            of_kinds = [each for each in equations if each.kind in asked]
            found += [(fit, mistake) for mistake in explain(fit, of_kinds, asked)]
        return found

    @cached_property
    def named_sections(self) -> list[Section]:
        """The sections of the top level with a heading."""
        return [section for section in self.outline.sections if section.marker or section.title]
