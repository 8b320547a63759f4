"""The general reading: any text gives a grid and a tree, in linear time."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

from govparse.tables.dialects.general import General
from govparse.tables.trust import trusted_grid
from govparse.testing import check_linear, check_tree

DIALECT = General()


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    trusted_grid(DIALECT.grid(text), text, 0)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["|", "| ", "\\", "& ", '"', '"a', "[", "a, ", "{", "  ", "1 ", "\\a{", "(a", "+-"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="", tail="x")


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in DIALECT.grid(text).rows]


def test_cells_on_lines_of_their_own_are_rows_where_blank_lines_part_them() -> None:
    text = "|===\n|规章\n|0\n|\n\n|行政许可\n|\n|5\n\n|行政处罚\n|1\n|2\n|===\n"
    assert rows(text) == [["规章", "0", ""], ["行政许可", "", "5"], ["行政处罚", "1", "2"]]
    assert DIALECT.grid(text).blanks_kept


def test_without_blank_lines_between_them_nothing_says_where_a_row_ends() -> None:
    text = "规章|\n0|\n5|\n行政许可|\n3|\n行政处罚| 1|\n"
    assert rows(text) == [["规章", "0", "5", "行政许可", "3", "行政处罚", "1"]]
    assert not DIALECT.grid(text).blanks_kept
