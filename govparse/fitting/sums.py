"""The equations of a form compiled to lines and columns, and what a reading of one line adds to them."""

from decimal import Decimal
from functools import cache

from attrs import frozen

from govparse.fitting.readings import RowReading
from govparse.forms.form import Equation, Form

Sum = int | Decimal | None
"""The left minus the right side of an equation; None once a blank total has made it say nothing."""
State = tuple[Sum, ...]


@frozen
class _Term:
    line: int
    column: int
    sign: int
    is_total: bool


@frozen
class Compiled:
    terms: tuple[_Term, ...]
    lines: frozenset[int]


@cache
def compiled_equations(form: Form) -> tuple[tuple[Compiled, ...], tuple[Compiled, ...]]:
    """The equations of a form within one line, and those across lines."""
    places = {cell.id: (row, column) for row, line in enumerate(form.lines) for column, cell in enumerate(line.cells)}

    def _compiled(equation: Equation) -> Compiled:
        signs = [(cell, 1) for cell in equation.left] + [(cell, -1) for cell in equation.right]
        terms = tuple(_Term(*places[cell], sign, cell in form.totals) for cell, sign in signs)
        return Compiled(terms, frozenset(term.line for term in terms))

    all_equations = [_compiled(equation) for equation in form.equations]
    within = tuple(equation for equation in all_equations if len(equation.lines) == 1)
    across = tuple(equation for equation in all_equations if len(equation.lines) > 1)
    return within, across


def effect_of(equation: Compiled, line: int, reading: RowReading) -> Sum:
    """What a reading of one line adds to the left minus the right side; None where it holds a blank total."""
    result: int | Decimal = 0
    for term in equation.terms:
        if term.line == line:
            slot = reading[term.column]
            number = None if slot is None else slot.value.number
            if number is None and term.is_total:
                return None
            result += term.sign * (number or 0)
    return result


def add(total: Sum, effect: Sum) -> Sum:
    """The sum of two effects; a blank total silences both."""
    return None if total is None or effect is None else total + effect


def add_all(state: State, effect: State) -> State:
    """The sums of two effects on several equations."""
    return tuple([add(total, more) for total, more in zip(state, effect, strict=True)])
