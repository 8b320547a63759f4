"""Findings that say again what another one says: the one that says it best is kept."""

from collections.abc import Iterable

from govparse.diagnostics import Diagnostic

_DOUBTS = ("GP305", "GP306", "GP320", "GP321", "GP322", "GP323")
"""That a row is in doubt."""
_BLANKS = ("GP412", "GP415")
"""That a cell is blank where a number has to stand: errors, too, and they say which number it is."""


def without_repeats(read: Iterable[Diagnostic], found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What reading has to say, without doubts about blank cells alone that a check calls left out."""
    left_out = [frozenset(each.cells) for each in found if each.code in _BLANKS]
    return [
        each
        for each in read
        if not (each.code in _DOUBTS and each.cells and any(cells.issuperset(each.cells) for cells in left_out))
    ]
