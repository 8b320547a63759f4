"""Two pages on one sheet, side by side as in an open book, are two pages."""

from attrs import evolve

from govparse.readers.pdf.lines import lines_of
from govparse.readers.pdf.shapes import Box, Glyph, Page, Rule

_WIDE = 1.2
"""A sheet that is so much wider than high may hold two pages."""
_GUTTER = 20.0
"""Points between the text of two pages."""
_OFF = 0.06
"""How far from the middle of the sheet the gutter may be, as a share of its width."""
_LONG = 0.6
"""A line of prose fills so much of the width of its page."""
_FEWEST_LONG, _LONGEST_CELL = 2, 14
"""So many lines of prose are on each page; a cell of a table without borders has no more characters."""


def halves(page: Page) -> list[Page]:
    """The page, or the two pages that stand on it from left to right; places stay those of the sheet."""
    if page.width < _WIDE * page.height or (middle := _gutter(page)) is None:
        return [page]
    left = [glyph for glyph in page.glyphs if glyph.middle[0] < middle]
    right = [glyph for glyph in page.glyphs if glyph.middle[0] >= middle]
    if not (_is_prose(left) and _is_prose(right)):
        return [page]
    return [_half(page, left, 0.0, middle), _half(page, right, middle, page.width)]


def _gutter(page: Page) -> float | None:
    """The middle of the blank stretch between two pages; None where text or lines run over it."""
    centre = page.width / 2
    ends = [glyph.x1 for glyph in page.glyphs if glyph.middle[0] < centre and not glyph.text.isspace()]
    starts = [glyph.x0 for glyph in page.glyphs if glyph.middle[0] >= centre and not glyph.text.isspace()]
    if not ends or not starts or min(starts) - max(ends) < _GUTTER:
        return None
    middle = (max(ends) + min(starts)) / 2
    if abs(middle - centre) > _OFF * page.width:
        return None
    return None if any(rule.start < middle < rule.end for rule in page.horizontal) else middle


def _is_prose(glyphs: list[Glyph]) -> bool:
    """Whether several lines are long, each in one piece, and begin and end where others do."""
    lines = lines_of(list(glyphs))
    width = max((line.x1 for line in lines), default=0.0) - min((line.x0 for line in lines), default=0.0)
    long = [line for line in lines if len(line.pieces) == 1 and line.x1 - line.x0 >= _LONG * width]
    return sum(len(line.text) > _LONGEST_CELL for line in long) >= _FEWEST_LONG


def _half(page: Page, glyphs: list[Glyph], left: float, right: float) -> Page:
    def across(rule: Rule) -> bool:
        return left <= (rule.start + rule.end) / 2 < right

    def within(box: Box) -> bool:
        return left <= (box[0] + box[2]) / 2 < right

    return evolve(
        page,
        left=left,
        width=right - left,
        glyphs=glyphs,
        horizontal=[rule for rule in page.horizontal if across(rule)],
        vertical=[rule for rule in page.vertical if left <= rule.at < right],
        drawn=[mark for mark in page.drawn if left <= mark.middle[0] < right],
        oblique=[stroke for stroke in page.oblique if within((*stroke[0], *stroke[1]))],
    )
