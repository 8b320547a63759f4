"""Drawn lines: the borders of tables, whether they are strokes, thin boxes or frames."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as raw
from attrs import define

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.looks import clip_of, clipped, colour_of
from govparse.readers.pdf.shapes import Box, Fill, Frame, Glyph, Matrix, Page, Point, Rule, Run, after, matrix_of

MOST_OBJECTS = 40_000
"""Objects of a page that are looked at."""
_MOST_SEGMENTS = 4_000
_DEEPEST_FORM = 4
_THIN = 3.0
"""A filled box that is no thicker is a line."""
_THICKEST, _LONGER = 5.0, 3.0
"""So is one that is no thicker and so many times as long."""
_SHORTEST = 1.0
_STRAIGHT = 0.5
"""How far the ends of a horizontal or vertical line may be apart the other way."""

_SMALLEST_PICTURE = 4.0
"""A picture that is smaller shows no figure."""
_THINNEST, _LARGEST_CHARACTER = 1.0, 40.0
"""The sizes of a character that is drawn as its outline: a figure 1 is narrow."""
_CORNERS_OF_A_LINE = 4

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@define
class _Drawing:
    frame: Frame
    page: Page
    left: int = MOST_OBJECTS

    @property
    def order(self) -> int:
        """How many objects came before this one."""
        return MOST_OBJECTS - self.left


def draw(handle: Any, frame: Frame, page: Page) -> bool:
    """Add to a page its lines, texts, fillings and share of pictures; False where it has too many objects for that."""
    drawing = _Drawing(frame, page)
    count = raw.FPDFPage_CountObjects(handle)
    for number in range(min(count, MOST_OBJECTS)):
        _object(drawing, raw.FPDFPage_GetObject(handle, number), _IDENTITY, 0, veiled=False)
    return drawing.left > 0


def _object(drawing: _Drawing, shape: Any, outer: Matrix, depth: int, *, veiled: bool) -> None:
    drawing.left -= 1
    kind = raw.FPDFPageObj_GetType(shape)
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        drawing.page.runs.append(Run(drawing.order, shape, outer, veiled))
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        drawing.page.strokes += 1
        _path(drawing, shape, outer, veiled=veiled)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        _picture(drawing, after(matrix_of(shape), outer))
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        inner = after(matrix_of(shape), outer)
        veiled = veiled or bool(raw.FPDFPageObj_HasTransparency(shape))
        for number in range(raw.FPDFFormObj_CountObjects(shape)):
            if drawing.left <= 0:
                return
            _object(drawing, raw.FPDFFormObj_GetObject(shape, number), inner, depth + 1, veiled=veiled)


def _picture(drawing: _Drawing, matrix: Matrix) -> None:
    """A picture fills the unit square of its transformation; a thin one is a line."""
    width, height = drawing.frame.size
    box = drawing.frame.around(matrix, (0.0, 0.0, 1.0, 1.0))
    if _bar(drawing.page, box):
        return
    a, b, c, d, _, _ = matrix
    drawing.page.pictures += min(abs(a * d - b * c) / max(width * height, 1.0), 1.0)
    drawing.page.fills.append(Fill(drawing.order, box, None, opaque=False))
    _show(drawing, box)


def _show(drawing: _Drawing, box: Box, smallest: float = _SMALLEST_PICTURE) -> None:
    """Note where something is drawn that is no line of a table: a cell around it is not blank."""
    left, top, right, bottom = box
    if min(right - left, bottom - top) >= smallest and max(right - left, bottom - top) >= _SMALLEST_PICTURE:
        drawing.page.drawn.append(Glyph(PICTURE, *box))


def _path(drawing: _Drawing, shape: Any, outer: Matrix, *, veiled: bool) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    count = raw.FPDFPath_CountSegments(shape)
    if count > _MOST_SEGMENTS or not raw.FPDFPath_GetDrawMode(shape, fill, stroke) or not (fill.value or stroke.value):
        return
    lines = list(_subpaths(drawing, shape, count, after(matrix_of(shape), outer)))
    outlines = [each for each in lines if fill.value and _outline(drawing, each)]
    if stroke.value:
        for each in lines:
            for first, second in [each.ends] if each.curved else pairwise(each.points):
                add_stroke(drawing.page, first, second)
    elif not outlines:
        frame = len(lines) == 2  # two boxes, one in the other, filled between: the border of a cell
        for each in lines:
            _filled(drawing.page, each, frame=frame)
    if fill.value and len(lines) == 1 and lines[0].is_box:
        _filling(drawing, shape, outer, lines[0].box, veiled=veiled)


def _filling(drawing: _Drawing, shape: Any, outer: Matrix, box: Box, *, veiled: bool) -> None:
    """Note a filled box: what was drawn there before is not shown."""
    left, top, right, bottom = box
    if right - left <= _THIN or bottom - top <= _THIN or (colour := colour_of(shape)) is None:
        return
    shown = clipped(box, clip_of(shape, drawing.frame, outer))
    opaque = not veiled and not raw.FPDFPageObj_HasTransparency(shape)
    drawing.page.fills.append(Fill(drawing.order, shown, colour, opaque))


@define
class _Subpath:
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


def _subpaths(drawing: _Drawing, shape: Any, count: int, matrix: Matrix) -> Iterator[_Subpath]:
    """The lines of a path; curves that are straight lines are taken for such."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    line = _Subpath([])
    bend: list[Point] = []
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(shape, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = drawing.frame.place(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(line.points) > 1:
                yield line
            line = _Subpath([point])
        elif kind == raw.FPDF_SEGMENT_BEZIERTO:
            bend.append(point)
            if len(bend) == 3:
                line.curved = line.curved or not _is_straight([*line.points[-1:], *bend])
                line.points += bend if line.curved else bend[-1:]
                bend = []
        else:
            line.points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            line.points.append(line.points[0])
    if len(line.points) > 1:
        yield line


def _is_straight(points: list[Point]) -> bool:
    """Whether points stand in a horizontal or a vertical line."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) <= _STRAIGHT or max(ys) - min(ys) <= _STRAIGHT


def _outline(drawing: _Drawing, line: _Subpath) -> bool:
    """Whether a filled path has a shape of its own, as a character drawn as its outline has; what is large has none."""
    left, top, right, bottom = line.box
    width, height = right - left, bottom - top
    cornered = not line.is_box and len(set(line.points)) > _CORNERS_OF_A_LINE
    if not (line.curved or cornered) or max(width, height) > _LARGEST_CHARACTER:
        return line.curved
    _show(drawing, line.box, _THINNEST)
    return True


def add_stroke(page: Page, first: Point, second: Point) -> None:
    """Add a straight stroke to the lines of a page, or to its oblique ones."""
    (x0, y0), (x1, y1) = first, second
    if abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) >= _SHORTEST:
        page.horizontal.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    elif abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) >= _SHORTEST:
        page.vertical.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    elif max(abs(x0 - x1), abs(y0 - y1)) >= _SHORTEST:
        page.oblique.append((first, second))


def _filled(page: Page, line: _Subpath, *, frame: bool) -> None:
    if _bar(page, line.box) or not frame:
        return
    for first, second in pairwise(line.points):
        add_stroke(page, first, second)


def _bar(page: Page, box: Box) -> bool:
    """Add a thin box as a line; False where it is none. A dot may be one of a dotted line in both directions."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    horizontal = (height <= _THIN and (width > height or width <= _THIN)) or _thick(height, width)
    vertical = (width <= _THIN and (height > width or height <= _THIN)) or _thick(width, height)
    if horizontal:
        page.horizontal.append(Rule((top + bottom) / 2, left, right))
    if vertical:
        page.vertical.append(Rule((left + right) / 2, top, bottom))
    return horizontal or vertical


def _thick(across: float, along: float) -> bool:
    return across <= _THICKEST and along >= _LONGER * across
