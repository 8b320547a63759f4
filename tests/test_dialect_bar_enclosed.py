"""Rows of one line in which every cell has two bars of its own; blank cells are left out."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.bar_enclosed import BarEnclosed
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = BarEnclosed()

TABLE = """\
|第二十条第（一）项|
|信息内容||本年制发件数||本年废止件数||现行有效件数|
|规章||0||2||5|
|行政规范性文件||1||4|
|第二十条第（五）项|
|信息内容||本年处理决定数量|
|行政许可||86|
"""


def test_every_cell_has_two_bars() -> None:
    assert choose(TABLE).name == DIALECT.name
    assert read_rows(DIALECT, TABLE) == [
        ["第二十条第（一）项"],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "2", "5"],
        ["行政规范性文件", "1", "4"],
        ["第二十条第（五）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政许可", "86"],
    ]


def test_where_a_blank_was_left_out_is_not_guessed() -> None:
    """Two of three cells are there; the third may be any of them."""
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{TABLE}").cells
    row = [cells[f"disclosure.normative_documents.{column}"] for column in ("issued", "repealed", "in_force")]
    assert [cell.reading for cell in row] == ["ambiguous"] * 3
    assert [set(cell.candidates or ()) for cell in row] == [{1, None}, {1, 4, None}, {4, None}]
    assert cells["disclosure.rules.repealed"].value == 2
    assert cells["disclosure.licensing.decisions"].value == 86


def test_a_cell_without_one_of_its_bars() -> None:
    assert read_rows(DIALECT, "规章||3||5|\n|其他||3||4\n|总计||") == [
        ["规章", "3", "5"],
        ["其他", "3", "4"],
        ["总计", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| 规章 | 0 | 5 |\n",
        "|规章|0||5|\n",
        "|规章|\n|0|\n",
        "规章||0||5\n",
        "|规章| |0|\n|行政许可|5|\n",
        "||||\n|||\n",
    ],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value < 0.5


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "||", "|0|", "a|", "|a||b|\n", " ", "a", "a||"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="|a|", tail="x")
