"""Change one printed number and the arithmetic must speak: for every cell of the five reports, whatever the new number.

The equations are written down here once more, from the official forms, and judged on gold: nothing of the library's own
forms, solver or checks says what is expected.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import govparse
from govparse.records import Report
from helpers import CASES, corpus_text, gold

COLUMNS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
)
OUTCOMES = ("upheld", "corrected", "other", "pending", "total")
NOT_RESULTS = ("new_received", "carried_in", "results_total", "carried_forward")
ARITHMETIC = re.compile("GP40[1-4]")
Numbers = Mapping[str, int]


@frozen
class Equation:
    """The cells of `left` and the cells of `right` have the same sum."""

    left: tuple[str, ...]
    right: tuple[str, ...]

    def holds(self, numbers: Numbers) -> bool:
        return sum(numbers[cell] for cell in self.left) == sum(numbers[cell] for cell in self.right)

    @property
    def cells(self) -> set[str]:
        return {*self.left, *self.right}


@cache
def equations(cells: frozenset[str]) -> tuple[Equation, ...]:
    """Every equation that the official forms prescribe among these cells."""
    return (*_applications(cells), *_reconsideration(cells))


def _applications(cells: frozenset[str]) -> Iterator[Equation]:
    rows = {cell.split(".", 1)[1].rsplit(".", 1)[0] for cell in cells if cell.startswith("applications.")}
    for row in rows:
        *parts, total = (f"applications.{row}.{column}" for column in COLUMNS)
        yield Equation(tuple(parts), (total,))
    for column in COLUMNS:
        at = {row: f"applications.{row}.{column}" for row in rows}
        results = tuple(at[row] for row in sorted(rows) if row not in NOT_RESULTS)
        yield Equation(results, (at["results_total"],))
        yield Equation((at["new_received"], at["carried_in"]), (at["results_total"], at["carried_forward"]))


def _reconsideration(cells: frozenset[str]) -> Iterator[Equation]:
    rows = {cell.rsplit(".", 1)[0] for cell in cells if cell.startswith("reconsideration_litigation.")}
    for row in rows:
        *parts, total = (f"{row}.{outcome}" for outcome in OUTCOMES)
        yield Equation(tuple(parts), (total,))


def sole_changes(numbers: Numbers, cells: frozenset[str]) -> set[tuple[str, int]]:
    """Every cell that alone can be changed so that all equations hold, with its number then, which is never below 0."""
    broken = [equation for equation in equations(cells) if not equation.holds(numbers)]
    found = set()
    for cell in set.intersection(*(equation.cells for equation in broken)) if broken else ():
        left, right = (sum(numbers[each] for each in side) for side in (broken[0].left, broken[0].right))
        number = numbers[cell] + (right - left if cell in broken[0].left else left - right)
        other = {**numbers, cell: number}
        if number >= 0 and all(equation.holds(other) for equation in equations(cells)):
            found.add((cell, number))
    return found


@cache
def worlds(case: str) -> list[Numbers]:
    """The numbers of gold; where it leaves cells open, a mapping for each way to fill them that fits the equations."""
    entries = gold(case)["cells"]
    choices = [[(entry["cell"], value) for value in entry.get("candidates", [entry["value"]])] for entry in entries]
    filled = [dict(world) for world in product(*choices)]
    return [world for world in filled if all(e.holds(world) for e in equations(frozenset(world)))]


@cache
def pristine(case: str) -> Report:
    return govparse.parse(corpus_text(case))


def mutable(case: str) -> list[str]:
    return [entry["cell"] for entry in gold(case)["cells"] if "candidates" not in entry]


def overfull(case: str, cell_id: str) -> bool:
    """Whether the source prints more numbers in the row of a cell than the row has columns.

    Then a changed number also changes what is known of its place, and doubt about the place is a fair answer.
    """
    table, row = cell_id.split(".", 1)
    if case.startswith("000"):
        return table == "reconsideration_litigation" or row.startswith("results_total.")
    results = table == "applications" and row.split(".")[0] not in ("new_received", "carried_in", "carried_forward")
    return case.startswith("001") and results


def check_mutation(case: str, cell_id: str, number: int) -> None:
    """Print `number` in the place of one cell's number and hold the report to the equations."""
    cell, text = pristine(case).cell(cell_id), corpus_text(case)
    assert cell.start is not None
    assert cell.end is not None
    printed = re.sub("[0-9]+", str(number), text[cell.start : cell.end])
    report = govparse.parse(text[: cell.start] + printed + text[cell.end :])
    value = -number if worlds(case)[0][cell_id] < 0 else number  # 减21: the sign stays
    changed = [{**world, cell_id: value} for world in worlds(case)]
    where = f"{case} {cell_id} = {number}"

    violated = [e for e in equations(frozenset(changed[0])) if not any(e.holds(world) for world in changed)]
    found = [set(diagnostic.cells) for diagnostic in report.diagnostics if ARITHMETIC.match(diagnostic.code)]
    assert all(cell_id in cells for cells in found), where
    assert all(any(cells <= equation.cells for equation in violated) for cells in found), where
    if overfull(case, cell_id):
        doubts = [set(diagnostic.cells) for diagnostic in report.diagnostics if diagnostic.code == "GP305"]
        assert not violated or any(cell_id in cells for cells in found + doubts), where
    else:
        assert all(any(cells <= equation.cells for cells in found) for equation in violated), where

    if not overfull(case, cell_id) and len(worlds(case)) == 1:
        alone = sole_changes(changed[0], frozenset(changed[0]))
        assert (cell_id, worlds(case)[0][cell_id]) in alone or not violated, where
        if len(alone) == 1:
            (finding,) = (found for found in report.diagnostics if ARITHMETIC.match(found.code))
            assert finding.cells == [cell_id], where
            assert f"改为{worlds(case)[0][cell_id]}，" in finding.message.zh, where

    for name, other in report.cells.items():
        if other.reading in ("exact", "repaired"):
            assert any(other.value == world[name] for world in changed), f"{where}: {name} is silently {other.value}"
        elif other.candidates is not None:
            assert any(world[name] in other.candidates for world in changed), f"{where}: {name} lost its number"


@pytest.mark.parametrize("case", CASES)
def test_unchanged_reports_have_no_arithmetic_findings(case: str) -> None:
    assert [found for found in pristine(case).diagnostics if ARITHMETIC.match(found.code)] == []


@pytest.mark.parametrize("case", CASES)
def test_gold_satisfies_its_equations(case: str) -> None:
    """Checks this file's own table: 25 (2019: 23) rows, two families of 7 columns, three outcome rows."""
    rows = 23 if gold(case)["edition"]["applications"] == "2019" else 25
    assert len(equations(frozenset(worlds(case)[0]))) == rows + 7 + 7 + 3
    assert len(worlds(case)) == (2 if case == CASES[0] else 1)


@pytest.mark.parametrize("case", CASES)
def test_every_cell_once(case: str) -> None:
    for place, cell_id in enumerate(mutable(case)):
        check_mutation(case, cell_id, 3 + place)


@given(st.data())
def test_any_cell_any_number(data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(CASES))
    cell_id = data.draw(st.sampled_from(mutable(case)))
    check_mutation(case, cell_id, data.draw(st.integers(0, 10**9)))
