"""Clues of place: what stands over the values, and where in the line they stand."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other, is_blank, nothing_here
from govparse.fitting.readings import Readings, longer
from govparse.fitting.records.rows import RowReading


def by_heads(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The heads stand in another order than the form's, over other places, or are those of another table."""
    assert line.only is not None
    assert line.placement is not None
    heads = table.places.heads_above(line)
    if heads.order is not None:
        yield _ordered(line.only, heads.order)
    elif heads.disordered or heads.foreign or heads.of_other_edition:
        yield nothing_here(len(line.line.cells))
    if not table.packed and (placed := table.places.by_places_of_heads(line)) is not None:
        yield Other(placed, "heads")


def beside_heads(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A value stands beside all heads, in a table whose other rows stand below them."""
    if table.places.is_beside_heads(line):
        yield nothing_here(len(line.line.cells))


def some_beside_heads(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    return table.places.is_beside_heads(line)


def by_heads_perhaps(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """The heads may stand in another order than the form's, or one of them was only printed further up."""
    assert line.only is not None
    if (order := table.places.heads_above(line).perhaps) is not None:
        yield _ordered(line.only, order)


def head_lacking(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A column has neither a head nor a value in any row: it may be lost, and not blank."""
    assert line.only is not None
    for column in table.lacking(line):
        if is_blank(line.only[column]):
            yield Other((*line.only[:column], LOST, *line.only[column + 1 :]), "hole")
        elif line.only[column] is not LOST:
            yield nothing_here(len(line.line.cells))


def without_lacking(line: LineFit, readings: Readings, table: TableEvidence) -> Readings:
    """The readings of a row that has several, a blank in a column without a head taken for a value that may be lost."""
    lacking = table.lacking(line) if len(line.line.cells) > 1 else frozenset()
    if not lacking:
        return readings
    found = [
        tuple([LOST if n in lacking and is_blank(slot) else slot for n, slot in enumerate(reading)])
        for reading in readings.readings
    ]
    return evolve(readings, readings=tuple(found), doubted=True, chosen_by_sums=False)


def _ordered(reading: RowReading, order: Sequence[int]) -> Other:
    """The reading whose values from left to right belong to the columns in that order."""
    by_column = dict(zip(order, reading, strict=True))
    return Other(tuple([by_column[column] for column in range(len(reading))]), "heads")


def by_places(line: LineFit, table: TableEvidence) -> Iterator[Other]:
    """A value stands at the place of another column than that which the count gives it."""
    assert line.only is not None
    allowed = table.allowed(line)
    if not allowed or _is_allowed(line.only, allowed):
        return
    printed = [slot for slot in line.only if slot is not None and not is_blank(slot)]
    for reading in longer(printed, len(line.only)):
        if _is_allowed(reading, allowed):
            yield Other(reading, "heads")


def _is_allowed(reading: RowReading, allowed: Mapping[int, frozenset[int]]) -> bool:
    """Whether every value stands in a column that its place allows."""
    return all(
        slot is None or is_blank(slot) or column in allowed.get(slot.cell.start, (column,))
        for column, slot in enumerate(reading)
    )


def placed(readings: Readings, allowed: Mapping[int, frozenset[int]]) -> Readings:
    """The readings of a row that its places allow, where they allow one at all."""
    left = tuple([reading for reading in readings.readings if _is_allowed(reading, allowed)])
    if not left or len(left) == len(readings.readings):
        return readings
    return evolve(readings, readings=left, reason="places" if len(left) == 1 else readings.reason, likely=None)


def heads_elsewhere(line: LineFit, readings: Readings, table: TableEvidence) -> bool:
    heads = table.places.heads_above(line)
    return (heads.order is not None and len(line.line.cells) > 1) or heads.disordered or heads.foreign
