"""One cell a line with a bar after it: corpus 001, and what one text for row starts and blank cells allows to know."""

import pytest
from grids import ANY_BLOCK, corpus_blocks, corpus_grids
from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.dialects.bar_terminated import BarTerminated
from govparse.testing import check_grid, check_linear, check_tree, read_rows, rows_of

DIALECT = BarTerminated()
CASE = "001_a2685a52b6c2b6a4"


def block(rows: list[list[str]], width: int) -> str:
    """A table as this layout writes it: every row opened by a bar, every cell ended by one, padded to the width."""
    lines = []
    for row in rows:
        lines += ["|", *(f"{cell} |" if cell else "|" for cell in row)]
        lines += ["|" * (width - len(row))] if len(row) < width else []
    return "".join(f"{line}\n" for line in lines)


def test_rows_of_the_corpus() -> None:
    grids = corpus_grids(DIALECT, CASE)
    assert [len(grid.rows) for grid in grids] == [18, 26, 4]
    assert [grid.noise for grid in grids] == [[], [], []]


def test_cells_of_the_corpus() -> None:
    disclosure, applications, review = map(rows_of, corpus_grids(DIALECT, CASE))
    assert disclosure[0] == ["第二十条第(一)项"]
    assert disclosure[1] == ["信息内容", "本年新制作数量", "本年新 公开数量", "对外公开总数量"]
    assert disclosure[6] == ["行政许可", "8", "增1", "9"]
    assert disclosure[10] == ["行政处罚", "34", "减21", "13"]
    assert disclosure[16] == ["信息内容", "采购项渴\ufffd", "采购总金额"]
    assert applications[2] == ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    assert applications[3] == ["一、本年新收政府信息公开申请数量", *"0000000"]
    assert applications[5] == ["三、本年度办理结果", *"00000000", ""]
    assert applications[6] == [*"00000000"]
    assert applications[7] == ["0 0 0 0 0 0 0 0", *"00000000", ""]
    assert applications[25] == ["四、结转下年度继续办理", *"0000000"]
    assert review[1][5:] == ["未经复议直接起诉", "复议后起诉"]
    assert review[3] == [*"000000000000000"]


@given(st.lists(st.lists(st.sampled_from(["规章", "0", "12", "0 0"]), min_size=1, max_size=4), min_size=1, max_size=8))
def test_padded_rows_without_blanks_are_certain(rows: list[list[str]]) -> None:
    assert read_rows(DIALECT, block(rows, width=6)) == rows


def test_the_width_tells_blank_cells_from_row_starts() -> None:
    rows = [["第二十条"], ["规章", "0", "0", "7"], ["行政许可", "", "5", "2"], ["", "行政强制", "", "3"], ["总计", "1"]]
    assert read_rows(DIALECT, block(rows, width=4)) == rows


def test_a_lone_bar_in_the_last_place_is_a_blank_cell() -> None:
    """It may be padding of one bar, or blank: both are written alike."""
    rows = [["规章", "0"], ["行政许可", "5", "2"], ["总计", "1"]]
    assert read_rows(DIALECT, block(rows, width=4)) == [["规章", "0"], ["行政许可", "5", "2", ""], ["总计", "1"]]


def test_full_rows_tell_the_width_by_their_starts() -> None:
    rows = [["规章", "0", "1"], ["行政许可", "5", "2"]]
    assert read_rows(DIALECT, block(rows, width=3)) == rows


def test_what_several_widths_explain_is_not_cut() -> None:
    """Two rows of four with a blank each, or one row of nine: no row tells.

    A bar beside a label opens a row or is a blank cell: it is none, and blanks are not counted then.
    """
    rows = [["规章", "0", "", "1"], ["行政许可", "", "5", "2"]]
    assert read_rows(DIALECT, block(rows, width=4)) == [["规章", "0", "", "1", "行政许可", "5", "2"]]
    assert not DIALECT.grid(block(rows, width=4)).blanks_kept


def test_blanks_are_counted_where_a_lone_bar_is_one_for_certain() -> None:
    told = block([["规章", "3", "0", "1"], ["行政许可", "", "5", "2"]], width=6)
    assert read_rows(DIALECT, told) == [["规章", "3", "0", "1"], ["行政许可", "", "5", "2"]]
    assert DIALECT.grid(told).blanks_kept
    assert not DIALECT.grid(block([["规章", "3"], ["行政许可", "5"]], width=6)).blanks_kept


def test_a_row_that_lost_a_line_does_not_shift_the_next() -> None:
    whole = block([["规章", "0"], ["行政许可", "5", "2", "7"], ["总计", "1"]], width=4)
    assert read_rows(DIALECT, whole.replace("2 |\n", "")) == [["规章", "0"], ["行政许可", "5", "7", "总计", "1"]]


def test_a_cell_may_begin_in_lines_without_a_bar() -> None:
    text = "|\n本年新\n制作数量 |\n1\n2 |\n||\n"
    assert read_rows(DIALECT, text) == [["本年新制作数量", "1 2"]]


def test_lines_of_another_layout_are_noise() -> None:
    text = "|\n规章 |\n0 |\n- 2 -\n||\na | b |\n说明\n"
    assert read_rows(DIALECT, text) == [["规章", "0"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["- 2 -\n", "a | b |\n", "说明\n"]


def test_a_text_that_ends_in_a_row() -> None:
    assert read_rows(DIALECT, "|\n规章 |\n||\n|\n行政许可 |\n5 |") == [["规章"], ["行政许可", "5"]]


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "|\n", "a |\n", "0 |\n", "|\na |\n", "|\na |\n||\n", "a\n", " ", "- 2", "a"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="|\n", tail="x")


def test_blanks_behind_bars_change_no_cell() -> None:
    for text, _ in corpus_blocks(CASE):
        assert read_rows(DIALECT, text.replace("|\n", "| \n")) == read_rows(DIALECT, text)
