"""Rows of cells with bars between them and none around them, as converters from HTML to Markdown write."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

from govparse.tables.dialects.bar_separated import BarSeparated
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows

DIALECT = BarSeparated()

TABLE = """第二十条第（一）项
信息内容| 本年制发件数| 本年废止件数| 现行有效件数  \n---|---|---|---  \n规章| 0| 5| 12  \n行政规范性文件| |  | 7  \n"""


def test_every_bar_starts_a_cell() -> None:
    heads = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
    expected = [["第二十条第（一）项"], heads, ["规章", "0", "5", "12"], ["行政规范性文件", "", "", "7"]]
    assert read_rows(DIALECT, TABLE) == expected
    assert choose(TABLE).name == DIALECT.name


def test_blank_cells_at_both_ends() -> None:
    assert read_rows(DIALECT, "| 0|  |   \n|||\n") == [["", "0", "", ""], ["", "", "", ""]]


def test_blank_cells_at_the_end_of_every_row_are_no_padding() -> None:
    text = "规章| 5|  |    \n行政许可| 3|    \n其他|  |    \n"
    assert choose(text).name == DIALECT.name
    assert read_rows(DIALECT, text) == [["规章", "5", "", ""], ["行政许可", "3", ""], ["其他", "", ""]]


def test_blanks_before_the_bars() -> None:
    text = "规章 | 5 | 0\n--- | --- | ---\n行政许可 | 3 |\n"
    assert choose(text).name == DIALECT.name
    assert read_rows(DIALECT, text) == [["规章", "5", "0"], ["行政许可", "3", ""]]


def test_a_broken_head_is_two_rows() -> None:
    """Nothing says that its pieces belong together."""
    assert read_rows(DIALECT, "信息内容| 本年新  \n制作数量| 总数  \n") == [
        ["信息内容", "本年新"],
        ["制作数量", "总数"],
    ]


@pytest.mark.parametrize("text", ["规章 | 0 | 5 |\n行政许可 | 3 |\n", "| 规章 | 0 |\n", "规章\n|\n0\n|\n", "规章\n0\n"])
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "| 0", "---|", "- ", ":-|", " ", "a| ", "规章| 0\n", "a ", "a |"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="a| ", tail="x")
