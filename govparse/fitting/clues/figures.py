"""Clues of figures that were not read: in the label, beside the row, in the row above or below."""

import re
from collections.abc import Iterator

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import Other, is_blank, nothing_here
from govparse.fitting.readings import Readings
from govparse.fitting.records.rows import Record, Slot
from govparse.fitting.records.values import read_value
from govparse.forms.labels import anchors, label_key
from govparse.tables.grid import Cell

_FIGURES = re.compile("[0-9]+(?![0-9+])")


def figure_in_label(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The label has figures that the official one has not: they may be the value that the row lacks."""
    assert line.only is not None
    assert line.placement is not None
    record = line.placement.records[0]
    if not any(slot is None or slot.value.letter == "B" for slot in line.only):
        return
    for slot in _spare_figures(record, line):
        if slot.cell.end == record.labels[-1].end:
            # Right before the values: the first of them.
            if is_blank(line.only[0]):
                yield Other((slot, *line.only[1:]), "label")
            if is_blank(line.only[-1]):
                yield Other((slot, *line.only[:-1]), "label")
        else:
            yield from (other for other in line.others(kept=table.kept) if other.supposes in ("hole", "moved"))


def _spare_figures(record: Record, line: LineFit) -> Iterator[Slot]:
    """The figures in the labels of a row that no official wording of them has."""
    known = [text for label in line.line.path for text in (label.text, *label.aliases)]
    official = {figures for text in known for figures in _FIGURES.findall(text)}
    for cell in record.labels:
        if label_key(cell.text) in anchors():
            continue
        for found in _FIGURES.finditer(cell.text):
            if found[0] not in official or found.end() == len(cell.text):
                exact = cell.end - cell.start == len(cell.text)
                start = cell.start + found.start() if exact else cell.start
                end = cell.start + found.end() if exact else cell.end
                yield Slot(Cell(found[0], start, end), read_value(found[0]), None)


def figure_beside(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A number that was not read stands in the row, or alone right beside it: it may be one of its values."""
    assert line.only is not None
    assert line.placement is not None
    record = line.placement.records[0]
    unread = table.unread_in_row(record)
    if unread and len(line.only) == 1:
        for slot in unread:
            yield Other((slot,), "stray")
    elif unread or table.has_stray_beside(record) or any(table.pieces_beside(record, len(line.only))):
        if any(map(is_blank, line.only)):
            yield from (other for other in line.others(kept=table.kept) if other.supposes in ("hole", "moved"))
        elif table.fails(line.number, [line.only]):
            yield from line.others(kept=table.kept) or (nothing_here(len(line.line.cells)),)


def neighbour(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A row beside it has more values than columns: one of them may be the one that this row lacks."""
    assert line.only is not None
    assert line.placement is not None
    blank = [place for place, slot in enumerate(line.only) if is_blank(slot)]
    if not blank:
        return
    surplus = list(table.surplus_beside(line))
    for slot in surplus:
        for place in (blank[0], blank[-1]):
            yield Other((*line.only[:place], slot, *line.only[place + 1 :]), "moved")
    if surplus:
        yield from (other for other in line.others(kept=table.kept) if other.supposes == "moved")


def row_beside(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The row is all blank, and values without a label, or under a piece of one, stand right beside it."""
    assert line.only is not None
    assert line.placement is not None
    columns = len(line.only)
    if columns == 1 or not all(map(is_blank, line.only)):
        return
    for record in table.unplaced_beside(line.placement.records[0]):
        printed = [slot for slot in record.slots if slot.value.letter != "B"]
        yield Other(tuple(printed), "elsewhere") if len(printed) == columns else nothing_here(columns)


def value_beside(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    assert line.placement is not None
    record = line.placement.records[0]
    if not table.has_stray_beside(record) and not table.unread_in_row(record):
        return False
    return readings.have_blank or table.fails(line.number, readings.readings)


def figure_swallowed(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    """A value that the row lacks may stand in its label, or under one of the row above."""
    assert line.placement is not None
    record = line.placement.records[0]
    if not readings.have_blank:
        return False
    if line.placement.how == "similar_label" and any(_spare_figures(record, line)):
        return True
    return readings.reason == "blanks_left_out" and table.is_under_a_stack(record)
