"""Strokes in a cell that has no text: a dash or a figure drawn by hand or by a program that draws no characters."""

from bisect import bisect_left

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.cells import Cell
from govparse.readers.pdf.shapes import Box, Glyph, Page, Rule

_APART = 1.5
"""A stroke that is a mark keeps this far from the borders of its cell."""
_SHORTEST = 3.0
_LARGEST = 14.0
"""Lines that hang together and reach no further are no table."""
_MOST = 2_000
"""Strokes of a page that may be marks."""


def marks_of(page: Page, groups: list[tuple[list[Rule], list[Rule]]]) -> list[Box]:
    """The strokes of a page that are no borders, from above: oblique ones, and lines by themselves."""
    marks = [(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)) for (x0, y0), (x1, y1) in page.oblique[:_MOST]]
    for across, down in groups:
        boxes = [(rule.start, rule.at, rule.end, rule.at) for rule in across]
        boxes += [(rule.at, rule.start, rule.at, rule.end) for rule in down]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        if not (across and down) or max(right - left, bottom - top) <= _LARGEST:
            marks += boxes
    long = [mark for mark in marks if max(mark[2] - mark[0], mark[3] - mark[1]) >= _SHORTEST]
    return sorted(long, key=lambda mark: mark[1])[:_MOST]


def mark_blanks(cells: list[Cell], marks: list[Box]) -> None:
    """Put a mark into each cell without text that a stroke stands in."""
    tops = [mark[1] for mark in marks]
    for cell in cells if marks else ():
        if any(not glyph.text.isspace() for glyph in cell.glyphs):
            continue
        for left, top, right, bottom in marks[bisect_left(tops, cell.top) : bisect_left(tops, cell.bottom)]:
            inside = cell.x0 + _APART <= left and right <= cell.x1 - _APART
            if inside and cell.top + _APART <= top and bottom <= cell.bottom - _APART:
                cell.glyphs.append(Glyph(PICTURE, left, top, right, max(bottom, top + 1.0)))
                break
