"""The grids of one official table made into cells: the edition chosen, rows aligned, readings solved, doubts said."""

from functools import cached_property
from itertools import chain

from attrs import define

from govparse.cleaning import Cleaned
from govparse.diagnostics import Diagnostic
from govparse.fitting.cells import CellMaker, Choices, absent, is_open
from govparse.fitting.clues import weigh
from govparse.fitting.clues.heads import placed
from govparse.fitting.clues.unclear import doubt_unproven
from govparse.fitting.editions import best_alignment, by_evidence, doubtful_lines, is_told, told_counts
from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.placement import Alignment, Placement, align
from govparse.fitting.reach import beside, within_reach
from govparse.fitting.readings import LIMIT, Readings, admissible, plain, saying
from govparse.fitting.records.rows import Record, read_records
from govparse.fitting.records.stacks import in_rows
from govparse.fitting.records.turned import upright
from govparse.fitting.records.wrapped import rejoined
from govparse.fitting.remarks import remarks_on, remarks_on_heads
from govparse.fitting.solve import Solution, proven, solve, withdraw
from govparse.fitting.whole import WholeTable, whole_table
from govparse.forms.form import Form, Line
from govparse.forms.labels import label_index, label_key
from govparse.records import Number, Reading, ReportCell
from govparse.source import Source, Span
from govparse.tables.grid import Grid


@define(slots=False)
class Fit:
    """An official table as it was read.

    `span` is the table's place in the raw text. `made` are the cells in the order of the form, absent ones too;
    `readings` the joint readings of its ambiguous cells by full id (None where there are too many to list).
    """

    form: Form
    span: Span
    made: list[ReportCell]
    readings: list[dict[str, Number | None]] | None
    diagnostics: list[Diagnostic]

    @cached_property
    def cells(self) -> dict[str, ReportCell]:
        """The cells by id within the table."""
        return dict(zip(self.form.cells, self.made, strict=True))

    @cached_property
    def numbers(self) -> list[Number | None]:
        """The value of every cell, in the order of the form."""
        return [cell.value for cell in self.made]

    @cached_property
    def values(self) -> dict[str, Number | None]:
        """The value of every cell by id within the table."""
        return dict(zip(self.form.cells, self.numbers, strict=True))

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The cells that are ambiguous."""
        return frozenset([cell for cell in self._without_value if self.cells[cell].reading == "ambiguous"])

    @cached_property
    def unlisted(self) -> frozenset[str]:
        """The cells that are absent, or in doubt without their readings being known one by one."""
        absent = {cell for cell in self._without_value if self.cells[cell].reading == "absent"}
        listed = {cell.partition(".")[2] for cell in (self.readings or [{}])[0]}
        return frozenset(absent | {c for c in self.doubtful if c not in listed or self.cells[c].candidates is None})

    @cached_property
    def _without_value(self) -> list[str]:
        """The cells that are blank, in doubt or absent."""
        return [cell for cell, value in self.values.items() if value is None] if None in self.numbers else []


def fit_table(table: str, grids: list[Grid], cleaned: Cleaned, source: Source, year: int | None) -> Fit | None:
    """The table that `grids` print, or None where they hold neither a row nor a head of it.

    `year` decides between editions only where the table itself shows no difference.
    """
    grids = [upright(table, grid) for grid in grids]
    records = [record for grid in grids for record in read_records(grid)]
    span = cleaned.span(grids[0].start, grids[-1].end)
    torn = not all(grid.blanks_kept for grid in grids)
    told = told_counts(table, records)
    form = by_evidence(told, year)[0]
    if is_told(form, told[form]):
        whole = whole_table(form, grids, records, cleaned.folded, torn=torn)
        if whole is not None and (fit := _fit_of_whole(form, whole, span, cleaned, source)) is not None:
            return fit
    alignment = _best_alignment(told, records, year, torn=torn)
    if not any(alignment.lines) and not _has_head(alignment):
        return None
    return _fit_of_alignment(alignment, grids, records, span, cleaned, source, year)


def _fit_of_whole(form: Form, whole: WholeTable, span: Span, cleaned: Cleaned, source: Source) -> Fit | None:
    """The table of rows that give every column its number; None where a number is none that its column may hold."""
    maker = CellMaker(cleaned, source, whole.heads)
    made: list[ReportCell] = []
    for line, record, place in zip(form.lines, whole.rows, whole.places, strict=True):
        own = slice(place.first, place.first + len(line.cells))
        made += maker.make_whole(line, record, own, [place.how, "count"])
    if "ambiguous" in [cell.reading for cell in made]:
        return None
    return Fit(form, span, made, [], remarks_on_heads(form, whole.heads, cleaned, source))


def _fit_of_alignment(
    alignment: Alignment,
    grids: list[Grid],
    records: list[Record],
    span: Span,
    cleaned: Cleaned,
    source: Source,
    year: int | None,
) -> Fit:
    """The table of rows that were laid over the lines of a form: readings enumerated, weighed, solved, and said."""
    form = alignment.form
    table = TableEvidence(alignment, grids, records, cleaned)
    doubtful = doubtful_lines(alignment, year)
    lines = table.lines = [
        LineFit(number, line, placement, None if table.overlaid or doubtful else _counts(line, placement))
        for number, (line, placement) in enumerate(zip(form.lines, alignment.lines, strict=True))
    ]
    for line in lines:
        if line.counts is None:
            line.readings = _readings(line.line, line.placement, table)
            if line.readings is not None and len(line.readings.readings) > 1:
                line.readings = placed(line.readings, table.allowed(line))
            if line.readings is not None and line.readings.likely is not None:
                _prove(form, line, line.readings)
    for line in lines:
        weigh(line, table)
    solution = _solution(table, lines)
    for line in lines:
        _settle(line, solution, elsewhere=not table.kept and table.values_elsewhere)
        doubt_unproven(form, line.number, line, table)
    maker = CellMaker(cleaned, source, alignment.heads)
    for line in lines:
        if line.line.key in doubtful:
            line.may_be_elsewhere()
        line.cells = _cells(line, maker, table)
    made = list(chain.from_iterable([line.cells for line in lines]))
    joint = None if doubtful else _joint(form, lines, solution)
    return Fit(form, span, made, joint, remarks_on(alignment, lines, cleaned, source))


def _best_alignment(told: dict[Form, int], records: list[Record], year: int | None, *, torn: bool) -> Alignment:
    """The records laid over the edition that they fit best; of equals, the one that was in force in that year.

    `torn`: the layout may have torn labels to pieces.
    """
    if not torn:
        return best_alignment(
            by_evidence(told, year), lambda form: align(form, records, told[form], kept=True), torn=False
        )
    laid = {form: rejoined(form, in_rows(form, records)) for form in told}
    told = {form: told_counts(form.table, records)[form] for form, records in laid.items()}
    return best_alignment(by_evidence(told, year), lambda form: align(form, laid[form], told[form]), torn=True)


def _has_head(alignment: Alignment) -> bool:
    known = label_index(alignment.form).headers
    rows = [*alignment.heads, *alignment.unplaced]
    return any(label_key(text) in known for row in rows for text in row.texts)


def _counts(line: Line, placement: Placement | None) -> slice | None:
    """Where the values of a row stand that its label places and that has a count for every column; else None."""
    if placement is None or placement.how not in ("label", "joined_label") or len(placement.records) > 1:
        return None
    if line.counts is None:
        return None
    record = placement.records[0]
    return record.counts(len(line.cells)) if record.texts or not line.path else None


def _readings(line: Line, placement: Placement | None, evidence: TableEvidence) -> Readings | None:
    """The admissible readings of a line by hard evidence; None where nothing stands there, not even a blank."""
    if placement is None:
        return None
    if placement.open:
        return Readings((), "blanks_left_out", cut_off=True)
    columns = len(line.cells)
    each = [
        plain(record, columns, labelled=bool(record.texts) or not line.path)
        or admissible(record.slots, columns, evidence.of(record, line))
        for record in placement.records
        if record.letters or evidence.blank_rows
    ]
    if each and evidence.overlaid:
        return Readings((), each[0].reason, cut_off=True)
    if len(each) < 2:
        return each[0] if each else None
    together = {saying(reading): reading for readings in reversed(each) for reading in readings.readings}
    cut_off = len(together) > LIMIT or any(readings.cut_off for readings in each)
    return Readings(tuple(together.values()), each[0].reason, cut_off)


def _prove(form: Form, line: LineFit, readings: Readings) -> None:
    """Leaves of a row with places to spare what its sums allow; without a proof everything stays possible."""
    if len(readings.readings) > 1 and (allowed := proven(form, line.number, readings)) is not None:
        line.readings = Readings(allowed, readings.reason)


def _solution(table: TableEvidence, lines: list[LineFit]) -> Solution:
    """What the equations leave of the readings."""
    if all(line.readings is None or len(line.readings.readings) < 2 for line in lines):
        return Solution([line.solvable if line.readings else None for line in lines])
    solution = solve(table.form, [line.solvable for line in lines])
    withdraw(table, lines, solution)
    return solution


def _settle(line: LineFit, solution: Solution, *, elsewhere: bool) -> None:
    """Takes over what the equations left of a line's readings and writes down why it reads as it does.

    `elsewhere`: values that a line lacks may stand elsewhere, so that what it has are not all candidates.
    """
    if line.placement is None or line.readings is None:
        return
    line.options = solution.options[line.number] if line.readings.solvable else (line.readings.readings or None)
    short = elsewhere and line.readings.lacking
    line.cut_off = line.readings.cut_off or line.number in solution.cut_off or short
    line.evidence = [line.placement.how, line.readings.reason, *line.clues]
    if line.number in solution.settled:
        line.evidence.append("equations")


def _cells(line: LineFit, maker: CellMaker, table: TableEvidence) -> list[ReportCell]:
    """The cells of a line, in the order of its columns."""
    specs = line.line.cells
    if line.placement is not None and line.counts is not None:
        line.evidence = [line.placement.how, "count"]
        return maker.make_whole(line.line, line.placement.records[0], line.counts, line.evidence)
    if line.placement is None or line.readings is None:
        return [absent(spec) for spec in specs]
    record = line.placement.records[0]
    if line.options is None:
        return [
            maker.open(spec, choices, line.evidence, record)
            for spec, choices in zip(specs, _within_reach(line, line.placement, table), strict=True)
        ]
    reading: Reading = "exact" if line.certain else "repaired"
    if (only := line.plain) is not None and "values_lost" not in line.evidence:
        starts, ends = [slot.cell.start for slot in only], [slot.cell.end for slot in only]
        return maker.make_row(line.line, starts, ends, [slot.value for slot in only], reading, line.evidence)
    cells = [
        maker.make(spec, choices, reading, line.evidence, record)
        for spec, choices in zip(specs, zip(*line.options, strict=True), strict=True)
    ]
    if line.cut_off and any(cell.reading == "ambiguous" for cell in cells):
        near = _within_reach(line, line.placement, table)
        return [
            cell if cell.reading != "ambiguous" else maker.open(spec, choices, line.evidence, record)
            for cell, spec, choices in zip(cells, specs, near, strict=True)
        ]
    return cells


def _within_reach(line: LineFit, placement: Placement, table: TableEvidence) -> list[Choices]:
    """What each column of a line may hold of which not all readings are listed."""
    listed, ordered = line.options or line.withheld, "heads" not in line.clues
    return within_reach(len(line.line.cells), placement.records, listed, beside(line, table), ordered=ordered)


def _joint(form: Form, lines: list[LineFit], solution: Solution) -> list[dict[str, Number | None]] | None:
    """The combinations of values that the ambiguous cells can have together."""
    if solution.joint is None:
        return None
    told = [(line.options or (), _open_cells(form, line)) for line in map(lines.__getitem__, solution.open_lines)]
    return [
        {
            name: None if (slot := options[number][column]) is None else slot.value.number
            for (options, cells), number in zip(told, combination, strict=True)
            for column, name in cells
        }
        for combination in solution.joint
    ]


def _open_cells(form: Form, line: LineFit) -> list[tuple[int, str]]:
    """The columns of a line that its readings leave open, each with the full id of its cell."""
    columns = zip(line.line.cells, zip(*line.options or (), strict=True), strict=True)
    return [
        (place, f"{form.table}.{spec.id}") for place, (spec, choices) in enumerate(columns) if is_open(spec, choices)
    ]
