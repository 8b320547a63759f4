"""The laws of every dialect: its grids and trees, how its time grows, and that it reads what it writes."""

import re
from collections.abc import Iterable
from time import process_time

from govparse.tables.dialect import Dialect
from govparse.tables.grid import Cell, Grid
from govparse.tables.writing import Texts, Writer

OFFSET = 7
"""Where the checks let a block start: a place that is not counted from there is not the place of a character."""

_MARKED = re.compile(r"\s+|(?i:<br ?/?>)|\\(?=\|)")


def rows_of(grid: Grid) -> list[list[str]]:
    """The text of every cell, row by row."""
    return [[cell.text for cell in row.cells] for row in grid.rows]


def read_rows(dialect: Dialect, text: str) -> list[list[str]]:
    """The rows that a dialect reads in a block, which is held to the laws: for comparing with what stands there."""
    return rows_of(check_grid(dialect, text))


def check_grid(dialect: Dialect, text: str, offset: int = OFFSET, *, separators: str = "|-:") -> Grid:
    """Assert what holds of the grid of any text, and give the grid.

    Rows and cells stand in order, inside each other; every row has a cell; the text of a cell is what stands at its
    place, on one line and without blanks around it. No character but blanks and `separators` is outside of cells and
    noise. Where a dialect `wraps`, a cell only begins with what stands at its place, and goes on in other lines of its
    row; so the cells of a row hold, in some order, all its characters.
    """
    grid = dialect.grid(text, offset)
    assert (grid.start, grid.end) == (offset, offset + len(text)), "the grid is not as long as its text"
    assert grid.dialect == dialect.name, f"the grid says that {grid.dialect!r} read it"
    kept = bytearray(len(text))
    wraps = getattr(dialect, "wraps", False)
    row_end = offset
    for number, row in enumerate(grid.rows, start=1):
        assert row_end <= row.start < row.end <= grid.end, f"row {number} is out of order or out of the block"
        assert row.cells, f"row {number} has no cell"
        row_end, cell_end = row.end, row.start
        if wraps:
            place = slice(row.start - offset, row.end - offset)
            assert _letters(row.cells, separators) == _letters([text[place]], separators), (
                f"row {number} lost something"
            )
            kept[place] = b"x" * (row.end - row.start)
        for cell in row.cells:
            assert cell_end <= cell.start <= cell.end <= row.end, f"{cell} is out of order or out of row {number}"
            cell_end = row.start if wraps else cell.end
            place = slice(cell.start - offset, cell.end - offset)
            shown, there = _squeezed(cell.text), _squeezed(text[place])
            assert shown == there or (wraps and shown.startswith(there)), (
                f"{cell} is not what its place holds: {there!r}"
            )
            assert cell.text == cell.text.strip(), f"{cell} has blanks around it"
            assert not cell.text or text[place] == text[place].strip(), f"the place of {cell} has blanks around it"
            assert "\n" not in cell.text, f"{cell} has a line break"
            kept[place] = b"x" * (cell.end - cell.start)
    for start, end in grid.noise:
        kept[start - offset : end - offset] = b"x" * (end - start)
    lost = [char for char, there in zip(text, kept, strict=True) if not there and not char.isspace()]
    assert set(lost) <= set(separators), f"lost: {''.join(lost)}"
    return grid


def _letters(pieces: Iterable[Cell | str], separators: str) -> list[str]:
    """The characters of some pieces in order of the alphabet, without blanks and separators."""
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    return sorted(char for char in text if not char.isspace() and char not in separators)


def _squeezed(text: str) -> str:
    """A text without what may be changed in a cell: blanks, line breaks as marks, backslashes before bars."""
    return _MARKED.sub("", text)


def check_tree(dialect: Dialect, text: str, offset: int = OFFSET) -> None:
    """Assert that the leaves of a parse tree are the text, each at its place."""
    position = offset
    for token in dialect.tree(text, offset).scan_values(lambda _: True):
        assert token.start_pos == position, f"{token!r} stands at {token.start_pos}, its place is {position}"
        assert token == text[position - offset : position - offset + len(token)], f"{token!r} is not the text there"
        position += len(token)
        assert token.end_pos == position, f"{token!r} ends at {token.end_pos}, its end is {position}"
    assert position == offset + len(text), f"the leaves end at {position}"


def check_render(dialect: Writer, rows: Texts) -> str:
    """Assert that a dialect reads what it writes, that the grid obeys the laws and has no noise; gives the text.

    Raises `govparse.tables.writing.Unwritable` where the dialect says that it cannot write these rows.
    """
    text = dialect.render(rows)
    grid = check_grid(dialect, text)
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
