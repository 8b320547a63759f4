"""What kind of file an input is, told by its content and never by its name."""

import re
from itertools import islice

from attrs import frozen

from govparse.readers.errors import Reason, Unreadable
from govparse.readers.zipped import open_zip, plain_name


@frozen
class Container:
    """A kind of file: the name that reports give as their source's format, and what people call it.

    `reader` is the module that reads it, None where nothing does; `needs` the library that it imports, if any, and the
    extra of the package that installs it.
    """

    format: str
    words: Reason
    reader: str | None = None
    needs: tuple[str, str] | None = None


_LEXBOR, _PDFIUM = ("selectolax", "html"), ("pypdfium2", "pdf")

_PDF = Container("pdf", ("PDF 文件", "a PDF file"), "govparse.readers.pdf", _PDFIUM)
_OFD = Container("ofd", ("OFD 版式文档", "an OFD document"), "govparse.readers.ofd", _PDFIUM)
_DOCX = Container("docx", ("Word 文档（DOCX）", "a Word document (DOCX)"), "govparse.readers.docx")
_DOC = Container("doc", ("旧版 Word 或 WPS 文档", "an old Word or WPS document"), "govparse.readers.converted")
_RTF = Container("rtf", ("RTF 文档", "an RTF document"), "govparse.readers.converted")
_ODT = Container("odt", ("OpenDocument 文档（ODT）", "an OpenDocument text (ODT)"), "govparse.readers.converted")
_XLSX = Container("xlsx", ("Excel 工作簿（XLSX）", "an Excel workbook (XLSX)"), "govparse.readers.excel.xlsx")
_XLS = Container("xls", ("旧版 Excel 工作簿（XLS）", "an old workbook (XLS)"), "govparse.readers.excel.xls")
_HTML = Container("html", ("网页（HTML）", "a web page (HTML)"), "govparse.readers.html", _LEXBOR)
_MHTML = Container("mhtml", ("网页归档（MHTML）", "a web archive (MHTML)"), "govparse.readers.mhtml", _LEXBOR)
_JSON = Container("json", ("JSON 数据", "JSON data"), "govparse.readers.embedded", _LEXBOR)
ZIP = Container("zip", ("ZIP 压缩文件", "a ZIP archive"))
"""Read file by file: see `govparse.readers.archive`."""
_ODF = Container("odf", ("OpenDocument 文件", "an OpenDocument file"))
_PPTX = Container("pptx", ("演示文稿（PPTX）", "a presentation (PPTX)"))
_LOCKED = Container("locked", ("加密的 Office 文档", "an encrypted Office document"))
_OLE = Container("ole", ("旧版 Office 文档", "an old Office document"))
_IMAGE = Container("image", ("图片", "an image"))
_ARCHIVE = Container("archive", ("压缩文件", "an archive"))

CONVERTED = (_DOC, _RTF, _ODT)
"""Read by another program: see `govparse.readers.converted`."""

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names in the directory of an OLE file, as it writes them.
_IN_OLE = (("EncryptedPackage", _LOCKED), ("WordDocument", _DOC), ("Workbook", _XLS), ("Book", _XLS))
_ZIP_MAGIC = b"PK\x03\x04"
_IN_ZIP = (("OFD.xml", _OFD), ("word/", _DOCX), ("xl/", _XLSX), ("ppt/", _PPTX))
_MAGIC = (
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b\x08", _ARCHIVE),
)
_MAGICS = tuple(magic for magic, _ in _MAGIC)
# A PDF header may stand behind some stray bytes.
_PDF_HEADER = b"%PDF-"
_PDF_HEADER_WITHIN = 1024

_PAGE = re.compile(
    r"\ufeff?\s*<(?:!doctype\s+html|\?xml[^>]{0,200}\?>\s*<!doctype\s+html|html|head|body|meta|title)\b", re.I
)
_ARCHIVED_PAGE = re.compile(r"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I)
_MARKUP = re.compile(r"</(?:p|div|table|span|section|article)\s*>|</?t[dhr](?:\s[^<>]{0,300})?>", re.I)
_MARKED_UP = 3
"""So many tags make a fragment of a page; text that quotes one is none. Cells and rows are often left open."""


def container(data: bytes) -> Container | None:
    """What kind of file the bytes are, or None where they may be text."""
    if data.startswith(_ZIP_MAGIC):
        return _in_zip(data)
    if data.startswith(_OLE_MAGIC):
        return next((found for name, found in _IN_OLE if name.encode("utf-16-le") in data), _OLE)
    if _PDF_HEADER in data[:_PDF_HEADER_WITHIN] and b"obj" in data:
        return _PDF
    if not data.startswith(_MAGICS):
        return None
    return next(found for magic, found in _MAGIC if data.startswith(magic))


def _in_zip(data: bytes) -> Container:
    try:
        names = [plain_name(part) for part in open_zip(data).infolist()]
    except Unreadable:  # cut short: the names stand in front of the parts, too
        names = [name for name, _ in _IN_ZIP if name.encode() in data]
    if "content.xml" in names and b"opendocument." in data[:200]:
        return _ODT if b"opendocument.text" in data[:200] else _ODF
    return next((found for start, found in _IN_ZIP if any(name.startswith(start) for name in names)), ZIP)


def text_container(text: str) -> Container | None:
    """What a decoded text is in truth: a page, a web archive, JSON; None for plain text."""
    first = text[:200].lstrip("\ufeff \t\r\n")[:1]
    if first in ("{", "["):
        return _JSON if text.rstrip()[-1:] in ("}", "]") else None
    if _PAGE.match(text) or ("<" in text and len(list(islice(_MARKUP.finditer(text), _MARKED_UP))) == _MARKED_UP):
        return _MHTML if first != "<" and _ARCHIVED_PAGE.match(text) else _HTML
    return _MHTML if "multipart/related" in text[:2000] and _ARCHIVED_PAGE.match(text) else None
