"""The equations that the official forms prescribe: sums of rows and columns, the balance, the totals of section 四.

A blank counts as 0 and a blank total breaks nothing. A cell that the text does not show lets its equations rest; an
equation of ambiguous cells is broken where no admissible reading satisfies it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from operator import itemgetter
from typing import cast

from govparse.checks.check import Check, Finding, Subject, span_of
from govparse.fitting.fit import Fit
from govparse.forms.form import Equation, EquationKind, Form
from govparse.records import Number

_Sides = tuple[Number, Number]
_Getter = Callable[[list[Number | None]], tuple[Number, ...]]
_Values = Mapping[str, Number | None]


def _broken(fit: Fit, kind: EquationKind) -> Iterator[tuple[Equation, _Sides]]:
    """The broken equations of one kind with their two sides (of the first reading, where there are several)."""
    for equation in _suspects(fit, kind):
        if fit.unlisted and not fit.unlisted.isdisjoint(equation.cells):
            continue
        if not fit.doubtful or fit.doubtful.isdisjoint(equation.cells):
            sides = _sides(fit, equation, fit.values)
        else:
            each = [_sides(fit, equation, fit.values | _within(fit, reading)) for reading in fit.readings or ()]
            sides = each[0] if each and None not in each else None
        if sides is not None:
            yield equation, sides


def _suspects(fit: Fit, kind: EquationKind) -> Sequence[Equation]:
    """The equations of one kind that may be broken: all at once are added up, and of a table of numbers most hold."""
    equations, left, right = _columns(fit.form, kind)
    if not equations:
        return equations
    numbers = [*fit.values.values(), 0]
    try:
        one, other = _sums(left, numbers), _sums(right, numbers)
    except TypeError:  # a blank among them
        return equations
    return [equation for equation, a, b in zip(equations, one, other, strict=False) if a != b] if one != other else ()


def _sums(columns: list[_Getter], numbers: list[Number | None]) -> list[Number]:
    return list(map(sum, zip(*[column(numbers) for column in columns], strict=True)))


@cache
def _columns(form: Form, kind: EquationKind) -> tuple[tuple[Equation, ...], list[_Getter], list[_Getter]]:
    """The equations of one kind, and of each side what gets their first cells, their second cells and so on.

    It gets them from the numbers of all cells and a 0 behind them, which stands for what shorter sides lack. Behind the
    equations stands one of nothing but 0, so that there are always several.
    """
    equations = form.equations_of(kind)
    places = {cell: place for place, cell in enumerate(form.cells)}
    sides = [[each.left for each in equations], [each.right for each in equations]]
    numbered = [[[places[cell] for cell in cells] for cells in side] for side in sides]
    left, right = (list(zip_longest(*side, fillvalue=-1)) for side in numbered)
    return equations, [itemgetter(*column, -1) for column in left], [itemgetter(*column, -1) for column in right]


def _within(fit: Fit, reading: _Values) -> dict[str, Number | None]:
    """A joint reading by cell id within its table."""
    return {cell.removeprefix(f"{fit.form.table}."): value for cell, value in reading.items()}


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
        for table, fit in subject.fits.items():
            for equation, (left, right) in _broken(fit, kind):
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
