"""Drawn lines: the borders of tables, whether they are strokes, thin boxes or frames."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as raw
from attrs import define

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.shapes import Frame, Glyph, Matrix, Page, Rule, after, matrix_of

MOST_OBJECTS = 40_000
"""Objects of a page that are looked at."""
_MOST_SEGMENTS = 4_000
_DEEPEST_FORM = 4
_THIN = 3.0
"""A filled box that is no thicker is a line."""
_SHORTEST = 1.0
_STRAIGHT = 0.5
"""How far the ends of a horizontal or vertical line may be apart the other way."""

_SMALLEST_PICTURE = 4.0
"""A picture that is smaller shows no figure."""

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Point = tuple[float, float]


@define
class _Drawing:
    frame: Frame
    page: Page
    left: int = MOST_OBJECTS


def draw(handle: Any, frame: Frame, page: Page) -> bool:
    """Add the lines of a page and its share of pictures; False where it has too many objects to be looked at all."""
    drawing = _Drawing(frame, page)
    count = raw.FPDFPage_CountObjects(handle)
    for number in range(min(count, MOST_OBJECTS)):
        _object(drawing, raw.FPDFPage_GetObject(handle, number), _IDENTITY, 0)
    return drawing.left > 0


def _object(drawing: _Drawing, shape: Any, outer: Matrix, depth: int) -> None:
    drawing.left -= 1
    kind = raw.FPDFPageObj_GetType(shape)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        drawing.page.strokes += 1
        _path(drawing, shape, outer)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        _picture(drawing, after(matrix_of(shape), outer))
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        inner = after(matrix_of(shape), outer)
        for number in range(raw.FPDFFormObj_CountObjects(shape)):
            if drawing.left <= 0:
                return
            _object(drawing, raw.FPDFFormObj_GetObject(shape, number), inner, depth + 1)


def _picture(drawing: _Drawing, matrix: Matrix) -> None:
    """A picture fills the unit square of its transformation."""
    a, b, c, d, _, _ = matrix
    width, height = drawing.frame.size
    drawing.page.pictures += min(abs(a * d - b * c) / max(width * height, 1.0), 1.0)
    _show(drawing, matrix, ((0, 0), (1, 0), (0, 1), (1, 1)))


def _show(drawing: _Drawing, matrix: Matrix, corners: Iterable[Point]) -> None:
    """Note where something is drawn that is no line of a table: a cell around it is not blank."""
    a, b, c, d, e, f = matrix
    places = [drawing.frame.place(a * x + c * y + e, b * x + d * y + f) for x, y in corners]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    if max(xs) - min(xs) >= _SMALLEST_PICTURE and max(ys) - min(ys) >= _SMALLEST_PICTURE:
        drawing.page.drawn.append(Glyph(PICTURE, min(xs), min(ys), max(xs), max(ys)))


def _path(drawing: _Drawing, shape: Any, outer: Matrix) -> None:
    page = drawing.page
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    count = raw.FPDFPath_CountSegments(shape)
    if count > _MOST_SEGMENTS or not raw.FPDFPath_GetDrawMode(shape, fill, stroke) or not (fill.value or stroke.value):
        return
    lines = list(_subpaths(drawing, shape, count, after(matrix_of(shape), outer)))
    if stroke.value:
        for points in lines:
            for first, second in pairwise(points):
                _edge(page, first, second)
        return
    if not lines:
        _curves(drawing, shape, outer)
    frame = len(lines) == 2  # two boxes, one in the other, filled between: the border of a cell
    for points in lines:
        _filled(page, points, frame)


def _curves(drawing: _Drawing, shape: Any, outer: Matrix) -> None:
    """A filled path of curves, such as a character drawn as its outline."""
    sides = [ctypes.c_float() for _ in range(4)]
    if raw.FPDFPageObj_GetBounds(shape, *sides):
        left, bottom, right, top = (side.value for side in sides)
        _show(drawing, outer, ((left, bottom), (right, bottom), (left, top), (right, top)))


def _subpaths(drawing: _Drawing, shape: Any, count: int, matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of each closed or open line of a path, as shown; lines with curves are none of a table."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    curved = False
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(shape, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        points.append(drawing.frame.place(a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _edge(page: Page, first: Point, second: Point) -> None:
    (x0, y0), (x1, y1) = first, second
    if abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) >= _SHORTEST:
        page.horizontal.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    elif abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) >= _SHORTEST:
        page.vertical.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _filled(page: Page, points: list[Point], frame: bool) -> None:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    width, height = right - left, bottom - top
    if height <= _THIN and (width > height or width <= _THIN):
        page.horizontal.append(Rule((top + bottom) / 2, left, right))
    if width <= _THIN and (height > width or height <= _THIN):  # a dot may be one of a dotted line in both directions
        page.vertical.append(Rule((left + right) / 2, top, bottom))
    if frame and width > _THIN and height > _THIN:
        for first, second in pairwise(points):
            _edge(page, first, second)
