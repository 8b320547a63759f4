"""What a comparison is: the reports, the differences with their places in both, figures and repeated text."""

from collections.abc import Iterable
from typing import Literal

from attrs import define, field, frozen

from govparse.catalogue import Severity
from govparse.diagnostics import Bilingual, diagnose
from govparse.records import Number, Report
from govparse.source import Source, Span
from govparse.whereabouts import place_of_cells, place_of_text

Kind = Literal["years", "versions", "parent"]
_RANKS = ("error", "warning", "info")


@frozen
class Given:
    """A report to compare, with the source that its spans point into, and what to call it."""

    report: Report
    source: Source
    name: Bilingual

    @property
    def year(self) -> int | None:
        """The year it is for."""
        return self.report.year


@define(slots=False)  # msgspec writes slots in alphabetical order
class ComparedReport:
    """A report that was compared: `source` is the path as it was given, `part` the number in it."""

    name: Bilingual
    source: str | None
    part: int
    organ: str | None
    year: int | None


@define(slots=False)
class Side:
    """A difference in one of the reports: its number among them from 0, the place in words, and what stands there."""

    report: int
    place: Bilingual | None
    value: Number | None = None
    text: str | None = None


@define(slots=False)
class Difference:
    """What comparing shows, with a code of the catalogue; `cells` are the cell ids concerned."""

    code: str
    severity: Severity
    message: Bilingual
    hint: Bilingual
    cells: list[str]
    sides: list[Side]


@define(slots=False)
class FigureRow:
    """A cell in every report; None where it prints no number, or an uncertain one."""

    cell: str
    label: str
    values: list[Number | None]


@define(slots=False)
class Repeat:
    """How much of a section stands in the report before it: `report` is its number from 0; `share` is from 0 to 1."""

    section: str
    report: int
    before: int
    characters: int
    share: float


@define(slots=False)
class Comparison:
    """Reports that were compared, in order: by year, as given, or the parent first."""

    kind: Kind
    reports: list[ComparedReport]
    differences: list[Difference] = field(factory=list)
    figures: list[FigureRow] = field(factory=list)
    repeats: list[Repeat] = field(factory=list)


def compared(given: Given) -> ComparedReport:
    """The report as a comparison names it."""
    source = given.report.source
    return ComparedReport(given.name, source.name, source.part, given.report.organ, given.report.year)


def difference(code: str, cells: list[str], sides: list[Side], **details: object) -> Difference:
    """A difference of a code; `details` fill the placeholders of its message."""
    made = diagnose(code, None, None, cells, **details)
    return Difference(made.code, made.severity, made.message, made.hint, cells, sides)


def gravest_first(differences: Iterable[Difference]) -> list[Difference]:
    """Errors first, then warnings, then notes, else in the order in which they were found."""
    return sorted(differences, key=lambda each: _RANKS.index(each.severity))


def at_cells(number: int, given: Given, cells: list[str], value: Number | None = None) -> Side:
    """The side of a report that has cells, where it has them."""
    there = [cell for cell in cells if cell in given.report.cells]
    return Side(number, place_of_cells(given.report, there) if there else None, value)


def at_text(number: int, given: Given, span: Span, text: str | None = None) -> Side:
    """The side of a report in which a text stands; `text` is what to show of it."""
    return Side(number, place_of_text(given.report, span, given.source.locate(*span)), text=text)
