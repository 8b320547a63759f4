"""The equations that the official forms prescribe: sums of rows and columns, the balance, the totals of section 四.

A blank counts as 0 and a blank total breaks nothing. A cell that the text does not show lets its equations rest; an
equation of ambiguous cells is broken where no admissible reading satisfies it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from govparse.checks.check import Check, Finding, Subject, span_of
from govparse.fitting.fit import Fit
from govparse.forms.form import Equation, EquationKind
from govparse.records import Number

_Sides = tuple[Number, Number]
_Values = Mapping[str, Number | None]


def broken(fit: Fit, equations: Iterable[Equation]) -> Iterator[tuple[Equation, _Sides]]:
    """Those of the equations that are broken, with their two sides (of the first reading, where there are several)."""
    for equation in equations:
        if fit.unlisted and not fit.unlisted.isdisjoint(equation.cells):
            continue
        if not fit.doubtful or fit.doubtful.isdisjoint(equation.cells):
            sides = _sides(fit, equation, fit.values)
        else:
            sides = _in_all_readings(fit, equation)
        if sides is not None:
            yield equation, sides


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


def _finder(
    kind: EquationKind, details: Callable[[Equation, Number, Number], dict[str, object]]
) -> Callable[[Subject], Iterable[Finding]]:
    def find(subject: Subject) -> Iterator[Finding]:
        for table, equations in subject.suspects.items():
            fit = subject.fits[table]
            for equation, (left, right) in broken(fit, [each for each in equations if each.kind == kind]):
                ids = [f"{table}.{cell}" for cell in equation.cells]
                yield Finding(span_of(fit.cells[equation.left[0]]), ids, details(equation, left, right))

    return find


def _of_row(equation: Equation, left: Number, right: Number) -> dict[str, object]:
    return {"row": equation.subject, "total": left, "sum": right}


def _of_column(equation: Equation, left: Number, right: Number) -> dict[str, object]:
    return {"column": equation.subject, "total": left, "sum": right}


def _of_balance(equation: Equation, left: Number, right: Number) -> dict[str, object]:
    return {"column": equation.subject, "left": left, "right": right}


CHECKS = (
    Check("GP401", _finder("row_sum", _of_row)),
    Check("GP402", _finder("column_sum", _of_column)),
    Check("GP403", _finder("balance", _of_balance)),
    Check("GP404", _finder("outcome_sum", _of_row)),
)
