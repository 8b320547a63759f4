"""In which cells the columns of rows stand, told by the rows of as many cells."""

from collections.abc import Sequence
from functools import lru_cache

from govparse.fitting.records.rows import Record
from govparse.forms.form import Line

LEAST_TELLING = 2
"""So many rows have to say alike what the layout did to all rows."""


def places_by_width(placed: Sequence[tuple[Record, Line]]) -> dict[tuple[int, int, int], tuple[int, ...]]:
    """The cell numbers of the columns in rows of as many cells, by that number, that of the columns, and the lead.

    They are known where one place is left that takes in the values of all these rows and the label of none, and
    `LEAST_TELLING` rows or more have no other place for themselves. Where the rows of one lead leave two places, it
    is that of the others only if they cannot be shifted: a layout that has no merged cells writes the values of
    rows with fewer labels further left. Layouts that leave out blanks tell nothing.
    """
    rows: dict[tuple[int, int], dict[int, list[frozenset[int]]]] = {}
    for record, line in placed:
        if record.letters and len(line.cells) > 1:
            leads = rows.setdefault((len(record.row.texts), len(line.cells)), {})
            leads.setdefault(record.lead, []).append(_starts(record, len(line.cells)))
    return {
        (width, columns, lead): tuple(range(start, start + columns))
        for (width, columns), leads in rows.items()
        for lead in leads
        if (start := _start_of(lead, leads)) is not None
    }


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
