"""What came in is what was dealt with, also where a reading leaves the total of what was dealt with blank."""

from hypothesis import given
from hypothesis import strategies as st

from govparse.fitting.readings import saying
from govparse.fitting.records.rows import Slot
from govparse.fitting.records.values import Value
from govparse.fitting.solve import solve
from govparse.forms.form import Block, Column, Equation, Form, Label, Row
from govparse.tables.grid import Cell

PARTS = ("first", "second")
COLUMNS = (*PARTS, "total")
ROWS = ("new", "one", "two", "sum", "forward")
NOTHING = (None, None, None)


def small_form():
    """The official table in small: what came in, two results, their sum, and what is carried forward."""
    rows = tuple(Row(row, (Label(row),), tuple(Column(column, Label(column)) for column in COLUMNS)) for row in ROWS)
    return Form(
        table="small",
        edition=None,
        title="small",
        blocks=(Block(rows),),
        distinctive=(),
        equations=(
            *(Equation("row_sum", row, (f"{row}.total",), tuple(f"{row}.{c}" for c in PARTS)) for row in ROWS),
            *(Equation("balance", c, (f"new.{c}",), (f"sum.{c}", f"forward.{c}")) for c in COLUMNS),
            *(Equation("column_sum", c, (f"sum.{c}",), (f"one.{c}", f"two.{c}")) for c in COLUMNS),
        ),
        totals=frozenset([f"{row}.total" for row in ROWS] + [f"sum.{column}" for column in COLUMNS]),
    )


FORM = small_form()


def placed(*numbers):
    """Every way to lay the numbers over the columns in their order."""
    if len(numbers) == 0:
        return (NOTHING,)
    if len(numbers) == 1:
        return tuple(tuple(numbers[0] if n == place else None for n in range(3)) for place in range(3))
    if len(numbers) == 2:
        return tuple((*numbers[:place], None, *numbers[place:]) for place in (2, 1, 0))
    return (numbers,)


def left_of(*options):
    """What is left of the numbers of every row, of all that were given for it."""
    solution = solve(FORM, [tuple(map(_reading, ways)) for ways in options])
    assert not solution.cut_off
    return [{saying(reading) for reading in readings or ()} for readings in solution.options]


def _reading(numbers):
    return tuple(
        Slot(Cell("", place, place), Value("B" if number is None else "N", number), place)
        for place, number in enumerate(numbers)
    )


def test_no_reading_passes_only_because_it_leaves_a_total_blank():
    # 5 5 came in: by (5, 5, blank) five of the second column would have been dealt with nowhere.
    new, *_ = left_of(placed(5, 5), placed(5), placed(), placed(5, 5), placed())
    assert new == {(5, None, 5), (None, 5, 5)}


def test_what_is_carried_forward_was_not_dealt_with():
    new, one, _, total, forward = left_of(placed(5, 2, 7), placed(5), placed(), placed(5, 5), placed(2, 2))
    assert new == {(5, 2, 7)}
    assert one == {(5, None, None)}
    assert total == {(5, None, 5)}
    assert forward == {(None, 2, 2)}


def test_a_total_that_is_surely_blank_says_nothing():
    new, *_ = left_of(placed(5, 5), placed(5), placed(), placed(), placed())
    assert new == set(placed(5, 5))


def test_a_source_that_breaks_its_balance_chooses_nothing_by_it():
    new, *_ = left_of(placed(9, 9), placed(5), placed(), placed(5, 5), placed())
    assert new == set(placed(9, 9))


COUNT = st.integers(0, 3)
PAIR = st.tuples(COUNT, COUNT)


@given(st.tuples(PAIR, PAIR, PAIR), st.sets(st.sampled_from(ROWS)), st.sets(st.sampled_from(COLUMNS)))
def test_what_the_source_printed_is_never_thrown_out(parts, rows_without_total, sums_left_blank):
    """Zeros, some totals of rows and some sums of columns are blank, and the layout drops the blanks."""
    one, two, forward = parts
    total = tuple(a + b for a, b in zip(one, two, strict=True))
    new = tuple(a + b for a, b in zip(total, forward, strict=True))
    printed = []
    for row, pair in zip(ROWS, (new, one, two, total, forward), strict=True):
        shown = dict(zip(COLUMNS, (*pair, sum(pair)), strict=True))
        blank = (sums_left_blank if row == "sum" else set()) | ({"total"} if row in rows_without_total else set())
        printed.append(tuple(None if column in blank else number or None for column, number in shown.items()))
    left = left_of(*(placed(*(number for number in numbers if number is not None)) for numbers in printed))
    assert all(numbers in readings for numbers, readings in zip(printed, left, strict=True))
