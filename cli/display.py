"""Text in columns of a terminal: widths, clipping, padding, tables, and a line of a source with a caret under it.

Widths count terminal columns: full-width characters take two, combining and invisible ones none, others one.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import category, combining, east_asian_width

ELLIPSIS = "…"
TAB_STOP = 4
_JOINER = "\u200d"
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc", "Zl", "Zp"})
_UNBROKEN = re.compile(r"[!-~]+ *|.", re.DOTALL)
_LOOK_ROUND = 240
"""Characters either side of a place that an excerpt looks at, so that a line of any length costs the same."""


def char_width(char: str) -> int:
    """Columns one character takes."""
    if " " <= char <= "~":
        return 1
    if combining(char) or category(char) in _INVISIBLE:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def display_width(text: str) -> int:
    """Columns a text without tabs takes; an emoji joined to the one before it takes no more room."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(width for _, width in _measured(text))


def _measured(text: str) -> Iterable[tuple[str, int]]:
    before = ""
    for char in text:
        yield char, 0 if before == _JOINER else char_width(char)
        before = char


def clip(text: str, width: int) -> str:
    """The text, or as much of its beginning as fits into `width` columns with … at its end."""
    if display_width(text) <= width:
        return text
    kept, used = "", display_width(ELLIPSIS)
    for char, size in _measured(text):
        used += size
        if used > width:
            break
        kept += char
    return kept + ELLIPSIS


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text filled with blanks to `width` columns, standing at the right with `right`."""
    blanks = " " * (width - display_width(text))
    return blanks + text if right else text + blanks


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns: between words of ASCII, anywhere in Chinese."""
    lines, line, used = [], "", 0
    for piece in _UNBROKEN.findall(text):
        size = display_width(piece.rstrip())
        if line and used + size > width:
            lines.append(line.rstrip())
            line, used = "", 0
        line, used = line + piece, used + display_width(piece)
    return [*lines, line.rstrip()]


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of rows of equal length with their columns below each other."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(pad, row, widths)).rstrip() for row in rows]


class Excerpt(NamedTuple):
    """A line of a source as shown, and the line of carets below it."""

    line: str
    carets: str


def excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """The part of `line` around `[start, end)` in about `width` columns (40 at least), with carets under that place.

    Offsets count characters of the line. Tabs are expanded, characters that a terminal would obey are left out, and …
    stands where the line goes on. An empty place, or one past the end of the line, gets one caret.
    """
    start, end = min(start, len(line)), min(max(start, end), len(line))
    low, high = max(0, start - _LOOK_ROUND), min(len(line), end + _LOOK_ROUND, start + 2 * _LOOK_ROUND)
    pieces, edges = _expanded(line[low:high])
    left, right, total = edges[start - low], edges[min(end, high) - low], edges[-1]
    room = max(width, 40) - 2
    context = max(0, room - (right - left)) // 2
    first = max(0, min(left - context, total - room))
    shown = [
        (piece, at)
        for piece, at, after in zip(pieces, edges, edges[1:], strict=False)
        if first <= at and after <= first + room
    ]
    origin = shown[0][1] if shown else 0
    lead = ELLIPSIS if low > 0 or origin > 0 else ""
    tail = ELLIPSIS if high < len(line) or first + room < total else ""
    carets = "^" * max(1, min(right, first + room) - left)
    return Excerpt(lead + "".join(piece for piece, _ in shown) + tail, " " * (len(lead) + left - origin) + carets)


def _expanded(text: str) -> tuple[list[str], list[int]]:
    """What a terminal shows for every character, and the column each starts at, with the end of the last."""
    pieces, edges, column = [], [0], 0
    for char, size in _measured(text):
        if char == "\t":
            size = TAB_STOP - column % TAB_STOP
            char = " " * size
        elif category(char) in ("Cc", "Cf", "Zl", "Zp") and char != _JOINER:
            char = ""
        pieces.append(char)
        column += size
        edges.append(column)
    return pieces, edges
