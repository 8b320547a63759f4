"""Pipe tables: corpus 002, and how converters write and break them."""

import pytest
from grids import ANY_BLOCK, corpus_grids
from hypothesis import given

from govparse.tables.dialects.markdown import Markdown
from govparse.testing import check_grid, check_linear, check_tree, read_rows, rows_of

DIALECT = Markdown()
CASE = "002_a1ecbb8fad6ae2b6"


def test_rows_of_the_corpus() -> None:
    grids = corpus_grids(DIALECT, CASE)
    assert [len(grid.rows) for grid in grids] == [14, 28, 4]
    assert {len(row.cells) for row in grids[1].rows} == {10}
    assert {len(row.cells) for row in grids[2].rows} == {15}
    assert [grid.noise for grid in grids] == [[], [], []]


def test_cells_of_the_corpus() -> None:
    disclosure, applications, review = map(rows_of, corpus_grids(DIALECT, CASE))
    assert disclosure[3] == ["行政规范性文件", "2", "0", "4"]
    assert disclosure[6] == ["行政许可", "0", "", ""]
    assert applications[3] == ["一、本年新收政府信息公开申请数量", "", "1", *"00000", "1", ""]
    assert applications[7] == ["", "(三) 不予公开", "1. 属于国家秘密", *"0000000"]
    assert applications[25] == ["3. 其他", "", *"0000000", ""]
    assert applications[26] == ["(七) 总计", "1", *"00000", "1", "", ""]
    assert review[1][:6] == ["结果 维持", "结果 纠正", "其他 结果", "尚未 审结", "总计", "未经复议直接起诉"]
    assert review[3] == [*"000000000000000"]


def test_delimiter_rows_are_none_wherever_they_stand() -> None:
    text = "|  |  |\n| --- | :-: |\n| 规章 | 1 |\n|---|---:|\n| 行政许可 | 2 |\n| :-- | --|"
    assert read_rows(DIALECT, text) == [["", ""], ["规章", "1"], ["行政许可", "2"]]


def test_single_dashes_are_values() -> None:
    assert read_rows(DIALECT, "| 规章 | - | - |\n| - | - |\n") == [["规章", "-", "-"], ["-", "-"]]


def test_a_table_broken_by_a_page() -> None:
    text = "| 行政处罚 | 0 |\n\n- 2 -\n\n| 行政强制 | 3 |\n|---|---|\n"
    assert read_rows(DIALECT, text) == [["行政处罚", "0"], ["行政强制", "3"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["- 2 -\n"]


def test_the_outer_bars_may_be_missing() -> None:
    expected = [["规章", "0", "5"]]
    for line in ("| 规章 | 0 | 5 |", "|规章|0|5|\n", "| 规章 | 0 | 5", "规章 | 0 | 5 |", "  | 规章 | 0 | 5 | \n"):
        assert read_rows(DIALECT, line) == expected


def test_blank_cells_are_kept() -> None:
    assert read_rows(DIALECT, "|||第二十条第(一)|项||\n") == [["", "", "第二十条第(一)", "项", ""]]
    assert read_rows(DIALECT, "|  | （二） |  | 3 |  |  |\n") == [["", "（二）", "", "3", "", ""]]


def test_an_escaped_bar_is_text() -> None:
    assert read_rows(DIALECT, "| 规章\\|文件 | 0 |\n") == [["规章|文件", "0"]]


def test_a_break_inside_a_cell_is_folded() -> None:
    assert read_rows(DIALECT, "|商业<br>企业|社会<br/>公益<BR />组织<br>|\n") == [["商业企业", "社会公益组织"]]


def test_digits_on_both_sides_of_a_break_stay_apart() -> None:
    assert read_rows(DIALECT, "|1<br>2|\n") == [["1 2"]]


def test_a_line_without_a_bar_is_noise() -> None:
    text = "（四）无法提供\n| 8 | 2 | 0 |\n2.没有现成信息"
    assert read_rows(DIALECT, text) == [["8", "2", "0"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["（四）无法提供\n", "2.没有现成信息"]


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "| 0", "|---", "| - ", " ", "\\", "\\|", "| 规章 | 0 |\n", "-", "<br"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="|", tail="x")


def test_a_last_bar_has_a_blank_cell_behind_it_where_rows_have_none() -> None:
    unbound = "|规章 |0 |5 |1\n|行政许可 |0 | |2\n|行政处罚 |0 |3 |\n|行政强制 |0 | |4\n"
    found = [[cell.text for cell in row.cells] for row in Markdown().grid(unbound).rows]
    assert found[2] == ["行政处罚", "0", "3", ""]
    assert {len(row) for row in found} == {4}


def test_heads_between_marks_of_their_own_are_not_left_out() -> None:
    text = "^ 信息内容 ^ 本年废止件数 ^ 本年制发件数 ^\n|规章|3|4|\n|行政规范性文件|1|2|\n"
    assert Markdown().sniff(text).value == 0
    assert Markdown().sniff("|信息内容 3+|本年处理决定数量\n|行政处罚 |1 |2 |3\n|行政强制 |1 |2 |3\n").value == 0
