"""What the tests of the dialects share: table blocks of the corpus, blocks made up, and the laws of every grid."""

import re
from functools import cache
from time import process_time

from hypothesis import strategies as st

from govparse.cleaning import clean
from govparse.outline.blocks import split_blocks
from govparse.tables.dialect import Dialect
from govparse.tables.grid import Grid
from helpers import corpus_text

PIECES = [
    "\t",
    "|",
    "||",
    " | ",
    "\n",
    "\n\n",
    " ",
    "0",
    "12",
    "规章",
    "- 2 -\n",
    "第 3 页\n",
    "---",
    ":-",
    "\\",
    "<br>",
    "。",
]
ANY_BLOCK = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(st.sampled_from("\t|\n 0a规-:\\\r\x0b\u3000\u2028"), max_size=60),
)
"""Any text made of what tables are made of, and of what breaks them."""


@cache
def corpus_blocks(case: str) -> tuple[tuple[str, int], ...]:
    """The folded text of the three tables of a report, and where each starts in the cleaned text."""
    cleaned = clean(corpus_text(case))
    blocks = [block for block in split_blocks(cleaned) if block.kind == "table"]
    return tuple((cleaned.folded[block.start : block.end], block.start) for block in blocks)


def corpus_grids(dialect: Dialect, case: str) -> list[Grid]:
    """The three grids of a report, each held to the laws."""
    grids = []
    for text, offset in corpus_blocks(case):
        grids.append(dialect.grid(text, offset))
        check_grid(grids[-1], text, offset)
    return grids


def rows_of(grid: Grid) -> list[list[str]]:
    """The text of every cell, row by row."""
    return [[cell.text for cell in row.cells] for row in grid.rows]


def read(dialect: Dialect, text: str) -> list[list[str]]:
    """The rows of a block that also obeys the laws."""
    grid = dialect.grid(text, 7)
    check_grid(grid, text, 7)
    return rows_of(grid)


def check_grid(grid: Grid, text: str, offset: int) -> None:
    """Assert what holds of every grid: rows and cells in order, texts from their places, and no character lost."""
    assert (grid.start, grid.end) == (offset, offset + len(text))
    kept = bytearray(len(text))
    row_end = offset
    for row in grid.rows:
        assert row_end <= row.start < row.end <= grid.end
        assert row.cells, "a row has cells"
        row_end, cell_end = row.end, row.start
        for cell in row.cells:
            assert cell_end <= cell.start <= cell.end <= row.end
            cell_end = cell.end
            place = slice(cell.start - offset, cell.end - offset)
            assert _squeezed(cell.text) == _squeezed(text[place])
            assert cell.text == cell.text.strip()
            assert "\n" not in cell.text
            kept[place] = b"x" * (cell.end - cell.start)
    for start, end in grid.noise:
        kept[start - offset : end - offset] = b"x" * (end - start)
    lost = [char for char, there in zip(text, kept, strict=True) if not there and not char.isspace()]
    assert set(lost) <= set("|-:"), f"lost: {''.join(lost)}"


def _squeezed(text: str) -> str:
    return re.sub(r"\s+|(?i:<br ?/?>)|\\(?=\|)", "", text)


def check_tree(dialect: Dialect, text: str) -> None:
    """Assert that the leaves of a tree are the text, each at its place."""
    position = 7
    for token in dialect.tree(text, 7).scan_values(lambda _: True):
        assert token.start_pos == position
        assert token == text[position - 7 : position - 7 + len(token)]
        position += len(token)
        assert token.end_pos == position
    assert position == 7 + len(text)


def check_linear(dialect: Dialect, unit: str, head: str = "", tail: str = "", count: int = 3_000) -> None:
    """Assert that eight times the text takes less than twenty times as long (a quadratic reading takes 64 times)."""
    once, more = (_seconds(dialect, head + unit * (count * times) + tail) for times in (1, 8))
    assert more < 20 * max(once, 0.01), f"{unit!r}: {once:.2f} s, eight times as much: {more:.2f} s"


def _seconds(dialect: Dialect, text: str) -> float:
    start = process_time()
    dialect.sniff(text)
    dialect.grid(text, 0)
    return process_time() - start
