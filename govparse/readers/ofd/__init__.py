"""OFD (GB/T 33190), the page format of Chinese offices: read as PDF is, from the places of characters and lines."""

import time
from collections.abc import Iterator

from attrs import define, field

from govparse.readers.errors import Reason, Unreadable
from govparse.readers.extract import Extract
from govparse.readers.limits import MOST_PAGES, SECONDS_OF_PAGES
from govparse.readers.ofd.documents import documents_of
from govparse.readers.ofd.pages import Pages
from govparse.readers.ofd.parts import Parts
from govparse.readers.pdf.character_maps import UNREADABLE
from govparse.readers.pdf.shapes import Page
from govparse.readers.pdf.sheets import sheets_of, write_sheets
from govparse.readers.zipped import package

_DAMAGED: Reason = ("文件不完整或已损坏", "the file is cut short or damaged")
_ENCRYPTED: Reason = ("OFD 已加密", "the OFD is encrypted")
_NO_CHARACTERS: Reason = (
    "OFD 的文字没有字符编码，无法读取；请先做文字识别（OCR）",
    "the text of the OFD names no characters; run character recognition (OCR) on it first",
)
_ENCRYPTIONS = "Encryptions.xml"


@define
class _Reading:
    """The pages of all documents as they are asked for; `lost` counts those that are missing or damaged."""

    parts: Parts
    pages: Pages = field(factory=Pages)
    lost: int = 0

    def __iter__(self) -> Iterator[Page]:
        deadline = time.monotonic() + SECONDS_OF_PAGES
        count = 0
        for document in documents_of(self.parts):
            self.lost += document is None
            for content in () if document is None else document.pages():
                count += 1
                if count > MOST_PAGES or self.pages.is_over or time.monotonic() > deadline:
                    self.pages.cut = self.pages.cut or f"第{count - 1}页 page {count - 1}"
                    return
                if content is None:
                    self.lost += 1
                else:
                    yield self.pages.page(count, content)


def read(data: bytes) -> Extract:
    """The text and the tables of an OFD. Raises `Unreadable` where it is encrypted, damaged or has no text at all."""
    parts = package(data)
    extract = Extract("ofd")
    reading = _Reading(Parts(parts))
    try:
        sheets, cut = sheets_of(reading, extract)
    except Unreadable:
        if _is_encrypted(reading):
            raise Unreadable(_ENCRYPTED) from None
        raise
    if not any(sheet.tables or sheet.lines for sheet in sheets):
        raise Unreadable(_why_nothing(reading, extract))
    if reading.lost or not parts.is_whole:
        extract.remark("GP907")
    if reading.pages.hidden:
        extract.remark("GP906", count=reading.pages.hidden)
    if cut or reading.pages.cut:
        extract.remark("GP905", limit=cut or reading.pages.cut)
    write_sheets(sheets, extract)
    shown = set("".join(extract.source(None, None).text.split()))
    if shown == {UNREADABLE}:
        raise Unreadable(_NO_CHARACTERS)
    return extract


def _is_encrypted(reading: _Reading) -> bool:
    return reading.parts.package.part(_ENCRYPTIONS) is not None


def _why_nothing(reading: _Reading, extract: Extract) -> Reason:
    if _is_encrypted(reading):
        return _ENCRYPTED
    if reading.lost:
        return _DAMAGED
    if any(remark.code == "GP902" for remark in extract.remarks):
        return (
            "OFD 中只有图片，没有文字；请先做文字识别（OCR）",
            "the OFD holds pictures only and no text; run character recognition (OCR) on it first",
        )
    return ("OFD 中没有文字", "the OFD holds no text")
