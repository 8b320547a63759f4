"""The solver against brute force: what it keeps lies on a path to all zero, and what it throws out lies on none."""

from itertools import combinations, product
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.fitting.balance import meeting, solve, within


@st.composite
def problems(draw, *, silenced=True, absent=True):
    """Lines with the effects of their readings, and the lines of each equation."""
    equations = draw(st.integers(1, 4))
    count = draw(st.integers(1, 5))
    membership = [draw(st.frozensets(st.integers(0, count - 1), min_size=1)) for _ in range(equations)]
    numbers = st.sampled_from([0, 0, 1, -1, 2, -2, 10**12, *([None] if silenced else [])])
    lines: list[list[tuple[int | None, ...]] | None] = []
    for line in range(count):
        if absent and draw(st.integers(0, 9)) == 0:
            lines.append(None)
            continue
        readings = draw(st.integers(1, 4))
        lines.append([tuple(draw(numbers) if line in each else 0 for each in membership) for _ in range(readings)])
    return lines, equations, membership


def sums(lines, choice, equations):
    """What a choice of readings brings each equation to; None: silenced."""
    result = []
    for equation in equations:
        effects = [line[number][equation] for line, number in zip(lines, choice, strict=True) if number is not None]
        result.append(None if None in effects else sum(effects))
    return result


def choices(lines):
    return list(product(*([None] if line is None else range(len(line)) for line in lines)))


def linked(lines, equations):
    """The equations in the parts that are solved apart."""
    parts = [{equation} for equation in equations]
    for line in filter(None, lines):
        here = {e for e in equations if len({effect[e] for effect in line}) > 1}
        touched = [part for part in parts if part & here]
        if touched:
            parts = [part for part in parts if part not in touched] + [set().union(*touched)]
    return parts


def brute(lines, equations, membership):
    """The kept readings, the joint choices of whole lines, and the equations that came out: by trying everything."""
    every = choices(lines)
    can = [
        e
        for e in range(equations)
        if all(lines[line] is not None for line in membership[e]) and any(sums(lines, c, [e]) == [0] for c in every)
    ]
    holding = []
    for part in linked(lines, can):
        if any(not any(sums(lines, choice, sorted(part))) for choice in every):
            holding += sorted(part)
    joint = [choice for choice in every if not any(sums(lines, choice, holding))]
    kept = tuple(
        () if line is None else tuple(sorted({choice[place] for choice in joint})) for place, line in enumerate(lines)
    )
    return kept, joint, holding


@given(problems())
def test_the_kept_readings_are_those_of_the_choices_that_come_out(problem):
    lines, equations, membership = problem
    kept, joint, _ = brute(lines, equations, membership)
    solution = solve(lines, equations, membership)
    assert solution.complete
    assert solution.kept == kept
    assert solution.open == tuple(line for line, numbers in enumerate(kept) if len(numbers) > 1)
    wanted = {tuple(choice[line] for line in solution.open) for choice in joint}
    if len(wanted) <= 256:
        assert solution.joint == tuple(sorted(wanted))
    else:
        assert solution.joint is None


@given(problems())
def test_what_is_chosen_is_proven_by_an_equation_that_came_out(problem):
    lines, equations, membership = problem
    kept, joint, holding = brute(lines, equations, membership)
    left = [[line[number] for number in numbers] if line else [] for line, numbers in zip(lines, kept, strict=True)]
    sure = [e for e in holding if not any(effect[e] is None for line in left for effect in line)]
    chosen = solve(lines, equations, membership).chosen
    assert chosen == tuple(
        line is not None and all(any(effect[e] for e in sure) for effect in effects)
        for line, effects in zip(lines, left, strict=True)
    )
    for place, line in enumerate(lines):
        if chosen[place]:
            for choice in joint:
                totals = sums(lines, choice, holding)
                effect = line[choice[place]]
                assert any(total == 0 and effect[e] for e, total in zip(holding, totals, strict=True))


@given(problems(), st.integers(1, 8))
def test_with_too_many_sums_nothing_is_lost(problem, most):
    lines, equations, membership = problem
    kept, joint, _ = brute(lines, equations, membership)
    with patch.object(meeting, "SUMS", most):
        solution = solve(lines, equations, membership)
    for few, more, line in zip(kept, solution.kept, range(len(lines)), strict=True):
        assert set(few) <= set(more)
        assert few == more or line in solution.undecided
    if solution.complete:
        assert solution.kept == kept
    if solution.joint is not None:
        assert solution.joint == tuple(sorted({tuple(choice[line] for line in solution.open) for choice in joint}))
    assert not any(now and not then for now, then in zip(solution.chosen, solve(*problem).chosen, strict=True))


@given(problems(silenced=False, absent=False))
def test_the_order_of_lines_and_equations_does_not_matter(problem):
    lines, equations, membership = problem
    solution = solve(lines, equations, membership)
    count = len(lines)
    turned = [[effect[::-1] for effect in line] for line in reversed(lines)]
    other = solve(turned, equations, [frozenset(count - 1 - line for line in each) for each in reversed(membership)])
    assert other.kept == solution.kept[::-1]
    assert other.chosen == solution.chosen[::-1]


def test_an_absent_line_drops_its_equations():
    lines = [[(1,), (2,)], None, [(-1,)]]
    assert solve(lines, 1, [frozenset({0, 1, 2})]).kept == ((0, 1), (), (0,))
    assert solve(lines, 1, [frozenset({0, 2})]).kept == ((0,), (), (0,))


def test_an_equation_that_nothing_brings_to_zero_chooses_nothing():
    solution = solve([[(1, 1), (2, 0)], [(5, -1)]], 2, [frozenset({0, 1})] * 2)
    assert solution.kept == ((0,), (0,))
    assert solution.chosen == (True, True)
    assert solve([[(1,), (2,)], [(5,)]], 1, [frozenset({0, 1})]).kept == ((0, 1), (0,))


def test_equations_that_cannot_hold_together_choose_nothing_in_their_part_only():
    at_odds = [[(0, 1, 0), (1, 0, 0)], [(-0, 0, 1), (0, 0, 2)], [(0, 0, -2)]]
    solution = solve(at_odds, 3, [frozenset({0})] * 2 + [frozenset({1, 2})])
    assert solution.kept == ((0, 1), (1,), (0,))
    assert solution.chosen == (False, True, True)
    assert solution.joint == ((0,), (1,))
    assert solution.complete


def test_what_a_blank_total_lets_pass_is_not_proven():
    solution = solve([[(3,), (4,)], [(-3,), (None,)]], 1, [frozenset({0, 1})])
    assert solution.kept == ((0, 1), (0, 1))
    assert solution.joint == ((0, 0), (0, 1), (1, 1))
    assert solution.chosen == (False, False)


def test_two_readings_that_only_go_together_are_listed_together():
    solution = solve([[(1, 0), (0, 1)], [(0, 1), (1, 0)], [(-1, -1)]], 2, [frozenset({0, 1, 2})] * 2)
    assert solution.joint == ((0, 0), (1, 1))
    assert solution.kept == ((0, 1), (0, 1), (0,))


def one_hot(columns, place, value):
    return tuple(value if column == place else 0 for column in range(columns))


def rows_of_one_value(rows, columns):
    """Rows of one value each, in whichever column; their totals say that all stand in the first."""
    lines = [[one_hot(columns, place, row % 7 + 1) for place in range(columns)] for row in range(rows)]
    total = -sum(row % 7 + 1 for row in range(rows))
    return [*lines, [one_hot(columns, 0, total)]], columns, [frozenset(range(rows + 1))] * columns


def two_by_two(tables):
    """Small tables side by side: two rows of a value each, and their total, which leaves two ways for each."""
    width = 2 * tables
    lines, membership = [], []
    for table in range(tables):
        first, second = 2 * table, 2 * table + 1
        ways = [one_hot(width, first, 3), one_hot(width, second, 3)]
        lines += [ways, ways, [tuple(-3 if column in (first, second) else 0 for column in range(width))]]
        membership += [frozenset({3 * table, 3 * table + 1, 3 * table + 2})] * 2
    return lines, width, membership


def a_row_of_many_readings(readings):
    """A row that can say very much, and one that says which."""
    return (
        [[(number, readings - number) for number in range(readings)], [(-3, 3 - readings)]],
        2,
        [frozenset({0, 1})] * 2,
    )


@pytest.mark.parametrize(
    ("problem", "few", "many"),
    [
        (rows_of_one_value, (8, 6), (80, 6)),
        (two_by_two, (4,), (40,)),
        (a_row_of_many_readings, (40,), (400,)),
    ],
)
def test_ten_times_the_table_is_ten_times_the_work(problem, few, many):
    small, large = solve(*problem(*few)), solve(*problem(*many))
    assert small.complete
    assert large.complete
    assert large.steps <= 12 * small.steps


def placed(values, columns):
    """Every way to lay values over columns in their order, as effects."""
    for places in combinations(range(columns), len(values)):
        effect = [0] * columns
        for place, value in zip(places, values, strict=True):
            effect[place] = value
        yield tuple(effect)


def lost_blanks(rows, values, columns=6):
    """Rows of which the blanks are lost, and their totals; the true reading of each row is the same for all rows."""
    lines = [list(placed([row * step % 9 + 1 for step in range(1, values + 1)], columns)) for row in range(rows)]
    total = tuple(
        -sum(column) for column in zip(*(line[row % len(line)] for row, line in enumerate(lines)), strict=True)
    )
    return [*lines, [total]], columns, [frozenset(range(rows + 1))] * columns


@pytest.mark.parametrize(("rows", "values"), [(12, 1), (8, 2), (7, 3)])
def test_rows_that_lost_their_blanks_are_solved(rows, values):
    problem = lost_blanks(rows, values)
    solution = solve(*problem)
    assert solution.complete
    assert all(row % len(line) in solution.kept[row] for row, line in enumerate(problem[0][:-1]))


def test_a_table_too_open_for_all_sums_loses_no_reading_that_fits():
    problem = lost_blanks(20, 3)
    solution = solve(*problem)
    assert not solution.complete
    assert solution.joint is None
    assert solution.undecided == frozenset(solution.open)
    assert all(row % len(line) in solution.kept[row] for row, line in enumerate(problem[0][:-1]))


def test_equations_of_one_row():
    assert within([(0, 1), (0, 0), (1, 0)]).kept == (1,)
    assert within([(0, 1), (1, 0)]).kept == (0, 1)
    assert within([(0, 1), (1, 1)]).most == (0,)
    assert within([(None,), (0,), (2,)]).proven
    assert not within([(None,), (2,)]).proven
    assert within([]).kept == ()
