"""Rulers between rows and bars between cells; a cell goes on in the next line beside others."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.boxed import Boxed
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, rows_of

DIALECT = Boxed()

TABLE = """\
+----------------+----------+----------+----------+
| 信息内容       | 本年制发 | 本年废止 | 现行有效 |
|                |          |          |          |
|                | 件数     | 件数     | 件数     |
+================+==========+==========+==========+
| 规章           |          | 2        | 5        |
+----------------+----------+----------+----------+
| 行政规范       | 1        |          | 22（其中 |
| 性文件         |          |          | 修订16   |
|                |          |          | 件）     |
+----------------+----------+----------+----------+
"""


def read_rows(text: str) -> list[list[str]]:
    return rows_of(check_grid(DIALECT, text, separators="|-:+="))


def test_a_cell_goes_on_in_its_column() -> None:
    assert choose(TABLE).name == DIALECT.name
    assert read_rows(TABLE) == [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "", "2", "5"],
        ["行政规范性文件", "1", "", "22（其中修订16件）"],
    ]


def test_values_and_blanks_are_in_their_places() -> None:
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{TABLE}").cells
    columns = ("issued", "repealed", "in_force")
    assert [cells[f"disclosure.rules.{column}"].value for column in columns] == [None, 2, 5]
    assert [cells[f"disclosure.normative_documents.{column}"].value for column in columns] == [1, None, 22]
    assert cells["disclosure.normative_documents.in_force"].remark == "(其中修订16件)"


def test_digits_of_two_lines_are_not_one_number() -> None:
    assert read_rows("+---+---+\n| 甲 | 1 |\n|   | 0 |\n+---+---+\n") == [["甲", "1 0"]]


def test_lines_with_other_numbers_of_bars_are_not_put_together() -> None:
    assert read_rows("+---+---+\n| 甲 | 1 |\n| 2 |\n+---+---+\n") == [["甲", "1", "2"]]


@pytest.mark.parametrize(
    "text", ["| 规章 | 0 |\n| --- | --- |\n", "+---+\n| 规章 0 |\n+---+\n", "+1\n-8\n", "规章 0\n"]
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text, separators="|-:+=")
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "| ", "+--", "+--+\n", "| a |\n", " ", "a", "--", "| a | 1 |\n+--+--+\n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="+--+--+\n| ", tail="x")


def test_a_ruler_behind_a_line_of_one_bar_ends_the_row() -> None:
    assert rows_of(check_grid(DIALECT, "| a | 1 |\n|--+\n|\n|--+", separators="|-:+=")) == [["a", "1"], [""]]
