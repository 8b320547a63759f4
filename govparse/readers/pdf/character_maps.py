"""Which characters a font draws that does not say it: read from the character map of the font in the file.

Such a font is called by the numbers of its glyphs. Its own map leads from characters to glyphs; read backwards, it
tells what is drawn. That every glyph has the bounds of what stands on the page proves that the numbers are those.
"""

import ctypes
import struct
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2.raw as raw
from attrs import define, field

from govparse.readers.pdf.shapes import Box, Glyph

UNREADABLE = "\ufffd"
"""A character of which nothing says what it is."""
_LARGEST_FONT = 50_000_000
_MOST_PAIRS = 200_000
"""Characters of a font that are looked at."""
_EXACT = (0.003, 0.003, 0.003, 0.02)
"""How far the sides of a glyph may be from those of the ink, in heights of the font; pdfium raises the upper one."""


@define
class _Font:
    """A TrueType font: the character of each glyph by its number, and the tables that tell its bounds."""

    characters: dict[int, str] = field(factory=dict)
    outlines: bytes = b""
    places: tuple[int, ...] = ()
    unit: int = 1
    drawn: list[Glyph] = field(factory=list)
    """What was read with it on the page."""
    is_called_otherwise: bool = False

    def bounds(self, glyph: int) -> Box | None:
        """Left, bottom, right and top of a glyph in heights of the font; None where it draws nothing."""
        if glyph + 1 >= len(self.places) or self.places[glyph] >= self.places[glyph + 1]:
            return None
        try:
            left, low, right, high = struct.unpack_from(">4h", self.outlines, self.places[glyph] + 2)
        except struct.error:
            return None
        return left / self.unit, low / self.unit, right / self.unit, high / self.unit


@define
class Maps:
    """The maps of the fonts of a page, each read when it is asked for."""

    text: Any
    _fonts: dict[int | None, _Font] = field(factory=dict)

    def name(self, glyph: Glyph, code: int, ink: Box | None) -> None:
        """Write into a glyph the character that its font calls by a number of its own."""
        glyph.text = UNREADABLE
        handle = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(self.text, glyph.number))
        address = ctypes.cast(handle, ctypes.c_void_p).value
        if address is None or ink is None:
            return
        if address not in self._fonts:
            self._fonts[address] = _font(_data(handle))
        font = self._fonts[address]
        bounds = font.bounds(code)
        if bounds is None or not self._is_there(bounds, ink, glyph.number):
            font.is_called_otherwise = True
        font.drawn.append(glyph)
        glyph.text = font.characters.get(code, UNREADABLE)
        if font.is_called_otherwise:
            for each in font.drawn:
                each.text = UNREADABLE
            font.drawn.clear()

    def _is_there(self, bounds: Box, ink: Box, number: int) -> bool:
        """Whether the ink at a place of the text has the bounds of a glyph; what is turned is not known."""
        matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
        if not raw.FPDFText_GetMatrix(self.text, number, matrix) or matrix.b or matrix.c:
            return False
        if not raw.FPDFText_GetCharOrigin(self.text, number, x, y):
            return False
        size = raw.FPDFText_GetFontSize(self.text, number)
        places = ((x.value, size * matrix.a), (y.value, size * matrix.d)) * 2
        return all(
            abs((side - start) - bound * scale) <= exact * abs(scale)
            for side, bound, (start, scale), exact in zip(ink, bounds, places, _EXACT, strict=True)
        )


def _data(handle: Any) -> bytes:
    """The font as the file holds it; nothing where the file only names it."""
    length = ctypes.c_size_t()
    if raw.FPDFFont_GetIsEmbedded(handle) != 1 or not raw.FPDFFont_GetFontData(handle, None, 0, length):
        return b""
    if length.value > _LARGEST_FONT:
        return b""
    buffer = (ctypes.c_uint8 * length.value)()
    raw.FPDFFont_GetFontData(handle, buffer, length.value, length)
    return bytes(buffer)


def _font(data: bytes) -> _Font:
    """A font by its tables; one without outlines or without a map has no characters."""
    try:
        tables = {name: data[start : start + length] for name, start, length in _tables(data)}
        characters: dict[int, str] = {}
        for code, glyph in islice(_pairs(tables[b"cmap"]), _MOST_PAIRS):
            if glyph:
                characters[glyph] = min(characters.get(glyph, chr(code)), chr(code))
        (unit,) = struct.unpack_from(">H", tables[b"head"], 18)
        (long,) = struct.unpack_from(">h", tables[b"head"], 50)
        count = len(tables[b"loca"]) // (4 if long else 2)
        places = struct.unpack(f">{count}{'I' if long else 'H'}", tables[b"loca"][: count * (4 if long else 2)])
        return _Font(characters, tables[b"glyf"], places if long else tuple(2 * place for place in places), unit or 1)
    except (struct.error, KeyError):
        return _Font()


def _tables(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, place and length of each table of a font file."""
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        name, _, start, length = struct.unpack_from(">4s3I", data, 12 + 16 * number)
        yield name, start, length


def _pairs(table: bytes) -> Iterator[tuple[int, int]]:
    """Characters with their glyphs, by the maps from Unicode (formats 4 and 12 of the character map)."""
    (count,) = struct.unpack_from(">H", table, 2)
    for number in range(count):
        platform, encoding, start = struct.unpack_from(">2HI", table, 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            (form,) = struct.unpack_from(">H", table, start)
            if form == 4:
                yield from _segments(table, start)
            elif form == 12:
                yield from _groups(table, start)


def _segments(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">H", table, start + 6)
    count //= 2
    ends = struct.unpack_from(f">{count}H", table, start + 14)
    at = start + 16 + 2 * count
    firsts = struct.unpack_from(f">{count}H", table, at)
    shifts = struct.unpack_from(f">{count}H", table, at + 2 * count)
    offsets = struct.unpack_from(f">{count}H", table, at + 4 * count)
    for number, (first, last) in enumerate(zip(firsts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[number]:
                place = at + 4 * count + 2 * number + offsets[number] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", table, place)
                if not glyph:
                    continue
            yield code, (glyph + shifts[number]) & 0xFFFF


def _groups(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">I", table, start + 12)
    for number in range(count):
        first, last, glyph = struct.unpack_from(">3I", table, start + 16 + 12 * number)
        for code in range(first, min(last, 0x10FFFF, first + 0xFFFF) + 1):
            if not 0xD800 <= code < 0xE000:
                yield code, glyph + code - first
