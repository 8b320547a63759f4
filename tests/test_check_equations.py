"""The equations of a form, added up all at once: what is broken is what they say one by one."""

import random

import pytest

from govparse.checks.relations import broken
from govparse.checks.sums import uneven
from govparse.fitting.fit import Fit
from govparse.forms import FORMS
from govparse.records import ReportCell, State

KINDS = ("row_sum", "column_sum", "balance", "outcome_sum")
WITH_EQUATIONS = [form for form in FORMS if form.equations]


def filled(form, values):
    """A table of a form with a value in every cell, None for a blank."""
    cells = {}
    for cell, value in zip(form.cells, values, strict=True):
        state: State = "blank" if value is None else "number"
        cells[cell] = ReportCell(value, state, "exact", None, cell, "", 0, 0, 1, 1, [], None, None, None)
    return Fit(form, (0, 0), list(cells.values()), None, [])


def found_in(fit, kind):
    """The broken equations of a kind as the checks find them."""
    suspects = [each for each in uneven(fit.form, fit.numbers) if each.kind == kind]
    return [(each.equation, (each.left, each.right)) for each in broken(fit, suspects)]


def one_by_one(form, fit, kind):
    """The broken equations of a kind by the words of the form: a blank is 0, but a blank total says nothing."""
    for equation in form.equations:
        numbers = {cell: fit.cells[cell].value for cell in (*equation.left, *equation.right)}
        left, right = (sum(numbers[cell] or 0 for cell in side) for side in (equation.left, equation.right))
        silent = any(numbers[cell] is None and cell in form.totals for cell in numbers)
        if equation.kind == kind and left != right and not silent:
            yield equation, (left, right)


@pytest.mark.parametrize("blanks", [0, 0.05, 1])
@pytest.mark.parametrize("form", WITH_EQUATIONS, ids=lambda form: f"{form.table}-{form.edition}")
def test_a_broken_equation_is_found_with_both_its_sides(form, blanks):
    rnd = random.Random(5)
    for share in (0, 0.02, 0.5):
        numbers = [rnd.randrange(1, 90) if rnd.random() < share else 0 for _ in form.cells]
        fit = filled(form, [None if rnd.random() < blanks else number for number in numbers])
        for kind in KINDS:
            assert found_in(fit, kind) == list(one_by_one(form, fit, kind))


@pytest.mark.parametrize("form", WITH_EQUATIONS, ids=lambda form: f"{form.table}-{form.edition}")
def test_one_wrong_cell_breaks_its_own_equations(form):
    for number, cell in enumerate(form.cells):
        fit = filled(form, [int(place == number) for place in range(len(form.cells))])
        found = [equation for kind in KINDS for equation, _ in found_in(fit, kind)]
        assert sorted(map(repr, found)) == sorted(repr(each) for each in form.equations if cell in each.cells)
