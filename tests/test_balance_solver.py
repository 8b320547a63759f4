"""The solver against brute force: what it keeps lies on a path to all zero, and what it throws out lies on none."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from govparse.fitting.balance import solve, within


@st.composite
def problems(draw, *, silenced=True, absent=True):
    """Lines with the effects of their readings, and the lines of each equation."""
    equations = draw(st.integers(1, 4))
    count = draw(st.integers(1, 5))
    membership = [draw(st.frozensets(st.integers(0, count - 1), min_size=1)) for _ in range(equations)]
    numbers = st.sampled_from([0, 0, 1, -1, 2, -2, 10**12, *([None] if silenced else [])])
    lines = []
    for line in range(count):
        if absent and draw(st.integers(0, 9)) == 0:
            lines.append(None)
            continue
        readings = draw(st.integers(1, 4))
        lines.append(
            [tuple(draw(numbers) if line in each else 0 for each in membership) for _ in range(readings)]
        )
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


def placed(values, columns):
    """Every way to lay values over columns in their order, as effects."""
    for places in combinations(range(columns), len(values)):
        effect = [0] * columns
        for place, value in zip(places, values, strict=True):
            effect[place] = value * 10_000
        yield tuple(effect)


def table(rows, columns):
    """Rows of which the blanks are lost, and the certain row of their totals."""
    lines = [list(placed([row % 5 + 1, row % 3 + 1][: row % 2 + 1], columns)) for row in range(rows)]
    total = [-sum(column) for column in zip(*(line[row % len(line)] for row, line in enumerate(lines)), strict=True)]
    return [*lines, [tuple(total)]], columns, [frozenset(range(rows + 1))] * columns


def test_two_readings_that_only_go_together_are_listed_together():
    solution = solve([[(1, 0), (0, 1)], [(0, 1), (1, 0)], [(-1, -1)]], 2, [frozenset({0, 1, 2})] * 2)
    assert solution.joint == ((0, 0), (1, 1))
    assert solution.kept == ((0, 1), (0, 1), (0,))


def test_the_work_grows_with_the_table_and_not_with_its_choices():
    few, many = solve(*table(3, 5)), solve(*table(12, 5))
    assert few.complete
    assert many.complete
    assert many.steps < 400 * few.steps


def test_equations_of_one_row():
    assert within([(0, 1), (0, 0), (1, 0)]).kept == (1,)
    assert within([(0, 1), (1, 0)]).kept == (0, 1)
    assert within([(0, 1), (1, 1)]).most == (0,)
    assert within([(None,), (0,), (2,)]).proven
    assert not within([(None,), (2,)]).proven
    assert within([]).kept == ()
