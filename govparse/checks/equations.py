"""The equations that the official forms prescribe: sums of rows and columns, the balance, the totals of section 四.

A blank counts as 0 and a blank total breaks nothing. A cell that the text does not show lets its equations rest; an
equation of ambiguous cells is broken where no admissible reading satisfies it.
"""

from collections.abc import Callable, Iterable, Iterator

from govparse.checks.check import Check, Finding, Subject, span_of
from govparse.fitting.fit import Fit
from govparse.forms.form import Equation, EquationKind
from govparse.records import Number

_Values = dict[str, Number | None]


def _broken(fit: Fit, kind: EquationKind) -> Iterator[tuple[Equation, Number, Number]]:
    """The broken equations of one kind with their two sides (of the first reading, where there are several)."""
    for equation in fit.form.equations:
        if equation.kind == kind and (sides := _sides_if_broken(fit, equation)) is not None:
            yield equation, *sides


def _sides_if_broken(fit: Fit, equation: Equation) -> tuple[Number, Number] | None:
    cells = [fit.cells[cell] for cell in equation.cells]
    if any(cell.reading == "absent" for cell in cells):
        return None
    if all(cell.reading != "ambiguous" for cell in cells):
        return _sides(fit, equation, {})
    if not fit.readings or any(cell.reading == "ambiguous" and cell.candidates is None for cell in cells):
        return None
    each = [_sides(fit, equation, reading) for reading in fit.readings]
    return None if None in each else each[0]


def _sides(fit: Fit, equation: Equation, reading: _Values) -> tuple[Number, Number] | None:
    """The two sides where they differ; None where the equation holds or a blank total keeps it from saying anything."""

    def value(cell: str) -> Number | None:
        return reading.get(f"{fit.form.table}.{cell}", fit.cells[cell].value)

    if any(value(cell) is None for cell in equation.cells if cell in fit.form.totals):
        return None
    left: Number = sum(value(cell) or 0 for cell in equation.left)
    right: Number = sum(value(cell) or 0 for cell in equation.right)
    return None if left == right else (left, right)


def _finder(
    kind: EquationKind, details: Callable[[Equation, Number, Number], dict[str, object]]
) -> Callable[[Subject], Iterable[Finding]]:
    def find(subject: Subject) -> Iterator[Finding]:
        for table, fit in subject.fits.items():
            for equation, left, right in _broken(fit, kind):
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
