"""What the bars of a block say of the layout that wrote them, where single lines do not tell one from another."""

import re

_BEHIND_PADDING = re.compile(r"\|[^\S\n]*+\|[^\S\n]*+\n(?:(?P<bar>[^\S\n]*+\|[^\S\n]*+\n)|(?=[^\S\n]*+[^|\s]))")
_PADDED = re.compile(r"[^|\s][^\S\n]++\|[^\S\n]++\|\|++[^\S\n]*$", re.MULTILINE)
_BLANK_WRITTEN = re.compile(r"\|[^\S\n]++\|(?=[^\S\n]*+[^|\s]|[^\S\n]++\|)")
_BETWEEN = re.compile(r"[^|\s][^\S\n]*+\|(?:[^\S\n]|\|)*+[^|\s]")
_BETWEEN_IN_LINE = re.compile(r"^[^\S\n]*+[^|\s][^|\n]*+\|(?:[^\S\n]|\|)*+[^|\s]", re.MULTILINE)
_SINGLE = re.compile(r"[^|\s][^\S\n]*+\|(?=[^\S\n]*+[^|\s])")
_DOUBLE = re.compile(r"[^|\s][^\S\n]*+\|\|(?=[^\S\n]*+[^|\s])")
_THREE = re.compile(r"\|[^|\n]*\|[^|\n]*\|")
_ENDED = re.compile(r"^[^\S\n]*+[^|\s][^|\n]*+\|[^\S\n]*+$", re.MULTILINE)
_ONE = re.compile(r"^[^\S\n]*+\|[^\S\n]*+$", re.MULTILINE)
_LONE = re.compile(r"^[^\S\n]*+\|(?:[^\S\n]|\|)*+$", re.MULTILINE)

_WHOLE_TO_DAMAGED = 10
"""So many times as often a layout writes its own bars as a damaged line shows those of another layout."""


def openings(text: str) -> tuple[int, int]:
    """How many rows open with a lone bar and how many with text, of those behind a row that is padded for certain."""
    found = [opening["bar"] is not None for opening in _BEHIND_PADDING.finditer(text)]
    return sum(found), len(found) - sum(found)


def pads_opened_rows(text: str) -> bool:
    """Whether rows of one line end with bars in one piece, which stand for the width and for no blank cells.

    A layout that writes blank cells has blanks between the bars, and has them inside rows, too.
    """
    padded = len(_PADDED.findall(text)) if "||" in text else 0
    return bool(padded) and padded >= len(_BLANK_WRITTEN.findall(text))


def separates(text: str) -> bool:
    """Whether a line has text on both sides of a bar."""
    return _BETWEEN.search(text) is not None


def separates_rows(text: str) -> bool:
    """Whether lines with text on both sides of a bar are at least as many as lines of one cell and its bar.

    Where they are fewer, lines of one cell ran together here and there.
    """
    return len(_BETWEEN_IN_LINE.findall(text)) >= max(1, len(_ENDED.findall(text)))


def has_rows(text: str) -> bool:
    """Whether a line has several cells between bars, blank ones among them."""
    return separates(text) or _THREE.search(text) is not None


def encloses(text: str) -> bool:
    """Whether every cell has two bars of its own: two stand between cells, and one alone only in a damaged line."""
    double = len(_DOUBLE.findall(text)) if "||" in text else 0
    return bool(double) and double >= _WHOLE_TO_DAMAGED * len(_SINGLE.findall(text))


def more_lone_bars(row: str, blanks: int) -> bool:
    """Whether lines of one bar in the lines of a row are more than its blank cells and the bar that opens it."""
    lone = _ONE.findall(row)
    return len(lone) > blanks + bool(lone and _ONE.match(row))


def stands_alone(text: str) -> bool:
    """Whether a line has bars and nothing else."""
    return _LONE.search(text) is not None
