"""Pages of a PDF through pdfium: characters, lines and pictures, within bounds."""

import ctypes
import math
import time
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from attrs import define, field

from govparse.readers.errors import Unreadable
from govparse.readers.limits import MOST_PAGES, SECONDS_OF_PAGES
from govparse.readers.pdf.paths import draw
from govparse.readers.pdf.shapes import Frame, Glyph, Page

MOST_GLYPHS = 100_000
"""Characters of a page that are looked at."""

_HYPHENS = (2, 0xFFFE)
"""What pdfium gives for the hyphen that divides a word at the end of a line."""
_UPRIGHT = 20
"""So many characters of a page tell which way it is turned."""
_LARGEST_SIDE = 20_000.0
_SMALLEST, _LARGEST = 4.0, 40.0
"""The usual heights of characters, in points."""
_OUT_OF_PROPORTION = 6

DAMAGED = ("PDF 已损坏或不完整", "the PDF is damaged or incomplete")
Box = tuple[float, float, float, float]


@define
class Pages:
    """The pages of a document as they are asked for.

    `cut` names a limit that was met, `lost` are the numbers of pages that are damaged.
    """

    data: bytes
    cut: str | None = None
    lost: list[int] = field(factory=list)

    def __iter__(self) -> Iterator[Page]:
        document = self._open()
        try:
            deadline = time.monotonic() + SECONDS_OF_PAGES
            for number in range(1, len(document) + 1):
                if number > MOST_PAGES or time.monotonic() > deadline:
                    most, zh, en = (
                        (MOST_PAGES, "页", "pages") if number > MOST_PAGES else (SECONDS_OF_PAGES, "秒", "seconds")
                    )
                    self.cut = f"{most}{zh} {most} {en}"
                    return
                handle = raw.FPDF_LoadPage(document.raw, number - 1)
                if not handle:
                    self.lost.append(number)
                    continue
                try:
                    yield self._page(handle, number)
                finally:
                    raw.FPDF_ClosePage(handle)
        finally:
            document.close()

    def _open(self) -> Any:
        try:
            return pdfium.PdfDocument(self.data)
        except pdfium.PdfiumError:
            if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
                raise Unreadable(("PDF 已加密，需要密码", "the PDF is encrypted and needs a password")) from None
            raise Unreadable(DAMAGED) from None

    def _page(self, handle: Any, number: int) -> Page:
        frame = _frame(handle)
        text = raw.FPDFText_LoadPage(handle)
        try:
            count = raw.FPDFText_CountChars(text)
            frame = _upright(text, count, frame)
            page = Page(number, *frame.size)
            whole = draw(handle, frame, page)
            page.glyphs = list(_glyphs(text, min(count, MOST_GLYPHS), frame))
        finally:
            raw.FPDFText_ClosePage(text)
        if count > MOST_GLYPHS:
            self.cut = f"第{number}页{MOST_GLYPHS}字 {MOST_GLYPHS} characters on page {number}"
        elif not whole:
            self.cut = f"第{number}页的图形 drawings of page {number}"
        return page


def _frame(handle: Any) -> Frame:
    """The part of a page that is shown."""
    sides = [ctypes.c_float() for _ in range(4)]
    turns = raw.FPDFPage_GetRotation(handle) % 4
    for box_of in (raw.FPDFPage_GetCropBox, raw.FPDFPage_GetMediaBox):
        if box_of(handle, *sides):
            left, bottom, right, top = (side.value for side in sides)
            left, right, bottom, top = min(left, right), max(left, right), min(bottom, top), max(bottom, top)
            if 0 < right - left < _LARGEST_SIDE and 0 < top - bottom < _LARGEST_SIDE:
                return Frame(left, bottom, right, top, turns)
    width, height = raw.FPDF_GetPageWidthF(handle), raw.FPDF_GetPageHeightF(handle)
    if turns % 2:
        width, height = height, width
    return Frame(0.0, 0.0, max(width, 1.0), max(height, 1.0), turns)


def _upright(text: Any, count: int, frame: Frame) -> Frame:
    """The frame turned so that most of the text stands upright: wide tables are often printed sideways."""
    quarters = [
        -round(raw.FPDFText_GetCharAngle(text, number) / (math.pi / 2)) % 4
        for number in range(0, count, max(count // _UPRIGHT, 1))
        if not raw.FPDFText_IsGenerated(text, number)
    ]
    if not quarters or quarters.count(frame.turns) * 2 >= len(quarters):
        return frame
    return Frame(frame.left, frame.bottom, frame.right, frame.top, max(set(quarters), key=quarters.count))


def _glyphs(text: Any, count: int, frame: Frame) -> Iterator[Glyph]:
    """The characters that stand on the page: blanks count, for they keep words apart."""
    rectangle = raw.FS_RECTF()
    width, height = frame.size
    unicode_of, generated, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_IsGenerated, raw.FPDFText_GetLooseCharBox
    for number in range(count):
        code = unicode_of(text, number)
        if generated(text, number) == 1 or not box_of(text, number, rectangle):
            continue
        sides = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        if not _SMALLEST < sides[3] - sides[1] < _LARGEST:
            sides = _drawn(text, number, sides)
        x0, top, x1, bottom = frame.box(*sides)
        if 0 <= (x0 + x1) / 2 <= width and 0 <= (top + bottom) / 2 <= height:
            yield Glyph(_character(code), x0, top, x1, bottom)


def _drawn(text: Any, number: int, sides: Box) -> Box:
    """The box of the ink of a character where that of its font is out of all proportion, as in vertical writing."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not raw.FPDFText_GetCharBox(text, number, left, right, bottom, top):
        return sides
    width, height = right.value - left.value, top.value - bottom.value
    if _OUT_OF_PROPORTION * max(width, height) < sides[3] - sides[1] or height > 2 * (sides[3] - sides[1]):
        return left.value, bottom.value, right.value, top.value
    return sides


def _character(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return "\ufffd"  # a font that does not say which characters it draws
    return chr(code)
