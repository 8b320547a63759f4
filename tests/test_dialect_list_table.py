"""Nested lists: a star begins a row, a dash a cell, and a dash alone is a blank cell."""

from grids import ANY_BLOCK
from hypothesis import given

import govparse
from govparse.tables.dialects.list_table import ListTable
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree

DIALECT = ListTable()
MARKS = "*-"

TABLE = """\
   * - 信息内容
     - 本年制发件数
     - 本年废止件数
     - 现行有效件数
   * - 规章
     - 0
     -
     - 5
   * - 行政规范性文件
     - -
     - 2
     - 7
"""


def rows(text: str) -> list[list[str]]:
    """The texts of the cells of every row."""
    return [[cell.text for cell in row.cells] for row in check_grid(DIALECT, text, separators=MARKS).rows]


def test_a_list_is_a_row_with_its_blanks() -> None:
    assert choose(TABLE).name == DIALECT.name
    assert rows(TABLE) == [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "", "5"],
        ["行政规范性文件", "-", "2", "7"],
    ]


def test_a_blank_item_is_a_blank_cell_and_a_dash_in_an_item_a_dash() -> None:
    cells = govparse.parse(f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n\n{TABLE}").cells
    assert [cells[f"disclosure.rules.{column}"].value for column in ("issued", "repealed", "in_force")] == [0, None, 5]
    assert cells["disclosure.rules.repealed"].state == "blank"
    assert cells["disclosure.normative_documents.issued"].state == "dash"


def test_items_without_the_mark_that_cleaning_took_are_cells() -> None:
    assert rows("  * - 规章\n    行政许可\n    - 3\n") == [["规章", "行政许可", "3"]]


def test_other_lines_are_no_cells() -> None:
    assert rows("    - 1\n表\n  * - 规章\n    - 3\n- 2 -\n    - 4\n") == [["1"], ["规章", "3", "4"]]


def test_plain_cells_on_lines_are_not_claimed() -> None:
    assert DIALECT.sniff("规章\n-\n5\n").value == 0


@given(ANY_BLOCK)
def test_laws(text: str) -> None:
    check_grid(DIALECT, text, separators=MARKS)
    check_tree(DIALECT, text)


def test_time_grows_with_the_text() -> None:
    check_linear(DIALECT, "   * - 规章\n     - 5\n     -\n")
