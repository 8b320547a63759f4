"""The characters of a page and the boxes that they stand in."""

import ctypes
from typing import Any

import pypdfium2.raw as raw

from govparse.readers.pdf.character_maps import UNREADABLE, Maps
from govparse.readers.pdf.shapes import Box, Frame, Glyph

_HYPHENS = (2, 0xFFFE)
"""What pdfium gives for the hyphen that divides a word at the end of a line."""
_BETWEEN = (0x0A, 0x0D, 0x20)
"""What pdfium itself adds between words and lines."""
_SMALLEST, _LARGEST = 4.0, 40.0
"""The usual heights of characters, in points."""
_OUT_OF_PROPORTION = 6


def glyphs_of(text: Any, count: int, frame: Frame) -> list[Glyph]:
    """The characters that stand on the page: blanks count, for they keep words apart."""
    rectangle = raw.FS_RECTF()
    width, height = frame.size
    maps = Maps(text)
    glyphs: list[Glyph] = []
    unicode_of, generated, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_IsGenerated, raw.FPDFText_GetLooseCharBox
    unknown = raw.FPDFText_HasUnicodeMapError
    for number in range(count):
        code = unicode_of(text, number)
        if code in _BETWEEN and generated(text, number) == 1:
            continue
        if not box_of(text, number, rectangle):
            continue
        sides = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        if not _SMALLEST < sides[3] - sides[1] < _LARGEST:
            sides = _drawn(text, number, sides)
        x0, top, x1, bottom = frame.box(*sides)
        if 0 <= (x0 + x1) / 2 <= width and 0 <= (top + bottom) / 2 <= height:
            glyphs.append(glyph := Glyph(_character(code), x0, top, x1, bottom, number))
            if unknown(text, number) == 1:
                maps.name(glyph, code, _ink(text, number))
    return glyphs


def _drawn(text: Any, number: int, sides: Box) -> Box:
    """The box of the ink of a character where that of its font is out of all proportion, as in vertical writing."""
    if (ink := _ink(text, number)) is None:
        return sides
    left, bottom, right, top = ink
    width, height = right - left, top - bottom
    if _OUT_OF_PROPORTION * max(width, height) < sides[3] - sides[1] or height > 2 * (sides[3] - sides[1]):
        return ink
    return sides


def _ink(text: Any, number: int) -> Box | None:
    """Left, bottom, right and top of what is drawn of a character."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not raw.FPDFText_GetCharBox(text, number, left, right, bottom, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _character(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return UNREADABLE
    return chr(code)
