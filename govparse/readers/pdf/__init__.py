"""PDF: ruled tables become rows, also over the ends of pages; everything else becomes paragraphs."""

import threading

from govparse.readers.errors import Reason, Unreadable
from govparse.readers.extract import Extract
from govparse.readers.pdf.fonts import fonts_of_no_machine, without_fonts
from govparse.readers.pdf.pages import DAMAGED, Pages
from govparse.readers.pdf.sheets import Sheet, sheets_of, write_sheets
from govparse.readers.pdf.streams import refuse_bombs

_ONE_AT_A_TIME = threading.Lock()
"""pdfium must not be called by two threads at once."""

_END, _END_WITHIN = b"%%EOF", 4096
"""The mark at the end of a whole file, behind which a few stray bytes may stand."""


def read(data: bytes) -> Extract:
    """The text and the tables of a PDF. Raises `Unreadable` where it is encrypted, damaged or has no text at all."""
    refuse_bombs(data)
    with _ONE_AT_A_TIME, fonts_of_no_machine():
        extract, pages, sheets = _looked_at(data)
        if pages.silent and (bare := without_fonts(data)) != data:
            extract, pages, sheets = _looked_at(bare)
    if not any(sheet.tables or sheet.lines for sheet in sheets):
        raise Unreadable(_why_nothing(pages, extract))
    if pages.hidden:
        extract.remark("GP906", count=pages.hidden)
    if pages.cut:
        extract.remark("GP905", limit=pages.cut)
    write_sheets(sheets, extract)
    return extract


def _looked_at(data: bytes) -> tuple[Extract, Pages, list[Sheet]]:
    extract, pages = Extract("pdf"), Pages(data)
    sheets, cut = sheets_of(pages, extract)
    pages.cut = cut or pages.cut
    if pages.lost or _END not in data[-_END_WITHIN:]:
        extract.remark("GP907")
    return extract, pages, sheets


def _why_nothing(pages: Pages, extract: Extract) -> Reason:
    if any(remark.code == "GP902" for remark in extract.remarks):
        return (
            "PDF 中只有图片，没有文字；请先做文字识别（OCR）",
            "the PDF holds pictures only and no text; run character recognition (OCR) on it first",
        )
    return DAMAGED if pages.lost else ("PDF 中没有文字", "the PDF holds no text")
