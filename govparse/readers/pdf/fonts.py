"""The fonts that pdfium takes for those that a file names and does not hold: never the machine's.

pdfium leaves out a text without width. In a font that the file does not hold, the width of a text of one character is
that of its glyph in a font of the machine: without such a font 〇, 無 and the last character of a line are lost. Here
pdfium is handed one font that has a glyph for every character, so that the same bytes give the same text everywhere.
"""

import ctypes
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pypdfium2 as pdfium

_EM, _ASCENT = 1000, 800
_DESCENT = _ASCENT - _EM
_BOX = 200
"""How wide the glyph is: narrower than any figure, for pdfium makes room for a glyph wider than the file says."""
_FIRST, _LAST = 0x20, 0x10FFFF
"""The characters of the font; all have the same glyph, a box."""
_BUILT_IN = ("Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats", "Arial")
"""Fonts that pdfium itself holds: a file need not say how wide their characters are."""
_FACE = b"Any\0"
_CHINESE = 134
"""The number of a font for simplified Chinese (GB2312_CHARSET of Windows)."""
_HANDLE = 1
"""What stands for the font where pdfium asks for it again; 0 stands for none."""


@contextmanager
def fonts_of_no_machine() -> Iterator[None]:
    """While a document is open, give pdfium one font for all that the document does not hold.

    A handler that the program has set up for pdfium is put back afterwards, else the machine's fonts are.
    """
    others = pdfium.PdfSysfontBase.SINGLETON
    handler = _handler()
    handler.setup(reusable=True)
    try:
        yield
    finally:
        handler.close(reusable=True)
        if others is not None:
            others.setup(reusable=True)


def without_fonts(data: bytes) -> bytes:
    """A document as if it held no font: behind a scan it may hold one that draws nothing, so that no glyph has a width.

    What characters are written is said beside the font. Fonts that are named within compressed objects stay.
    """
    return data.replace(b"/FontFile", b"/NoneFile")


@cache
def _handler() -> Any:
    return handler_of(_font_for, boxes())


def handler_of(font_for: Callable[..., int | None], font: bytes) -> Any:
    """What pdfium asks for fonts: `font_for` answers `MapFont`; where that is a number, `font` is meant."""

    def data(_info: Any, _handle: int, table: int, buffer: Any, size: int) -> int:
        return 0 if table else _copied(font, buffer, size)  # a table is asked for only to see whether there are several

    handler = pdfium.PdfSysfontBase()
    answers: dict[str, Callable[..., int | None]] = {
        "EnumFonts": lambda _info, _mapper: None,
        "MapFont": font_for,
        "GetFont": lambda _info, _face: None,
        "GetFontData": data,
        "GetFaceName": lambda _info, _handle, buffer, size: _copied(_FACE, buffer, size),
        "GetFontCharset": lambda _info, _handle: _CHINESE,
        "DeleteFont": lambda _info, _handle: None,
    }
    for name, answer in answers.items():
        setattr(handler.raw, name, type(getattr(handler.raw, name))(answer))
    return handler


def _font_for(_info: Any, _weight: int, _italic: int, _charset: int, _pitch: int, face: Any, _exact: Any) -> int | None:
    name = ctypes.cast(face, ctypes.c_char_p).value or b""
    return None if name.decode("latin-1").startswith(_BUILT_IN) else _HANDLE


def _copied(data: bytes, buffer: Any, size: int) -> int:
    """Write the data where there is place for it; returns how much place it takes."""
    if buffer and size >= len(data):
        ctypes.memmove(buffer, data, len(data))
    return len(data)


@cache
def boxes() -> bytes:
    """A TrueType font with a box for every character, by a character map that takes many to one (its format 13)."""
    corners = struct.pack(">4B8h", *[1] * 4, 0, _BOX, 0, -_BOX, 0, 0, _ASCENT, 0)
    glyph = struct.pack(">5h2H", 1, 0, 0, _BOX, _ASCENT, 3, 0) + corners + bytes(2)
    characters = struct.pack(">2H3I3I", 13, 0, 28, 0, 1, _FIRST, _LAST, 1)
    return _file(
        {
            b"cmap": struct.pack(">4HI", 0, 1, 3, 10, 12) + characters,
            b"glyf": glyph,
            b"head": struct.pack(
                ">4I2H2Q4h2H3h", 1 << 16, 0, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, 0, _BOX, _ASCENT, 0, 8, 2, 0, 0
            ),
            b"hhea": struct.pack(">I3hH11hH", 1 << 16, _ASCENT, _DESCENT, 0, _EM, *[0] * 11, 2),
            b"hmtx": struct.pack(">HhHh", _EM, 0, _EM, 0),
            b"loca": struct.pack(">3H", 0, 0, len(glyph) // 2),
            b"maxp": struct.pack(">I14H", 1 << 16, 2, 4, 1, 0, 0, 1, *[0] * 8),
        }
    )


def _file(tables: dict[bytes, bytes]) -> bytes:
    """A font file of these tables, which are in the order of their names."""
    count = len(tables)
    head, body = struct.pack(">I4H", 1 << 16, count, 64, 2, 16 * count - 64), b""
    for name, table in tables.items():
        head += struct.pack(">4s3I", name, 0, 12 + 16 * count + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body
