"""Text that is struck out by a line."""

from bisect import bisect_left, bisect_right

from govparse.readers.pdf.shapes import Glyph, Page, Rule

_MIDDLE = 0.22
"""How far above or below the middle of a character a line may be that strikes it out, as a share of its height."""
_SHORTEST = 3.0
"""A shorter line is a dot of a dotted one."""
_MOST = 1_000
"""Characters at the height of a line that are looked at."""
_BEYOND = 0.5
"""How far such a line may reach beyond the text, as a share of its height: the border of a table reaches further."""


def without_struck(page: Page) -> int:
    """Take the characters that lines strike out of a page; returns how many lines do."""
    if not page.horizontal:
        return 0
    glyphs = sorted(page.glyphs, key=lambda each: each.top + each.bottom)
    middles = [(glyph.top + glyph.bottom) / 2 for glyph in glyphs]
    near_by = _MIDDLE * max((glyph.bottom - glyph.top for glyph in glyphs), default=0.0)
    gone: set[int] = set()
    lines = 0
    for rule in page.horizontal:
        if rule.end - rule.start < _SHORTEST:
            continue
        start = bisect_left(middles, rule.at - near_by)
        near = glyphs[start : min(bisect_right(middles, rule.at + near_by), start + _MOST)]
        if near and (struck := _struck(rule, near)):
            gone.update(map(id, struck))
            lines += 1
    if gone:
        page.glyphs = [glyph for glyph in page.glyphs if id(glyph) not in gone]
    return lines


def _struck(rule: Rule, glyphs: list[Glyph]) -> list[Glyph]:
    """The characters that a line goes through, where it is as long as they are."""
    through = [
        glyph
        for glyph in glyphs
        if not glyph.text.isspace()
        and rule.start <= glyph.middle[0] <= rule.end
        and abs(rule.at - glyph.middle[1]) <= _MIDDLE * (glyph.bottom - glyph.top)
    ]
    if not through:
        return []
    beyond = _BEYOND * max(glyph.bottom - glyph.top for glyph in through)
    left, right = min(glyph.x0 for glyph in through), max(glyph.x1 for glyph in through)
    return through if left - beyond <= rule.start and rule.end <= right + beyond else []
