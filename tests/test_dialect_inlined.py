"""Pipe tables on one line, and the lines that cleaning makes of a page in a cell."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.cleaning import clean
from govparse.tables.dialects.inlined import Inlined
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_laws, check_linear, check_tree, read_rows

DIALECT = Inlined()

TABLE = (
    "|  |  |  |  | | --- | --- | --- | --- | | 第二十条第（一）项 | | | |"
    " | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | | 规章 | 0 |  | 5 | | 行政规范性文件 | 1 | 2 | 3 |"
    " | 第二十条第（五）项 | | | | | 信息内容 | 本年处理决定数量 | | | | 行政许可 | 86 | | |"
)
PAGE = (
    "|  |\n| --- |\n| 某局2023年政府信息公开工作年度报告  一、总体情况  2023年，本局公开信息3条。"
    f"  二、主动公开政府信息情况   {TABLE}   五、存在的主要问题及改进情况  无。 |\n| 主办单位 |\n"
)


def test_all_cells_of_a_line_are_one_row() -> None:
    assert choose(f"{TABLE}\n").name == DIALECT.name
    assert read_rows(DIALECT, "| 甲 |  | | --- | --- | | 规章 | | 5 |  | 2 |\n") == [["甲", "", "规章", "5", "", "2"]]


def test_a_line_of_bars_and_dashes_has_no_row() -> None:
    assert read_rows(DIALECT, "| | | --- |\n| a |\n") == [["a"]]


def test_paragraphs_and_tables_of_a_cell_begin_on_lines() -> None:
    lines = clean(PAGE).text.split("\n")
    assert [line.strip() for line in lines][3:6] == [
        "一、总体情况",
        "2023年，本局公开信息3条。",
        "二、主动公开政府信息情况",
    ]
    assert TABLE in [line.strip() for line in lines]
    assert len(clean(PAGE).text) == len(PAGE)


@pytest.mark.parametrize("text", ["a  b\n", "| a  b |\n| --- |\n", "| a |   b | --- |\n", f"{'a' * 3}  | --- | b  c"])
def test_other_lines_stay_whole(text: str) -> None:
    assert clean(text).text == text


def test_values_and_blanks_of_the_table_are_read() -> None:
    report = govparse.parse(PAGE)
    cells = report.cells
    assert [cells[f"disclosure.rules.{column}"].value for column in ("issued", "repealed", "in_force")] == [0, None, 5]
    assert cells["disclosure.normative_documents.in_force"].value == 3
    assert cells["disclosure.licensing.decisions"].value == 86
    assert [section.kind for section in report.sections][:2] == ["overview", "disclosure"]
    check_laws(report, PAGE)


@pytest.mark.parametrize(
    "text", ["| 规章 | 0 |\n| --- | --- |\n| 许可 | 5 |\n", "规章 | 0\n---|---\n", "| a | --- |\n"]
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "| ", "| | --- ", "| |", "| --- |", "|  ", "a", " ", "| a ", "\n", "| |--"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="| a | | --- | | ", tail="x")
