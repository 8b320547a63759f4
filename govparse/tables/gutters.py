"""Columns of printed lines: what stands between their gutters, where every line is blank.

A Chinese character takes two columns of a screen. Folding made some full-width marks half as wide, and quotation marks
are as wide as a program holds them to be; what a table shows is the one way in which its cells stand in line.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from attrs import frozen

_PIECE = re.compile(r"[^ \n\t]+(?: [^ \n\t]+)*")
_RULER = re.compile(r"[-=~─━═ ]+")
_SEVERAL = re.compile(r"[^\s0-9] [-0-9][0-9.]*(?= [-0-9]|\n|\Z)")
"""A text and a value behind one blank: such a text is several cells."""
_FEW_OF = 8
_OTHERS = re.compile(r"[|\t│┃║]")
_FOLDED = frozenset("(),:;!?")
_OFF_CENTRE = 2
"""By so much the sums of start and end differ of texts that stand in the middle of their column."""
_LEAST_LINES, _LEAST_COLUMNS = 3, 2
_MOST_LINES = 400
_WAYS = ("WFM", "WFMA", "WF", "WFA", "")
GUTTER = 2
"""So many blanks stand between two columns."""


@frozen
class Piece:
    """A text of a line: its place in the line, and where it starts and ends on a screen."""

    start: int
    end: int
    left: int
    right: int


@frozen
class Columns:
    """The columns of a table: where each starts and ends on a screen; `wide` are the kinds of wide characters."""

    spans: tuple[tuple[int, int], ...]
    wide: str

    def cells(self, line: str) -> list[Piece | None]:
        """The piece of a line in each column, None where it is blank."""
        found: dict[int, Piece] = {}
        for piece in pieces_of(line, wide=self.wide):
            number = next(
                n for n, (left, right) in enumerate(self.spans) if left <= piece.left and piece.right <= right
            )
            found[number] = piece
        return [found.get(number) for number in range(len(self.spans))]


def pieces_of(line: str, *, wide: str) -> list[Piece]:
    """The texts of a line with two blanks or more between them; `wide` are the kinds of characters of two columns.

    The kinds are those of Unicode, and `M` for marks that folding may have made half as wide.
    """
    pieces: list[Piece] = []
    done = column = 0
    for found in _PIECE.finditer(line):
        left = column + found.start() - done
        column = left + sum(2 if _kind(char) in wide else 1 for char in found[0])
        done = found.end()
        pieces.append(Piece(found.start(), done, left, column))
    return pieces


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    return "M" if char in _FOLDED else east_asian_width(char)[0]


@lru_cache(maxsize=2)
def columns_of_block(text: str) -> Columns | None:
    """The columns of all lines of a block; None where they are not laid out so."""
    if _OTHERS.search(text) or "  " not in text:
        return None
    lines = [line for line in text.split("\n") if line.strip() and not _RULER.fullmatch(line)]
    if not _LEAST_LINES <= len(lines) <= _MOST_LINES:
        return None
    if len(_SEVERAL.findall(text)) > len(lines) // _FEW_OF:
        return None
    if not any(len(_PIECE.findall(line)) >= _LEAST_COLUMNS for line in lines):
        return None
    kinds = frozenset(map(_kind, set(text)))
    ways: dict[frozenset[str], str] = {}
    for way in _WAYS:
        ways.setdefault(kinds.intersection(way), way)
    for wide in ways.values():
        if (spans := _spans([pieces_of(line, wide=wide) for line in lines])) is not None:
            return Columns(spans, wide)
    return None


def _spans(lines: Sequence[Sequence[Piece]]) -> tuple[tuple[int, int], ...] | None:
    """The stretches between gutters, if every line has one piece at most in each and all there are in line."""
    spans: list[list[int]] = []
    for piece in sorted((piece for line in lines for piece in line), key=lambda piece: piece.left):
        if spans and piece.left < spans[-1][1] + GUTTER:
            spans[-1][1] = max(spans[-1][1], piece.right)
        else:
            spans.append([piece.left, piece.right])
    if len(spans) < _LEAST_COLUMNS or max(map(len, lines)) < _LEAST_COLUMNS:
        return None
    for left, right in spans:
        within = [[piece for piece in line if left <= piece.left < right] for line in lines]
        pieces = [piece for found in within for piece in found]
        if max(map(len, within)) > 1 or not _in_line(pieces):
            return None
    return tuple((left, right) for left, right in spans)


def _in_line(pieces: Sequence[Piece]) -> bool:
    middles = [piece.left + piece.right for piece in pieces]
    if len({piece.left for piece in pieces}) == 1 or len({piece.right for piece in pieces}) == 1:
        return True
    return max(middles) - min(middles) <= _OFF_CENTRE
