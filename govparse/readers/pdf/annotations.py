"""What is laid over a page: typed notes, values of form fields and drawings that viewers and printers show."""

import ctypes
from typing import Any

import pypdfium2.raw as raw

from govparse.readers.extract import PICTURE
from govparse.readers.pdf.shapes import Frame, Glyph

_SHOWN = frozenset(
    {
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_WIDGET,
        raw.FPDF_ANNOT_STAMP,
        raw.FPDF_ANNOT_INK,
        raw.FPDF_ANNOT_LINE,
        raw.FPDF_ANNOT_SQUARE,
        raw.FPDF_ANNOT_STRIKEOUT,
        raw.FPDF_ANNOT_REDACT,
    }
)
"""Kinds that add to what stands on the page or take away of it; links, comments and highlights do not."""
_VALUES = {raw.FPDF_ANNOT_FREETEXT: b"Contents", raw.FPDF_ANNOT_WIDGET: b"V"}
_BUTTON = "Btn"
_UNSHOWN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_MOST = 2_000
"""Annotations of a page that are looked at."""
_LONGEST = 2_000
_LARGEST = 12.0
"""Points that a line of a note takes where nothing says how large it is written."""


def with_annotations(document: Any, handle: Any, index: int, frame: Frame) -> tuple[Any, list[Glyph]]:
    """The page with what is laid over it made a part of it, and what has no drawing of its own: its characters.

    The page is loaded again where it has any such; what is returned is null where that fails. A form field whose value
    stands elsewhere in the file is a mark in its place.
    """
    count = min(raw.FPDFPage_GetAnnotCount(handle), _MOST)
    glyphs: list[Glyph] = []
    drawn = False
    for number in reversed(range(count)):
        annotation = raw.FPDFPage_GetAnnot(handle, number)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        shown = kind in _SHOWN and not raw.FPDFAnnot_GetFlags(annotation) & _UNSHOWN
        has_drawing = shown and raw.FPDFAnnot_HasKey(annotation, b"AP")
        if shown and not has_drawing and kind in _VALUES:
            glyphs += _written(annotation, _VALUES[kind], frame)
        raw.FPDFPage_CloseAnnot(annotation)
        drawn = drawn or bool(has_drawing)
        if not shown:
            raw.FPDFPage_RemoveAnnot(handle, number)
    if drawn and raw.FPDFPage_Flatten(handle, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
        raw.FPDF_ClosePage(handle)
        handle = raw.FPDF_LoadPage(document, index)
    return handle, glyphs


def _written(annotation: Any, key: bytes, frame: Frame) -> list[Glyph]:
    """The characters of a note in its box, line by line, or the mark of a field of which the value is not known."""
    rectangle = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(annotation, rectangle) or _value(annotation, b"FT") == _BUTTON:
        return []
    left, top, right, bottom = frame.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    lines = _value(annotation, key).splitlines()
    if not lines:
        elsewhere = raw.FPDFAnnot_HasKey(annotation, b"Parent") and not raw.FPDFAnnot_HasKey(annotation, key)
        return [Glyph(PICTURE, left, top, right, bottom)] if elsewhere else []
    height = min((bottom - top) / len(lines), _LARGEST)
    first = (top + bottom - height * len(lines)) / 2
    glyphs = []
    for number, line in enumerate(lines):
        width = min((right - left) / max(len(line), 1), height / 2 if line.isascii() else height)
        for place, character in enumerate(line):
            x, y = left + place * width, first + number * height
            glyphs.append(Glyph(character, x, y, x + width, y + height))
    return glyphs


def _value(annotation: Any, key: bytes) -> str:
    """A text or a name of an annotation, empty where it has none."""
    buffer = (ctypes.c_uint16 * _LONGEST)()
    size = raw.FPDFAnnot_GetStringValue(annotation, key, buffer, ctypes.sizeof(buffer))
    if size > ctypes.sizeof(buffer):
        return PICTURE
    return bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le", "replace")
