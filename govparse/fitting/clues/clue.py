"""What a clue is, and what it weighs."""

from collections.abc import Callable, Iterable

from attrs import frozen

from govparse.catalogue import Pair
from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import Other
from govparse.fitting.readings import Readings

WEAK, STRONG = 1, 2
ENOUGH = 2
"""So much evidence for another reading puts the row in doubt."""


@frozen
class Clue:
    """A clue against the reading of a row by its count.

    `name` stands in the evidence of a cell, `words` say what it is, `code` is the finding that it leads to. It
    `speaks_for` other readings of a row that has one; each time it names one it weighs for it. `tells_all`: what it
    speaks for are all the readings there can be, so that sums may choose between them.
    """

    name: str
    weight: int
    code: str
    words: Pair
    speaks_for: Callable[[LineFit, TableEvidence], Iterable[Other]]
    tells_all: bool = False


@frozen
class OpenClue:
    """A clue that none of the several readings of a row may be the right one: they are all left open, and others."""

    name: str
    code: str
    words: Pair
    speaks: Callable[[LineFit, Readings, TableEvidence], bool]
