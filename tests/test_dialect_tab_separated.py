"""Rows of cells separated by tabs: corpus 000 and 004, and what else such rows look like."""

import pytest
from grids import ANY_BLOCK, corpus_grids
from hypothesis import given

from govparse.tables.dialects.tab_separated import TabSeparated
from govparse.testing import check_grid, check_linear, check_tree, read_rows, rows_of

DIALECT = TabSeparated()
A, B = "000_0d44e7748936e0e0", "004_c514c4a7c6c42bf4"
OVERDUE = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
UNPAID = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"


@pytest.mark.parametrize(("case", "counts"), [(A, [14, 28, 4]), (B, [14, 28, 4])])
def test_rows_of_the_corpus(case: str, counts: list[int]) -> None:
    grids = corpus_grids(DIALECT, case)
    assert [len(grid.rows) for grid in grids] == counts
    assert [grid.noise for grid in grids] == [[], [], []]


def test_cells_of_the_corpus() -> None:
    disclosure, applications, review = map(rows_of, corpus_grids(DIALECT, A))
    assert disclosure[0] == ["第二十条第(一)项", "", "", ""]
    assert disclosure[3] == ["行政规范性文件", "0", "5", "2"]
    assert applications[3] == ["一、本年新收政府信息公开申请数量", *"0000000"]
    assert applications[5] == ["三、本年度办理结果", "(一) 予以公开", "", *"0000000", ""]
    assert applications[8] == ["", "", "2.其他法律行政法规禁止公开", "", *"0000000"]
    assert applications[25] == ["3.其他", "", *"0000000", "", ""]
    assert applications[26] == ["(七) 总计", "", *"00000000", ""]
    assert review[3] == [*"00000000000", "1", *"000", "1"]


def test_the_last_row_of_a_group_may_lose_its_leading_tabs() -> None:
    _, applications, review = map(rows_of, corpus_grids(DIALECT, B))
    assert applications[23] == ["", "(六) 其他处理", OVERDUE, *"0000000"]
    assert applications[24] == ["", "", UNPAID, *"0000000"]
    assert applications[25] == ["3.其他", "", *"0000000", ""]
    assert applications[26] == ["(七) 总计", *"0000000", "", ""]
    assert review[3] == [*"000000000000000"]


def test_every_cell_has_its_place() -> None:
    text = "规章\t0\n\t 12 \t\n"
    grid = DIALECT.grid(text, 100)
    assert [(row.start, row.end) for row in grid.rows] == [(100, 105), (105, 112)]
    assert [(cell.start, cell.end) for cell in grid.rows[1].cells] == [(105, 105), (107, 109), (111, 111)]


def test_a_line_without_a_tab_is_a_row_of_one_cell() -> None:
    assert read_rows(DIALECT, "第二十条第(一)项\n规章\t0\t1\t2\n3.其他") == [
        ["第二十条第(一)项"],
        ["规章", "0", "1", "2"],
        ["3.其他"],
    ]


def test_every_tab_starts_a_cell() -> None:
    assert read_rows(DIALECT, "\t\t规章\t\t0\t\n") == [["", "", "规章", "", "0", ""]]
    assert read_rows(DIALECT, "\t\n") == [["", ""]]


def test_a_cell_that_begins_with_digits_is_whole() -> None:
    assert read_rows(DIALECT, "\t1\t22(其中修订16件)\t3\t251000元\n1\t2x\n") == [
        ["", "1", "22(其中修订16件)", "3", "251000元"],
        ["1", "2x"],
    ]


def test_blanks_inside_a_cell_stay() -> None:
    assert read_rows(DIALECT, "结果 维持\t 0 0 \t  \t5 \n") == [["结果 维持", "0 0", "", "5"]]


def test_blank_lines_separate_and_page_numbers_are_noise() -> None:
    text = "规章\t0\n\n  \n- 2 -\n行政许可\t5\n第 3 页\n"
    assert read_rows(DIALECT, text) == [["规章", "0"], ["行政许可", "5"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["- 2 -\n", "第 3 页\n"]


def test_a_value_that_looks_like_a_page_number_stays_in_its_row() -> None:
    assert read_rows(DIALECT, "规章\t- 2 -\n") == [["规章", "- 2 -"]]


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["\t", "\t0", "0", " ", "规章\t0\n", "\t\n", "- 2"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, tail="x")
