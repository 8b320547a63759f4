"""Rows of nothing but blanks: a table of them, and what their labels are none of."""

import pytest
from damage import laid_out

from govparse.cleaning import clean
from govparse.fitting.fit import Fit, fit_table
from govparse.source import Source

HEADS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
NAMES = ["行政复议", "未经复议直接起诉", "复议后起诉"]


def fitted(*rows: list[str]) -> Fit:
    text, grid = laid_out(rows)
    fit = fit_table("reconsideration_litigation", [grid], clean(text), Source(text), 2023)
    assert fit is not None
    return fit


@pytest.mark.parametrize(
    "rows",
    [[["", *HEADS], *([name, *[""] * 5] for name in NAMES)], [[*HEADS, *HEADS, *HEADS], [""] * 15]],
    ids=["a row a name", "one row"],
)
def test_blanks_with_a_place_for_every_column_are_blank(rows: list[list[str]]) -> None:
    cells = fitted(*rows).cells.values()
    assert {(cell.state, cell.reading == "absent") for cell in cells} == {("blank", False)}


def test_a_blank_row_stands_beside_one_with_values() -> None:
    rows = [[NAMES[0], "1", "", "", "", "1"], [NAMES[1], *[""] * 5], [NAMES[2], "", "2", "", "", "2"]]
    values = [cell.value for cell in fitted(["", *HEADS], *rows).cells.values()]
    assert values == [1, None, None, None, 1, *[None] * 5, None, 2, None, None, 2]


def test_fewer_blanks_than_columns_are_none() -> None:
    cells = fitted(["", *HEADS], *([name, *[""] * 5] for name in NAMES[:2])).cells.values()
    assert {cell.reading for cell in cells} == {"absent"}


def test_the_label_of_a_blank_row_is_no_head() -> None:
    heads = ["自然人", "社会公益组织", "商业企业", "科研机构", "法律服务机构", "其他", "总计"]
    rows = [
        ["", *heads],
        ["一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "21"],
        ["3.其他", *[""] * 7],
        ["（七）总计", "1", "2", "3", "4", "5", "6", "21"],
    ]
    text, grid = laid_out(rows)
    fit = fit_table("applications", [grid], clean(text), Source(text), 2023)
    assert fit is not None
    for row in ("new_received", "results_total"):
        cell = fit.cells[f"{row}.commercial_enterprise"]
        assert (cell.reading, cell.candidates) == ("ambiguous", [2, 3])
