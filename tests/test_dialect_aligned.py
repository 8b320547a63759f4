"""Cells at fixed places of padded lines, as tools write that lay out web pages for a terminal."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.dialects.aligned import Aligned
from govparse.testing import check_grid, check_linear, check_tree, read_rows, strategies

DIALECT = Aligned()
BLOCK = st.one_of(ANY_BLOCK, strategies.blocks(("  ", " ", "\n", "\n\n", "0", "规章", "12")))


def laid_out(rows: list[list[str]], between: str = "\n") -> str:
    """Rows as such tools write them: every cell padded to the width of its column, two blanks between."""
    widths = [max(len(row[at]) for row in rows if at < len(row)) for at in range(max(map(len, rows)))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + between for row in rows
    )


ROWS = [
    ["申请人情况", "自然人", "商业企业", "总计"],
    ["一、本年新收", "821", "", "", "", "1", "859"],
    ["三、办理结果", "(一)予以公开", "258", "12", "", "", "1", ""],
    ["(二)部分公开", "3", "", "", "", "", ""],
    ["(七)总计", "767", "", "2", "", "1", "805"],
    ["结果 维持"],
]


def test_blanks_between_and_behind_are_cells() -> None:
    assert read_rows(DIALECT, laid_out(ROWS)) == ROWS
    assert DIALECT.grid(laid_out(ROWS)).blanks_kept


def test_lines_of_blanks_part_rows_and_empty_lines_part_tables() -> None:
    other = [["行政复议", "行政诉讼"], ["", "5"]]
    text = laid_out(ROWS, "\n     \n") + "\n\n" + laid_out(other)
    assert read_rows(DIALECT, text) == [*ROWS, *other]
    assert DIALECT.sniff(text).value == 1.0


def test_every_cell_has_its_place() -> None:
    grid = DIALECT.grid("规章  0 \n许可  12\n纠正    \n", 100)
    places = [(cell.text, cell.start, cell.end) for row in grid.rows for cell in row.cells]
    assert places == [
        ("规章", 100, 102),
        ("0", 104, 105),
        ("许可", 107, 109),
        ("12", 111, 113),
        ("纠正", 114, 116),
        ("", 118, 118),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("规章          0     12\n行政许可      8\n", id="no padding"),
        pytest.param("规章  0    \n行政许可  12\n", id="a cell wider than its column"),
        pytest.param("规章     0   \n行政许可   12  \n", id="three blanks between"),
        pytest.param("规章  0  5 \n", id="one line"),
        pytest.param("规章 | 0 \n行政许可 | 12\n", id="bars"),
    ],
)
def test_what_does_not_come_out_even_is_not_claimed(text: str) -> None:
    assert DIALECT.sniff(text).value == 0.0
    grid = check_grid(DIALECT, text)
    assert not grid.blanks_kept
    assert all(cell.text for row in grid.rows for cell in row.cells)


@given(st.lists(st.lists(st.sampled_from(("", "0", "12", "规章", "结果 维持")), min_size=2, max_size=5), min_size=2))
def test_cells_that_are_read_stand_in_their_columns(rows: list[list[str]]) -> None:
    """Whatever was laid out: either it comes back as it was, columns without text apart, or it is not claimed."""
    rows = [["甲", *row] for row in rows]
    text = laid_out(rows)
    if DIALECT.sniff(text).value:
        assert read_rows(DIALECT, text) == rows


@given(BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    check_grid(DIALECT, text)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", [" ", "  ", "0  ", "0", "0 ", "规章  0 \n", " \n"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, tail="x")


def test_an_indented_table_is_read() -> None:
    text = "".join(f"    {line}\n" for line in laid_out(ROWS).splitlines())
    assert read_rows(DIALECT, text) == ROWS


def test_a_table_in_a_cell_of_another_is_padded_to_the_width_of_that() -> None:
    rows = [["规章", "0", "12"], ["行政许可", "8", ""]]
    text = "".join(f"{line:<41}\n" for line in laid_out(rows).splitlines())
    assert DIALECT.sniff(text).value == 1.0
    assert read_rows(DIALECT, text) == rows
