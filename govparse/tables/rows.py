"""What the dialects share between a parse tree and a grid: cells cut out of a row, lines folded, parts put together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lark import Token

from govparse.parsing.joined import Joined
from govparse.tables.grid import Cell, CellTexts, Grid, Row

Part = Row | Token
"""What a rule hands up: a row, or a token that belongs to none."""

NOISE = frozenset({"PAGE", "STRAY"})
"""The terminals that stand for lines of no row; every other token outside of rows separates."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_VALUE_LINE = re.compile(r"[0-9]+|[-—–/]{1,4}")


def cell_at(text: str, start: int) -> Cell:
    """A cell of one line: `text` at `start`, blanks around it cut off; a blank cell keeps the place it had."""
    shown = text.strip()
    start += text.find(shown)
    return Cell(shown, start, start + len(shown or text))


def cells_of(pieces: Sequence[str], place: int, gap: int = 1) -> list[Cell]:
    """The cells of a row that was cut into pieces of one line, `gap` characters apart; `place` is the first's."""
    return texts_of(pieces, place, gap).cells()


def texts_of(pieces: Sequence[str], place: int, gap: int = 1) -> CellTexts:
    """What `cells_of` makes the cells of."""
    texts = list(map(str.strip, pieces))
    starts: list[int] = []
    ends: list[int] = []
    if texts == pieces:  # most rows have no blanks to cut off
        for text in texts:
            starts.append(place)
            place += len(text)
            ends.append(place)
            place += gap
        return CellTexts(texts, starts, ends)
    for piece, text in zip(pieces, texts, strict=True):
        start = place + piece.find(text)  # a blank cell keeps its place
        starts.append(start)
        ends.append(start + len(text or piece))
        place += len(piece) + gap
    return CellTexts(texts, starts, ends)


def split_row(tokens: Sequence[Token], mark: str) -> Row:
    """The row of one line, given by its tokens: every `mark` starts a cell, also at the ends of the line."""
    return _split("".join(tokens), tokens[0].start_pos or 0, mark)


def _split(line: str, start: int, mark: str) -> Row:
    texts = texts_of(line.removesuffix("\n").split(mark), start, len(mark))
    return Row.of_texts(texts, start, start + len(line))


def lines_of(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """Every line of some tokens, with its end, and its place."""
    place = tokens[0].start_pos or 0
    for line in _LINE.findall("".join(tokens)):
        yield line, place
        place += len(line)


def split_last_line(text: str) -> tuple[str, str]:
    """The lines before the last one, and that one."""
    last = text.rfind("\n", 0, -1) + 1
    return text[:last], text[last:]


def in_turn(parts: Iterable[list[Part] | Token]) -> list[Part]:
    """What rules made several parts of, and the tokens between them, in order."""
    return [part for some in parts for part in (some if isinstance(some, list) else (some,))]


def rows_split_at(mark: str) -> type[Any]:
    """The actions for a grammar in which the rule `row` is one line, and every `mark` starts a cell."""

    class Rows:
        """What each rule of the grammar makes."""

        joined = (Joined("row", several=True),)

        def start(self, parts: Sequence[list[Part] | Token]) -> list[Part]:
            """All rows, and the lines between them."""
            return in_turn(parts)

        def row(self, tokens: Sequence[Token]) -> list[Part]:
            """The rows of some lines."""
            return [_split(line, start, mark) for line, start in lines_of(tokens)]

    return Rows


def fold_lines(text: str) -> str:
    """The text of a cell that was broken over lines, without the breaks and the blanks around them.

    Digits on both sides of a break stay apart, and so do numbers and dashes on lines of their own: nothing says that
    they are one number.
    """
    pieces: list[str] = []
    for line in map(str.strip, text.split("\n")):
        if pieces and line and _stays_apart(pieces[-1], line):
            pieces.append(" ")
        if line:
            pieces.append(line)
    return "".join(pieces)


def _stays_apart(before: str, line: str) -> bool:
    if before[-1].isdecimal() and line[0].isdecimal():
        return True
    return _VALUE_LINE.fullmatch(before) is not None and _VALUE_LINE.fullmatch(line) is not None


def to_grid(dialect: str, parts: Iterable[Part], text: str, offset: int, *, blanks_kept: bool = True) -> Grid:
    """The grid of a block from its rows and the tokens between them, in order."""
    grid = Grid(dialect, [], offset, offset + len(text), blanks_kept)
    for part in parts:
        if isinstance(part, Row):
            grid.rows.append(part)
        elif part.type in NOISE:
            grid.noise.append((part.start_pos or 0, part.end_pos or 0))
    return grid
