"""What kind of file an input is, told by its content and never by its name."""

import re
from itertools import islice

from attrs import frozen

from govparse.readers.delimited import is_delimited
from govparse.readers.errors import Reason, Unreadable
from govparse.readers.mail import is_mail
from govparse.readers.zipped import open_zip, plain_name


@frozen
class Container:
    """A kind of file: the name that reports give as their source's format, and what people call it.

    `reader` is the module that reads it, None where nothing does; `needs` the library that it imports, if any, and the
    extra of the package that installs it. `advice` says what to do with one that nothing reads.
    """

    format: str
    words: Reason
    reader: str | None = None
    needs: tuple[str, str] | None = None
    advice: Reason = ("请另存为 DOCX、XLSX 或 PDF", "save it as DOCX, XLSX or PDF")


_LEXBOR, _PDFIUM = ("selectolax", "html"), ("pypdfium2", "pdf")
_UNPACK: Reason = ("请解压后读取其中的文件", "unpack it and read the files in it")
_TAKE_OUT: Reason = ("请把正文或附件另存为文件", "save its text or what is attached to it as a file")

_PDF = Container("pdf", ("PDF 文件", "a PDF file"), "govparse.readers.pdf", _PDFIUM)
_OFD = Container("ofd", ("OFD 版式文档", "an OFD document"), "govparse.readers.ofd", _PDFIUM)
_DOCX = Container("docx", ("Word 文档（DOCX）", "a Word document (DOCX)"), "govparse.readers.docx")
_DOC = Container("doc", ("旧版 Word 或 WPS 文档", "an old Word or WPS document"), "govparse.readers.converted")
_RTF = Container("rtf", ("RTF 文档", "an RTF document"), "govparse.readers.converted")
_ODT = Container("odt", ("OpenDocument 文档（ODT）", "an OpenDocument text (ODT)"), "govparse.readers.converted")
_WORD_XML = Container("word-xml", ("Word 2003 XML 文档", "a Word 2003 XML document"), "govparse.readers.docx.word2003")
_FLAT_OPC = Container(
    "flat-opc", ("Word XML 文档（Flat OPC）", "a Word XML document (Flat OPC)"), "govparse.readers.docx.flat"
)
_XLSX = Container("xlsx", ("Excel 工作簿（XLSX）", "an Excel workbook (XLSX)"), "govparse.readers.excel.xlsx")
_XLS = Container("xls", ("旧版 Excel 工作簿（XLS）", "an old workbook (XLS)"), "govparse.readers.excel.xls")
_XLSB = Container("xlsb", ("Excel 二进制工作簿（XLSB）", "a binary workbook (XLSB)"), "govparse.readers.excel.xlsb")
_SHEET_XML = Container(
    "spreadsheet-xml", ("XML 电子表格 2003", "an XML Spreadsheet 2003"), "govparse.readers.excel.xml2003"
)
_CSV = Container("csv", ("CSV 表格", "a CSV table"), "govparse.readers.delimited")
_HTML = Container("html", ("网页（HTML）", "a web page (HTML)"), "govparse.readers.html", _LEXBOR)
_MHTML = Container("mhtml", ("网页归档（MHTML）", "a web archive (MHTML)"), "govparse.readers.mhtml", _LEXBOR)
_JSON = Container("json", ("JSON 数据", "JSON data"), "govparse.readers.embedded", _LEXBOR)
ZIP = Container("zip", ("ZIP 压缩文件", "a ZIP archive"))
"""Read file by file: see `govparse.readers.archive`."""
_ODF = Container("odf", ("OpenDocument 文件", "an OpenDocument file"))
_UOF = Container("uof", ("标文通文档（UOF）", "a UOF document"))
_PPTX = Container("pptx", ("演示文稿（PPTX）", "a presentation (PPTX)"))
_LOCKED = Container(
    "locked", ("加密的 Office 文档", "an encrypted Office document"), advice=("请先去除密码", "take its password off")
)
_OLE = Container("ole", ("旧版 Office 文档", "an old Office document"))
_IMAGE = Container(
    "image",
    ("图片", "an image"),
    advice=("请先做文字识别（OCR）", "run character recognition (OCR) on it and read the text"),
)
_RAR = Container("rar", ("RAR 压缩文件", "a RAR archive"), advice=_UNPACK)
_7Z = Container("7z", ("7z 压缩文件", "a 7z archive"), advice=_UNPACK)
_ARCHIVE = Container(
    "archive", ("压缩文件（GZIP、TAR、BZIP2、XZ）", "an archive (GZIP, TAR, BZIP2, XZ)"), advice=_UNPACK
)
_MAIL = Container("eml", ("电子邮件（EML）", "an e-mail (EML)"), advice=_TAKE_OUT)
_MSG = Container("msg", ("Outlook 邮件（MSG）", "an Outlook message (MSG)"), advice=_TAKE_OUT)

CONVERTED = (_DOC, _RTF, _ODT)
"""Read by another program: see `govparse.readers.converted`."""

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names in the directory of an OLE file, as it writes them.
_IN_OLE = (
    ("EncryptedPackage", _LOCKED),
    ("__substg1.0_", _MSG),
    ("WordDocument", _DOC),
    ("Workbook", _XLS),
    ("Book", _XLS),
)
_ZIP_MAGIC = b"PK\x03\x04"
_IN_ZIP = (
    ("OFD.xml", _OFD),
    ("Doc_0/Document.xml", _OFD),
    ("word/", _DOCX),
    ("xl/workbook.bin", _XLSB),
    ("xl/", _XLSX),
    ("ppt/", _PPTX),
)
_MAGIC = (
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE),
    (b"Rar!\x1a\x07", _RAR),
    (b"7z\xbc\xaf\x27\x1c", _7Z),
    (b"\x1f\x8b\x08", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ\0", _ARCHIVE),
)
_MAGICS = tuple(magic for magic, _ in _MAGIC)
_TAR, _TAR_AT = b"ustar", 257
# A PDF header may stand behind some stray bytes.
_PDF_HEADER = b"%PDF-"
_PDF_HEADER_WITHIN = 1024

_PAGE = re.compile(
    r"\ufeff?\s*<(?:!doctype\s+html|\?xml[^>]{0,200}\?>\s*<!doctype\s+html|html|head|body|meta|title)\b", re.I
)
_ROOT = re.compile(
    r"\ufeff?\s*(?:<\?[^>]{0,300}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^\[>]{0,300}(?:\[[^\]]{0,4000}\]\s*)?>\s*)*"
    r"<(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s>]",
    re.S,
)
_XML_KINDS = {
    "wordDocument": ("schemas.microsoft.com/office/word/2003/wordml", _WORD_XML),
    "package": ("schemas.microsoft.com/office/2006/xmlPackage", _FLAT_OPC),
    "Workbook": ("urn:schemas-microsoft-com:office:spreadsheet", _SHEET_XML),
    "UOF": ("schemas.uof.org", _UOF),
    "document": ("urn:oasis:names:tc:opendocument", _ODF),
}
"""Roots of documents that are one piece of XML, with what stands in the namespaces that they declare."""
_DECLARED_WITHIN = 8_000
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
        return _ARCHIVE if data.startswith(_TAR, _TAR_AT) else None
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
    """What a decoded text is in truth: a page, a web archive, JSON, XML of an office; None for plain text."""
    first = text[:200].lstrip("\ufeff \t\r\n")[:1]
    if first in ("{", "["):
        return _JSON if text.rstrip()[-1:] in ("}", "]") else None
    if first == "<" and (found := _in_xml(text)) is not None:
        return found
    if is_mail(text):
        return _MAIL
    if _PAGE.match(text) or ("<" in text and len(list(islice(_MARKUP.finditer(text), _MARKED_UP))) == _MARKED_UP):
        return _MHTML if first != "<" and _ARCHIVED_PAGE.match(text) else _HTML
    if "multipart/related" in text[:2000] and _ARCHIVED_PAGE.match(text):
        return _MHTML
    return _CSV if is_delimited(text) else None


def _in_xml(text: str) -> Container | None:
    root = _ROOT.match(text)
    named = None if root is None else _XML_KINDS.get(root[1])
    return named[1] if named is not None and named[0] in text[:_DECLARED_WITHIN] else None
