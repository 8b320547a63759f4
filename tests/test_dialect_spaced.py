"""Rows of texts and numbers with blanks between them, with the columns kept or not."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.dialects.spaced import Spaced
from govparse.testing import check_grid, check_linear, check_tree, read_rows, strategies

DIALECT = Spaced()
PIECES = (
    " ",
    "  ",
    "\n",
    "0",
    "12",
    "1,234.5",
    "增1",
    "(其中修订16件)",
    "(",
    "规章",
    "1.",
    "（一）",
    "第",
    "号",
    "/",
    "无",
    "O",
)
BLOCK = st.one_of(ANY_BLOCK, strategies.blocks(PIECES))


def kept(*rows: list[str]) -> str:
    """Rows in columns that the numbers end at."""
    lines = (label.ljust(20) + "".join(map("{:>5}".format, values)) for label, *values in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


KEPT = kept(
    ["一、本年新收政府信息公开申请数量", "21", "0", "0", "3"],
    ["    (一)予以公开", "4", "", "12", ""],
    ["    1.属于国家秘密", "", "", "", "0"],
    ["    2.重复申请", "3", "10", "0", "0"],
)


def test_a_row_is_a_label_and_its_values() -> None:
    text = "信息内容 本年制发件数 现行有效件数\n规章 0 5\n行政规范性文件 22 (其中修订 16 件) 增1\n其他 0"
    assert read_rows(DIALECT, text) == [
        ["信息内容", "本年制发件数", "现行有效件数"],
        ["规章", "0", "5"],
        ["行政规范性文件", "22 (其中修订 16 件)", "增1"],
        ["其他", "0"],
    ]


def test_every_cell_has_its_place() -> None:
    grid = DIALECT.grid("规章   1 万元 2\n 3\n", 100)
    assert [(row.start, row.end) for row in grid.rows] == [(100, 112), (112, 115)]
    places = [(cell.text, cell.start, cell.end) for row in grid.rows for cell in row.cells]
    assert places == [("规章", 100, 102), ("1 万元", 105, 109), ("2", 110, 111), ("3", 113, 114)]
    assert not grid.blanks_kept


def test_a_number_in_a_label_is_no_value() -> None:
    assert read_rows(DIALECT, "国务院令第 711 号 1\n依据第711号 2\n") == [
        ["国务院令第 711 号", "1"],
        ["依据第711号", "2"],
    ]


def test_a_dash_with_a_blank_behind_it_is_no_sign() -> None:
    assert read_rows(DIALECT, "规章 - 5 -3 增 2\n") == [["规章", "-", "5", "-3", "增 2"]]


def test_a_marker_belongs_to_what_it_marks() -> None:
    text = "（五） 不予处理 2. 重复申请 3 0\n1 信访举报投诉类申请 0 0\n（一） 4 0\n".translate(
        {0xFF08: "(", 0xFF09: ")"}
    )
    assert read_rows(DIALECT, text) == [
        ["(五) 不予处理", "2. 重复申请", "3", "0"],
        ["1 信访举报投诉类申请", "0", "0"],
        ["(一)", "4", "0"],
    ]


def test_numbers_between_texts_are_not_taken_apart() -> None:
    assert read_rows(DIALECT, "规章 1 2 行政许可 5\n0 x 0 0\n") == [["规章", "1 2 行政许可 5"], ["0 x", "0", "0"]]


def test_pieces_of_a_label_and_its_numbers_are_rows() -> None:
    text = "5.要求行政机关确认或重新出具\n2 0 0 0 0 0 2\n已获取信息\n"
    assert read_rows(DIALECT, text) == [["5.要求行政机关确认或重新出具"], [*"2000002"], ["已获取信息"]]


def test_blanks_between_full_rows_are_told_by_their_columns() -> None:
    rows = read_rows(DIALECT, KEPT)
    assert [row[1:] for row in rows] == [
        ["21", "0", "0", "3"],
        ["4", "", "12", ""],
        ["", "", "", "0"],
        ["3", "10", "0", "0"],
    ]


def test_a_blank_behind_the_last_full_row_stays_out() -> None:
    """The next page may have begun there, with columns in other places."""
    lines = KEPT.splitlines(keepends=True)
    assert [row[1:] for row in read_rows(DIALECT, "".join(lines[:2]))] == [["21", "0", "0", "3"], ["4", "12"]]
    turned = "".join([*lines[:2], "- 3 -\n", *lines[2:]])
    assert [row[1:] for row in read_rows(DIALECT, turned)][1:3] == [["4", "12"], ["0"]]


def test_single_blanks_keep_no_columns() -> None:
    text = "甲甲 0 0 0\n乙乙 5 5\n丙丙 0 0 0\n"
    assert read_rows(DIALECT, text)[1] == ["乙乙", "5", "5"]


def test_a_value_between_two_columns_tells_nothing() -> None:
    text = "甲甲   0   0   0\n乙乙     5     5\n丙丙   0   0   0\n"
    assert read_rows(DIALECT, text)[1] == ["乙乙", "5", "5"]


def test_rows_that_lack_a_covered_cell_are_not_compared_with_others() -> None:
    """Where the cell of a label over several rows is left out, the values of its rows stand one column further left."""
    text = "甲甲甲  丁丁  1   2   3\n乙乙乙        5\n丙丙丙  丁丁  1   2   3\n"
    assert read_rows(DIALECT, text)[1] == ["乙乙乙", "5"]


@pytest.mark.parametrize(
    "text",
    [
        "规章\n0\n0\n行政许可\n5\n",
        "规章 | 0 | 0\n行政许可 | 5\n",
        "规章 ; 0 ; 0\n",
        "全年公开信息35条。\n",
        "规章\t 0\n",
        "",
    ],
)
def test_layouts_of_others_score_nothing(text: str) -> None:
    assert DIALECT.sniff(text).value == 0.0


@given(BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", [" ", "0 ", "0", "规章 ", "1 x ", "(", "0 (", "第 1 ", "第", "1,111", "- ", "0 0\n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, tail="x")
