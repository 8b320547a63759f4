"""Rows of which not all readings can be listed: every value that may stand in a column is among its candidates."""

import pytest
from damage import laid_out

from govparse.cleaning import clean
from govparse.fitting.fit import Fit, fit_table
from govparse.fitting.reach import within_reach
from govparse.fitting.records.rows import read_records
from govparse.source import Source
from govparse.tables.grid import Cell, Grid, Row

HEADS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
NEW, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
COLUMNS = (
    "natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
    "legal_service_organization", "other_organization", "total",
)  # fmt: skip


def fitted(*rows: list[str], table: str = "applications") -> Fit:
    text, grid = laid_out(rows)
    fit = fit_table(table, [grid], clean(text), Source(text), 2023)
    assert fit is not None
    return fit


def reach(values: str, columns: int, *, ordered: bool = True) -> list[set[object]]:
    cells = [Cell(text, place, place + 1) for place, text in enumerate(values.split("|"))]
    records = read_records(Grid("", [Row(cells, 0, len(cells))], 0, len(cells), blanks_kept=True))
    near = within_reach(columns, records, (), ordered=ordered)
    return [{slot.value.number for slot in choices if slot is not None} for choices in near]


def test_values_keep_their_order() -> None:
    assert reach("1|2|3", 3) == [{1}, {2}, {3}]
    assert reach("1|2", 4) == [{1}, {1, 2}, {1, 2}, {2}]
    assert reach("1|2|3|4", 3) == [{1, 2}, {2, 3}, {3, 4}]


def test_among_the_values_of_others_and_under_other_heads_every_value_may_stand_anywhere() -> None:
    assert reach("1|2|3|4|5|6", 3) == [{1, 2, 3, 4, 5, 6}] * 3
    assert reach("1|2|3", 3, ordered=False) == [{1, 2, 3}] * 3


def test_a_stack_is_each_of_its_numbers() -> None:
    assert reach("1|2 3|4", 4) == [{1}, {2}, {3}, {4}]


@pytest.mark.parametrize("heads", [[*HEADS, *HEADS], ["总计", *HEADS[:6], "备注"]], ids=["two years", "another order"])
def test_the_value_below_its_head_is_among_the_candidates_of_a_row_that_is_withheld(heads: list[str]) -> None:
    values = [str(number) for number in range(11, 11 + len(heads))]
    fit = fitted(["", *heads], [NEW, *values], [CARRIED, *values])
    for head, column in zip(HEADS, COLUMNS, strict=True):
        cell = fit.cells[f"new_received.{column}"]
        assert (cell.value, cell.reading) == (None, "ambiguous")
        below = {int(value) for name, value in zip(heads, values, strict=True) if name == head}
        assert below <= set(cell.candidates or ()), (column, cell)


def test_two_tables_over_each_other_give_the_values_of_both() -> None:
    own, others = ["1", "2", "0", "0", "0", "0", "3"], ["4", "0", "0", "0", "0", "1", "5"]
    fit = fitted(["", *HEADS], [NEW, *own], [CARRIED, *own], ["", *HEADS], [NEW, *others], [CARRIED, *others])
    for column, *both in zip(COLUMNS, map(int, own), map(int, others), strict=True):
        cell = fit.cells[f"carried_in.{column}"]
        assert set(both) <= set(cell.candidates or both), (column, cell)
    assert fit.cells["carried_in.total"].candidates == [3, 5, None]


def test_values_that_are_left_over_may_be_those_that_a_row_lacks() -> None:
    full = ["4", "0", "0", "0", "0", "0", "4"]
    fit = fitted([NEW, *full], ["", "77", "5"], [CARRIED, "8", "9"], ["（一）予以公开", *full])
    cell = fit.cells["carried_in.total"]
    assert (cell.value, cell.reading) == (None, "ambiguous")
    assert {9, None} <= set(cell.candidates or ())


def test_a_point_or_a_sign_in_a_cell_of_its_own_belongs_to_the_digits_behind_it() -> None:
    fit = fitted(
        ["", "采购项目数量", "采购总金额"], ["政府集中采购", "4", "83.", "2"],
        ["", "上一年项目数量", "本年增/减"], ["行政事业性收费", "5", "减", "1"], table="disclosure",
    )  # fmt: skip
    assert "83.2" in map(str, fit.cells["procurement.amount"].candidates or ())
    assert -1 in (fit.cells["administrative_fees.items_change"].candidates or ())
