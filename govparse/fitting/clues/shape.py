"""Clues of the shape of a row: text where none belongs, too many places, the end of the input, blanks."""

import re
from collections.abc import Iterator

from govparse.fitting.evidence import FULL_TO_SHORT, TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other, is_blank, nothing_here
from govparse.fitting.readings import Readings
from govparse.forms.labels import anchors, compact_label, compact_labels, label_key, units

LEAST_ROWS = 2
"""So many rows without a blank make a habit."""

_ZEROS = re.compile("0{2,}")


def text_between(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Text that is no label, and no piece of one, stands between the label and the values."""
    assert line.placement is not None
    record = line.placement.records[0]
    if line.line.path and line.placement.how in ("label", "joined_label") and len(record.texts) > 1:
        known = compact_labels(table.form).everything
        last = record.texts[-1]
        if label_key(last) not in anchors() and last not in units() and compact_label(last) not in known:
            yield nothing_here(len(line.line.cells))


def width(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The row has more places than columns, a blank behind its values, and more cells than most rows of the table."""
    assert line.placement is not None
    record = line.placement.records[0]
    behind = record.letters.endswith("B") and len(record.letters) > len(line.line.cells)
    counted = line.readings is None or line.readings.reason == "count"
    if table.kept and counted and behind and table.is_wide(record):
        yield from (o for o in line.others(kept=True) if o.supposes in ("window", "stray", "torn"))


def miscounted(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The empty lines of the row do not come out: one of its numbers may be none of its own, or one may be lost."""
    assert line.placement is not None
    if any(record.row.miscounted for record in line.placement.records):
        yield nothing_here(len(line.line.cells))
        yield from (o for o in line.others(kept=True) if o.supposes in ("hole", "moved"))


def cut(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The input ends inside the row: what it has not may be cut off, and so may the end of its last number."""
    assert line.only is not None
    assert line.placement is not None
    if not table.is_cut(line.placement.records[-1]):
        return
    printed = [place for place, slot in enumerate(line.only) if not is_blank(slot)]
    last = printed[-1] if printed else 0
    tail = (LOST,) * (len(line.only) - last - 1)
    yield Other((*line.only[: last + 1], *tail), "hole")
    yield Other((*line.only[:last], LOST, *tail), "hole")


def zeros_together(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """No organ prints 00: two zeros ran together, and the place beside them is blank for that."""
    assert line.only is not None
    if any(slot is not None and _ZEROS.fullmatch(slot.cell.text) for slot in line.only):
        yield from (other for other in line.others(kept=table.kept) if other.supposes == "joined")


def habit(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """No other row of the table has a blank among its values; or none is blank, where this one is all blank."""
    assert line.only is not None
    blank = list(map(is_blank, line.only))
    habits = table.habits
    alone = habits.rows_with_blanks + (habits.rows_of_blanks if all(blank) else 0) == 1
    if any(blank) and alone and habits.rows_without >= LEAST_ROWS:
        yield from (other for other in line.others(kept=table.kept) if other.supposes in ("hole", "moved", "joined"))


def total_blank(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Hardly any other row of the table that has values lacks its total: the values may have moved up."""
    assert line.only is not None
    if table.habits.totals[False] < max(LEAST_ROWS, FULL_TO_SHORT * table.habits.totals[True]):
        return
    if is_blank(line.only[-1]) and not all(map(is_blank, line.only)):
        yield from (o for o in line.others(kept=table.kept) if o.supposes in ("spread", "moved", "joined"))


def totals_moved(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Rows of the table end with the sum of their values, but before the column of totals: blanks were left out."""
    assert line.only is not None
    if table.habits.totals_moved >= LEAST_ROWS and is_blank(line.only[-1]):
        yield from (other for other in line.others(kept=table.kept) if other.supposes in ("spread", "moved"))


def value_lost(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    """A blank in a table without blanks, or values put together from columns, in a row whose sum fails."""
    assert line.placement is not None
    record = line.placement.records[0]
    lacks_one = table.filled and readings.have_blank and not table.usual(record, line.line)
    put_together = not table.filled and table.of_columns
    return (lacks_one or put_together) and table.fails(line.number, readings.readings)
