"""One cell a line without any mark: what extractors of main text, of PDF and of scans make of a table."""

import pytest
from grids import ANY_BLOCK, corpus_blocks, corpus_grids
from hypothesis import given

import govparse
from govparse.cleaning import clean
from govparse.tables.dialects.cell_lines import CellLines
from govparse.tables.registry import choose, get_dialect
from govparse.testing import check_grid, check_linear, check_tree, read_rows, rows_of, strategies
from helpers import CASES, corpus_text

DIALECT = CellLines()
DIALECTS = ("tab_separated", "bar_terminated", "markdown", "cell_per_line", "tab_separated")
DIALECT_OF_CASE = dict(zip(CASES, DIALECTS, strict=True))
GAPS = {"lines": "\n", "paragraphs": "\n\n", "paragraphs with blanks between": "\n \u3000\n"}


def cells_alone(case: str, number: int, gap: str) -> tuple[list[str], str]:
    """The cells of a table of the corpus that are not blank, and the text that has nothing but them."""
    grid = corpus_grids(get_dialect(DIALECT_OF_CASE[case]), case)[number]
    cells = [cell for row in rows_of(grid) for cell in row if cell]
    return cells, gap.join(cells) + "\n"


@pytest.mark.parametrize("gap", GAPS.values(), ids=GAPS)
@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("case", CASES)
def test_the_cells_of_a_table_alone_are_claimed_and_come_back(case: str, number: int, gap: str) -> None:
    cells, text = cells_alone(case, number, gap)
    assert choose(text).name == "cell_lines"
    assert read_rows(DIALECT, text) == [cells]


@pytest.mark.parametrize("case", CASES)
def test_tables_of_other_layouts_are_not_claimed(case: str) -> None:
    assert [DIALECT.sniff(text).value for text, _ in corpus_blocks(case)] == [0.0, 0.0, 0.0]


def test_page_numbers_are_noise_and_small_numbers_are_cells() -> None:
    text = "规章\n0\n\n- 2 -\n3\n\n第 3 页\n4\n"
    assert read_rows(DIALECT, text) == [["规章", "0", "3", "4"]]
    assert [text[start:end] for start, end in DIALECT.grid(text).noise] == ["- 2 -\n", "第 3 页\n"]


def test_a_marker_on_a_line_of_its_own_belongs_to_its_label() -> None:
    text = "1.\n 属于国家秘密\n0\n2.\n - 2 -\n3\n"
    assert read_rows(DIALECT, text) == [["1.属于国家秘密", "0", "2.", "3"]]
    assert DIALECT.grid(text).rows[0].cells[0].end == 10


def test_a_cell_stands_where_its_text_does() -> None:
    grid = DIALECT.grid("\n 规章 \n 0\n\n12", offset=100)
    (row,) = grid.rows
    assert [(cell.text, cell.start, cell.end) for cell in row.cells] == [
        ("规章", 102, 104),
        ("0", 107, 108),
        ("12", 110, 112),
    ]
    assert not grid.blanks_kept


NOT_CLAIMED = {
    "a tab": "规章\n0\n\t5\n12\n",
    "a bar": "规章\n0\n|\n5\n12\n",
    "labels only": "规章\n行政许可\n",
    "rows of several cells": "规章 0 5 12\n行政许可 44\n0\n",
    "prose with a number on a line": "全年公开信息\n35\n条,较上年增加。\n以上数据截至年底。\n",
    "stacks of columns": "1.甲\n2.乙\n\n0\n1\n\n0\n0\n\n总计\n\n7\n\n0\n1\n",
    "pieces of labels in paragraphs, values apart": "结果\n维持\n\n结果\n纠正\n\n10\n\n1\n\n0\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", NOT_CLAIMED.values(), ids=NOT_CLAIMED)
def test_what_the_layout_cannot_have_written_scores_nothing(text: str) -> None:
    assert DIALECT.sniff(text).value == 0.0


def test_the_score_is_said_in_both_languages() -> None:
    score = DIALECT.sniff("注:以下为件数。\n规章\n0\n1\n\n- 2 -\n2\n行政许可\n5\n1\n3\n4\n7\n")
    assert score.value == 10 / 12
    assert score.reasons == (
        ("12 行中有 8 行：独占一行的数值", "8 of 12 lines: a value alone on its line"),
        ("12 行中有 1 行：是完整的句子，或有几个单元格", "1 of 12 lines: a whole sentence, or several cells"),
    )


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@given(strategies.blocks(("规章", "0", "12", "\n", "\n\n", " ", "- 2 -", "。", "1.5")))
def test_any_text_of_lines_gives_at_most_one_row(text: str) -> None:
    assert len(check_grid(DIALECT, text).rows) <= 1
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["0\n", "0", "规\n", "\n", " \n", "0\n\n", "0 ", "\n0", "- 2", "规章 0\n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="规章\n", tail="x")
    check_linear(DIALECT, unit, tail="x")


@pytest.mark.parametrize("gap", GAPS.values(), ids=GAPS)
@pytest.mark.parametrize("case", CASES)
def test_a_report_without_its_marks_reads_the_same(case: str, gap: str) -> None:
    """Every value of the tables is the same once nothing but their cells is left; 001 lost labels that nothing replaces
    where no row has an end.
    """
    before = govparse.parse(corpus_text(case))
    after = govparse.parse(without_marks(case, gap))
    wrong = {
        cell: (before.cells[cell].value, read.value)
        for cell, read in after.cells.items()
        if read.reading in ("exact", "repaired") and read.value != before.cells[cell].value
    }
    assert wrong == {}
    lost = {cell for cell, read in before.cells.items() if read.value is not None and after.cells[cell].value is None}
    assert not lost or (case.startswith("001") and all(cell.startswith("applications") for cell in lost))


def without_marks(case: str, gap: str) -> str:
    """A report of the corpus with nothing but the cells of its tables."""
    folded = clean(corpus_text(case)).folded
    for number, (block, _) in enumerate(corpus_blocks(case)):
        folded = folded.replace(block, cells_alone(case, number, gap)[1])
    return folded
