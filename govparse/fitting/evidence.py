"""What a table as a whole says of where the values of its rows stand and of what its blanks mean.

Evidence of places are column heads that stand over the same cell numbers as the values (layouts that keep a full grid).
Evidence that one row contradicts is none.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache

from attrs import define, field

from govparse.cleaning import Cleaned
from govparse.fitting.effects import Effects
from govparse.fitting.habits import Habits
from govparse.fitting.line import LineFit
from govparse.fitting.placement import Alignment
from govparse.fitting.places.heads import block_of
from govparse.fitting.places.told import Places
from govparse.fitting.readings import RowEvidence
from govparse.fitting.records.rows import Record, RowReading, Slot, fills_all_cells, numbers_of
from govparse.fitting.sums import Compiled, difference_within, sums_within
from govparse.forms.form import Block, Form, Line
from govparse.forms.labels import anchors, label_key
from govparse.parsing.patterns import compile_pattern
from govparse.tables.grid import Grid

_FIGURES = re.compile("[0-9]")

LEAST_TELLING = 2
"""So many rows of a width have to say alike where the values of such rows stand."""

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
            places=self._places(record, line),
            merged=self.alignment.form.merged,
            repeated=self._repeated,
            kept=self.kept,
            even=self.kept or self._is_even(record, line),
            packed=self.packed,
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
        """Whether a number stands alone in a line among the values of a row or right behind them."""
        if not self.strays or not record.slots:
            return False
        first, last = record.slots[0].cell.start, record.slots[-1].cell.end
        return any(
            first <= start and (start < last or _NOTHING.fullmatch(self.text, last, start)) for start in self.strays
        )

    @cached_property
    def strays(self) -> list[int]:
        """Where numbers stand alone in lines, which belong to no row or are a row without a label."""
        noise = (place for grid in self.grids for place in grid.noise)
        rows = ((record.row.start, record.row.end) for record in self.alignment.unplaced)
        return [start for start, end in (*noise, *rows) if is_stray(self.text, start, end)]

    def is_cut(self, record: Record) -> bool:
        """Whether the input ends inside a row: right behind it, and it is less finished than the one above."""
        if self.text[record.row.end :].strip() or self.text.endswith("\n"):
            return False
        above = [row for grid in self.grids for row in grid.rows if row.end <= record.row.start and len(row.texts) > 1]
        if not above or record.row.is_column:
            return False
        before = above[-1]
        ends = [self.text[row.start : row.end].rstrip()[-1:] for row in (before, record.row)]
        return len(record.row.texts) < len(before.texts) or (ends[0] in _BARS and ends[0] != ends[1])

    def surplus_beside(self, line: LineFit) -> Iterator[Slot]:
        """The values at the edges of the rows before and behind this one, where they have more than columns."""
        columns = len(line.line.cells)
        own = block_of(self.form)[line.line.key]
        for other in self.lines[max(line.number - 1, 0) : line.number + 2]:
            if other is line or other.placement is None or block_of(self.form)[other.line.key] is not own:
                continue
            values = [slot for slot in other.placement.records[0].slots if slot.value.letter != "B"]
            if len(values) > columns > 1 and not self._repeated:
                yield from (values[0], values[-1])

    def unplaced_beside(self, record: Record) -> Iterator[Record]:
        """The rows with numbers, right before a row and right behind it, that were placed nowhere."""
        starts = sorted({each.row.start for each in self.records})
        at = bisect_left(starts, record.row.start)
        beside = {*starts[max(at - 1, 0) : at], *starts[at + 1 : at + 2]}
        yield from (each for each in self.alignment.unplaced if each.row.start in beside and each.letters.strip("B"))

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

    def allowed(self, line: LineFit) -> dict[int, frozenset[int]]:
        """The columns in which values of a row may stand, by where the value starts: what `Places.allowed` says, and
        nothing where values do not stand in their places.
        """
        return {} if self.packed else self.places.allowed(line)

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
        if sums < LEAST_TELLING:
            return False
        if self.kept:
            whole = all(len(record.letters) >= columns for record, columns in rows)
            return whole and not any("B" in record.letters.strip("B") for record, _ in rows)
        return self.places.in_first_columns

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
    def _regular(self) -> bool:
        """Whether all rows of more than one cell have the same number of them."""
        return len({len(row.texts) for grid in self.grids for row in grid.rows if len(row.texts) > 1}) == 1

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

    def _places(self, record: Record, line: Line) -> tuple[int, ...] | None:
        """The cell numbers of the columns of a row: told by the heads above, or else by the other rows of its width."""
        if self._regular and (places := self._by_heads.get(line.key)) is not None:
            return places
        return self._by_width.get((len(record.row.texts), len(line.cells), record.lead))

    @cached_property
    def _by_width(self) -> dict[tuple[int, int, int], tuple[int, ...]]:
        """The cell numbers of the columns in rows of as many cells, by that number, that of the columns, and the lead.

        They are known where one place is left that takes in the values of all these rows and the label of none, and
        `LEAST_TELLING` rows or more have no other place for themselves. Where the rows of one lead leave two places, it
        is that of the others only if they cannot be shifted: a layout that has no merged cells writes the values of
        rows with fewer labels further left. Layouts that leave out blanks tell nothing.
        """
        if not all(grid.blanks_kept for grid in self.grids):
            return {}
        rows: dict[tuple[int, int], dict[int, list[frozenset[int]]]] = {}
        for record, line in self._placed:
            if record.letters and len(line.cells) > 1:
                leads = rows.setdefault((len(record.row.texts), len(line.cells)), {})
                leads.setdefault(record.lead, []).append(_starts(record, len(line.cells)))
        return {
            (width, columns, lead): tuple(range(start, start + columns))
            for (width, columns), leads in rows.items()
            for lead in leads
            if (start := _start_of(lead, leads)) is not None
        }

    def _is_even(self, record: Record, line: Line) -> bool:
        lengths = self._lengths.get(len(line.cells))
        return lengths is None or lengths[len(record.letters)] == max(lengths.values())

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

    @cached_property
    def _by_heads(self) -> dict[str, tuple[int, ...]]:
        """The cell numbers of column heads by line, where no row of the table speaks against them."""
        found: dict[str, tuple[int, ...]] = {}
        for record, line in self._placed:
            above = [head for head in self.alignment.heads if head.row.start < record.row.start]
            if (places := _places_above(above, column_keys(self.alignment.form)[line.key])) is not None:
                found[line.key] = places
        agreed = all(_agrees(record, found[line.key]) for record, line in self._placed if line.key in found)
        return found if agreed else {}


@cache
def column_keys(form: Form) -> dict[str, tuple[str, ...]]:
    """The label keys of the columns of every line, by the key of the line."""
    return {line.key: tuple(label_key(cell.label.rpartition(" × ")[2]) for cell in line.cells) for line in form.lines}


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


def _starts(record: Record, columns: int) -> frozenset[int]:
    """The cell numbers at which the columns of a row can start: all its values and none of its labels are in them."""
    first = record.slots[0].place if record.run is None else record.run.slots.start
    # Values that were taken out of their rows have no places.
    return _starts_of(record.letters if first is not None else "B" * len(record.letters), first or 0, columns)


@lru_cache(maxsize=4096)
def _starts_of(letters: str, first: int, columns: int) -> frozenset[int]:
    """As `_starts`, for slots of these letters from the cell number `first` on."""
    last = first + len(letters) - columns
    if not letters.strip("B"):
        return frozenset(range(first, last + 1))
    earliest = first + len(letters.rstrip("B")) - columns
    latest = first + len(letters) - len(letters.lstrip("B"))
    return frozenset(range(max(first, earliest), min(last, latest) + 1))


def _start_of(lead: int, leads: dict[int, list[frozenset[int]]]) -> int | None:
    """Where the columns of the rows of a lead start, by what these rows and those of the other leads leave possible."""
    own = frozenset.intersection(*leads[lead])
    common = frozenset.intersection(*(starts for each in leads.values() for starts in each))
    telling = [other for other, each in leads.items() for starts in each if len(starts) == 1]
    if len(common) == 1 and len(telling) >= LEAST_TELLING:
        (start,) = common
        return None if any(start + lead - other in own - common for other in telling) else start
    return min(own) if len(own) == 1 and telling.count(lead) >= LEAST_TELLING else None


def _places_above(heads: list[Record], keys: tuple[str, ...]) -> tuple[int, ...] | None:
    """The places of the heads nearest above that make up the columns `keys`, read from left to right."""
    wanted = set(keys)
    by_place: dict[int, str] = {}
    for head in reversed(heads):
        for text, place in zip(head.texts, head.label_places, strict=True):
            if (key := label_key(text)) in wanted:
                by_place.setdefault(place, key)
        ordered = sorted(by_place)
        if tuple(by_place[place] for place in ordered) == keys:
            return tuple(ordered)
        if len(ordered) >= len(keys):
            return None
    return None


def _agrees(record: Record, places: tuple[int, ...]) -> bool:
    """Whether no label of a row stands in a value column and no value outside them."""
    return not set(record.label_places) & set(places) and all(
        slot.value.letter == "B" or slot.place in places for slot in record.slots
    )
