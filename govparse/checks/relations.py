"""Which equations of a form are broken in a table as it was read, and which cannot be judged.

A blank counts as 0 and a blank total breaks nothing. A cell that the text does not show lets its equations rest; an
equation of ambiguous cells is broken where no admissible reading satisfies it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from attrs import frozen

from govparse.fitting.fit import Fit
from govparse.forms.form import Equation
from govparse.records import Number, ReportCell

_Sides = tuple[Number, Number]
_Values = Mapping[str, Number | None]


@frozen
class Broken:
    """An equation with its two sides, which differ; of the first reading where there are several (`doubtful`)."""

    equation: Equation
    left: Number
    right: Number
    doubtful: bool = False


def broken(fit: Fit, equations: Iterable[Equation]) -> Iterator[Broken]:
    """Those of the equations that are broken."""
    unknown, doubtful = _without_blanks(fit, fit.unlisted), _without_blanks(fit, fit.doubtful)
    for equation in equations:
        if unknown and not unknown.isdisjoint(equation.cells):
            continue
        if not doubtful or doubtful.isdisjoint(equation.cells):
            if (sides := _sides(fit, equation, fit.values)) is not None:
                yield Broken(equation, *sides)
        elif (sides := _in_all_readings(fit, equation)) is not None:
            yield Broken(equation, *sides, doubtful=True)


def resting(fit: Fit) -> list[Equation]:
    """The equations that nothing can be said of: a cell is not there or in doubt, or a total of theirs is blank."""
    if None not in fit.numbers:
        return []
    blank = {cell for cell in fit.form.totals if fit.values[cell] is None}
    silent = _without_blanks(fit, fit.unlisted | fit.doubtful) | blank
    return [equation for equation in fit.form.equations if not silent.isdisjoint(equation.cells)]


def is_blank(cell: ReportCell) -> bool:
    """Whether nothing is printed in a cell; what is in doubt of it, if anything, is whether a number was lost there."""
    return cell.state == "blank" and (cell.reading != "ambiguous" or cell.candidates == [None])


def _without_blanks(fit: Fit, cells: frozenset[str]) -> frozenset[str]:
    return frozenset(cell for cell in cells if not is_blank(fit.cells[cell])) if cells else cells


def _in_all_readings(fit: Fit, equation: Equation) -> _Sides | None:
    """The two sides in the first of the joint readings; None where one of these satisfies the equation."""
    ids = [(cell, f"{fit.form.table}.{cell}") for cell in equation.cells]
    first: _Sides | None = None
    for reading in fit.readings or ():
        sides = _sides(fit, equation, {cell: reading.get(full, fit.values[cell]) for cell, full in ids})
        if sides is None:
            return None
        first = first or sides
    return first


def _sides(fit: Fit, equation: Equation, values: _Values) -> _Sides | None:
    """The two sides where they differ; None where the equation holds or a blank total keeps it from saying anything."""
    one: Number
    other: Number
    number = cast("Callable[[str], Number]", values.__getitem__)  # a None among them raises below
    try:
        one, other = sum(map(number, equation.left)), sum(map(number, equation.right))
    except TypeError:  # a blank among them
        if any(values[cell] is None for cell in equation.cells if cell in fit.form.totals):
            return None
        one, other = (sum(values[cell] or 0 for cell in cells) for cells in (equation.left, equation.right))
    return None if one == other else (one, other)
