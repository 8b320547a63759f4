"""One cell a line with a bar after it, as some extractors of main text flatten the tables of web pages.

A row opens with a line of one bar and is padded with bars to the width of the table; a lone bar is a blank cell, too:

    |               opens the row
    行政许可 |
    8 |
    |               a blank cell
    ||||            padding: cells and bars of padding together are the width
"""

import re
from itertools import count
from typing import TYPE_CHECKING

from govparse.tables.bars import more_lone_bars, openings
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid
from govparse.tables.rows import NOISE, Part, cell_at, fold_lines
from govparse.tables.sniffing import Layout, skeleton
from govparse.tables.stretches import Stretch, cut_rows
from govparse.tables.writing import Texts, read_back

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="|",
    shown=r"^(?:[^\S\n]*\|+|[^|\n]*[^|\s][^\S\n]*\|)[^\S\n]*$",
    words=("行末竖线结束唯一的单元格，或整行只有竖线", "a bar ends the one cell of the line, or there are only bars"),
    denied=r"^[^\S\n]*[^|\s][^|\n]*$|^[^|\n]*\|+(?:[^\S\n]+\||[^\S\n]*[^|\s])",
    denial=("没有竖线，或一行有几个单元格", "no bar, or several cells"),
    by_shape=True,
)

_OPENED = re.compile(r"^[^\S\n]*\|[^\S\n]*\n(?=[^|\n]*[^|\s])", re.MULTILINE)
_ENDED = re.compile(r"[^|\s][^\S\n]*+\|[^\S\n]*$", re.MULTILINE)
_PADDED = re.compile(r"^[^\S\n]*\|\|+[^\S\n]*$", re.MULTILINE)


_WIDEST = 18
"""With more cells than this to each row that is opened, rows are not opened here."""


class Rows:
    """What each rule of the grammar makes: stretches of slots, then the rows that their width gives."""

    def start(self, stretches: list[Stretch]) -> list[Part]:
        """All rows, then the lines that belong to none."""
        noise = (token for stretch in stretches for token in stretch.noise)
        return [*cut_rows(stretches), *noise]

    def stretch(self, tokens: "list[Token]") -> Stretch:
        """The lines up to a padding, each one slot of a row."""
        stretch = Stretch(tokens[0].start_pos or 0, tokens[-1].end_pos or 0)
        for token in tokens:
            if token.type == "VALUES":
                _add_values(stretch, token)
            elif token.type == "PADDING":
                stretch.padding = token.count("|")
            elif token.type in NOISE:
                stretch.noise.append(token)
            elif token.type != "BLANK_LINE":
                _add_slots(stretch, token)
        return stretch


class BarTerminated(DeclaredDialect):
    """The layout of cells that end with a bar: rows are cut by the width of the table.

    Where no width fits, a stretch stays one row, its lone bars blank cells. A lone bar in the last place of a row is a
    blank cell, though it may be padding: the two are the same text.
    """

    name = "bar_terminated"
    title = ("每行一个单元格，竖线结尾", "one cell a line, ended by a bar")
    grammar = "tables/bar_terminated.lark"
    layout = LAYOUT
    actions = Rows
    spanned = "none"

    def sniff(self, text: str) -> Score:
        """The share of lines that are one cell and its bar, or only bars.

        0 where no line is a cell and its bar, and where the rows that padding or the number of cells tells are not
        opened.
        """
        score = super().sniff(text)
        if not score.value:
            return score
        seen = skeleton(text)
        if not _ENDED.search(seen):
            return Score(0.0, (*score.reasons, ("没有一行是单元格和竖线", "no line is a cell and its bar")))
        opened, padded = len(_OPENED.findall(seen)), len(_PADDED.findall(seen))
        certain, unopened = openings(seen)
        enough = _WIDEST * opened >= len(_ENDED.findall(seen))
        if opened and enough and 2 * opened >= padded and certain >= unopened:
            return score
        words = (f"{padded} 行有补齐，{opened} 行有起始竖线", f"{padded} rows are padded, but {opened} are opened")
        return Score(0.0, (*score.reasons, words))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows of a block.

        Blank cells are written for certain where lone bars are, and where none of them may be the start of a row.
        """
        grid = super().grid(text, offset)
        blanks = [[cell.text for cell in row.cells].count("") for row in grid.rows]
        lines = (text[row.start - offset : row.end - offset] for row in grid.rows)
        grid.blanks_kept = any(blanks) and not any(map(more_lone_bars, lines, blanks))
        return grid

    def render(self, rows: Texts) -> str:
        """A bar before every row, one behind every cell, padding behind the row. Raises `Unwritable` for bars in cells.

        Every row is padded, so that its end is certain, to a prime number of bars: nothing divides it, and blank cells
        cannot be taken for the starts of narrower rows.
        """
        bars = _next_prime(max(map(len, rows), default=0) + 3)
        lines = (line for row in rows for line in ("|", *map(_cell_line, row), "|" * (bars - 1 - len(row))))
        return read_back(self, rows, "".join(f"{line}\n" for line in lines))


def _cell_line(text: str) -> str:
    return f"{text} |" if text else "|"


def _next_prime(least: int) -> int:
    return next(number for number in count(least) if all(number % divisor for divisor in range(2, number)))


def _add_values(stretch: Stretch, lines: "Token") -> None:
    """Adds the number that begins each line: what `_add_slots` does, without asking what cannot be."""
    slots, starts = stretch.slots, stretch.starts
    place = lines.start_pos or 0
    for line in lines.split("\n")[:-1]:
        text = line.partition("|")[0].rstrip()
        slots.append(Cell(text, place, place + len(text)))
        starts.append(place)
        place += len(line) + 1


def _add_slots(stretch: Stretch, lines: "Token") -> None:
    """Adds the cell before each bar; a line without a bar goes on in the next one."""
    slots, starts = stretch.slots, stretch.starts
    start = place = lines.start_pos or 0
    begun = ""
    for line in lines.removesuffix("\n").split("\n"):
        place += len(line) + 1
        before, bar, _ = line.rpartition("|")
        if not bar:
            begun += f"{line}\n"
            continue
        cell = cell_at(begun + before, start)
        if begun:
            cell.text = fold_lines(cell.text)
        slots.append(cell)
        starts.append(start)
        start, begun = place, ""
