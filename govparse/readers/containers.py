"""Containers that are no text, told by their first bytes and never by a file name."""

from attrs import frozen


@frozen
class Container:
    """What a container is called in Chinese and in English."""

    zh: str
    en: str


_PDF = Container("PDF 文件", "a PDF file")
_ZIP = Container("ZIP 压缩文件", "a ZIP archive")
_WORD = Container("Word 文档（DOCX）", "a Word document (DOCX)")
_EXCEL = Container("Excel 工作簿（XLSX）", "an Excel workbook (XLSX)")
_OLE = Container("旧版 Office 或 WPS 文档（DOC、XLS、WPS）", "an old Office or WPS document (DOC, XLS, WPS)")
_RTF = Container("RTF 文档", "an RTF document")
_IMAGE = Container("图片", "an image")
_ARCHIVE = Container("压缩文件", "an archive")

_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
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
# A PDF header may stand behind some stray bytes.
_PDF_HEADER = b"%PDF-"
_PDF_HEADER_WITHIN = 1024


def container(data: bytes) -> Container | None:
    """What kind of container the bytes are, or None where they may be text."""
    if data.startswith(b"PK\x03\x04"):
        return _WORD if b"word/" in data else _EXCEL if b"xl/" in data else _ZIP
    if _PDF_HEADER in data[:_PDF_HEADER_WITHIN] and b"obj" in data:
        return _PDF
    return next((found for magic, found in _MAGIC if data.startswith(magic)), None)
