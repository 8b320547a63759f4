"""How the objects of a page look: their colour, and the part of the page that they are cut to."""

import ctypes
from typing import Any

import pypdfium2.raw as raw

from govparse.readers.pdf.shapes import Box, Colour, Frame, Matrix

_MOST_CUTS = 20
"""Paths that an object is cut to that are looked at."""
_MOST_POINTS = 50
OPAQUE = 255
_WHITE = 255


def colour_of(shape: Any, *, stroke: bool = False) -> Colour | None:
    """The colour that an object has on white paper; None where it is a pattern."""
    red, green, blue, strength = (ctypes.c_uint() for _ in range(4))
    read = raw.FPDFPageObj_GetStrokeColor if stroke else raw.FPDFPageObj_GetFillColor
    if not read(shape, red, green, blue, strength):
        return None
    if strength.value == OPAQUE:
        return red.value, green.value, blue.value
    return on_white((red.value, green.value, blue.value), strength.value / OPAQUE)


def on_white(colour: Colour, strength: float) -> Colour:
    """A colour that one can see through, on white paper; `strength` is 1 where one cannot."""
    red, green, blue = (round(_WHITE + (each - _WHITE) * strength) for each in colour)
    return red, green, blue


def brightness(colour: Colour) -> float:
    """From 0 for black to 255 for white, as the eye has it."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def clip_of(shape: Any, frame: Frame, outer: Matrix) -> Box | None:
    """The box around the part of the page that an object is cut to, as shown; None where it is not cut."""
    path = raw.FPDFPageObj_GetClipPath(shape)
    box: Box | None = None
    for number in range(min(raw.FPDFClipPath_CountPaths(path), _MOST_CUTS)):
        points = []
        for place in range(min(raw.FPDFClipPath_CountPathSegments(path, number), _MOST_POINTS)):
            x, y = ctypes.c_float(), ctypes.c_float()
            raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(path, number, place), x, y)
            points.append((x.value, y.value))
        if points:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            box = clipped(frame.around(outer, (min(xs), min(ys), max(xs), max(ys))), box)
    return box


def clipped(box: Box, to: Box | None) -> Box:
    """The part of a box that lies in another one; right is less than left, or bottom less than top, where none does."""
    if to is None:
        return box
    return max(box[0], to[0]), max(box[1], to[1]), min(box[2], to[2]), min(box[3], to[3])
