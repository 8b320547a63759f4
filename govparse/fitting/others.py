"""What else the characters of a row may say: the readings that a clue may speak for.

A row with a value for every column has one reading by its count. What extraction can have done to a row makes others:
a value or a blank was lost and the rest moved up, two numbers ran together, one was torn apart, a number that is not
the row's stands among its values. Each other reading says which of these it supposes; whether it is worth a doubt is
for the clues to say (`govparse.fitting.clues`), never for this module.
"""

from collections.abc import Iterator
from itertools import combinations
from math import comb
from typing import Literal

from attrs import frozen

from govparse.fitting.records.rows import RowReading, Slot
from govparse.fitting.records.values import Value, read_value
from govparse.tables.grid import Cell

LOST = Slot(Cell("", 0, 0), Value("U"), None)
"""A place of which a value may have been lost: blank, as far as the text goes, and never certainly so."""

MOST_SPLITS = 4
"""A number of more digits is not taken for two of them run together at each of its digits."""

_MOST_SPREAD = 64
"""In more ways than this the values of a row are not spread over its columns."""
_MOST_OUTER = 2
"""A row with more blanks around its values than this was padded, and its values begin where they begin."""

Supposition = Literal[
    "hole",  # a blank is a value that was lost
    "moved",  # a value or a blank was lost, and the values beside it moved into its place
    "joined",  # two numbers ran together
    "torn",  # the digits of one number stand in two places
    "stray",  # one of the numbers is not the row's: that of a page or a note
    "spread",  # blanks were left out between the values, and the row ends with as many
    "window",  # the values start further left or right among the blanks
    "heads",  # the values stand in the order of the column heads
    "label",  # a figure that stands in the label is the row's
    "elsewhere",  # what stands here is another row's
]


@frozen
class Other:
    """Another reading of a row and what it supposes."""

    reading: RowReading
    supposes: Supposition


def is_blank(slot: Slot | None) -> bool:
    """Whether a place is blank, written or left out; one of which a value was lost is not known to be."""
    return slot is None or slot.value.letter == "B"


def nothing_here(columns: int) -> Other:
    """The reading that none of the values that stand in a row are its own."""
    return Other((LOST,) * columns, "elsewhere")


def said(reading: RowReading) -> tuple[object, ...]:
    """What a reading says, a lost value apart from a blank and from every number."""
    return tuple(["lost" if slot is LOST else None if slot is None else slot.value.number for slot in reading])


def others(reading: RowReading, slots: list[Slot], *, kept: bool) -> list[Other]:
    """The other readings of a row that reads as `reading` by its count, each once.

    `slots` are all places of the row, `kept` says that its layout writes blanks.
    """
    found = {said(reading): Other(reading, "hole")}
    for other in _suppositions(reading, slots, kept=kept):
        found.setdefault(said(other.reading), other)
    return list(found.values())[1:]


def _suppositions(reading: RowReading, slots: list[Slot], *, kept: bool) -> Iterator[Other]:
    blank = list(map(is_blank, reading))
    columns = len(reading)
    for place in range(columns):
        if blank[place]:
            yield Other((*reading[:place], LOST, *reading[place + 1 :]), "hole")
    if kept:
        yield from _at_edges(reading, ends=blank[-1], starts=blank[0])
        yield from _run_together(reading, blank)
        yield from _spread(reading, blank)
        yield from _beside_outer_blanks(slots, columns)
    elif not any(blank):
        yield from _one_too_many(reading)


def _at_edges(reading: RowReading, *, starts: bool, ends: bool) -> Iterator[Other]:
    """A blank at the end of a row is where its values moved away from, and the hole is further up; or mirrored."""
    for place in range(len(reading) - 1):
        if ends:
            yield Other((*reading[:place], LOST, *reading[place:-1]), "moved")
        if starts:
            yield Other((*reading[1 : place + 2], LOST, *reading[place + 2 :]), "moved")


def _spread(reading: RowReading, blank: list[bool]) -> Iterator[Other]:
    """The values of a row that ends with blanks over all its columns, in order."""
    printed = [slot for slot, is_empty in zip(reading, blank, strict=True) if not is_empty]
    if blank[-1] and len(printed) > 1 and comb(len(reading), len(printed)) <= _MOST_SPREAD:
        for kept in combinations(range(len(reading)), len(printed)):
            by_column = dict(zip(kept, printed, strict=True))
            yield Other(tuple([by_column.get(column) for column in range(len(reading))]), "spread")


def _run_together(reading: RowReading, blank: list[bool]) -> Iterator[Other]:
    """Two numbers in one place, beside a blank or in a row that ends with one."""
    if not any(blank):
        return
    last = len(reading) - 1
    for place, slot in enumerate(reading):
        for first, second in _halves(slot):
            if place < last and blank[place + 1]:
                yield Other((*reading[:place], first, second, *reading[place + 2 :]), "joined")
            elif blank[last] and place < last:
                yield Other((*reading[:place], first, second, *reading[place + 1 : -1]), "joined")
            if place and blank[place - 1]:
                yield Other((*reading[: place - 1], first, second, *reading[place + 1 :]), "joined")
            elif blank[0] and place:
                yield Other((*reading[1:place], first, second, *reading[place + 1 :]), "joined")


def _halves(slot: Slot | None) -> Iterator[tuple[Slot, Slot]]:
    """The two numbers that a place may hold, cut at each of its digits; a number but 0 begins with no 0."""
    text = "" if slot is None else slot.cell.text
    if slot is None or not (text.isascii() and text.isdecimal()) or not 2 <= len(text) <= 2 * MOST_SPLITS:
        return
    for cut in range(1, len(text)):
        pieces = text[:cut], text[cut:]
        if all(piece == "0" or piece[0] != "0" for piece in pieces):
            exact = slot.cell.end - slot.cell.start == len(text)
            middle = slot.cell.start + cut if exact else slot.cell.end
            first = Slot(Cell(pieces[0], slot.cell.start, middle), read_value(pieces[0]), None)
            yield (
                first,
                Slot(Cell(pieces[1], middle if exact else slot.cell.start, slot.cell.end), read_value(pieces[1]), None),
            )


def _one_too_many(reading: RowReading) -> Iterator[Other]:
    """A layout that drops blanks: one of the numbers may be none of the row's, or the half of another, and one place
    then was blank.
    """
    columns = len(reading)
    for place in range(columns):
        rest = (*reading[:place], *reading[place + 1 :])
        for hole in range(columns):
            yield Other((*rest[:hole], None, *rest[hole:]), "stray")
        if place and (whole := _whole(reading[place - 1], reading[place])) is not None:
            torn = (*reading[: place - 1], whole, *reading[place + 1 :])
            for hole in range(columns):
                yield Other((*torn[:hole], None, *torn[hole:]), "torn")


def _beside_outer_blanks(slots: list[Slot], columns: int) -> Iterator[Other]:
    """More places than columns, of which the outer ones are blank: the values may start elsewhere among them, and two
    of them may be the halves of one.
    """
    surplus = len(slots) - columns
    if not 0 < surplus <= _MOST_OUTER:
        return
    for start in range(surplus + 1):
        left_out = (*slots[:start], *slots[start + columns :])
        if all(slot.value.letter == "B" for slot in left_out):
            yield Other(tuple(slots[start : start + columns]), "window")
    if surplus == 1:
        for place in range(1, len(slots)):
            if (whole := _whole(slots[place - 1], slots[place])) is not None:
                yield Other((*slots[: place - 1], whole, *slots[place + 1 :]), "torn")


def _whole(first: Slot | None, second: Slot | None) -> Slot | None:
    """The number whose digits stand in two places side by side."""
    if first is None or second is None:
        return None
    text = first.cell.text + second.cell.text
    if not (text.isascii() and text.isdecimal() and first.cell.text and second.cell.text) or text[0] == "0":
        return None
    return Slot(Cell(text, first.cell.start, second.cell.end), read_value(text), None)
