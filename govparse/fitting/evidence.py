"""What a table as a whole says of where the values of its rows stand and of what its blanks mean.

Evidence of places are column heads that stand over the same cell numbers as the values (layouts that keep a full grid).
Evidence that one row contradicts is none.
"""

import re
from collections import Counter
from functools import cache, cached_property, lru_cache

from attrs import define

from govparse.fitting.align import Alignment
from govparse.fitting.rows import Record, fills_all_cells
from govparse.forms.form import Form, Line
from govparse.forms.labels import anchors, label_key
from govparse.tables.grid import Grid

_FIGURES = re.compile("[0-9]")

LEAST_TELLING = 2
"""So many rows of a width have to say alike where the values of such rows stand."""

LEAST_FULL = 6
"""Fewer full rows say nothing of what blanks mean."""
FULL_TO_SHORT = 6
"""In a table of so many full rows to each other one, what that one has not was lost."""


@define
class RowEvidence:
    """What is known of one row before its values are counted.

    `labelled`: the row has its label, so that what stands before its first number is no remnant of one. `usual`: rows
    labelled like it have as many places. `places`: the cell numbers of its columns, where the column heads tell them.
    `merged`: the form lays the row over more columns than it has values, so that blanks may stand between them.
    `padded`: rows with all their values have as many places as this one, the rest blanks around them. `trailing_cut`:
    the layout cuts blanks off the end of rows. `repeated`: it prints a merged cell once for every column.
    `zeros_printed`: the organ prints zeros, so that a value left out is lost rather than blank.
    """

    labelled: bool = True
    usual: bool = True
    places: tuple[int, ...] | None = None
    merged: bool = False
    padded: bool = False
    trailing_cut: bool = False
    repeated: bool = False
    zeros_printed: bool = False


@define(slots=False)
class TableEvidence:
    """The evidence of a whole table, worked out when the first row asks for it; `of` gives that of one row."""

    alignment: Alignment
    grids: list[Grid]

    def of(self, record: Record, line: Line) -> RowEvidence:
        """The evidence of a row that stands in a line of the form."""
        known = RowEvidence(
            labelled=bool(record.texts) or len(self.alignment.form.lines) == 1,
            places=self._places(record, line),
            merged=self.alignment.form.merged,
            repeated=self._repeated,
        )
        if len(record.letters) - record.letters.count("B") <= len(line.cells):  # nothing else is asked of longer rows
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
        if any(len(row.cells) > 1 and not row.cells[-1].text for grid in self.grids for row in grid.rows):
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
            or any(label_key(text) not in anchors() and _FIGURES.search(label_key(text)) for text in labels)
            or any(len(record.letters) - record.letters.count("B") > len(line.cells) for record, line in self._placed)
        )

    @cached_property
    def overlaid(self) -> bool:
        """Whether `LEAST_TELLING` rows or more stand twice with different values: whose the others are is open, too."""
        twice = [placement.records for placement in self.alignment.lines if placement and len(placement.records) > 1]
        return sum(len(set(map(_saying, records))) > 1 for records in twice) >= LEAST_TELLING

    def misordered(self, line: Line) -> bool:
        """Whether a row of heads prints columns of a line in another order than the form.

        Only in layouts that keep rows together, and only for columns of different names.
        """
        return bool(self._misordered) and column_keys(self.alignment.form)[line.key] in self._misordered

    @cached_property
    def _misordered(self) -> frozenset[tuple[str, ...]]:
        """The columns that some heads print in another order."""
        if not all(grid.blanks_kept for grid in self.grids):
            return frozenset()
        form = self.alignment.form
        return frozenset(keys for head in self.alignment.heads for keys in misordered_by(form, head.texts))

    @cached_property
    def _placed(self) -> list[tuple[Record, Line]]:
        pairs = zip(self.alignment.lines, self.alignment.form.lines, strict=True)
        return [(record, line) for placement, line in pairs if placement for record in placement.records]

    @cached_property
    def _regular(self) -> bool:
        """Whether all rows of more than one cell have the same number of them."""
        return len({len(row.cells) for grid in self.grids for row in grid.rows if len(row.cells) > 1}) == 1

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
        return self._by_width.get((len(record.row.cells), len(line.cells), record.lead))

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
                leads = rows.setdefault((len(record.row.cells), len(line.cells)), {})
                leads.setdefault(record.lead, []).append(_starts(record, len(line.cells)))
        return {
            (width, columns, lead): tuple(range(start, start + columns))
            for (width, columns), leads in rows.items()
            for lead in leads
            if (start := _start_of(lead, leads)) is not None
        }

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


@lru_cache(maxsize=4096)
def misordered_by(form: Form, heads: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The columns of different names that a row of heads prints in another order than the form."""
    printed = [label_key(text) for text in heads] if len(heads) > 1 else []
    different = [keys for keys in set(column_keys(form).values()) if len(set(keys)) == len(keys)]
    return frozenset(keys for keys in different if _in_other_order(printed, keys))


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


def _in_other_order(printed: list[str], official: tuple[str, ...]) -> bool:
    places = [official.index(key) for key in printed if key in official]
    return places != sorted(places)


def _agrees(record: Record, places: tuple[int, ...]) -> bool:
    """Whether no label of a row stands in a value column and no value outside them."""
    return not set(record.label_places) & set(places) and all(
        slot.value.letter == "B" or slot.place in places for slot in record.slots
    )
