"""What the bars of a block say of the layout that wrote them, where single lines do not tell one from another."""

import re
from functools import lru_cache

from govparse.tables.shapes import ByShape, Tally, sketch

LONE = Tally(r"^[^\S\n]*+\|[^\S\n]*+$")
"""Lines of one bar."""
_PADDED = Tally(r"[^|\s][^\S\n]++\|[^\S\n]++\|\|++[^\S\n]*$")
_BLANK_WRITTEN = Tally(r"\|[^\S\n]++\|(?=[^\S\n]*+[^|\s]|[^\S\n]++\|)")
_BETWEEN = Tally(r"[^|\s][^\S\n]*+\|(?:[^\S\n]|\|)*+[^|\s]")
_BETWEEN_IN_LINE = Tally(r"^[^\S\n]*+[^|\s][^|\n]*+\|(?:[^\S\n]|\|)*+[^|\s]")
_SINGLE = Tally(r"[^|\s][^\S\n]*+\|(?=[^\S\n]*+[^|\s])")
_DOUBLE = Tally(r"[^|\s][^\S\n]*+\|\|(?=[^\S\n]*+[^|\s])")
_THREE = Tally(r"\|[^|\n]*\|[^|\n]*\|")
_ENDED = Tally(r"^[^\S\n]*+[^|\s][^|\n]*+\|[^\S\n]*+$")
_BARS = Tally(r"^[^\S\n]*+\|(?:[^\S\n]|\|)*+$")

_LETTERS = {
    "o": r"[^\S\n]*+\|[^\S\n]*+",
    "c": r"[^\S\n]*+[^|\s][^|\n]*+",
    "e": r"[^\S\n]*+[^|\s][^|\n]*+\|[^\S\n]*+",
    "P": r"[^\S\n]*+(?:\|[^\n]*)?\|[^\S\n]*+\|[^\S\n]*+",
    "T": r"[^\n]*\|[^\S\n]*+\|[^\S\n]*+",
    "t": r"[^\S\n]*+[^|\s][^\n]*+",
    ".": r"[^\n]*+",
}
"""Kinds of lines, the first that fits: `o` one bar, `c` a cell without bars, `e` a cell and one bar behind it.

Of other lines that begin with text, `T` are padded, which is to end with two bars, and `t` are not; `P` are padded and
begin with no text; `.` are all others.
"""
_LETTER_OF = ByShape(lambda shape: next(letter for letter, kind in _LETTERS.items() if re.fullmatch(kind, shape)))
_LONE_BEHIND = re.compile(r"\n[^\S\n]*+\|[^\S\n]*+(?![^\n])")
"""Lines of one bar, but for the first line of a text."""
_OPENED = re.compile("[PT](?=o.)")
_UNOPENED = re.compile("[PT](?=[ceTt])")

_WHOLE_TO_DAMAGED = 10
"""So many times as often a layout writes its own bars as a damaged line shows those of another layout."""


@lru_cache(maxsize=1)
def kinds_of_lines(text: str) -> str:
    """The block as one letter a line: see `_LETTERS`."""
    return sketch(text).letters(_LETTER_OF)


def openings(text: str) -> tuple[int, int]:
    """How many rows open with a lone bar and how many with text, of those behind a row that is padded for certain."""
    kinds = kinds_of_lines(text)
    return len(_OPENED.findall(kinds)), len(_UNOPENED.findall(kinds))


def pads_opened_rows(text: str) -> bool:
    """Whether rows of one line end with bars in one piece, which stand for the width and for no blank cells.

    A layout that writes blank cells has blanks between the bars, and has them inside rows, too.
    """
    padded = _PADDED.of(text) if "||" in text else 0
    return bool(padded) and padded >= _BLANK_WRITTEN.of(text)


def separates(text: str) -> bool:
    """Whether a line has text on both sides of a bar."""
    return _BETWEEN.of(text) > 0


def separates_rows(text: str) -> bool:
    """Whether lines with text on both sides of a bar are at least as many as lines of one cell and its bar.

    Where they are fewer, lines of one cell ran together here and there.
    """
    return _BETWEEN_IN_LINE.of(text) >= max(1, _ENDED.of(text))


def has_rows(text: str) -> bool:
    """Whether a line has several cells between bars, blank ones among them."""
    return separates(text) or _THREE.of(text) > 0


def encloses(text: str) -> bool:
    """Whether every cell has two bars of its own: two stand between cells, and one alone only in a damaged line."""
    double = _DOUBLE.of(text) if "||" in text else 0
    return bool(double) and double >= _WHOLE_TO_DAMAGED * _SINGLE.of(text)


def more_lone_bars(row: str, blanks: int) -> bool:
    """Whether lines of one bar in the lines of a row are more than its blank cells and the bar that opens it."""
    return len(_LONE_BEHIND.findall(row)) > blanks


def stands_alone(text: str) -> bool:
    """Whether a line has bars and nothing else."""
    return _BARS.of(text) > 0
