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
from govparse.readers.extract import PICTURE
from govparse.readers.limits import MOST_PAGES, SECONDS_OF_PAGES
from govparse.readers.pdf.annotations import with_annotations
from govparse.readers.pdf.characters import glyphs_of
from govparse.readers.pdf.hidden import MOST_LAYERS, without_hidden
from govparse.readers.pdf.looks import brightness, on_white
from govparse.readers.pdf.paths import draw
from govparse.readers.pdf.runs import PALE, looks_of, silent_texts
from govparse.readers.pdf.shapes import Frame, Page
from govparse.readers.pdf.skew import straighten
from govparse.readers.pdf.struck import without_struck

MOST_GLYPHS = 100_000
"""Characters of a page that are looked at."""

_UPRIGHT = 60
"""So many characters of a page tell which way it is turned."""
_LARGEST_SIDE = 20_000.0

DAMAGED = ("PDF 已损坏或不完整", "the PDF is damaged or incomplete")


@define
class Pages:
    """The pages of a document as they are asked for.

    `cut` names a limit that was met, `lost` are the numbers of pages that are damaged, `hidden` counts the texts that
    are drawn and not shown, `silent` the texts behind scans of which pdfium gives no character.
    """

    data: bytes
    cut: str | None = None
    lost: list[int] = field(factory=list)
    hidden: int = 0
    silent: int = 0

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
                if (page := self._loaded(document.raw, number)) is None:
                    self.lost.append(number)
                else:
                    yield page
        finally:
            document.close()

    def _open(self) -> Any:
        try:
            return pdfium.PdfDocument(self.data)
        except pdfium.PdfiumError:
            if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
                raise Unreadable(("PDF 已加密，需要密码", "the PDF is encrypted and needs a password")) from None
            raise Unreadable(DAMAGED) from None

    def _loaded(self, document: Any, number: int) -> Page | None:
        if not (handle := raw.FPDF_LoadPage(document, number - 1)):
            return None
        frame = _frame(handle)
        handle, notes = with_annotations(document, handle, number - 1, frame)
        if not handle:
            return None
        try:
            page = self._page(handle, number, frame)
        finally:
            raw.FPDF_ClosePage(handle)
        page.glyphs += (note for note in notes if note.text != PICTURE)
        page.drawn += (note for note in notes if note.text == PICTURE)
        return page

    def _page(self, handle: Any, number: int, frame: Frame) -> Page:
        text = raw.FPDFText_LoadPage(handle)
        try:
            count = raw.FPDFText_CountChars(text)
            frame = _upright(text, count, frame)
            page = Page(number, *frame.size)
            whole = draw(handle, frame, page) and len(page.runs) * len(page.fills) <= MOST_LAYERS
            page.glyphs = glyphs_of(text, min(count, MOST_GLYPHS), frame)
            if whole:
                looks = looks_of(page, text, frame)
                self.silent += silent_texts(looks)
                self.hidden += without_hidden(page, looks) + without_struck(page)
                straighten(page, looks)
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
    """The frame turned so that most of the text stands upright: wide tables are often printed sideways.

    Only where there is no dark text do pale ones tell, for a watermark may have more characters than the page.
    """
    quarters: dict[bool, list[int]] = {True: [], False: []}
    for number in range(0, count, max(count // _UPRIGHT, 1)):
        if not raw.FPDFText_IsGenerated(text, number):
            angle = raw.FPDFText_GetCharAngle(text, number)
            quarters[_is_pale(text, number)].append(-round(angle / (math.pi / 2)) % 4)
    most = quarters[False] or quarters[True]
    if not most or most.count(frame.turns) * 2 >= len(most):
        return frame
    return Frame(frame.left, frame.bottom, frame.right, frame.top, max(set(most), key=most.count))


def _is_pale(text: Any, number: int) -> bool:
    red, green, blue, strength = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFText_GetFillColor(text, number, red, green, blue, strength):
        return False
    return brightness(on_white((red.value, green.value, blue.value), strength.value / 255)) > PALE
