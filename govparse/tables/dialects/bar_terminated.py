"""One cell a line with a bar after it, as some extractors of main text flatten the tables of web pages.

A row opens with a line of one bar and is padded with bars to the width of the table; a lone bar is a blank cell, too:

    |               opens the row
    行政许可 |
    8 |
    |               a blank cell
    ||||            padding: cells and bars of padding together are the width
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from govparse.parsing.grammar import lexeme
from govparse.parsing.joined import Joined, name_joined
from govparse.tables.bars import kinds_of_lines, more_lone_bars, openings
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Grid
from govparse.tables.rows import NOISE, Part, fold_lines, split_last_line, texts_of
from govparse.tables.shapes import Tally
from govparse.tables.sniffing import Layout
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

_ENDED = Tally(r"[^|\s][^\S\n]*+\|[^\S\n]*$")
_PADDED = Tally(r"^[^\S\n]*\|\|+[^\S\n]*$")
_OPENED = re.compile("o(?=[ceTt])")
_SLOTS = frozenset({"CELL", "VALUES", "BARS"})
_JOINED = name_joined("stretch")
_PADDING = re.compile(r"\|\|[^\n]*(?:\n|\Z)")
_SLOT = re.compile(r"([^|]*+)\|[^\S\n]*+\n?")

_WIDEST = 18
"""With more cells than this to each row that is opened, rows are not opened here."""


class Rows:
    """What each rule of the grammar makes: stretches of slots, then the rows that their width gives."""

    joined = (Joined("stretch", _SLOTS, several=True),)

    def start(self, stretches: list[list[Stretch]]) -> list[Part]:
        """All rows, then the lines that belong to none."""
        every = [stretch for some in stretches for stretch in some]
        return [*cut_rows(every), *(token for stretch in every for token in stretch.noise)]

    def stretch(self, tokens: "list[Token]") -> list[Stretch]:
        """The lines up to a padding, each one slot of a row; several stretches where they come as one token."""
        *begun, last = tokens
        if last.type != _JOINED:
            return [_stretch(tokens)]
        if not begun and (plain := _plain_stretches(last)):
            return plain
        first, *others = _apart(last)
        return [_stretch([*begun, first]), *(_stretch([token]) for token in others)]


class BarTerminated(DeclaredDialect):
    """The layout of cells that end with a bar: rows are cut by the width of the table.

    Where no width fits, a stretch stays one row, its lone bars blank cells. A lone bar in the last place of a row is a
    blank cell, though it may be padding: the two are the same text.
    """

    name = "bar_terminated"
    title = ("每行一个单元格，竖线结尾", "one cell a line, ended by a bar")
    grammar = "tables/bar_terminated.lark"
    needs = "|"
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
        if not (ended := _ENDED.of(text)):
            return Score(0.0, (*score.reasons, ("没有一行是单元格和竖线", "no line is a cell and its bar")))
        opened, padded = len(_OPENED.findall(kinds_of_lines(text))), _PADDED.of(text)
        certain, unopened = openings(text)
        enough = _WIDEST * opened >= ended
        if opened and enough and 2 * opened >= padded and certain >= unopened:
            return score
        words = (f"{padded} 行有补齐，{opened} 行有起始竖线", f"{padded} rows are padded, but {opened} are opened")
        return Score(0.0, (*score.reasons, words))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows of a block.

        Blank cells are written for certain where lone bars are, and where none of them may be the start of a row.
        """
        grid = super().grid(text, offset)
        blanks = [row.texts.texts.count("") for row in grid.rows]
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


def _plain_stretches(lines: "Token") -> list[Stretch]:
    """The stretches of some lines, all at once: none where not each line ends with its bar."""
    if lines.count("|\n") != lines.count("\n") or not lines.endswith("\n"):
        return []
    stretches = []
    start, first = lines.start_pos or 0, 0
    pieces = lines.split("|\n")
    slots = texts_of(pieces, start, gap=2)
    for number, text in enumerate(slots.texts):
        if "|" in text:
            end = slots.ends[number] + 2
            run = start, pieces[first:number], 2
            stretches.append(Stretch(start, end, slots.between(first, number), text.count("|") + 1, [], [run]))
            start, first = end, number + 1
    return stretches


def _apart(lines: "Token") -> "Iterator[Token]":
    """Each stretch of some lines as the padding that ends it, with its other lines before it."""
    first = 0
    for padding in _PADDING.finditer(lines):
        yield lexeme("PADDING", lines[first : padding.end()], (lines.start_pos or 0) + first)
        first = padding.end()


def _stretch(tokens: "list[Token]") -> Stretch:
    """The stretch of some tokens; the padding may have lines of slots before it."""
    stretch = Stretch(tokens[0].start_pos or 0, tokens[-1].end_pos or 0)
    run: list[str] = []
    place = stretch.start
    for token in tokens:
        if token.type in _SLOTS:
            run.append(token)
            continue
        if token.type == "PADDING":
            slots, padding = split_last_line(token)
            run.append(slots)
            stretch.padding = padding.count("|")
        elif token.type in NOISE:
            stretch.noise.append(token)
        _add_slots(stretch, "".join(run), place)
        run, place = [], token.end_pos or 0
    _add_slots(stretch, "".join(run), place)
    return stretch


def _add_slots(stretch: Stretch, text: str, place: int) -> None:
    """Adds the cell before each bar of some lines; a line without a bar goes on in the next one."""
    first, bars = len(stretch.slots), text.count("|")
    if not bars:
        return
    if text.count("|\n") == bars:
        stretch.add(text.split("|\n")[:-1], place, gap=2)
    else:  # blanks behind some bars, or the end of the text
        for slot in _SLOT.finditer(text):
            stretch.add([slot[1]], place + slot.start(), gap=0)
    if text.count("\n") > bars:
        texts = stretch.slots.texts
        texts[first:] = map(fold_lines, texts[first:])
