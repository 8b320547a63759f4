"""One cell a line, and lines of one bar between the cells of a row."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.bar_between import BarBetween
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = BarBetween()

ROWS = [
    ["第二十条第（一）项"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "2", "5"],
    ["行政规范性文件", "1", "", "4"],
    ["第二十条第（五）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", "86"],
]


def block(between: str, behind: str) -> str:
    return "".join(between.join(f"{cell}\n" if cell else "" for cell in row) + behind for row in ROWS)


def test_a_row_ends_where_no_bar_stands() -> None:
    assert choose(block("|\n", "")).name == DIALECT.name
    assert read_rows(DIALECT, block("|\n", "")) == ROWS


def test_without_ends_all_cells_are_one_row() -> None:
    assert choose(block("|\n", "|\n")).name == DIALECT.name
    assert read_rows(DIALECT, block("|\n", "|\n")) == [[cell for row in ROWS for cell in row]]


@pytest.mark.parametrize("behind", ["", "|\n"])
def test_a_blank_between_values_is_in_its_place(behind: str) -> None:
    text = f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{block('|' + chr(10), behind)}"
    cells = govparse.parse(text).cells
    row = [cells[f"disclosure.normative_documents.{column}"] for column in ("issued", "repealed", "in_force")]
    assert [cell.value for cell in row] == [1, None, 4]
    assert cells["disclosure.licensing.decisions"].value == 86


def test_a_blank_at_the_end_of_a_row_is_not_guessed() -> None:
    """Nothing says that it is there: any of three cells may be the blank one."""
    table = "规章\n|\n1\n|\n2\n行政许可\n|\n86\n"
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{table}").cells
    assert [cells[f"disclosure.rules.{column}"].reading for column in ("issued", "repealed", "in_force")] == [
        "ambiguous"
    ] * 3


@pytest.mark.parametrize(
    "text",
    [
        "规章 |\n|\n0 |\n",
        "新收\n|\n|\n26\n|\n||\n||\n结转\n|\n1\n||\n",
        "规章\n|\n0\n5\n|\n",
        "规章\n0\n",
        "|\n|\n",
        "|\n规章\n",
    ],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "|\n", "a\n", "0\n|\n", "a\n|\n", " ", "a", "- 2 -\n", "\n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="a\n|\n", tail="x")
