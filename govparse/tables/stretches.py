"""Cutting a stretch of lines into rows where one text is both the start of a row and a blank cell.

A stretch is what is certain: it ends where a row is padded. All rows of a table are equally wide, so the number of bars
from one row start to the next, the period, is the same everywhere. A stretch with no lone bar but its first is one row
and tells the period; the others are cut by it if every cut falls on a lone bar. What no period explains stays whole,
and has no cell for a lone bar that may be the start of a row: one beside text that is no number.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress
from math import gcd

from attrs import define, field
from lark import Token

from govparse.tables.grid import CellTexts, Row
from govparse.tables.rows import texts_of

_VALUE = re.compile(r"[-+增减]?[0-9][0-9., ]*[元件]?|[-—/]+")

PERIODS = 4
"""Periods that are tried, the most common first: one table has one, and a block holds few tables."""


@define
class Stretch:
    """The lines from `start` to `end`.

    `slots` has a cell for each of them, a blank one for a lone bar; `padding` is the number of bars that pad the last
    row (0 where the text ends before), `noise` the lines that are no slot. `runs` are the pieces of text that the slots
    were made of: the place of the first, the pieces, and how many characters they are apart.
    """

    start: int
    end: int
    slots: CellTexts = field(factory=CellTexts)
    padding: int = 0
    noise: list[Token] = field(factory=list)
    runs: list[tuple[int, list[str], int]] = field(factory=list)

    def add(self, pieces: list[str], place: int, gap: int) -> None:
        """Adds slots, the first at `place`, the pieces of text that they are made of `gap` characters apart."""
        self.slots.add(texts_of(pieces, place, gap))
        self.runs.append((place, pieces, gap))

    def starts(self) -> list[int]:
        """Where the text of each slot starts, blanks before it included, and the end of the stretch."""
        starts: list[int] = []
        for place, pieces, gap in self.runs:
            starts += accumulate([len(piece) + gap for piece in pieces], initial=place)
            starts.pop()
        return [*starts, self.end]

    def is_plain(self) -> bool:
        """Whether it is one row for certain: no lone bar but the first could open another."""
        return "" not in self.slots.texts[1:]

    def bars(self) -> int:
        """The bars of openers, cells and padding; every row of a table has the same number."""
        return len(self.slots) + self.padding

    def fits(self, period: int) -> bool:
        """Whether rows of `period` bars fill it, each opened by a lone bar. Only an unpadded one may end early."""
        filled = not self.padding or (self.bars() % period == 0 and self.padding < period)
        return filled and not any(self.slots.texts[::period])


def cut_rows(stretches: Sequence[Stretch]) -> Iterator[Row]:
    """The rows of the stretches of one block, in order."""
    stretches = [stretch for stretch in stretches if stretch.slots]
    plain = [stretch.is_plain() for stretch in stretches]
    periods = _periods(stretches, compress(stretches, plain))
    for stretch, is_plain in zip(stretches, plain, strict=True):
        if is_plain:
            yield _row(stretch, 0, len(stretch.slots), stretch.runs[0][0], stretch.end)
            continue
        fitting = [period for period in periods if stretch.fits(period)]
        if len(fitting) == 1 and (fitting[0] < stretch.bars() or stretch.padding):
            yield from _cut(stretch, fitting[0])
        else:
            yield _whole(stretch)


def _periods(stretches: Sequence[Stretch], plain: Iterable[Stretch]) -> list[int]:
    """The periods that rows tell, those that are `plain`, or else those that would fit everywhere."""
    told = Counter([stretch.bars() for stretch in plain if stretch.padding])
    if told:
        return [period for period, _ in told.most_common(PERIODS)]
    common = gcd(*(stretch.bars() for stretch in stretches))
    divisors = (period for period in range(2, common + 1) if common % period == 0)
    fitting = [period for period in divisors if all(stretch.fits(period) for stretch in stretches)]
    if fitting and all(_all_open_rows(stretch, fitting[0]) for stretch in stretches):
        return fitting[:1]
    return fitting


def _all_open_rows(stretch: Stretch, period: int) -> bool:
    """Whether rows of `period` bars leave no lone bar to be a blank cell."""
    return stretch.slots.texts.count("") == stretch.bars() // period


def _whole(stretch: Stretch) -> Row:
    """A stretch that may be several rows: a lone bar is a cell only among values and other lone bars."""
    labels = [bool(text) and not _VALUE.fullmatch(text) for text in ["", *stretch.slots.texts, ""]]
    beside = zip(stretch.slots.cells(), labels, labels[2:], strict=False)
    return Row([slot for slot, *label in beside if slot.text or not any(label)], stretch.start, stretch.end)


def _cut(stretch: Stretch, period: int) -> Iterator[Row]:
    count, starts = len(stretch.slots), stretch.starts()
    for first in range(0, count, period):
        after = min(first + period, count)
        yield _row(stretch, first, after, starts[first], starts[after])


def _row(stretch: Stretch, first: int, after: int, start: int, end: int) -> Row:
    """The row of some slots, without the bar that opens it."""
    opened = after > first + 1 and not stretch.slots.texts[first]
    return Row.of_texts(stretch.slots.between(first + opened, after), start, end)
