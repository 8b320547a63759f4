"""One cell a line with a bar behind it and no other bars: rows have no ends, blank cells are left out."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.bar_ended import BarEnded
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = BarEnded()

TABLE = """\
第二十条第（一）项|
信息内容|
本年制发件数|
本年废止件数|
现行有效件数|
规章|
0|
2|
5|
行政规范性文件|
1|
4|
第二十条第（五）项|
信息内容|
本年处理决定数量|
行政许可|
86|
"""


def test_all_cells_are_one_row() -> None:
    assert choose(TABLE).name == DIALECT.name
    assert read_rows(DIALECT, TABLE) == [[line.removesuffix("|") for line in TABLE.splitlines()]]


def test_where_a_blank_was_left_out_is_not_guessed() -> None:
    """Two of three cells are there; the third may be any of them."""
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{TABLE}").cells
    row = [cells[f"disclosure.normative_documents.{column}"] for column in ("issued", "repealed", "in_force")]
    assert [cell.reading for cell in row] == ["ambiguous"] * 3
    assert cells["disclosure.rules.in_force"].value == 5
    assert cells["disclosure.licensing.decisions"].value == 86


def test_a_cell_of_several_lines_ends_at_its_bar() -> None:
    assert read_rows(DIALECT, "法人或其他\n组织 |\n0 |\n1.属于国家秘密|\n") == [
        ["法人或其他组织", "0", "1.属于国家秘密"]
    ]


def test_a_line_before_a_value_is_not_its_beginning() -> None:
    assert read_rows(DIALECT, "规章|\n其中\n5|\n- 2 -\n\n增1|\n") == [["规章", "5", "增1"]]


@pytest.mark.parametrize(
    "text",
    [
        "规章 | 0 |\n行政许可 | 5 |\n",
        "规章|\n|\n0|\n",
        "规章|\n0|\n||\n",
        "规章\n0\n",
        "|规章|\n|0|\n",
        "规章| 0\n强制|   \n",
    ],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value < 0.5


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "0|\n", "a|\n", "a\n", "0", " ", "a", "1 ", "|\n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="a|\n", tail="x")
