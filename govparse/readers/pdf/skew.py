"""A page that lies askew, as a sheet under a scanner does, is turned straight."""

import math
from collections import Counter
from statistics import median

from attrs import frozen

from govparse.readers.pdf.runs import Look
from govparse.readers.pdf.shapes import Glyph, Page, Point
from govparse.readers.pdf.subpaths import add_stroke

_FURTHEST, _STEP = 5.0, 0.1
"""Degrees up to which a page is looked at, and from one try to the next."""
_LEAST = 0.2
"""Degrees that do no harm."""
_NEAR = 0.4
"""Degrees by which texts of one page may differ."""
_FEWEST = 10
"""So many texts are needed to see which way their lines run."""
_LINE = 3.0
"""Points that the beginnings of texts of one line may be apart in height."""
_BETTER = 1.15
"""So many times better must the texts stand in lines than they do as the page is."""


def straighten(page: Page, looks: list[Look]) -> None:
    """Turn the characters and lines of a page whose texts run askew, or stand on lines that do."""
    texts = [look for look in looks if look.glyphs]
    angle = _angle(texts)
    if abs(angle) < _LEAST:
        return
    turn = _Turn(math.radians(angle), page.width / 2, page.height / 2)
    for look in texts:
        if abs(look.turned) < abs(look.turned - angle):  # words that are level are moved as they are
            turn.move(look.glyphs)
        else:
            for glyph in look.glyphs:
                turn.move([glyph])
    oblique, page.oblique = page.oblique, []
    for first, second in oblique:
        add_stroke(page, turn.place(*first), turn.place(*second))


@frozen
class _Turn:
    """A turn to the right about a point, by an angle in radians."""

    angle: float
    x: float
    y: float

    def place(self, x: float, y: float) -> Point:
        """Where another point comes to stand."""
        right = (x - self.x) * math.cos(self.angle) - (y - self.y) * math.sin(self.angle)
        return self.x + right, self.y + self.height(x, y)

    def height(self, x: float, y: float) -> float:
        """How far below the point another point comes to stand."""
        return (x - self.x) * math.sin(self.angle) + (y - self.y) * math.cos(self.angle)

    def move(self, glyphs: list[Glyph]) -> None:
        """Move characters that stay as they are to each other to where the first of them comes to stand."""
        x, y = glyphs[0].x0, glyphs[0].middle[1]
        right, down = (there - here for there, here in zip(self.place(x, y), (x, y), strict=True))
        for glyph in glyphs:
            glyph.x0, glyph.x1 = glyph.x0 + right, glyph.x1 + right
            glyph.top, glyph.bottom = glyph.top + down, glyph.bottom + down


def _angle(texts: list[Look]) -> float:
    """Degrees to the left by which the texts of a page run askew, or the lines of a page without ink."""
    turned = [look.turned for look in texts if not look.oblique]
    if not turned or 2 * len(turned) < len(texts):
        return 0.0
    usual = median(turned)
    if abs(usual) >= _LEAST:
        return usual if 2 * sum(abs(each - usual) <= _NEAR for each in turned) > len(turned) else 0.0
    unseen = [look for look in texts if look.unseen]
    if len(unseen) < _FEWEST or 2 * len(unseen) < len(texts):
        return 0.0
    starts = [(look.glyphs[0].x0, look.glyphs[0].middle[1]) for look in unseen]
    count = round(_FURTHEST / _STEP)
    tries = [number * _STEP for number in range(-count, count + 1)]
    in_lines = {angle: _in_lines(starts, math.radians(angle)) for angle in tries}
    best = max(in_lines, key=lambda angle: (in_lines[angle], -abs(angle)))
    return best if in_lines[best] >= _BETTER * in_lines[0.0] else 0.0


def _in_lines(starts: list[tuple[float, float]], angle: float) -> float:
    """How well texts stand in lines when they are turned: more so, the more of them are at one height."""
    turn = _Turn(angle, 0.0, 0.0)
    heights = [turn.height(x, y) / _LINE for x, y in starts]
    lines = Counter(math.floor(height) for height in heights)
    between = Counter(math.floor(height + 0.5) for height in heights)
    return float(sum(count * count for count in (*lines.values(), *between.values())))
