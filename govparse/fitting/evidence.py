"""What a table as a whole says of where the values of its rows stand and of what its blanks mean."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import define, field

from govparse.cleaning import Cleaned
from govparse.fitting.effects import Effects
from govparse.fitting.habits import Habits
from govparse.fitting.line import LineFit
from govparse.fitting.narrow import Narrow, narrow_lines
from govparse.fitting.placement import Alignment
from govparse.fitting.places.heads import block_of
from govparse.fitting.places.numbers import CellNumbers
from govparse.fitting.places.told import Places
from govparse.fitting.places.widths import LEAST_TELLING
from govparse.fitting.readings import RowEvidence
from govparse.fitting.records.rows import Record, RowReading, Slot, fills_all_cells, numbers_of
from govparse.fitting.sums import Compiled, difference_within, sums_within
from govparse.forms.form import Block, Form, Line
from govparse.forms.labels import anchors, label_key
from govparse.parsing.patterns import compile_pattern
from govparse.source import Span
from govparse.tables.grid import Grid

_FIGURES = re.compile("[0-9]")

LEAST_FULL = 6
"""Fewer full rows say nothing of what blanks mean."""
FULL_TO_SHORT = 6
"""In a table of so many full rows to each other one, what that one has not was lost."""


@define(slots=False)
class TableEvidence:
    """The evidence of a whole table, worked out when the first row asks for it; `of` gives that of one row.

    `records` are all rows of the table, `cleaned` is the text in which the grids stand, `lines` what was made of them.
    """

    alignment: Alignment
    grids: list[Grid]
    records: list[Record]
    cleaned: Cleaned
    lines: list[LineFit] = field(factory=list)

    @cached_property
    def effects(self) -> Effects:
        """What the lines add to equations by their readings by count."""
        return Effects(self.form, self.lines)

    @cached_property
    def habits(self) -> Habits:
        """What the rows by their readings by count leave blank, and where they end."""
        return Habits(self.form, self.lines)

    @property
    def form(self) -> Form:
        """The form on which the table was laid."""
        return self.alignment.form

    @cached_property
    def places(self) -> Places:
        """What tells in which columns values stand."""
        return Places(self.form, self.grids, self.records, self.cleaned, self.lines, self.kept)

    @cached_property
    def numbers(self) -> CellNumbers:
        """The cell numbers of columns, in layouts that keep a full grid."""
        return CellNumbers(self.alignment, self.grids, self._placed)

    @property
    def text(self) -> str:
        """The text in which the grids stand."""
        return self.cleaned.folded

    @cached_property
    def kept(self) -> bool:
        """Whether the layout writes blanks, everywhere in the table."""
        return all(grid.blanks_kept for grid in self.grids)

    def of(self, record: Record, line: Line) -> RowEvidence:
        """The evidence of a row that stands in a line of the form."""
        known = RowEvidence(
            labelled=bool(record.texts) or len(self.alignment.form.lines) == 1,
            places=self.numbers.of(record, line),
            merged=self.alignment.form.merged and not self.is_wide(record),
            repeated=self._repeated,
            kept=self.kept,
            even=self.kept or self._is_even(record, line),
            packed=self.packed,
            narrow=self._narrow_at(record, line),
        )
        if len(record.letters.replace("B", "")) <= len(line.cells):  # nothing else is asked of longer rows
            known.usual = self.usual(record, line)
            known.padded = (len(line.cells), record.lead, len(record.letters)) in self._padded
            known.trailing_cut = self.trailing_cut
            known.zeros_printed = self.filled
        return known

    @cached_property
    def trailing_cut(self) -> bool:
        """Whether the layout writes blanks but never at the end of a row: then it is there that they were cut off."""
        if not all(grid.blanks_kept for grid in self.grids):
            return False
        if any(len(row.texts) > 1 and not row.texts.texts[-1] for grid in self.grids for row in grid.rows):
            return False
        return any("B" in record.letters.strip("B") for record, _ in self._placed)

    @cached_property
    def _repeated(self) -> bool:
        """Whether a head is printed several times side by side and stands alone in its row."""
        return any(len(head.texts) > 1 == len(set(head.texts)) for head in self.alignment.heads)

    @cached_property
    def blank_rows(self) -> bool:
        """Whether a label without values is a row of blanks.

        So it is where blanks are cut off rows, and where the layout drops them all: if no zero is printed, so that
        values may be missing, and none is left over, so that none is missing elsewhere.
        """
        if self.trailing_cut:
            return True
        dropped = all(grid.dialect and not grid.blanks_kept for grid in self.grids)
        return dropped and not self.zeros_printed and not self.values_elsewhere

    @cached_property
    def values_elsewhere(self) -> bool:
        """Whether values are left over, in too long a row or among text: they may be those that another row lacks."""
        labels = [text for record in self.alignment.heads for text in record.texts]
        return (
            bool(self.alignment.unplaced)
            or self.alignment.placed != self.alignment.lines
            or any(label_key(text) not in anchors() and _FIGURES.search(label_key(text)) for text in labels)
            or any(len(record.letters.replace("B", "")) > len(line.cells) for record, line in self._placed)
        )

    @cached_property
    def overlaid(self) -> bool:
        """Whether `LEAST_TELLING` rows or more stand twice with different values: whose the others are is open, too."""
        twice = [placement.records for placement in self.alignment.placed if placement and len(placement.records) > 1]
        return sum(len(set(map(_saying, records))) > 1 for records in twice) >= LEAST_TELLING

    def unread_in_row(self, record: Record) -> list[Slot]:
        """The numbers of rows that were placed nowhere and stand in the same row of the grid as this one."""
        return [
            slot
            for other in self.alignment.unplaced
            if self.kept and other.row is record.row and other is not record
            for slot in other.slots
            if slot.value.number is not None or slot.value.guesses
        ]

    def has_stray_beside(self, record: Record) -> bool:
        """Whether a number stands alone in a line among the values of a row, right behind them, or right before it."""
        if not self.strays or not record.slots:
            return False
        first, last = record.slots[0].cell.start, record.slots[-1].cell.end
        before = min(record.row.start, first)
        return any(
            (first <= start and (start < last or _NOTHING.fullmatch(self.text, last, start)))
            or (end <= before and _NOTHING.fullmatch(self.text, end, before))
            for start, end in self.strays
        )

    @cached_property
    def strays(self) -> list[Span]:
        """Where numbers stand alone in lines, which belong to no row or are a row without a label."""
        noise = (place for grid in self.grids for place in grid.noise)
        rows = ((record.row.start, record.row.end) for record in self.alignment.unplaced)
        return [(start, end) for start, end in (*noise, *rows) if is_stray(self.text, start, end)]

    def is_cut(self, record: Record) -> bool:
        """Whether the input ends inside a row: right behind it, and it is less finished than the one above, or the
        last row of the form is missing.
        """
        if self.text[record.row.end :].strip() or self.text.endswith("\n"):
            return False
        if self.alignment.lines[-1] is None:
            return True
        above = [row for grid in self.grids for row in grid.rows if row.end <= record.row.start and len(row.texts) > 1]
        if not above or record.row.is_column:
            return False
        before = above[-1]
        ends = [self.text[row.start : row.end].rstrip()[-1:] for row in (before, record.row)]
        return len(record.row.texts) < len(before.texts) or (ends[0] in _BARS and ends[0] != ends[1])

    def surplus_beside(self, line: LineFit) -> Iterator[Slot]:
        """The values at the edges of the rows before and behind this one, where they have more than columns, or more
        places between them than most rows that are labelled so.
        """
        columns = len(line.line.cells)
        own = block_of(self.form)[line.line.key]
        for other in self.lines[max(line.number - 1, 0) : line.number + 2]:
            if other is line or other.placement is None or block_of(self.form)[other.line.key] is not own:
                continue
            record = other.placement.records[0]
            values = [slot for slot in record.slots if slot.value.letter != "B"]
            wide = len(values) > columns or (
                self.kept
                and len(record.letters) > columns
                and "B" not in (record.letters[0], record.letters[-1])
                and not self.usual(record, other.line)
            )
            if wide and columns > 1 and not self._repeated:
                yield from (values[0], values[-1])

    def unplaced_beside(self, record: Record) -> Iterator[Record]:
        """The rows with numbers, right before a row and right behind it, that were placed nowhere."""
        starts = sorted({each.row.start for each in self.records if each.letters})
        at = bisect_left(starts, record.row.start)
        beside = {*starts[max(at - 1, 0) : at], *starts[at + 1 : at + 2]}
        yield from (each for each in self.alignment.unplaced if each.row.start in beside and each.letters.strip("B"))

    def pieces_beside(self, record: Record, columns: int) -> Iterator[Record]:
        """The rows without a label beside a row that were placed nowhere and have fewer values than columns."""
        for other in self.unplaced_beside(record):
            if not other.texts and len(other.letters) - other.letters.count("B") < columns:
                yield other

    def is_wide(self, record: Record) -> bool:
        """Whether a row has more cells than most rows of the table."""
        (usual, _), *_ = Counter(len(row.texts) for grid in self.grids for row in grid.rows).most_common(1)
        return len(record.row.texts) > usual

    def lacking(self, line: LineFit) -> frozenset[int]:
        """The columns of a line of which neither a head stands above it nor, as far as counts tell, a value in any row
        of its block.
        """
        lacking = self.places.heads_above(line).lacking
        return lacking if lacking and self._narrow(block_of(self.form)[line.line.key]) else frozenset()

    def _narrow(self, block: Block) -> bool:
        """Whether no row of a block has a value for every column, nor (where blanks are written) all have places."""
        keys = {line.key for line in block.lines}
        rows = [record.letters for record, line in self._placed if line.key in keys]
        columns = len(block.columns)
        if any(len(letters) - letters.count("B") >= columns for letters in rows):
            return False
        return not self.kept or any(len(letters) < columns for letters in rows)

    def _narrow_at(self, record: Record, line: Line) -> Narrow | None:
        """How many places a row has, where all rows have fewer than columns."""
        if line.key not in self._narrow_lines:
            return None
        places = self._narrow_lines[line.key]
        heads = self.places.heads_over(line, record)
        if heads is not None and not heads.lacking:
            return None  # no column was lost: one that is blank from top to bottom left no trace
        lacking = frozenset() if heads is None else heads.lacking
        return Narrow(places, lacking if len(line.cells) - len(lacking) == places else frozenset())

    @cached_property
    def _narrow_lines(self) -> dict[str, int]:
        return narrow_lines(self.form, self._placed) if self.kept and not self.trailing_cut else {}

    def allowed(self, line: LineFit) -> dict[int, frozenset[int]]:
        """The columns in which values of a row may stand, by where the value starts: what `Places.allowed` says, and
        nothing where values do not stand in their places, as behind two that ran into one cell.
        """
        stacked = line.placement is not None and any("S" in record.letters for record in line.placement.records)
        return {} if self.packed or stacked else self.places.allowed(line)

    @cached_property
    def packed(self) -> bool:
        """Whether a tool closed up the values of rows and left their blanks behind them: no blank stands between two
        values, and rows that end with blanks end with the sum of their values before those.
        """
        rows = [(record, len(line.cells)) for record, line in self._placed if len(line.cells) > 1]
        short = [record for record, columns in rows if len(record.letters) - record.letters.count("B") < columns]
        sums = 0
        for record in short:
            *parts, last = [0, *(value.number for value in record.said if value.number)]
            sums += last > 0 and last == sum(parts)
        alone = len(self.form.lines) == 1 and len(short) == 1 and self._sums_fail(short[0])
        if sums < LEAST_TELLING and not alone:
            return False
        if self.kept:
            whole = all(len(record.letters) >= columns for record, columns in rows)
            return whole and not any("B" in record.letters.strip("B") for record, _ in rows)
        return self.places.in_first_columns

    def _sums_fail(self, record: Record) -> bool:
        """Whether a sum of the only line of the form fails with the values of a record in its first columns."""
        columns = len(self.form.lines[0].cells)
        values = [slot for slot in record.slots if slot.value.letter != "B"]
        return self.fails(0, [(*values, *[None] * (columns - len(values)))])

    def is_under_a_stack(self, record: Record) -> bool:
        """Whether the row right above, in a layout that keeps blanks, has several numbers in one cell."""
        if not self.kept:
            return False
        placed = (each for each, _ in self._placed if each.row.end <= record.row.start)
        above = max(placed, key=lambda each: each.row.end, default=None)
        return above is not None and "S" in above.letters

    def fails(self, number: int, readings: Sequence[RowReading]) -> bool:
        """Whether a line has sums and no reading of it satisfies all of them."""
        sums = sums_within(self.form)[number]
        return bool(sums) and all(any(_fails(each, reading) for each in sums) for reading in readings)

    def holds_somewhere(self, number: int, readings: Sequence[RowReading]) -> bool:
        """Whether a line has no sums, or a reading that satisfies one of them."""
        sums = sums_within(self.form)[number]
        return not sums or any(not _fails(each, reading) for reading in readings for each in sums)

    @cached_property
    def _placed(self) -> list[tuple[Record, Line]]:
        pairs = zip(self.alignment.placed, self.alignment.form.lines, strict=True)
        return [(record, line) for placement, line in pairs if placement for record in placement.records]

    @cached_property
    def zeros_printed(self) -> bool:
        """Whether the organ prints zeros."""
        return fills_all_cells(record for record, _ in self._placed)

    @cached_property
    def of_columns(self) -> bool:
        """Whether values stand column by column somewhere: a tool took the page apart, and rows may hold others'."""
        return any(row.is_column for grid in self.grids for row in grid.rows)

    @cached_property
    def filled(self) -> bool:
        """Whether no cell is blank for a zero: zeros are printed, or nearly all rows have something in every column."""
        if self.zeros_printed:
            return True
        rows = [(record.letters, len(line.cells)) for record, line in self._placed if len(line.cells) > 1]
        full = sum(len(letters) - letters.count("B") >= columns for letters, columns in rows)
        return full >= LEAST_FULL and full >= FULL_TO_SHORT * (len(rows) - full)

    def _is_even(self, record: Record, line: Line) -> bool:
        """Whether most rows of as many columns have as many places as a row."""
        lengths = self._lengths.get(len(line.cells), Counter())
        return 2 * lengths[len(record.letters)] > lengths.total()

    @cached_property
    def _lengths(self) -> dict[int, Counter[int]]:
        """How many rows of each number of columns have how many places, of those that have any."""
        found: dict[int, Counter[int]] = {}
        for record, line in self._placed:
            if record.letters:
                found.setdefault(len(line.cells), Counter())[len(record.letters)] += 1
        return found

    def usual(self, record: Record, line: Line) -> bool:
        """Whether a row has as many places as most rows that are labelled like it; a row that is alone has."""
        alike = self._places_alike[len(line.cells), record.lead]
        return alike.total() == 1 or 2 * alike[len(record.letters)] > alike.total()

    @cached_property
    def _places_alike(self) -> dict[tuple[int, int], Counter[int]]:
        found: dict[tuple[int, int], Counter[int]] = {}
        for record, line in self._placed:
            found.setdefault((len(line.cells), record.lead), Counter())[len(record.letters)] += 1
        return found

    @cached_property
    def _padded(self) -> frozenset[tuple[int, int, int]]:
        """Numbers of columns, of the first cell behind the labels, and of places for which there are rows with all
        their values and blanks only around them.
        """
        rows = ((len(line.cells), record.lead, record.letters) for record, line in self._placed if record.texts)
        return frozenset(
            (columns, lead, len(letters))
            for columns, lead, letters in rows
            if len(letters) > columns == len(values := letters.strip("B")) and "B" not in values
        )


_FIGURES_ALONE = compile_pattern(r"[0-9]{1,9}(?:[\s|]+[0-9]{1,9})*+\s*\|?")
_NOTHING = re.compile(r"[\s|│]*")
_BARS = "|│┃║"


def is_stray(text: str, start: int, end: int) -> bool:
    """Whether a number, or several, stand alone between two places of a text."""
    return _FIGURES_ALONE.fullmatch(text[start:end].strip()) is not None


def _fails(equation: Compiled, reading: RowReading) -> bool:
    """Whether the first term, a total, is printed and not the sum of the others, in an equation within one line."""
    total = reading[equation.terms[0].column]
    return (
        total is not None and total.value.number is not None and difference_within(equation, numbers_of(reading)) != 0
    )


def _saying(record: Record) -> tuple[object, ...]:
    return tuple([value.number for value in record.said if value.letter != "B"])
