"""Characters to lines of text, and the lines of a cell to its text."""

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from attrs import define

from govparse.readers.pdf.shapes import Glyph

WORD_GAP = 0.3
"""Two Latin letters or digits further apart than this share of the height of the line are two words."""
CHARACTER_GAP = 0.6
"""The same for Chinese characters, which justified lines move apart."""
COLUMN_GAP = 1.5
"""What stands further apart stands in two columns."""
_SMALL = 0.9
"""Digits of one number differ less in size than this."""
_RAISED = 0.25
"""A digit whose foot stands so much of its height higher or lower than that of the one before it is a note, too."""
_SAME_PLACE = 0.12
"""A character drawn twice for boldness."""
_PADDING = 11.0
"""The usual margins left and right in a cell, in points."""

_ASCII_WORD = re.compile(r"[0-9A-Za-z]")
_DIGITS = re.compile(r"[0-9]+")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")


@define
class Line:
    """Characters at one height from left to right, with their text.

    `pieces` are the stretches that wide gaps divide, each with its left edge.
    """

    glyphs: list[Glyph]
    text: str
    pieces: list[tuple[float, str]]
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of a stretch of text, from above."""
    lines: list[list[Glyph]] = []
    middle = -1e9
    for glyph in sorted(glyphs, key=lambda each: each.top + each.bottom):
        centre, height = (glyph.top + glyph.bottom) / 2, glyph.bottom - glyph.top
        if lines and centre - middle <= 0.45 * max(height, lines[-1][0].bottom - lines[-1][0].top):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
            middle = centre
    return [line for each in lines if (line := _line(each)) is not None]


def _line(glyphs: list[Glyph]) -> Line | None:
    glyphs.sort(key=lambda each: each.x0)
    shown = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not shown:
        return None
    height = median([glyph.bottom - glyph.top for glyph in shown])
    pieces = [(shown[0].x0, "")]
    kept: list[Glyph] = []
    blank = False
    for glyph in glyphs:
        if glyph.text.isspace():
            blank = bool(kept)
            continue
        if kept:
            last = kept[-1]
            if glyph.text == last.text and abs(glyph.x0 - last.x0) <= _SAME_PLACE * height:
                continue
            gap = glyph.x0 - last.x1
            if gap > COLUMN_GAP * height:
                pieces.append((glyph.x0, ""))
            elif gap > _gap_between(last, glyph) * height or (blank and gap > -0.5 * height):
                pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]} ")
            elif _is_raised(last, glyph):
                pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]}^")
        pieces[-1] = (pieces[-1][0], pieces[-1][1] + glyph.text)
        kept.append(glyph)
        blank = False
    return Line(
        kept,
        " ".join(text for _, text in pieces),
        pieces,
        kept[0].x0,
        min(glyph.top for glyph in kept),
        max(glyph.x1 for glyph in kept),
        max(glyph.bottom for glyph in kept),
    )


def _is_raised(first: Glyph, second: Glyph) -> bool:
    """Whether a digit behind another one is raised or lowered, and no part of its number."""
    sizes = first.bottom - first.top, second.bottom - second.top
    moved = abs(first.bottom - second.bottom) > _RAISED * max(sizes)
    return first.text.isdigit() and second.text.isdigit() and (moved or min(sizes) < _SMALL * max(sizes))


def _gap_between(first: Glyph, second: Glyph) -> float:
    return WORD_GAP if _ASCII_WORD.match(first.text) and _ASCII_WORD.match(second.text) else CHARACTER_GAP


def joined(first: str, second: str) -> str:
    """Two lines of one paragraph as one: a blank only between words or numbers in Latin script."""
    if first and second and first[-1].isascii() and _ASCII_WORD.match(second) and first[-1] not in "-/(（":
        return f"{first} {second}"
    return first + second


def text_of(lines: list[Line]) -> str:
    """The text of lines that belong together."""
    text = ""
    for line in lines:
        text = joined(text, line.text)
    return text


def cell_lines(glyphs: list[Glyph]) -> list[Line]:
    """The lines of a cell; columns of vertical writing are lines, too, from the right."""
    return _columns(glyphs) if _is_vertical(glyphs) else lines_of(glyphs)


def _is_vertical(glyphs: list[Glyph]) -> bool:
    """Whether characters follow each other closer from above than from the left, in two columns or more."""
    shown = [glyph for glyph in glyphs if not glyph.text.isspace() and not glyph.text.isascii()]
    if len(shown) < 4:
        return False
    down, right = _pitches(shown, vertical=True), _pitches(shown, vertical=False)
    return len(right) > 1 and len(down) > len(right) and median(down) < 0.95 * median(right)


def _pitches(glyphs: list[Glyph], vertical: bool) -> list[float]:
    """The distances between neighbours of one column, or of one line."""

    def along(glyph: Glyph) -> float:
        return (glyph.top + glyph.bottom) / 2 if vertical else (glyph.x0 + glyph.x1) / 2

    def across(glyph: Glyph) -> float:
        return (glyph.x0 + glyph.x1) / 2 if vertical else (glyph.top + glyph.bottom) / 2

    placed = sorted((round(across(glyph) / 3), along(glyph)) for glyph in glyphs)
    return [second[1] - first[1] for first, second in pairwise(placed) if first[0] == second[0]]


def _columns(glyphs: list[Glyph]) -> list[Line]:
    turned = [Glyph(each.text, each.top, -each.x1, each.bottom, -each.x0) for each in glyphs]
    lines = lines_of(turned)
    return [Line(each.glyphs, each.text, each.pieces, *_upright(each)) for each in lines]


def _upright(line: Line) -> tuple[float, float, float, float]:
    return -line.bottom, line.x0, -line.top, line.x1


def cell_text(lines: list[Line], width: float, widest: float) -> str:
    """The text of a cell of this width.

    A number goes on in the next line where it stops at its decimal point, or where the line before is full of digits
    and none of its column is wider: `widest` is the width of the widest, infinite where two lines may be two rows.
    """
    text = ""
    for number, line in enumerate(lines):
        if number and _one_number(lines[number - 1], line, text, width, widest):
            text += line.text
        else:
            text = joined(text, line.text)
    return text


def _one_number(last: Line, line: Line, text: str, width: float, widest: float) -> bool:
    if not _NUMBER.fullmatch(text.rstrip(".") + line.text.lstrip(".")) or not _DIGITS.fullmatch(line.text.lstrip(".")):
        return False
    if text.endswith(".") != line.text.startswith("."):
        return True
    full = len(last.text) > 1 and last.x1 - last.x0 >= widest - 1.0 and is_full(last, width)
    return full and _DIGITS.fullmatch(text) is not None


def is_full(line: Line, width: float) -> bool:
    """Whether no further character would have fitted behind a line of a cell of this width."""
    glyph = line.glyphs[-1]
    return width - (line.x1 - line.x0) <= _PADDING + (glyph.x1 - glyph.x0) + 1.0


def number_like(text: str) -> bool:
    """Whether a text is a figure, or what stands for one."""
    return bool(text) and not re.search(r"[^-+0-9.,%/—–增减\s]", text)
