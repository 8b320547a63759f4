"""Where a report can say who it is from and for which year, and how much each place counts."""

from typing import Generic, TypeVar

from attrs import frozen

from govparse.records import EvidenceReading, EvidenceSource
from govparse.source import Span

Value = TypeVar("Value", str, int)


@frozen
class Place:
    """A kind of place that names the organ or the year.

    Of several places that of the lowest `rank` counts; two of one rank that name different things leave it open.
    `contradicts`: the report itself speaks there, so that another name than that of a stronger place is said. The
    rest of the page, which others write, proves nothing against the report.
    """

    source: EvidenceSource
    rank: int
    contradicts: bool


PLACES = (
    Place("title", 1, contradicts=True),
    Place("preamble", 2, contradicts=True),
    Place("period", 2, contradicts=True),
    Place("signature", 2, contradicts=True),
    Place("metadata", 4, contradicts=False),
    Place("contact", 4, contradicts=False),
    Place("breadcrumb", 4, contradicts=False),
    Place("file_name", 5, contradicts=False),
)
"""All of them, the strongest first."""

BY_SOURCE = {place.source: (number, place) for number, place in enumerate(PLACES)}


@frozen
class Said(Generic[Value]):
    """One place that names the organ or the year.

    `span` is its place (clean offsets), None where it is none of the text; `reading` is `repaired` where the name had
    to be completed or inferred.
    """

    value: Value
    source: EvidenceSource
    span: Span | None
    reading: EvidenceReading = "exact"

    @property
    def place(self) -> Place:
        """What its source counts."""
        return BY_SOURCE[self.source][1]

    @property
    def order(self) -> int:
        """Sorts the strongest first."""
        return BY_SOURCE[self.source][0]
