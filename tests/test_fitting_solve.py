"""Equations choose between admissible readings: compared with trying every combination."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from govparse.fitting.readings import saying
from govparse.fitting.records.rows import RowReading, Slot
from govparse.fitting.records.values import Value
from govparse.fitting.solve import solve
from govparse.forms.form import Block, Column, Equation, Form, Label, Row
from govparse.tables.grid import Cell

COLUMNS = ("first", "second", "total")
ROWS = ("one", "two", "sum")


def small_form():
    """Two rows and their sum, two columns and their total: the equations of the official table in small."""
    rows = tuple(Equation("row_sum", row, (f"{row}.total",), (f"{row}.first", f"{row}.second")) for row in ROWS)
    columns = tuple(Equation("column_sum", c, (f"sum.{c}",), (f"one.{c}", f"two.{c}")) for c in COLUMNS)
    return Form(
        table="small",
        edition=None,
        title="small",
        blocks=(Block(tuple(Row(row, (Label(row),), tuple(Column(c, Label(c)) for c in COLUMNS)) for row in ROWS)),),
        distinctive=(),
        equations=rows + columns,
        totals=frozenset([f"{row}.total" for row in ROWS] + [f"sum.{c}" for c in COLUMNS]),
    )


FORM = small_form()
NUMBER = st.sampled_from([None, 0, 1, 2, 3])
READING = st.tuples(NUMBER, NUMBER, NUMBER)
OPTIONS = st.lists(READING, min_size=1, max_size=4, unique=True).map(tuple)


def reading(numbers):
    return tuple(
        Slot(Cell("", place, place), Value("B" if n is None else "N", n), place) for place, n in enumerate(numbers)
    )


def narrowed(options):
    """The readings of every row that `solve` leaves, and its solution."""
    given: list[tuple[RowReading, ...] | None] = list(options)
    solution = solve(FORM, given)
    return [readings or () for readings in solution.options], solution


def difference(equation, combination):
    """Left minus right side; None where a blank total makes the equation say nothing."""
    values = {
        f"{row}.{column}": n
        for row, numbers in zip(ROWS, combination, strict=True)
        for column, n in zip(COLUMNS, numbers, strict=True)
    }
    if any(values[cell] is None for cell in equation.cells if cell in FORM.totals):
        return None
    return sum(values[cell] or 0 for cell in equation.left) - sum(values[cell] or 0 for cell in equation.right)


def holds(equation, combination):
    return not difference(equation, combination)


def within(number, readings):
    """The readings that the row's own sum leaves, and whether a sum says so rather than a blank total."""
    (equation,) = (e for e in FORM.equations if e.kind == "row_sum" and e.subject == ROWS[number])
    alone = [difference(equation, [r if i == number else (0, 0, 0) for i in range(3)]) for r in readings]
    left = [r for r, d in zip(readings, alone, strict=True) if not d]
    return left or list(readings), not left or 0 in alone or len(left) == len(readings)


def together(options, doubtful):
    """The readings that all satisfiable equations of columns leave, and the rows that such an equation confirms."""
    if not doubtful and all(len(readings) == 1 for readings in options):
        return [set(readings) for readings in options], set()
    combinations = list(product(*options))
    columns = [e for e in FORM.equations if e.kind == "column_sum"]
    across = [e for e in columns if any(difference(e, c) == 0 for c in combinations)]
    left = [set(readings) for readings in options]
    held = []
    for part in parts(across, options):
        good = [c for c in combinations if all(holds(e, c) for e in part)]
        if good:  # equations that cannot hold together choose nothing
            left = [numbers & {c[number] for c in good} for number, numbers in enumerate(left)]
            held += part
    sure = [e for e in held if all(difference(e, c) is not None for c in product(*left))]
    return left, {number for number in range(3) if all(counts(sure, number, r) for r in left[number])}


def parts(equations, options):
    """The equations that have to be chosen by together: linked by rows that have a choice in both."""
    found: list[tuple[set[int], list[Equation]]] = []
    for equation in equations:
        rows = {number for number, readings in enumerate(options) if len(alone(equation, number, readings)) > 1}
        linked = [part for part in found if part[0] & rows]
        found = [part for part in found if part not in linked]
        found.append((rows.union(*(part[0] for part in linked)), [equation, *(e for part in linked for e in part[1])]))
    return [each for _, each in found]


def alone(equation, number, readings):
    """What the readings of one row add to an equation."""
    return {difference(equation, [r if i == number else (0, 0, 0) for i in range(3)]) for r in readings}


def counts(equations, number, figures):
    """Whether a row adds something to one of the equations, so that their holding says something of it."""
    return any(any(alone(equation, number, [figures])) for equation in equations)


def by_trying(options):
    """The readings of every row by trying every combination."""
    if all(len(readings) == 1 for readings in options):
        return [set(readings) for readings in options]
    narrowed = [within(i, r) if len(r) > 1 else (list(r), True) for i, r in enumerate(options)]
    doubtful = {number for number, (_, proven) in enumerate(narrowed) if not proven}
    left, confirmed = together([readings for readings, _ in narrowed], doubtful)
    if doubtful <= confirmed:
        return left
    return together([options[i] if i in doubtful - confirmed else r for i, (r, _) in enumerate(narrowed)], set())[0]


@settings(max_examples=300)
@given(st.tuples(OPTIONS, OPTIONS, OPTIONS))
def test_the_same_readings_are_left_as_by_trying_all(options):
    left, _ = narrowed(tuple(map(reading, readings)) for readings in options)
    assert [{saying(one) for one in readings} for readings in left] == by_trying(options)


@given(st.tuples(OPTIONS, OPTIONS, OPTIONS))
def test_joint_readings_hold_every_remaining_reading(options):
    left, solution = narrowed(tuple(map(reading, readings)) for readings in options)
    assert solution.joint is not None
    for place, line in enumerate(solution.open_lines):
        assert {combination[place] for combination in solution.joint} == set(range(len(left[line])))


def test_a_certain_row_is_never_changed():
    options = [(reading((1, 1, 9)),), (reading((0, 1, 1)), reading((1, 0, 1))), (reading((1, 2, 3)),)]
    left, _ = narrowed(options)
    assert left[0] == options[0]
    assert [saying(one) for one in left[1]] == [(0, 1, 1)]


def test_equations_that_cannot_hold_together_choose_nothing():
    options = [(reading((1, 0, 1)), reading((0, 1, 1))), (reading((0, 0, 0)),), (reading((1, 1, 1)),)]
    left, _ = narrowed(options)
    assert len(left[0]) == 2


def test_a_row_that_is_absent_silences_its_columns():
    options = [(reading((1, 0, 1)), reading((0, 1, 1))), None, (reading((1, 0, 1)),)]
    left, _ = narrowed(options)
    assert len(left[0]) == 2
