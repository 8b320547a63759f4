"""Columns under a ruler of dashes: cells by their place on a screen, rows by lines or by blank lines between them."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.dashed import Dashed
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = Dashed()

TABLE = """\
  -------------------- ---------------------- -------------- --------------
  第二十条第(一)项
  信息内容             本年制发件数           本年废止件数   现行有效件数
  规章                                                       5
  行政规范性文件       22(其中修订16件)                      7
  第二十条第(五)项
  信息内容             本年处理决定数量
  行政许可             86
  -------------------- ---------------------- -------------- --------------
"""
"""Printed with full-width brackets, which are folded here."""


def test_blanks_are_told_by_the_place_on_the_screen() -> None:
    assert choose(TABLE).name == DIALECT.name
    assert read_rows(DIALECT, TABLE) == [
        ["第二十条第(一)项", "", "", ""],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "", "", "5"],
        ["行政规范性文件", "22(其中修订16件)", "", "7"],
        ["第二十条第(五)项", "", "", ""],
        ["信息内容", "本年处理决定数量", "", ""],
        ["行政许可", "86", "", ""],
    ]


def test_values_are_in_their_columns() -> None:
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{TABLE}").cells
    columns = ("issued", "repealed", "in_force")
    assert [cells[f"disclosure.rules.{column}"].value for column in columns] == [None, None, 5]
    assert [cells[f"disclosure.normative_documents.{column}"].value for column in columns] == [22, None, 7]


def test_blank_lines_part_rows_of_several_lines() -> None:
    text = (
        "  -----------------------\n"
        "  信息内容   本年   现行\n"
        "             制发   有效\n"
        "  ---------- ------ -----\n"
        "  （一）予   3      \n"
        "  以公开            \n"
        "\n"
        "  规章       0      12\n"
        "  -----------------------\n"
    )
    assert read_rows(DIALECT, text) == [
        ["信息内容", "本年制发", "现行有效"],
        ["（一）予以公开", "3", ""],
        ["规章", "0", "12"],
    ]


def test_one_row_of_several_lines() -> None:
    text = "  -------------\n  项目   数\n  ------ ------\n  行政   5\n  许可\n  -------------\n"
    assert read_rows(DIALECT, text) == [["项目", "数"], ["行政许可", "5"]]


def test_bars_around_the_lines_are_no_cells() -> None:
    text = "| 二、情况           |\n|                    |\n|  ------ --- ------ |\n|  规章       5      |\n"
    assert read_rows(DIALECT, text)[1:] == [["规章", "", "5"]]


def test_a_text_that_starts_in_no_column_leaves_blanks_unknown() -> None:
    """Digits of full width, which are folded, take twice the place."""
    grid = check_grid(DIALECT, "  ------ ---- ------ ---\n  规章   12        5\n  许可        7\n")
    assert not grid.blanks_kept
    assert [cell.text for cell in grid.rows[0].cells] == ["规章", "12", "5"]


@pytest.mark.parametrize(
    "text",
    [
        "  规章   0\n  ------\n",
        "规章   0   5\n许可   1   2\n",
        "规章| 0\n---|---\n",
        "| 规章 | 0 |\n| -- | -- |\n",
        "-  -  -\n",
    ],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "-", "-- ", "--", "a  b\n", " ", "a", "| a |\n", "a\n\n", "章 "])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="--- ---\n", tail="x\n--- ---\n")
