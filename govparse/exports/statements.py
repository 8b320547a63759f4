"""The numbers that prose states as flat records: JSON Lines for programs, CSV for Excel."""

from collections.abc import Iterator

from attrs import define, fields

from govparse.records import Number, Report, SectionKind


@define(slots=False)  # msgspec writes slots in alphabetical order
class StatementRecord:
    """One number or "none" of the prose with the report it stands in; the order of the fields is part of the contract.

    `source` is the path as it was given, `part` the number of the report in it; the rest is as in
    `govparse.records.Count`. `cells` are the ids of the cells whose sum is meant, `alternatives` further readings, each
    with its ids joined by `+`; `printed` is what the tables print for `cells` together, null where they do not tell.
    """

    source: str | None
    part: int
    organ: str | None
    year: int | None
    section: SectionKind | None
    topic: str
    quote: str
    value: Number
    bound: str
    unit: str | None
    polarity: str
    part_of: int | None
    of_year: int | None
    scope: str | None
    channel: str | None
    cells: list[str]
    alternatives: list[str]
    printed: Number | None
    start: int
    end: int


COLUMNS = tuple(field.name for field in fields(StatementRecord))
"""The names of the fields in their order: keys of the JSON objects and header of the CSV."""


def statement_records(report: Report) -> Iterator[StatementRecord]:
    """The numbers that the prose of a report states, in the order of the text."""
    for count in report.statements.counts:
        yield StatementRecord(
            source=report.source.name,
            part=report.source.part,
            organ=report.organ,
            year=report.year,
            section=count.section,
            topic=count.topic,
            quote=count.quote,
            value=count.value,
            bound=count.bound,
            unit=count.unit,
            polarity=count.polarity,
            part_of=count.part_of,
            of_year=count.year,
            scope=count.scope,
            channel=count.channel,
            cells=count.cells,
            alternatives=["+".join(cells) for cells in count.alternatives],
            printed=printed_sum(report, count.cells),
            start=count.span[0],
            end=count.span[1],
        )


def printed_sum(report: Report, cells: list[str]) -> Number | None:
    """What the tables print for some cells together; None where one has no number, or there are no cells."""
    values = [report.cells[name].value if name in report.cells else None for name in cells]
    numbers = [value for value in values if value is not None]
    if not numbers or len(numbers) < len(values):
        return None
    total = numbers[0]
    for number in numbers[1:]:
        total += number
    return total
