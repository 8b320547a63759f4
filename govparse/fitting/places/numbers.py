"""The cell numbers of columns, in layouts that keep a full grid: told by heads above, or by the other rows.

Evidence that one row contradicts is none.
"""

from collections.abc import Sequence
from functools import cache, cached_property, lru_cache

from attrs import define

from govparse.fitting.placement import Alignment
from govparse.fitting.records.rows import Record
from govparse.forms.form import Form, Line
from govparse.forms.labels import label_key
from govparse.tables.grid import Grid

LEAST_TELLING = 2
"""So many rows of a width have to say alike where the values of such rows stand."""


@define(slots=False)
class CellNumbers:
    """In which cells of their rows values stand; `placed` are the rows of the table with their lines of the form."""

    alignment: Alignment
    grids: Sequence[Grid]
    placed: Sequence[tuple[Record, Line]]

    def of(self, record: Record, line: Line) -> tuple[int, ...] | None:
        """The cell numbers of the columns of a row: told by the heads above, or else by the other rows of its width."""
        if self._regular and (places := self._by_heads.get(line.key)) is not None:
            return places
        return self._by_width.get((len(record.row.texts), len(line.cells), record.lead))

    @cached_property
    def _regular(self) -> bool:
        """Whether all rows of more than one cell have the same number of them."""
        return len({len(row.texts) for grid in self.grids for row in grid.rows if len(row.texts) > 1}) == 1

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
        for record, line in self.placed:
            if record.letters and len(line.cells) > 1:
                leads = rows.setdefault((len(record.row.texts), len(line.cells)), {})
                leads.setdefault(record.lead, []).append(_starts(record, len(line.cells)))
        return {
            (width, columns, lead): tuple(range(start, start + columns))
            for (width, columns), leads in rows.items()
            for lead in leads
            if (start := _start_of(lead, leads)) is not None
        }

    @cached_property
    def _by_heads(self) -> dict[str, tuple[int, ...]]:
        """The cell numbers of column heads by line, where no row of the table speaks against them."""
        found: dict[str, tuple[int, ...]] = {}
        for record, line in self.placed:
            above = [head for head in self.alignment.heads if head.row.start < record.row.start]
            if (places := _places_above(above, _keys_of_columns(self.alignment.form)[line.key])) is not None:
                found[line.key] = places
        agreed = all(_agrees(record, found[line.key]) for record, line in self.placed if line.key in found)
        return found if agreed else {}


@cache
def _keys_of_columns(form: Form) -> dict[str, tuple[str, ...]]:
    """The label keys of the columns of every line, by the key of the line."""
    return {line.key: tuple(label_key(cell.label.rpartition(" × ")[2]) for cell in line.cells) for line in form.lines}


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
