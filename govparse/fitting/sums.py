"""The equations of a form compiled to lines and columns, and what a reading of one line adds to them."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from attrs import evolve, field, frozen

from govparse.fitting.records.rows import RowReading
from govparse.fitting.records.values import Number
from govparse.forms.form import Equation, Form

Sum = int | Decimal | None
"""The left minus the right side of an equation; None once a blank total has made it say nothing."""
State = tuple[Sum, ...]
Numbers = Sequence[Number | None]
"""What a reading of a line says, column by column."""
Terms = tuple[tuple[int, int, bool], ...]
"""What an equation asks of one line: columns, each with its sign and whether it is a total."""


@frozen
class _Term:
    line: int
    column: int
    sign: int
    is_total: bool


@frozen
class Compiled:
    """An equation by line and column.

    `instead_of`: the line and column of a total for which its parts stand here, so that the equation speaks even where
    that total is left blank.
    """

    terms: tuple[_Term, ...]
    lines: frozenset[int]
    instead_of: tuple[int, int] | None = None
    of_line: Mapping[int, Terms] = field(init=False, eq=False, repr=False)
    """The terms in each of the lines."""

    @of_line.default
    def _terms_of_lines(self) -> Mapping[int, Terms]:
        return {
            line: tuple((term.column, term.sign, term.is_total) for term in self.terms if term.line == line)
            for line in self.lines
        }


@cache
def compiled_equations(form: Form) -> tuple[tuple[Compiled, ...], tuple[Compiled, ...]]:
    """The equations of a form within one line, and those across lines: these with the balances of parts at the end."""
    places = {cell.id: (row, column) for row, line in enumerate(form.lines) for column, cell in enumerate(line.cells)}

    def _compiled(equation: Equation, instead_of: str | None = None) -> Compiled:
        signs = [(cell, 1) for cell in equation.left] + [(cell, -1) for cell in equation.right]
        terms = tuple(_Term(*places[cell], sign, cell in form.totals) for cell, sign in signs)
        return Compiled(
            terms, frozenset(term.line for term in terms), None if instead_of is None else places[instead_of]
        )

    all_equations = [_compiled(equation) for equation in form.equations]
    within = tuple(equation for equation in all_equations if len(equation.lines) == 1)
    across = tuple(equation for equation in all_equations if len(equation.lines) > 1)
    return within, across + tuple(_compiled(equation, total) for total, equation in _balances_of_parts(form))


@cache
def sums_within(form: Form) -> tuple[tuple[Compiled, ...], ...]:
    """The equations within each line of a form."""
    within, _ = compiled_equations(form)
    return tuple(tuple(each for each in within if line in each.lines) for line in range(len(form.lines)))


def _balances_of_parts(form: Form) -> Iterator[tuple[str, Equation]]:
    """Every balance with the parts of a total in its place, and that total: 一+二=（一）+…+（六）+四."""
    parts = {equation.left[0]: equation.right for equation in form.equations_of("column_sum")}
    for balance in form.equations_of("balance"):
        for total in filter(parts.__contains__, balance.right):
            others = tuple(cell for cell in balance.right if cell != total)
            yield total, evolve(balance, right=(*parts[total], *others))


def speaking(equations: tuple[Compiled, ...], options: Sequence[tuple[RowReading, ...] | None]) -> tuple[Compiled, ...]:
    """The equations that may choose between readings: without those of parts whose total is surely printed or blank.

    A blank total says nothing; but a reading shall not pass only because it is the one that leaves the total blank.
    """
    return tuple(
        equation
        for equation in equations
        if (total := equation.instead_of) is None or _perhaps_blank(options[total[0]], total[1])
    )


def _perhaps_blank(readings: tuple[RowReading, ...] | None, column: int) -> bool:
    slots = [reading[column] for reading in readings or ()]
    return len({slot is None or slot.value.number is None for slot in slots}) > 1


def effect_of(terms: Terms, numbers: Numbers, others: Number = 0) -> Sum:
    """What the numbers of one line, and those of the others, add to the left minus the right side; None where they lack
    a total.
    """
    for column, sign, is_total in terms:
        number = numbers[column]
        if number is not None:
            others += sign * number
        elif is_total:
            return None
    return others


def difference_within(equation: Compiled, numbers: Numbers) -> int | Decimal:
    """The left minus the right side of an equation within one line, blanks counted as 0."""
    return sum(term.sign * (numbers[term.column] or 0) for term in equation.terms)


def add(total: Sum, effect: Sum) -> Sum:
    """The sum of two effects; a blank total silences both."""
    return None if total is None or effect is None else total + effect


def add_all(state: State, effect: State) -> State:
    """The sums of two effects on several equations."""
    return tuple([add(total, more) for total, more in zip(state, effect, strict=True)])
