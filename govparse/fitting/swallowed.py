"""Values that stand in a cell that is not theirs: in the label of their row, or under the value of the row above.

A row that lacks a value then shows no blank: the value is there, where the layout took it to.
"""

from collections import Counter

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.readings import Readings
from govparse.fitting.rows import Record
from govparse.forms.form import Line


def doubt_swallowed(line: LineFit, evidence: TableEvidence) -> None:
    """Withholds the readings of a line that lacks a value which another cell may have swallowed."""
    placement, readings = line.placement, line.readings
    if placement is None or readings is None or readings.cut_off or readings.plain:
        return
    if all(slot is not None and slot.value.letter != "B" for reading in readings.readings for slot in reading):
        return
    record = placement.records[0]
    in_label = placement.how == "similar_label" and _figures_to_spare(record, line.line)
    if in_label or (readings.reason == "blanks_left_out" and _is_under_a_stack(record, evidence)):
        line.readings = Readings((), readings.reason, cut_off=True)


def _figures_to_spare(record: Record, line: Line) -> bool:
    """Whether the label of a row has figures that the official labels of its line do not have."""
    printed = Counter(char for text in record.texts for char in text if char.isdigit())
    return bool(
        printed - Counter(char for label in line.path for text in (label.text, *label.aliases) for char in text)
    )


def _is_under_a_stack(record: Record, evidence: TableEvidence) -> bool:
    """Whether the row right above, in a layout that keeps blanks, has several numbers in one cell."""
    if not all(grid.blanks_kept for grid in evidence.grids):
        return False
    placed = (each for placement in evidence.alignment.lines if placement for each in placement.records)
    above = max((each for each in placed if each.row.end <= record.row.start), key=_end, default=None)
    return above is not None and "S" in above.letters


def _end(record: Record) -> int:
    return record.row.end
