"""Tables drawn with strokes, as web pages are laid out for a terminal."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.dialects.framed import Framed
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, rows_of, strategies

DIALECT = Framed()
STROKES = "|-:" + "".join(map(chr, range(0x2500, 0x2580)))
BLOCK = st.one_of(ANY_BLOCK, strategies.blocks(("│", "├──┼──┤", "─", "\n", " ", "0", "规章", "12")))


def rows(text: str) -> list[list[str]]:
    """The rows that are read in a block, which is held to the laws."""
    return rows_of(check_grid(DIALECT, text, separators=STROKES))


def test_blank_cells_are_kept_and_rules_are_no_rows() -> None:
    text = "┌────┬──┬──┐\n│规章│  │12│\n├────┼──┼──┤\n│许可│0 │  │\n└────┴──┴──┘\n"
    assert rows(text) == [["规章", "", "12"], ["许可", "0", ""]]
    assert choose(text).name == "framed"
    assert DIALECT.grid(text).blanks_kept


def test_a_label_goes_on_in_the_next_line_of_its_row() -> None:
    text = "├────────────┼──┤\n│2.其他法律行│3 │\n│政法规禁止公│  │\n│开          │  │\n├────────────┼──┤\n"
    (row,) = DIALECT.grid(text).rows
    assert [cell.text for cell in row.cells] == ["2.其他法律行政法规禁止公开", "3"]
    assert text[row.cells[1].start : row.cells[1].end] == "3"


def test_rows_that_no_rule_parts_stay_apart() -> None:
    assert rows("│规章│0│\n│许可│12│\n│处罚│5│\n") == [["规章", "0"], ["许可", "12"], ["处罚", "5"]]


def test_a_cell_that_spans_rows_stands_beside_their_rules() -> None:
    text = "│        │1.甲│0│\n│（三）不├────┼─┤\n│        │2.乙│3│\n"
    assert rows(text.replace("（", "(").replace("）", ")")) == [
        ["", "1.甲", "0"],
        ["(三)不", "", ""],
        ["", "2.乙", "3"],
    ]


@pytest.mark.parametrize(
    "text", ["规章│0│\n许可│5│\n", "| 规章 | 0 |\n", "规章  0\n", "本机关│认真│落实。\n\n一是公开。\n"]
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert choose(text).name != "framed"


@given(BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text, separators=STROKES)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["│", "│0", "─", "├─", "│\n", "│规章│0│\n", " ", "0"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="│", tail="x")
