"""What may stand in each column of a row of which not all readings are listed, or none of them may be right.

Values keep their order, so that with three of them over seven columns the first stands in one of the first five, and
with nine of them in one of the first three places. Only heads that stand in another order let every value stand
anywhere. A column may always have none of the values of its row: nothing here is certain.
"""

from collections.abc import Iterable, Iterator, Sequence

from govparse.fitting.cells import Choices
from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.readings import MOST_SURPLUS, pieces_of
from govparse.fitting.records.rows import Record, RowReading, Slot


def within_reach(
    columns: int,
    records: Iterable[Record],
    readings: Sequence[RowReading],
    around: Sequence[Slot] = (),
    *,
    ordered: bool,
) -> list[Choices]:
    """For each of so many columns the values that it may have.

    `records` are the rows that may stand there, `readings` those that were listed of them; `around` are values that
    stand near by and may belong to any column, `ordered` says that values stand in the order of the columns.
    """
    rows = [list(_printed(record.slots)) for record in records]
    listed = list(zip(*readings, strict=True)) if readings else [()] * columns
    return [
        (*listed[column], *(slot for row in rows for slot in _near(row, column, columns, ordered=ordered)), *around)
        for column in range(columns)
    ]


def beside(line: LineFit, table: TableEvidence) -> list[Slot]:
    """The values that a row may have lost: those left over; if it lacks some, those of rows in doubt beside it."""
    left_over = _left_over(table)
    if line.readings is None or not line.readings.lacking:
        return left_over
    around = table.lines[max(line.number - 1, 0) : line.number + 2]
    doubtful = [other.placement for other in around if other is not line and not other.certain and other.placement]
    return [*left_over, *(slot for other in doubtful for record in other.records for slot in record.slots)]


def _left_over(table: TableEvidence) -> list[Slot]:
    """The values of rows that fit nowhere, or have too many."""
    placed = [(line, record) for line in table.lines if line.placement for record in line.placement.records]
    long = [record for line, record in placed if len(record.letters.replace("B", "")) > len(line.line.cells)]
    return [slot for record in (*table.alignment.unplaced, *long) for slot in record.slots]


def _printed(slots: Iterable[Slot]) -> Iterator[Slot]:
    """The values of a row, a stack of numbers in pieces."""
    for slot in slots:
        if slot.value.letter == "S":
            yield from pieces_of(slot)
        elif slot.value.letter != "B":
            yield slot


def _near(row: list[Slot], column: int, columns: int, *, ordered: bool) -> list[Slot]:
    """The values of a row that have a column at hand where they keep their order."""
    spare = len(row) - columns
    if not ordered or spare > MOST_SURPLUS:  # others' values stand in the row, and its own blanks may be left out
        return row
    return row[max(0, column + min(spare, 0)) : column + max(spare, 0) + 1]
