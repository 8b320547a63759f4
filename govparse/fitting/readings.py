"""The admissible readings of one row: every way to lay the printed value places over the columns of the form.

Hard evidence decides here and nothing else: how many values stand in the row, in which order, and what the layout
says of their places. Equations come later (`govparse.fitting.solve`) and may only choose between the readings left
here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, pairwise, product
from math import comb
from typing import Literal

from attrs import define, evolve

from govparse.fitting.narrow import Narrow
from govparse.fitting.others import LOST
from govparse.fitting.records.rows import Record, RowReading, Slot
from govparse.fitting.records.values import Number, Value, read_value
from govparse.tables.grid import Cell

LIMIT = 7000
"""More readings of one row than this are not enumerated; enough for seven values somewhere in fifteen columns."""

MOST_SURPLUS = 2
"""With more values to spare than this, a row holds the values of others too, and is not read."""

_PIECE = re.compile(r"[0-9][^\s]*|[-—–/]+|[^\s]+")
_OPENS_NUMBER = re.compile(r"[0-9]{1,7}\.?|[增减]")
_ENDS_NUMBER = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,4})?(?:万元|[元件条项])?")

Reason = Literal[
    "count",  # as many values as columns
    "places",  # the column heads or the full rows of the same table say where the values stand
    "trailing_blanks",  # this layout cuts blanks off the end of its rows
    "blanks_left_out",  # fewer places than columns, in a table that prints blanks for zeros
    "values_lost",  # fewer places than columns, in a table that prints its zeros
    "surplus",  # more places than columns
    "unclear",  # characters that had to be read
    "heads",  # the column heads stand in another order than the form's
]


@define
class RowEvidence:
    """What is known of one row before its values are counted.

    `labelled`: the row has its label, so that what stands before its first number is no remnant of one. `usual`: rows
    labelled like it have as many places. `places`: the cell numbers of its columns, where the column heads tell them.
    `merged`: the form lays the row over more columns than it has values, so that blanks may stand between them.
    `padded`: rows with all their values have as many places as this one, the rest blanks around them. `trailing_cut`:
    the layout cuts blanks off the end of rows. `repeated`: it prints a merged cell once for every column.
    `zeros_printed`: the organ prints zeros, so that a value left out is lost rather than blank. `kept`: the layout
    writes all its blanks; `even`: most rows of as many columns have as many places as this one; `packed`: blanks stand
    behind all values only, since a tool closed these up; `narrow`: all rows have fewer places than columns.
    """

    labelled: bool = True
    usual: bool = True
    places: tuple[int, ...] | None = None
    merged: bool = False
    padded: bool = False
    trailing_cut: bool = False
    repeated: bool = False
    zeros_printed: bool = False
    kept: bool = True
    even: bool = True
    packed: bool = False
    narrow: Narrow | None = None


@define
class Readings:
    """The admissible readings of a row, different in what they say, and why they are these.

    `plain`: there is one, and it gives every column a number that stands there. `cut_off`: there are more than `LIMIT`;
    none is listed then. `likely`: so many of them, the first ones, leave out no
    number of its own; where it is given, sums have to prove one of these. `doubted`: the first is that by count, and
    clues speak for the others; `chosen_by_sums`: sums may choose between them.
    """

    readings: tuple[RowReading, ...]
    reason: Reason
    cut_off: bool = False
    likely: int | None = None
    plain: bool = False
    doubted: bool = False
    chosen_by_sums: bool = True

    @property
    def certain(self) -> bool:
        """As many values as columns, in order, all legible, and no clue against that: nothing was worked out."""
        return self.reason == "count" and not self.doubted

    @property
    def lacking(self) -> bool:
        """Whether the row has fewer values than columns."""
        return self.reason in ("blanks_left_out", "values_lost")

    @property
    def have_blank(self) -> bool:
        """Whether one of them leaves a column blank."""
        return any(slot is None or slot.value.letter == "B" for reading in self.readings for slot in reading)

    @property
    def solvable(self) -> bool:
        """Whether equations may choose: not where a number may be missing that they would have to count."""
        if not self.chosen_by_sums:
            return False
        unproven = self.likely is not None and len(self.readings) > 1
        return not self.cut_off and not unproven and self.reason != "values_lost"


def saying(reading: RowReading) -> tuple[Number | str | None, ...]:
    """What a reading says: the number of every column, None for blank, its letter for what is neither."""
    return tuple([None if slot is None or slot.value.letter == "B" else _told(slot.value) for slot in reading])


def _told(value: Value) -> Number | str:
    return value.letter if value.number is None else value.number


def plain(record: Record, columns: int, *, labelled: bool) -> Readings | None:
    """The one reading of a row that needs no evidence, None for any other row.

    It has a number for every column and blanks only around them; or more zeros than columns and nothing else, which say
    the same whichever is left out. In a row that lost its label, what is left of that may stand before the numbers.
    """
    letters, slots = record.letters, record.slots
    numbers = letters.strip("B")
    if numbers.count("N") != len(numbers):
        return None
    if len(numbers) == columns and (labelled or len(letters) == columns):
        start = letters.find("N")
        return Readings((tuple(slots[start : start + columns]),), "count", plain=True)
    if len(letters) == len(numbers) > columns and not any(slot.value.number for slot in slots):
        return Readings((tuple(slots[:columns]),), "surplus")
    return None


def admissible(slots: list[Slot], columns: int, evidence: RowEvidence) -> Readings:
    """The admissible readings of the value places `slots` over `columns` columns."""
    inner = _without_outer_blanks(slots)
    printed = [slot for slot in inner if slot.value.letter != "B"]
    sure = evidence.labelled or len(slots) == columns
    if len(printed) == columns and sure and (len(inner) == columns or evidence.merged):
        return _legible((tuple(printed),), "count")
    if evidence.narrow is not None:
        return _without_a_column(slots, columns, evidence.narrow)
    if evidence.packed and len(printed) < columns:
        return _legible(longer(printed, columns), "blanks_left_out")
    lost = len(printed) < columns and len(inner) < len(slots) and evidence.zeros_printed and not evidence.usual
    if lost:
        # A value may be lost and a blank of the layout stand in its place: the count proves nothing.
        return _legible(longer(printed, columns), "values_lost")
    if evidence.places is not None and (placed := _at(slots, evidence.places)) is not None:
        return _legible((placed, *_spread(placed)), "count" if placed == tuple(slots) else "places")
    if evidence.repeated and columns == 1 and len(printed) == len(slots) and len(set(map(_said, slots))) == 1:
        return _legible(((slots[0],),), "places")
    if len(printed) > columns:
        return _surplus(inner, columns)
    if len(slots) == columns and (evidence.kept or evidence.even or len(printed) == columns):
        return _legible((tuple(slots), *_spread(slots)), "count")
    if evidence.padded and (windows := _windows(slots, columns)):
        return _legible([*windows, *(other for window in windows for other in _spread(window))], "places")
    if len(slots) > columns and evidence.kept:
        return _surplus(slots, columns)
    if len(slots) >= columns:
        # The layout writes some blanks and drops others: how many it wrote tells nothing.
        return _legible(longer(printed, columns), "blanks_left_out")
    if len(split := _unstacked(slots)) == columns:
        return _legible((tuple(split),), "unclear")
    if evidence.trailing_cut and not evidence.zeros_printed:
        return _legible((tuple(slots) + (None,) * (columns - len(slots)),), "trailing_blanks")
    if evidence.kept and not evidence.usual and not evidence.zeros_printed:
        # A blank would have been written: what the row lacks was lost, a value or a blank.
        return _with_losses(slots, columns)
    return _legible(longer(slots, columns), "values_lost" if evidence.zeros_printed else "blanks_left_out")


def _without_a_column(slots: list[Slot], columns: int, narrow: Narrow) -> Readings:
    """The readings of a row of a table that lacks columns: those without a head, or else any."""
    own = slots[-narrow.places :]
    if narrow.lacking:
        places = iter(own)
        reading = tuple([LOST if column in narrow.lacking else next(places) for column in range(columns)])
        return evolve(_legible((reading,), "places"), chosen_by_sums=False)
    return _with_losses(own, columns)


def _with_losses(slots: list[Slot], columns: int) -> Readings:
    """The places over more columns where the layout would have written blanks: what is lacking was lost."""
    lost = (tuple([LOST if slot is None else slot for slot in each]) for each in longer(slots, columns))
    return evolve(_legible(lost, "blanks_left_out"), chosen_by_sums=False)


def _said(slot: Slot) -> tuple[str, Number | None]:
    return slot.value.letter, slot.value.number


def _windows(slots: list[Slot], columns: int) -> list[RowReading]:
    """The readings that leave out blanks only before the first and behind the last value."""
    letters = "".join([slot.value.letter for slot in slots])
    first, last = len(letters) - len(letters.lstrip("B")), len(letters.rstrip("B"))
    starts = range(max(0, last - columns), min(first, len(slots) - columns) + 1)
    return [tuple(slots[start : start + columns]) for start in starts]


def _without_outer_blanks(slots: list[Slot]) -> list[Slot]:
    printed = [number for number, slot in enumerate(slots) if slot.value.letter != "B"]
    return slots[printed[0] : printed[-1] + 1] if printed else []


def _at(slots: list[Slot], places: tuple[int, ...]) -> RowReading | None:
    """The reading that takes every value from its column's place, or None where a place or a value is elsewhere."""
    by_place = {slot.place: slot for slot in slots}
    if not by_place.keys() >= set(places):
        return None
    reading = tuple(by_place.pop(place) for place in places)
    return None if any(slot.value.letter != "B" for slot in by_place.values()) else reading


def longer(slots: list[Slot], columns: int) -> Iterator[RowReading]:
    """The places in order over more columns; the columns between them stay empty."""
    for kept in combinations(range(columns), len(slots)):
        reading: list[Slot | None] = [None] * columns
        for column, slot in zip(kept, slots, strict=True):
            reading[column] = slot
        yield tuple(reading)


def _surplus(slots: list[Slot], columns: int) -> Readings:
    """The readings of more places than columns: fillers left out first, then anything else.

    Fillers are blanks, zeros, dashes, numbers printed twice side by side; and the digits of one number may stand in
    two cells. What is left out or joined is for the sums of the row to prove; a reading that throws away a number of
    its own is only there to be among the candidates.
    """
    surplus = len(slots) - columns
    blanks = sum(slot.value.letter == "B" for slot in slots)
    if len(slots) - blanks > columns + MOST_SURPLUS or comb(len(slots), surplus) > LIMIT:
        return Readings((), "surplus", cut_off=True)
    clear = not any(slot.value.letter in "US" for slot in slots)
    fillers = _legible(_leaving_out(slots, surplus, _fillers(slots)), "surplus", clear=clear)
    joins = _legible(_joining_digits(slots, surplus) if blanks < surplus else (), "surplus")
    rest = _legible(combinations(slots, columns) if blanks < surplus else (), "surplus", clear=clear)
    found = {saying(reading): reading for each in (rest, joins, fillers) for reading in reversed(each.readings)}
    likely = {saying(reading) for each in (fillers, joins) for reading in each.readings}
    ordered = sorted(found, key=lambda said: said not in likely)
    return Readings(tuple(found[said] for said in ordered), "surplus", likely=len(likely))


def _leaving_out(slots: list[Slot], surplus: int, spare: set[int]) -> Iterator[RowReading]:
    twins = _twins(slots)
    for left_out in combinations(sorted(spare), surplus):
        if all(number + 1 in left_out for number in left_out if number in twins and number + 1 in spare):
            yield tuple(slot for number, slot in enumerate(slots) if number not in left_out)


def _joining_digits(slots: list[Slot], surplus: int) -> Iterator[RowReading]:
    """Digits joined, and fillers left out where there are more places to spare than joints."""
    fillers = _fillers(slots)
    for joins in range(1, surplus + 1):
        for joined in combinations(_joints(slots), joins):
            if all(second - first > 1 for first, second in pairwise(joined)):
                free = fillers - set(joined) - {joint + 1 for joint in joined}
                for left_out in combinations(sorted(free), surplus - joins):
                    yield tuple(_joining(slots, set(joined), set(left_out)))


def _twins(slots: list[Slot]) -> set[int]:
    """The places that say the same as the next: leaving out one or the other makes no difference, so the last goes."""
    return {
        number
        for number, (slot, after) in enumerate(pairwise(slots))
        if slot.value.letter == after.value.letter and slot.value.number == after.value.number
    }


def _fillers(slots: list[Slot]) -> set[int]:
    empty = {number for number, slot in enumerate(slots) if slot.value.letter in "BD" or slot.value.number == 0}
    repeated = {
        number
        for number, (before, slot) in enumerate(pairwise(slots), 1)
        if slot.value.number is not None and slot.value.number == before.value.number
    }
    return empty | repeated


def _unstacked(slots: list[Slot]) -> list[Slot]:
    """The places with every stack of numbers taken apart: cells that ran together."""
    return [piece for slot in slots for piece in (pieces_of(slot) if slot.value.letter == "S" else (slot,))]


def _spread(slots: Sequence[Slot | None]) -> Iterator[RowReading]:
    """The readings in which a stack of numbers fills blank places beside it, or the only ones, at an end of the row
    from which values moved up: it may hold its neighbour's number.
    """
    blank = [slot is None or slot.value.letter == "B" for slot in slots]
    for place, slot in enumerate(slots):
        if slot is not None and slot.value.letter == "S":
            pieces = tuple(pieces_of(slot))
            more = len(pieces) - 1
            before, behind = slots[:place], slots[place + 1 :]
            if len(behind) >= more and all(blank[place + 1 : place + 1 + more]):
                yield (*before, *pieces, *behind[more:])
            elif sum(blank) == more and all(blank[len(slots) - more :]):
                yield (*before, *pieces, *behind[: len(behind) - more])
            if place >= more and all(blank[place - more : place]):
                yield (*before[: place - more], *pieces, *behind)
            elif sum(blank) == more and all(blank[:more]):
                yield (*before[more:], *pieces, *behind)


def pieces_of(slot: Slot) -> Iterator[Slot]:
    """The numbers of a stack, each as a value of its own."""
    # A cell's text may be shorter than its place where a line break was folded; then its pieces share the place.
    exact = len(slot.cell.text) == slot.cell.end - slot.cell.start
    for number in _PIECE.finditer(slot.cell.text):
        start = slot.cell.start + number.start() if exact else slot.cell.start
        end = slot.cell.start + number.end() if exact else slot.cell.end
        yield Slot(Cell(number[0], start, end), read_value(number[0]), None)


def _joints(slots: list[Slot]) -> list[int]:
    """The slots that make one number with the next: digits (the first not 0), digits and a point, or a sign (减|1); a
    unit may stand behind the last.
    """
    return [
        number
        for number, (slot, after) in enumerate(pairwise(slots))
        if _OPENS_NUMBER.fullmatch(slot.cell.text) and slot.cell.text != "0" and _ENDS_NUMBER.fullmatch(after.cell.text)
    ]


def _joining(slots: list[Slot], joined: set[int], left_out: set[int]) -> Iterator[Slot]:
    for number, slot in enumerate(slots):
        if number in joined:
            after = slots[number + 1]
            text = slot.cell.text + after.cell.text
            yield Slot(Cell(text, slot.cell.start, after.cell.end), read_value(text), None)
        elif number - 1 not in joined and number not in left_out:
            yield slot


def _legible(readings: Iterable[RowReading], reason: Reason, *, clear: bool = False) -> Readings:
    """The readings that say different things, unclear characters read every way they may be meant.

    `clear`: there are none.
    """
    found: dict[tuple[Number | str | None, ...], RowReading] = {}
    unclear = False
    listed = list(islice(readings, LIMIT + 1))
    for reading in listed:
        for meant in (reading,) if clear else _meanings(reading):
            unclear = unclear or meant is not reading
            found.setdefault(saying(meant), meant)
            if len(found) > LIMIT:
                return Readings((), reason, cut_off=True)
    if len(listed) > LIMIT:
        return Readings((), reason, cut_off=True)
    return Readings(tuple(found.values()), "unclear" if unclear and reason == "count" else reason)


def _meanings(reading: RowReading) -> Iterator[RowReading]:
    unclear = [
        column
        for column, slot in enumerate(reading)
        if slot is not None and slot is not LOST and slot.value.letter in "US"
    ]
    if not unclear:
        yield reading
        return
    options = [_guessed(slot) if number in unclear else (slot,) for number, slot in enumerate(reading)]
    yield from islice(product(*options), LIMIT + 1)


def _guessed(slot: Slot | None) -> tuple[Slot | None, ...]:
    """A slot with each number that its characters may stand for.

    One character that looks like a zero is a zero; numbers stacked in one cell may be one number broken by blanks or
    something else, so that "no telling" stays among the readings until an equation excludes it.
    """
    assert slot is not None
    value = slot.value
    guesses = value.guesses if value.letter == "U" and value.guesses else (*value.guesses, None)
    return tuple(Slot(slot.cell, Value(value.letter, guess, guesses=value.guesses), slot.place) for guess in guesses)
