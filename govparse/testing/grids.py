"""The laws of every dialect: its grids and trees, how its time grows, and that it reads what it writes."""

from time import process_time

from govparse.tables.dialect import Dialect
from govparse.tables.grid import Grid
from govparse.tables.laws import breaches
from govparse.tables.writing import Texts, Writer

OFFSET = 7
"""Where the checks let a block start: a place that is not counted from there is not the place of a character."""


def rows_of(grid: Grid) -> list[list[str]]:
    """The text of every cell, row by row."""
    return [[cell.text for cell in row.cells] for row in grid.rows]


def read_rows(dialect: Dialect, text: str, *, separators: str | None = None) -> list[list[str]]:
    """The rows that a dialect reads in a block, which is held to the laws: for comparing with what stands there."""
    return rows_of(check_grid(dialect, text, separators=separators))


def check_grid(dialect: Dialect, text: str, offset: int = OFFSET, *, separators: str | None = None) -> Grid:
    """Assert what holds of the grid of any text (`govparse.tables.laws`), and give the grid.

    `separators` are the characters that may stand outside of cells and noise, by default those that the dialect names.
    """
    grid = dialect.grid(text, offset)
    for _, breach in breaches(dialect, grid, text, offset, separators):
        raise AssertionError(breach)
    return grid


def check_tree(dialect: Dialect, text: str, offset: int = OFFSET) -> None:
    """Assert that the leaves of a parse tree are the text, each at its place."""
    position = offset
    for token in dialect.tree(text, offset).scan_values(lambda _: True):
        assert token.start_pos == position, f"{token!r} stands at {token.start_pos}, its place is {position}"
        assert token == text[position - offset : position - offset + len(token)], f"{token!r} is not the text there"
        position += len(token)
        assert token.end_pos == position, f"{token!r} ends at {token.end_pos}, its end is {position}"
    assert position == offset + len(text), f"the leaves end at {position}"


def check_render(dialect: Writer, rows: Texts, *, separators: str | None = None) -> str:
    """Assert that a dialect reads what it writes, that the grid obeys the laws and has no noise; gives the text.

    Raises `govparse.tables.writing.Unwritable` where the dialect says that it cannot write these rows.
    """
    text = dialect.render(rows)
    grid = check_grid(dialect, text, separators=separators)
    assert rows_of(grid) == [list(row) for row in rows], f"written {rows}, read {rows_of(grid)}"
    assert grid.noise == [], "what was written is noise"
    check_tree(dialect, text)
    return text


_LONG_RUNS = 5


def check_linear(dialect: Dialect, unit: str, head: str = "", tail: str = "", count: int = 3_000) -> None:
    """Assert that eight times the text takes less than thirty times as long (a quadratic reading takes 64 times).

    The text is `head`, `count` times `unit`, and `tail`: a hostile line is many of one thing and then another. The
    slower of two short runs is held against the fastest of a few long ones, so that a busy machine does not count.
    """
    short, long = (head + unit * (count * times) + tail for times in (1, 8))
    once = max(_seconds(dialect, short) for _ in range(2))
    most = 30 * max(once, 0.02)
    more = _seconds(dialect, long)
    for _ in range(_LONG_RUNS - 1):
        more = more if more < most else min(more, _seconds(dialect, long))
    assert more < most, f"{unit!r}: {once:.2f} s, eight times as much: {more:.2f} s"


def _seconds(dialect: Dialect, text: str) -> float:
    start = process_time()
    dialect.sniff(text)
    dialect.grid(text, 0)
    return process_time() - start
