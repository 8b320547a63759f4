"""Paragraphs of cells, some row by row and some columns, as tools write that look for columns in a PDF page."""

import pytest
from grids import ANY_BLOCK, corpus_blocks
from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.dialects.stacked import Stacked
from govparse.tables.registry import choose
from govparse.testing import check_grid, check_linear, check_tree, read_rows, strategies
from helpers import CASES

DIALECT = Stacked()
BLOCK = st.one_of(ANY_BLOCK, strategies.blocks(("0\n", "\n", "规章\n", "- 2 -\n", "12", "增1\n", " ")))
TEXT = "规章\n规范性文件\n\n1\n4\n\n2\n5\n\n3\n6\n\n行政许可\n\n7\n"


def test_paragraphs_of_values_are_columns_and_the_rest_is_in_turn() -> None:
    assert choose(TEXT).name == "stacked"
    assert read_rows(DIALECT, TEXT) == [
        ["规章", "规范性文件"],
        ["1", "4"],
        ["2", "5"],
        ["3", "6"],
        ["行政许可", "7"],
    ]
    assert [row.is_column for row in DIALECT.grid(TEXT).rows] == [False, True, True, True, False]


def test_values_that_a_label_begins_are_no_column() -> None:
    text = "本年处理决定数量\n550\n\n行政许可\n\n0\n3\n\n行政处罚\n5\n"
    assert [row.is_column for row in DIALECT.grid(text).rows] == [False, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "规章\n0\n5\n12\n行政许可\n3\n",
        "规章\n\n0\n\n5\n\n12\n\n行政许可\n\n3\n",
        "规章\t0\n\n许可\t5\n",
        "规章\n\n许可\n",
    ],
)
def test_other_layouts_are_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0.0


@pytest.mark.parametrize("case", CASES)
def test_tables_of_the_corpus_are_not_claimed(case: str) -> None:
    assert [DIALECT.sniff(text).value for text, _ in corpus_blocks(case)] == [0.0, 0.0, 0.0]


@given(BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["0\n", "\n", "0\n\n", "0\n0\n\n", " ", "0", "规章\n", "- 2 -\n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="\n\n", tail="x")
