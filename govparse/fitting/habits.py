"""The habits of a table, counted over its rows that have one reading: what they leave blank, and where they end."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from attrs import define

from govparse.fitting.line import LineFit
from govparse.fitting.others import is_blank
from govparse.fitting.sums import sums_within
from govparse.forms.form import Form


@define(slots=False)
class Habits:
    """The habits of the rows of a table, each counted when a clue first asks for it."""

    form: Form
    lines: Sequence[LineFit]

    @cached_property
    def _blanks(self) -> list[list[bool]]:
        """Of every row of several columns, which of them are blank."""
        rows = (line.only for line in self.lines if line.only is not None and len(line.only) > 1)
        return [list(map(is_blank, row)) for row in rows]

    @cached_property
    def rows_with_blanks(self) -> int:
        """How many rows have values and a blank for one of their columns."""
        return sum(any(row) and not all(row) for row in self._blanks)

    @cached_property
    def rows_of_blanks(self) -> int:
        """How many rows have no value."""
        return sum(map(all, self._blanks))

    @cached_property
    def rows_without(self) -> int:
        """How many rows have a value for every column."""
        return sum(not any(row) for row in self._blanks)

    @cached_property
    def totals(self) -> Counter[bool]:
        """How many rows that have values and a sum lack their total (`True`), and how many have it."""
        sums = sums_within(self.form)
        rows = (line.only for line in self.lines if line.only is not None and sums[line.number])
        return Counter(is_blank(row[-1]) for row in rows if not all(map(is_blank, row)))

    @cached_property
    def totals_moved(self) -> int:
        """How many rows end with a number that is the sum of the others, and have a blank total behind it."""
        found = 0
        for line in self.lines:
            if line.only is not None and len(line.only) > 1 and sums_within(self.form)[line.number]:
                numbers = [slot.value.number for slot in line.only if slot is not None and slot.value.number]
                found += is_blank(line.only[-1]) and len(numbers) > 1 and 2 * numbers[-1] == sum(numbers)
        return found
