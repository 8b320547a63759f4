"""Rows of one line, opened by a bar and padded in one piece; blank cells are left out."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.bar_opened import BarOpened
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = BarOpened()

TABLE = """\
| 第二十条第（一）项 | |||
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | |||
| 行政规范性文件 | 1 | 4 | |
| 第二十条第（五）项 | |||
| 信息内容 | 本年处理决定数量 | ||
| 行政许可 | 86 |
"""


def test_padding_is_no_cell() -> None:
    assert choose(TABLE).name == DIALECT.name
    assert read_rows(DIALECT, TABLE) == [
        ["第二十条第（一）项"],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章"],
        ["行政规范性文件", "1", "4"],
        ["第二十条第（五）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政许可", "86"],
    ]


def test_where_a_blank_was_left_out_is_not_guessed() -> None:
    """Of three cells two are there, and any of them may be the blank one."""
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{TABLE}").cells
    made, in_force = (cells[f"disclosure.normative_documents.{column}"] for column in ("issued", "in_force"))
    assert (made.reading, in_force.reading) == ("ambiguous", "ambiguous")
    assert cells["disclosure.licensing.decisions"].value == 86


def test_blank_cells_inside_a_row_are_kept() -> None:
    assert read_rows(DIALECT, "| 规章 |  | 5 | ||\n| |||\n|\n") == [["规章", "", "5"]]


def test_a_row_without_its_last_bar() -> None:
    assert read_rows(DIALECT, "| 规章 | 3 | 5\n| 其他 | 3") == [["规章", "3", "5"], ["其他", "3"]]


@pytest.mark.parametrize(
    "text",
    ["| 规章 |  | 0 |  |\n", "|规章||0||\n", "| 规章 | 0 |  |  |\n", "规章 | 0 | ||\n", "|\n规章 |\n||\n"],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "| ", "| 0 ", "a |", "| a | b | ||\n", " ", "a"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="| a | ", tail="x")
