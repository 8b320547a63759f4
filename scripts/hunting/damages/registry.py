"""What a damage is, and how its module makes it known."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

from attrs import define, frozen

from hunting.layouts import Layout
from hunting.model import BLANK, LOST, UNSURE, Document, Row, Table, Value
from hunting.reports import Plan

Harm = Callable[["Ground", Random], bool]
Shape = Callable[[Plan, Random], bool]


@frozen
class Ground:
    """What a damage works on: the report, the layout that it will be written in, the plan that it was made from."""

    document: Document
    layout: Layout
    plan: Plan

    def rows(self, least: int = 1) -> list[tuple[Table, Row]]:
        """The rows with values, with their tables, that have so many values."""
        tables = self.document.tables()
        return [(table, row) for table in tables for row in table.of_values() if len(row.values) >= least]

    def values(self, printed: Callable[[str], bool] = bool) -> list[tuple[Row, int, Value]]:
        """The values of the form whose texts are as wanted, with row and place."""
        return [
            (row, place, value)
            for _, row in self.rows()
            for place, value in enumerate(row.values)
            if value.id is not None and printed(value.text)
        ]

    def lose(self, *values: Value) -> None:
        """The values no longer stand in the text; a blank one never did."""
        for value in values:
            if value.id is not None and value.text:
                self.document.truth[value.id] = LOST

    def doubt(self, *values: Value) -> None:
        """Nothing says which figure is that of a cell."""
        self.document.truth.update({value.id: UNSURE for value in values if value.id is not None})

    def gone(self, *values: Value) -> None:
        """The cells no longer stand in the text, blank or not."""
        self.document.truth.update({value.id: LOST for value in values if value.id is not None})

    def say(self, value: Value, text: str) -> None:
        """The value is printed otherwise, and says so."""
        value.text = text
        if value.id is not None:
            self.document.truth[value.id] = text or BLANK


@frozen
class Damage:
    """A kind of damage: done to the shape before printing, or to the tables as printed; how often in a report."""

    name: str
    shape: Shape | None = None
    harm: Harm | None = None
    times: tuple[int, int] = (1, 1)


@define
class Registry:
    """All kinds of damage by name."""

    damages: dict[str, Damage]

    def harm(self, name: str, times: tuple[int, int] = (1, 1)) -> Callable[[Harm], Harm]:
        """Marks a function that damages tables and says whether there was anything to damage."""

        def add(function: Harm) -> Harm:
            self.damages[name] = Damage(name, harm=function, times=times)
            return function

        return add

    def shape(self, name: str) -> Callable[[Shape], Shape]:
        """Marks a function that changes the plan of a report."""

        def add(function: Shape) -> Shape:
            self.damages[name] = Damage(name, shape=function)
            return function

        return add


DAMAGES = Registry({"none": Damage("none")})
harm, shape = DAMAGES.harm, DAMAGES.shape


def index(table: Table, row: Row) -> int:
    """Where a row stands in its table."""
    return next(n for n, each in enumerate(table.rows) if each is row)


def neighbours(ground: Ground) -> Iterator[tuple[Table, Row, Row]]:
    """Rows of values that stand one below the other and have as many values."""
    for table in ground.document.tables():
        rows = table.of_values()
        for above, below in pairwise(rows):
            if len(above.values) == len(below.values):
                yield table, above, below


def digits(text: str) -> bool:
    """Whether a text is a plain number."""
    return text.isascii() and text.isdigit()


def several(text: str) -> bool:
    """Whether a text is a number of two digits or more."""
    return digits(text) and len(text) > 1
