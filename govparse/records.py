"""What comes out: the records of a report, as the contract in docs/contract.md names them.

Every record is an attrs class that msgspec writes as JSON field by field, in this order (which it keeps for classes
without slots alone). Spans count code points of the
decoded input, 0-based and end-exclusive.
"""

from decimal import Decimal
from typing import Any, ClassVar, Literal, get_args

from attrs import define, field

from govparse.catalogue import Severity
from govparse.conversion.names import known_table, unknown_cell
from govparse.conversion.report import Conversions
from govparse.diagnostics import Bilingual, Diagnostic
from govparse.source import Locator, Span

SCHEMA_VERSION = "1"
"""Counts up when a program that reads reports has to change; every report names it."""

SectionKind = Literal["overview", "disclosure", "applications", "reconsideration_litigation", "problems", "other"]
State = Literal["number", "blank", "dash", "text", "absent"]
Reading = Literal["exact", "repaired", "ambiguous", "absent"]
Number = int | Decimal
EvidenceSource = Literal["title", "preamble", "period", "signature", "metadata", "contact", "breadcrumb", "file_name"]
EvidenceReading = Literal["exact", "repaired", "ambiguous"]


@define(slots=False)
class Text:
    """A stretch of prose: `text` without glosses and in simplified characters, and the span it was read from."""

    text: str
    span: Span


@define(slots=False)
class Item:
    """One 一是…, 二是… of an enumeration inside a paragraph.

    `text` starts with the marker and runs to the next item or the end of the paragraph. `role` says whether the item
    is a problem or a measure (only in the section on problems and improvements, else None).
    """

    marker: str
    ordinal: int
    role: Literal["problem", "measure"] | None
    text: str
    span: Span


@define(slots=False)
class Section:
    """A heading and all that stands below it.

    `level` is 1 for 一、, 2 for （一）, and so on as nested; `marker` is the marker as printed (None where the
    heading lost it), `ordinal` its number; `kind` names one of the six official sections, recognised by meaning;
    `title` is None for a numbered heading without a title. `span` runs from the marker to the end of the last child.
    `paragraphs` and `items` are those directly below this heading.
    """

    level: int
    marker: str | None
    ordinal: int | None
    kind: SectionKind | None
    title: str | None
    span: Span
    paragraphs: list[Text] = field(factory=list)
    items: list[Item] = field(factory=list)
    children: list["Section"] = field(factory=list)


@define(slots=False)
class ReportCell:
    """One cell of an official table, with its evidence.

    `value` is the number as printed; `candidates` (ambiguous cells only) lists every value that some admissible
    reading gives, None among them where a blank is possible, and is itself None where the search was cut off. `label`
    is the official Chinese path; `raw`, `start`, `end`, `line`, `char` say what was read where (None where nothing
    was); `evidence` says why this place. `unit` is 件, 万元, 元 … with `unit_source`; `remark` is what stood beside
    the number. `locator` is the place in the document of a cell that HTML, Word, PDF and the like declare.
    """

    value: Number | None
    state: State
    reading: Reading
    candidates: list[Number | None] | None
    label: str
    raw: str | None
    start: int | None
    end: int | None
    line: int | None
    char: int | None
    evidence: list[str]
    unit: str | None
    unit_source: Literal["cell", "header", "form", "unknown"] | None
    remark: str | None
    locator: Locator | None = None


@define(slots=False)
class SourceInfo:
    """Where a report came from: see `govparse.source.Source`."""

    name: str | None
    sha256: str | None
    format: str
    encoding: str | None
    part: int


@define(slots=False)
class Period:
    """The statistical period, as ISO dates; `reading` is `repaired` where blanks stand for 年 or 月."""

    start: str
    end: str
    quote: str
    span: Span
    section: SectionKind | None
    reading: Literal["exact", "repaired"] = "exact"


@define(slots=False)
class Contact:
    """How the organ can be reached, as printed."""

    office: str | None
    address: str | None
    postcode: str | None
    phone: str | None
    email: str | None
    website: str | None
    quote: str
    span: Span
    section: SectionKind | None


@define(slots=False)
class Citation:
    """A cited document: `title` without 《》, `number` as printed (simplified), `issuer` where it is named."""

    title: str | None
    number: str | None
    issuer: str | None
    quote: str
    span: Span
    section: SectionKind | None


@define(slots=False)
class Count:
    """A number stated in prose, or a "none": `value` 0 and `polarity` none.

    `value` has 万 and 亿 multiplied out, but not before 元 (unit 万元); a decrease is negative. `bound` is that of the
    words (约, 余, 不足). `part_of` is the place in this list of the number that this one is a part of. `cells` are the
    ids of the cells whose sum is meant, empty where there are none or the words do not decide; `alternatives` are
    further readings that the words allow. `year` is given for another year than that of the report.
    """

    topic: str
    channel: str | None
    value: Number
    bound: Literal["exact", "at_least", "at_most", "about"]
    unit: str | None
    polarity: Literal["positive", "none"]
    part_of: int | None
    year: int | None
    scope: str | None
    cells: list[str]
    alternatives: list[list[str]]
    quote: str
    span: Span
    section: SectionKind | None


@define(slots=False)
class Fee:
    """What prose says of the information processing fee."""

    status: Literal["none", "collected"]
    amount: Number | None
    unit: str | None
    cases: int | None
    basis: str | None
    quote: str
    span: Span
    section: SectionKind | None


@define(slots=False)
class Training:
    """What prose says of trainings."""

    status: Literal["none", "held"]
    sessions: int | None
    participants: int | None
    topic: str | None
    quote: str
    span: Span
    section: SectionKind | None


@define(slots=False)
class Evidence:
    """Where a report says who it is from, or for which year, and how sure that is.

    `source` is the strongest place that says it (`preamble` is also the first paragraph of the first section), `span`
    the characters there (None for the name of a file). `exact`: stated so, and no place says otherwise; `repaired`:
    completed (a short form resolved, the body of an office), or the strongest place counts against another;
    `ambiguous`: places of one rank disagree, and the value is null. `candidates` are the values of places that
    disagree, the strongest first.
    """

    source: EvidenceSource
    span: Span | None
    reading: EvidenceReading
    candidates: list[str | int] | None


@define(slots=False)
class Statements:
    """What prose says in a form that can be used, as lists by kind, each in the order of the text."""

    periods: list[Period] = field(factory=list)
    contacts: list[Contact] = field(factory=list)
    citations: list[Citation] = field(factory=list)
    counts: list[Count] = field(factory=list)
    fees: list[Fee] = field(factory=list)
    trainings: list[Training] = field(factory=list)


@define(slots=False)
class CheckRecord:
    """What a check could judge: `code` names it, `judged` counts relations that were judged, `untold` those that could
    not be, with the `reason` (None where there are none).
    """

    code: str
    judged: int
    untold: int
    reason: Bilingual | None


@define(slots=False, repr=False)
class Report(Conversions):
    """One report: records, evidence and diagnostics."""

    schema_version: ClassVar[str] = SCHEMA_VERSION

    govparse: str
    schema: str
    source: SourceInfo
    recognised: bool
    title: Text | None = None
    organ: str | None = None
    region: str | None = None
    scope: Literal["organ", "government", "region"] | None = None
    year: int | None = None
    organ_evidence: Evidence | None = None
    year_evidence: Evidence | None = None
    preamble: Text | None = None
    sections: list[Section] = field(factory=list)
    tables: dict[str, dict[str, Any]] = field(factory=dict)
    statements: Statements = field(factory=Statements)
    cells: dict[str, ReportCell] = field(factory=dict)
    diagnostics: list[Diagnostic] = field(factory=list)
    checks: list[CheckRecord] = field(factory=list)

    def cell(self, cell_id: str) -> ReportCell:
        """The cell of an id such as `applications.new_received.total`; KeyError names ids that are close."""
        try:
            return self.cells[cell_id]
        except KeyError:
            raise KeyError(unknown_cell(cell_id, self.tables, self.cells)) from None

    def cells_of(self, table: str) -> dict[str, ReportCell]:
        """The cells of a table by their ids, in the order of the form; none where the report has no such table.

        Raises `KeyError` for a name that no table has.
        """
        prefix = f"{known_table(table, self.tables)}."
        return {name: cell for name, cell in self.cells.items() if name.startswith(prefix)}

    def findings(self, severity: Severity | None = None, code: str | None = None) -> list[Diagnostic]:
        """The diagnostics of a severity (`error`, `warning` or `info`), of a code, or all; `ValueError` for another."""
        if severity not in (None, *get_args(Severity)):
            raise ValueError(f"severity is one of {', '.join(get_args(Severity))}, not {severity!r}")
        found = (each for each in self.diagnostics if severity in (None, each.severity))
        return [each for each in found if code in (None, each.code)]
