"""What stands on a page, in points from its top left corner."""

from typing import Any

import pypdfium2.raw as raw
from attrs import define, field, frozen

Matrix = tuple[float, float, float, float, float, float]
"""`a b c d e f` of a transformation, as PDF writes it."""
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Colour = tuple[int, int, int]
"""Red, green and blue from 0 to 255."""


@define
class Glyph:
    """A character and the box that its font gives it; `number` is its place in what pdfium reads of the page."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    number: int = -1

    @property
    def middle(self) -> Point:
        """The point in the middle of its box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@define
class Rule:
    """A drawn line: horizontal at the height `at` from left to right, or vertical at `at` from top to bottom."""

    at: float
    start: float
    end: float


@frozen
class Run:
    """Text that the file draws at once: how many objects of the page come before it, and what it is drawn with.

    `veiled` says that one can see through it.
    """

    order: int
    handle: Any
    outer: Matrix
    veiled: bool


@frozen
class Fill:
    """A filled box or a picture, whose colour is not known, as shown; `opaque` hides what was drawn there before."""

    order: int
    box: Box
    colour: Colour | None
    opaque: bool


@define
class Page:
    """A page: its number from 1, its size, its characters in no order, its lines, and how much of it is pictures.

    `pictures` is the share of the page that its pictures cover, `strokes` how many paths are drawn on it; `drawn` are
    the boxes of pictures and filled shapes, `oblique` the strokes that are neither horizontal nor vertical, each from
    one point to another; `runs` and `fills` are in the order in which they are drawn. `left` is where it begins on its
    sheet.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(factory=list, repr=False)
    horizontal: list[Rule] = field(factory=list, repr=False)
    vertical: list[Rule] = field(factory=list, repr=False)
    pictures: float = 0.0
    strokes: int = 0
    drawn: list[Glyph] = field(factory=list, repr=False)
    oblique: list[tuple[Point, Point]] = field(factory=list, repr=False)
    left: float = 0.0
    runs: list[Run] = field(factory=list, repr=False)
    fills: list[Fill] = field(factory=list, repr=False)


@frozen
class Frame:
    """How a page is shown: its box in the file's own coordinates, which count from below, and its quarter turns."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, x: float, y: float) -> Point:
        """A point as shown, from the top left corner."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def around(self, matrix: Matrix, sides: Box) -> Box:
        """The box as shown of left, bottom, right and top in the coordinates that a transformation leads out of."""
        a, b, c, d, e, f = matrix
        x0, y0, x1, y1 = sides
        corners = ((x0, y0), (x1, y0), (x0, y1), (x1, y1))
        places = [self.place(a * x + c * y + e, b * x + d * y + f) for x, y in corners]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return min(xs), min(ys), max(xs), max(ys)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Left, top, right and bottom, as shown, of a box given from its lower left to its upper right corner."""
        if self.turns == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        (left, top), (right, bottom) = self.place(x0, y0), self.place(x1, y1)
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def matrix_of(shape: Any) -> Matrix:
    """The transformation that an object of a page is drawn with."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(shape, found):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def after(first: Matrix, then: Matrix) -> Matrix:
    """One transformation and then another."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
