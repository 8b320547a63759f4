"""Straight lines, thin boxes, frames and outlines: what drawn paths are to the tables of a page."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import define

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.shapes import Box, Glyph, Page, Point, Rule

THIN = 3.0
"""A filled box that is no thicker is a line."""
_THICKEST, _LONGER = 5.0, 3.0
"""So is one that is no thicker and so many times as long."""
_SHORTEST = 1.0
_STRAIGHT = 0.5
"""How far the ends of a horizontal or vertical line may be apart the other way."""
_SMALLEST_PICTURE = 4.0
"""A picture that is smaller shows no figure."""
_THINNEST, LARGEST_CHARACTER = 1.0, 40.0
"""The sizes of a character that is drawn as its outline: a figure 1 is narrow."""
_CORNERS_OF_A_LINE = 4


@define
class Subpath:
    """A closed or open line: its corners as shown, and whether it is bent between them."""

    points: list[Point]
    curved: bool = False

    @property
    def box(self) -> Box:
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def ends(self) -> tuple[Point, Point]:
        """Two corners of the box around it, which stand for a line that is bent."""
        left, top, right, bottom = self.box
        return (left, top), (right, bottom)

    @property
    def is_box(self) -> bool:
        """Whether it is a rectangle that stands upright."""
        left, top, right, bottom = self.box
        return not self.curved and all(
            min(x - left, right - x) <= _STRAIGHT and min(y - top, bottom - y) <= _STRAIGHT for x, y in self.points
        )

    def bend(self, points: list[Point]) -> None:
        """Go on with a curve, given by its control points and its end; a straight one is taken for a line."""
        self.curved = self.curved or not _is_straight([*self.points[-1:], *points])
        self.points += points if self.curved else points[-1:]


def add_path(page: Page, lines: Sequence[Subpath], *, fill: bool, stroke: bool) -> None:
    """Add a path that is filled, or stroked, or both, to the lines of a page or to what is drawn on it."""
    outlines = [each for each in lines if fill and _outline(page, each)]
    if stroke:
        for each in lines:
            for first, second in [each.ends] if each.curved else pairwise(each.points):
                add_stroke(page, first, second)
    elif not outlines:
        frame = len(lines) == 2  # two boxes, one in the other, filled between: the border of a cell
        for each in lines:
            _add_filled(page, each, frame=frame)


def add_mark(page: Page, box: Box, smallest: float = _SMALLEST_PICTURE) -> None:
    """Note where something is drawn that is no line of a table: a cell around it is not blank."""
    left, top, right, bottom = box
    if min(right - left, bottom - top) >= smallest and max(right - left, bottom - top) >= _SMALLEST_PICTURE:
        page.drawn.append(Glyph(PICTURE, *box))


def add_stroke(page: Page, first: Point, second: Point) -> None:
    """Add a straight stroke to the lines of a page, or to its oblique ones."""
    (x0, y0), (x1, y1) = first, second
    if abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) >= _SHORTEST:
        page.horizontal.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    elif abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) >= _SHORTEST:
        page.vertical.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    elif max(abs(x0 - x1), abs(y0 - y1)) >= _SHORTEST:
        page.oblique.append((first, second))


def add_bar(page: Page, box: Box) -> bool:
    """Add a thin box as a line; False where it is none. A dot may be one of a dotted line in both directions."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    horizontal = (height <= THIN and (width > height or width <= THIN)) or _thick(height, width)
    vertical = (width <= THIN and (height > width or height <= THIN)) or _thick(width, height)
    if horizontal:
        page.horizontal.append(Rule((top + bottom) / 2, left, right))
    if vertical:
        page.vertical.append(Rule((left + right) / 2, top, bottom))
    return horizontal or vertical


def _thick(across: float, along: float) -> bool:
    return across <= _THICKEST and along >= _LONGER * across


def _add_filled(page: Page, line: Subpath, *, frame: bool) -> None:
    if add_bar(page, line.box) or not frame:
        return
    for first, second in pairwise(line.points):
        add_stroke(page, first, second)


def _outline(page: Page, line: Subpath) -> bool:
    """Whether a filled path has a shape of its own, as a character drawn as its outline has; what is large has none."""
    left, top, right, bottom = line.box
    width, height = right - left, bottom - top
    cornered = not line.is_box and len(set(line.points)) > _CORNERS_OF_A_LINE
    if not (line.curved or cornered) or max(width, height) > LARGEST_CHARACTER:
        return line.curved
    add_mark(page, line.box, _THINNEST)
    return True


def _is_straight(points: list[Point]) -> bool:
    """Whether points stand in a horizontal or a vertical line."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) <= _STRAIGHT or max(ys) - min(ys) <= _STRAIGHT
