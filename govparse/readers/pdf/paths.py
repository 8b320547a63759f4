"""Drawn lines: the borders of tables, whether they are strokes, thin boxes or frames."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as raw
from attrs import define

from govparse.readers.pdf.looks import clip_of, clipped, colour_of
from govparse.readers.pdf.shapes import Box, Fill, Frame, Matrix, Page, Point, Run, after, matrix_of
from govparse.readers.pdf.subpaths import LARGEST_CHARACTER, THIN, Subpath, add_bar, add_mark, add_path

MOST_OBJECTS = 40_000
"""Objects of a page that are looked at."""
_MOST_SEGMENTS = 4_000
_DEEPEST_FORM = 4
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
    elif kind == raw.FPDF_PAGEOBJ_SHADING:
        _ground(drawing, shape, outer)
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
    if add_bar(drawing.page, box):
        return
    a, b, c, d, _, _ = matrix
    drawing.page.pictures += min(abs(a * d - b * c) / max(width * height, 1.0), 1.0)
    drawing.page.fills.append(Fill(drawing.order, box, None, opaque=False))
    add_mark(drawing.page, box)


def _path(drawing: _Drawing, shape: Any, outer: Matrix, *, veiled: bool) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    count = raw.FPDFPath_CountSegments(shape)
    if count > _MOST_SEGMENTS or not raw.FPDFPath_GetDrawMode(shape, fill, stroke) or not (fill.value or stroke.value):
        return
    lines = list(_subpaths(drawing, shape, count, after(matrix_of(shape), outer)))
    add_path(drawing.page, lines, fill=bool(fill.value), stroke=bool(stroke.value))
    if fill.value and len(lines) == 1 and lines[0].is_box:
        _filling(drawing, shape, outer, lines[0].box, veiled=veiled)
    elif fill.value and lines:
        _ground(drawing, shape, outer)


def _filling(drawing: _Drawing, shape: Any, outer: Matrix, box: Box, *, veiled: bool) -> None:
    """Note a filled box: what was drawn there before is not shown."""
    left, top, right, bottom = box
    if right - left <= THIN or bottom - top <= THIN:
        return
    shown, colour = clipped(box, clip_of(shape, drawing.frame, outer)), colour_of(shape)
    opaque = colour is not None and not veiled and not raw.FPDFPageObj_HasTransparency(shape)
    drawing.page.fills.append(Fill(drawing.order, shown, colour, opaque))


def _ground(drawing: _Drawing, shape: Any, outer: Matrix) -> None:
    """Note that the colour under what stands on a large shape or shading is not known."""
    sides = [ctypes.c_float() for _ in range(4)]
    if raw.FPDFPageObj_GetBounds(shape, *sides):
        left, bottom, right, top = (side.value for side in sides)
        box = drawing.frame.around(outer, (left, bottom, right, top))
        if max(box[2] - box[0], box[3] - box[1]) > LARGEST_CHARACTER:
            drawing.page.fills.append(Fill(drawing.order, box, None, opaque=False))


def _subpaths(drawing: _Drawing, shape: Any, count: int, matrix: Matrix) -> Iterator[Subpath]:
    """The lines of a path; curves that are straight lines are taken for such."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    line = Subpath([])
    bend: list[Point] = []
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(shape, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = drawing.frame.place(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(line.points) > 1:
                yield line
            line = Subpath([point])
        elif kind == raw.FPDF_SEGMENT_BEZIERTO:
            bend.append(point)
            if len(bend) == 3:
                line.bend(bend)
                bend = []
        else:
            line.points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            line.points.append(line.points[0])
    if len(line.points) > 1:
        yield line
