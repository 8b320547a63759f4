"""A bar behind every cell and rows padded with bars: rows broken at blank cells, and cells of a line each."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

from govparse.tables.dialects.bar_padded import BarPadded
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = BarPadded()


def read(text: str) -> list[list[str]]:
    """The rows of a text that this dialect and no other claims."""
    assert choose(text).name == DIALECT.name
    return read_rows(DIALECT, text)


def test_padding_is_no_cell() -> None:
    text = "第二十条第（一）项 | ||||\n内容 | 新 | 总数 | |||\n规章 | 13 | 0 | 524 | |\n采购 | 6 | 251000元 |\n"
    rows = [
        ["第二十条第（一）项"],
        ["内容", "新", "总数"],
        ["规章", "13", "0", "524"],
        ["采购", "6", "251000元"],
    ]
    assert read(text) == rows


def test_a_row_is_broken_at_its_blank_cells() -> None:
    text = "新收 | 8 | 3 |\n|\n|\n| 1 | 12 | ||\n公开 | 2 |\n|\n|\n|\n|\n| |||\n结转 | 1 |\n|\n|\n| 7 |\n|\n"
    assert read(text) == [
        ["新收", "8", "3", "", "", "", "1", "12"],
        ["公开", "2", "", "", "", "", ""],
        ["结转", "1", "", "", "", "7", ""],
    ]


def test_full_rows_have_no_padding() -> None:
    text = "规章 |\n|\n|\n|\n规范性文件 | 1 |\n| 4 |\n第二十条第（五）项 | |||\n行政许可 | 86 | ||\n"
    rows = [["规章", "", "", ""], ["规范性文件", "1", "", "4"], ["第二十条第（五）项"], ["行政许可", "86"]]
    assert read(text) == rows


def test_rows_that_nothing_tells_apart_are_cut_by_the_width() -> None:
    text = "规章 |\n|\n|\n|\n规范性文件 |\n|\n|\n|\n第二十条 |\n|||\n行政许可 |\n8 |\n||\n总计 |\n5 |\n"
    rows = [["规章", "", "", ""], ["规范性文件", "", "", ""], ["第二十条"], ["行政许可", "8"], ["总计", "5"]]
    assert read(text) == rows


def test_what_the_width_does_not_explain_is_not_cut() -> None:
    """A line is lost: rows of three or five fit nowhere else, so the cells stay one row."""
    text = "规章 |\n0 |\n0 |\n规范性文件 |\n1 |\n2 |\n3 |\n第二十条 |\n|||\n行政许可 |\n8 |\n||\n"
    assert read(text) == [["规章", "0", "0", "规范性文件", "1", "2", "3", "第二十条"], ["行政许可", "8"]]


def test_no_row_opens_with_a_number() -> None:
    text = "规章 |\n0 |\n0 |\n0 |\n12 |\n5 |\n6 |\n7 |\n第二十条 |\n|||\n行政许可 |\n8 |\n||\n"
    assert read(text)[0] == ["规章", "0", "0", "0", "12", "5", "6", "7", "第二十条"]


def test_blank_cells_in_one_line_are_kept() -> None:
    assert read("规章 | 5 | | |\n行政许可 | | 8 | 1 |\n") == [["规章", "5", "", ""], ["行政许可", "", "8", "1"]]


def test_a_cell_may_begin_in_lines_without_a_bar() -> None:
    text = "信息内容 | 本年新\n制作数量 | 总数 | |\n规章 | 0 | 5 | |\n行政许可 | 0 | ||\n"
    assert read(text)[0] == ["信息内容", "本年新制作数量", "总数"]


@pytest.mark.parametrize(
    "text",
    [
        "|\n规章 |\n0 |\n||\n|\n行政许可 |\n5 |\n||\n",
        "| 规章 | 0 | ||\n| 行政许可 | 5 | ||\n",
        "规章| 0| 5\n",
        "规章\n|\n||\n0\n",
    ],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value < 0.5
    assert choose(text).name != DIALECT.name


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize(
    "unit",
    ["|", "|\n", " |", "| 0 ", "a |\n", "a | b |\n", "|---", "a\n", " ", "- 2", "a", "| ||\n", "1 |\n"],
)
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="a | ", tail="x")
