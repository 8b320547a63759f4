"""Every clue that can speak against the reading of a row, in one list, and what they weigh.

A row has one reading by count, label and place. A clue names the other readings of its characters that it speaks for.
A strong clue is enough for a doubt, a weak one is not: sources print wrong totals often, and one blank is no proof of
anything. Two weak clues that speak for one and the same other reading are enough. Where there is a doubt, the cells on
which the readings differ are ambiguous, with the value of each as candidates. The sum has no order, and no clue is
asked what another one said.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from attrs import evolve, frozen

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other
from govparse.fitting.readings import Readings, longer
from govparse.fitting.rows import Record, RowReading, Slot
from govparse.fitting.sums import Compiled, compiled_equations, sums_within
from govparse.fitting.values import Number, read_value
from govparse.forms.labels import anchors, compact_label, compact_labels, label_key, units
from govparse.tables.grid import Cell

WEAK, STRONG = 1, 2
ENOUGH = 2
"""So much evidence for another reading puts the row in doubt."""

LEAST_ROWS = 2
"""So many rows without a blank make a habit."""

_MOST_ADMITTED = 400
"""More other readings of a row than this are not listed: its cells are then in doubt without candidates."""

_ZEROS = re.compile("0{2,}")
_FIGURES = re.compile("[0-9]+")


@frozen
class Clue:
    """A clue: its name as it stands in the evidence of a cell, its weight, and the other readings it speaks for."""

    name: str
    weight: int
    speaks_for: Callable[[LineFit, TableEvidence], Iterable[Other]]


def weigh(line: LineFit, table: TableEvidence) -> None:
    """Asks every clue about a line that has one reading; where they speak for others, these become admissible, too."""
    if line.placement is None or (line.readings is None and line.counts is None):
        return
    if line.only is None:
        _withhold(line, table)
        return
    weights: dict[tuple[object, ...], int] = {}
    spoken: dict[tuple[object, ...], Other] = {}
    names: dict[tuple[object, ...], list[str]] = {}
    for clue in CLUES:
        for other in clue.speaks_for(line, table):
            said = _said(other.reading)
            spoken.setdefault(said, other)
            weights[said] = weights.get(said, 0) + clue.weight
            names.setdefault(said, []).append(clue.name)
    admitted = [said for said, weight in weights.items() if weight >= ENOUGH and said != _said(line.only)]
    if not admitted:
        return
    line.clues = list(dict.fromkeys(name for said in admitted for name in names[said]))
    readings = (line.only, *(spoken[said].reading for said in admitted))
    reason = line.readings.reason if line.readings is not None else "count"
    line.counts = None
    line.readings = Readings(readings, reason, doubted=True, cut_off=len(readings) > _MOST_ADMITTED)


def _withhold(line: LineFit, table: TableEvidence) -> None:
    """A line with several readings: a clue that none of them may be the right one leaves it without candidates."""
    assert line.readings is not None
    if line.readings.cut_off:
        return
    line.clues = [name for name, speaks in UNLISTED if speaks(line, line.readings, table)]
    if line.clues:
        line.readings = Readings((), line.readings.reason, cut_off=True)


def _said(reading: RowReading) -> tuple[object, ...]:
    return tuple([slot is LOST or (None if slot is None else slot.value.number) for slot in reading])


def _nothing(line: LineFit) -> Other:
    """The reading that none of the values here are the line's."""
    return Other((LOST,) * len(line.line.cells), "elsewhere")


def _by_heads(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The heads stand in another order than the form's, over other places, or are those of another table."""
    assert line.only is not None
    assert line.placement is not None
    heads = table.heads_above(line)
    if heads.order is not None:
        yield _ordered(line.only, heads.order)
    elif heads.foreign or heads.of_other_edition:
        yield _nothing(line)
    if (placed := table.by_places_of_heads(line)) is not None:
        yield Other(placed, "heads")


def _by_heads_perhaps(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The heads may stand in another order than the form's, or one of them was only printed further up."""
    assert line.only is not None
    if (order := table.heads_above(line).perhaps) is not None:
        yield _ordered(line.only, order)


def _ordered(reading: RowReading, order: Sequence[int]) -> Other:
    """The reading whose values from left to right belong to the columns in that order."""
    by_column = dict(zip(order, reading, strict=True))
    return Other(tuple([by_column[column] for column in range(len(reading))]), "heads")


def _by_places(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A value stands at the place of another column than that which the count gives it."""
    assert line.only is not None
    allowed = table.allowed(line)
    if not allowed or _is_allowed(line.only, allowed):
        return
    printed = [slot for slot in line.only if slot is not None and not _is_blank(slot)]
    for reading in longer(printed, len(line.only)):
        if _is_allowed(reading, allowed):
            yield Other(reading, "heads")


def _is_allowed(reading: RowReading, allowed: Mapping[int, frozenset[int]]) -> bool:
    """Whether every value stands in a column that its place allows."""
    return all(
        slot is None or _is_blank(slot) or column in allowed.get(slot.cell.start, (column,))
        for column, slot in enumerate(reading)
    )


def placed(readings: Readings, allowed: Mapping[int, frozenset[int]]) -> Readings:
    """The readings of a row that its places allow, where they allow one at all."""
    left = tuple([reading for reading in readings.readings if _is_allowed(reading, allowed)])
    if not left or len(left) == len(readings.readings):
        return readings
    return evolve(readings, readings=left, reason="places" if len(left) == 1 else readings.reason, likely=None)


def _figure_in_label(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The label has figures that the official one has not: they may be the value that the row lacks."""
    assert line.only is not None
    assert line.placement is not None
    record = line.placement.records[0]
    if not any(slot is None or slot.value.letter == "B" for slot in line.only):
        return
    for slot in _spare_figures(record, line):
        if slot.cell.end == record.labels[-1].end:
            # Right before the values: the first of them.
            if _is_blank(line.only[0]):
                yield Other((slot, *line.only[1:]), "label")
            if _is_blank(line.only[-1]):
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


def _figure_beside(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A number that was not read stands in the row, or alone in a line right behind it: it may be one of its values."""
    assert line.only is not None
    assert line.placement is not None
    record = line.placement.records[0]
    unread = table.unread_in_row(record)
    if unread and len(line.only) == 1:
        for slot in unread:
            yield Other((slot,), "stray")
    elif unread or table.has_stray_beside(record):
        if any(map(_is_blank, line.only)):
            yield from (other for other in line.others(kept=table.kept) if other.supposes in ("hole", "moved"))
        elif table.fails(line.number, [line.only]):
            yield from line.others(kept=table.kept) or (_nothing(line),)


def _text_between(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Text that is no label, and no piece of one, stands between the label and the values."""
    assert line.placement is not None
    record = line.placement.records[0]
    if line.line.path and line.placement.how in ("label", "joined_label") and len(record.texts) > 1:
        known = compact_labels(table.form).everything
        last = record.texts[-1]
        if label_key(last) not in anchors() and last not in units() and compact_label(last) not in known:
            yield _nothing(line)


def _width(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The row has more places than columns, a blank behind its values, and more cells than most rows of the table."""
    assert line.placement is not None
    record = line.placement.records[0]
    behind = record.letters.endswith("B") and len(record.letters) > len(line.line.cells)
    counted = line.readings is None or line.readings.reason == "count"
    if table.kept and counted and behind and table.is_wide(record):
        yield from (o for o in line.others(kept=True) if o.supposes in ("window", "stray", "torn"))


def _cut(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The input ends inside the row: what it has not may be cut off, and so may the end of its last number."""
    assert line.only is not None
    assert line.placement is not None
    if not table.is_cut(line.placement.records[-1]):
        return
    printed = [place for place, slot in enumerate(line.only) if not _is_blank(slot)]
    last = printed[-1] if printed else 0
    tail = (LOST,) * (len(line.only) - last - 1)
    yield Other((*line.only[: last + 1], *tail), "hole")
    yield Other((*line.only[:last], LOST, *tail), "hole")


def _neighbour(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A row beside it has more values than columns: one of them may be the one that this row lacks."""
    assert line.only is not None
    assert line.placement is not None
    blank = [place for place, slot in enumerate(line.only) if _is_blank(slot)]
    if not blank:
        return
    for slot in table.surplus_beside(line):
        for place in (blank[0], blank[-1]):
            yield Other((*line.only[:place], slot, *line.only[place + 1 :]), "moved")


def _zeros_together(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """No organ prints 00: two zeros ran together, and the place beside them is blank for that."""
    assert line.only is not None
    if any(slot is not None and _ZEROS.fullmatch(slot.cell.text) for slot in line.only):
        yield from (other for other in line.others(kept=table.kept) if other.supposes == "joined")


def _habit(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """No other row of the table has a blank."""
    assert line.only is not None
    if any(map(_is_blank, line.only)) and table.rows_with_blanks == 1 and table.rows_without >= LEAST_ROWS:
        yield from (other for other in line.others(kept=table.kept) if other.supposes in ("hole", "moved", "joined"))


def _sums(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """Each sum that does not hold, and would with another reading; one that this would break takes one back.

    Spoken for once for each sum: two sums that the same other reading would mend are two clues.
    """
    assert line.only is not None
    equations = [*sums_within(table.form)[line.number], *_across(table, line.number)]
    if not equations:
        return
    held = [_holds(each, line.number, line.only, table) for each in equations]
    if all(each is True for each in held):
        return
    for other in line.others(kept=table.kept):
        found = _filled_in(other.reading, table, line)
        mended = 0
        for each, before in zip(equations, held, strict=True):
            now = None if found is None else _holds(each, line.number, found, table)
            mended += (now is True and before is not True) - (now is False and before is True)
        yield from [other] * mended


def _filled_in(reading: RowReading, table: TableEvidence, line: LineFit) -> RowReading | None:
    """The reading with a lost value worked out from the sum of its row; None where none can be, or more are lost.

    Only to see whether other sums bear it out: no such number ever leaves this module.
    """
    lost = [place for place, slot in enumerate(reading) if slot is LOST]
    if not lost:
        return reading
    if len(lost) > 1:
        return None
    for equation in sums_within(table.form)[line.number]:
        terms = {term.column: term for term in equation.terms}
        if lost[0] not in terms or terms[lost[0]].is_total:
            continue
        total = next((term for term in equation.terms if term.is_total), None)
        if total is None or (slot := reading[total.column]) is None or slot.value.number is None:
            return None
        others = sum(_number(reading[c]) for c, term in terms.items() if not term.is_total and c != lost[0])
        missing = slot.value.number - others
        if missing < 0 or missing % 1:
            return None
        found = evolve(LOST, value=evolve(read_value("0"), number=int(missing)))
        return (*reading[: lost[0]], found, *reading[lost[0] + 1 :])
    return None


def _across(table: TableEvidence, number: int) -> Iterator[Compiled]:
    """The equations across lines that a line takes part in and of which every other line has one reading."""
    for equation in compiled_equations(table.form)[1]:
        if equation.instead_of is None and number in equation.lines:
            others = equation.lines - {number}
            if all(table.lines[other].only is not None for other in others):
                yield equation


def _holds(equation: Compiled, number: int, reading: RowReading, table: TableEvidence) -> bool | None:
    """Whether an equation holds with this reading of a line; None where a blank total makes it say nothing."""
    difference: Number = 0
    for term in equation.terms:
        row = reading if term.line == number else table.lines[term.line].only
        slot = None if row is None else row[term.column]
        value = None if slot is None else slot.value.number
        if value is None and term.is_total:
            return None
        difference += term.sign * (value or 0)
    return difference == 0


def _number(slot: Slot | None) -> int:
    number = None if slot is None else slot.value.number
    return int(number or 0)


def _is_blank(slot: Slot | None) -> bool:
    return slot is None or slot.value.letter == "B"


def _heads_elsewhere(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    heads = table.heads_above(line)
    return (heads.order is not None and len(line.line.cells) > 1) or heads.foreign


def _value_beside(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    assert line.placement is not None
    record = line.placement.records[0]
    if not table.has_stray_beside(record) and not table.unread_in_row(record):
        return False
    return _have_blank(readings) or table.fails(line.number, readings.readings)


def _no_sum_for_surplus(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    return readings.reason == "surplus" and not table.holds_somewhere(line.number, readings.readings)


def _value_lost(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    """A blank in a table without blanks, or values put together from columns, in a row whose sum fails."""
    assert line.placement is not None
    record = line.placement.records[0]
    lacks_one = table.filled and _have_blank(readings) and not table.usual(record, line.line)
    put_together = not table.filled and table.of_columns
    return (lacks_one or put_together) and table.fails(line.number, readings.readings)


def _figure_swallowed(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    """A value that the row lacks may stand in its label, or under one of the row above."""
    assert line.placement is not None
    record = line.placement.records[0]
    if not _have_blank(readings):
        return False
    if line.placement.how == "similar_label" and any(_spare_figures(record, line)):
        return True
    return readings.reason == "blanks_left_out" and table.is_under_a_stack(record)


def _have_blank(readings: Readings) -> bool:
    return any(map(_is_blank, chain.from_iterable(readings.readings)))


UNLISTED: tuple[tuple[str, Callable[[LineFit, Readings, TableEvidence], bool]], ...] = (
    ("heads", _heads_elsewhere),
    ("figure_beside", _value_beside),
    ("no_sum", _no_sum_for_surplus),
    ("value_lost", _value_lost),
    ("figure_in_label", _figure_swallowed),
)
"""Clues that the right reading of a row with several may be none of them."""

CLUES = (
    Clue("heads", STRONG, _by_heads),
    Clue("heads_perhaps", WEAK, _by_heads_perhaps),
    Clue("place", STRONG, _by_places),
    Clue("figure_in_label", STRONG, _figure_in_label),
    Clue("figure_beside", STRONG, _figure_beside),
    Clue("text_between", STRONG, _text_between),
    Clue("width", STRONG, _width),
    Clue("input_cut", STRONG, _cut),
    Clue("neighbour", STRONG, _neighbour),
    Clue("zeros_together", STRONG, _zeros_together),
    Clue("habit", WEAK, _habit),
    Clue("sum", WEAK, _sums),
)
"""All clues. The order says nothing."""
