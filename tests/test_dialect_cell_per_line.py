"""One cell a line behind a tab, a blank line after every row: corpus 003, and what else word processors leave."""

import pytest
from grids import ANY_BLOCK, corpus_blocks, corpus_grids
from hypothesis import given

from govparse.tables.dialects.cell_per_line import CellPerLine
from govparse.testing import check_grid, check_linear, check_tree, read_rows, rows_of

DIALECT = CellPerLine()
CASE = "003_5d7f4a1400b1814e"


def test_rows_of_the_corpus() -> None:
    grids = corpus_grids(DIALECT, CASE)
    assert [len(grid.rows) for grid in grids] == [14, 28, 4]
    assert [grid.noise for grid in grids] == [[], [], []]


def test_cells_of_the_corpus() -> None:
    disclosure, applications, review = map(rows_of, corpus_grids(DIALECT, CASE))
    assert disclosure[0] == ["第二十条第(一)项"]
    assert disclosure[3] == ["行政规范性文件", "1", "1", "1"]
    assert disclosure[6] == ["行政许可", "235"]
    assert applications[2] == ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""]
    assert applications[3] == ["一、本年新收政府信息公开申请数量", "2", *"00000", "2"]
    assert applications[8] == ["", "", "2.其他法律行政法规禁止公开", *"0000000"]
    assert applications[26] == ["", "(七)总计", "2", *"00000", "2"]
    assert review[1] == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉"]
    assert review[3] == [*"000000000000000"]


def test_the_place_of_a_folded_cell_covers_its_lines() -> None:
    text, offset = corpus_blocks(CASE)[1]
    cell = DIALECT.grid(text, offset).rows[2].cells[2]
    assert text[cell.start - offset : cell.end - offset] == "商业\n企业"


def test_an_empty_cell_is_a_line_of_one_tab() -> None:
    text = "\t\n\t \n\t0\n\n"
    assert read_rows(DIALECT, text) == [["", "", "0"]]
    assert [cell.start for cell in DIALECT.grid(text).rows[0].cells] == [0, 2, 6]


def test_a_blank_line_ends_a_row() -> None:
    assert read_rows(DIALECT, "\t规章\n\t1\n \n\t行政许可\n\t2\n\n\n\t3") == [["规章", "1"], ["行政许可", "2"], ["3"]]


def test_a_number_that_goes_on_is_one_cell() -> None:
    assert read_rows(DIALECT, "\t1\n\t22\n(其中修订16件)\n\t3\n") == [["1", "22(其中修订16件)", "3"]]


def test_digits_on_both_sides_of_a_break_stay_apart() -> None:
    assert read_rows(DIALECT, "\t1\n2\n\t3\n") == [["1 2", "3"]]


def test_a_line_without_a_tab_between_rows_is_noise() -> None:
    text = "说明\n\n\t规章\n\t1\n\n- 2 -\n"
    assert read_rows(DIALECT, text) == [["规章", "1"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["说明\n", "- 2 -\n"]


def test_a_page_number_does_not_end_a_row() -> None:
    text = "\t规章\n\t1\n- 2 -\n页眉\n\t2\n\n"
    assert read_rows(DIALECT, text) == [["规章", "1", "2"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["- 2 -\n", "页眉\n"]


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["\t", "\t\n", "\t0\n", "\t0", "规\n", " ", "\t规章\n", "- 2"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="\t章", tail="x")
