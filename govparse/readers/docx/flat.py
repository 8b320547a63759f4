"""Word documents whose parts stand in one piece of XML (Flat OPC), as Word saves them as "Word XML Document"."""

import base64
from xml.etree.ElementTree import Element, tostring

from govparse.readers.docx import read_parts
from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.markup import parse_xml
from govparse.readers.zipped import Package


def read(text: str) -> Extract:
    """The text and the tables of a document. Raises `Unreadable` where it is damaged, or holds no text."""
    parts = {}
    try:
        for part in parse_xml(text).iter("part"):
            content = _content(part)
            if content is not None:
                parts[part.get("name", "").lstrip("/")] = content
    except RecursionError:
        raise Unreadable(("文档结构嵌套过深", "the document is nested too deeply")) from None
    return read_parts(Package(True, None, parts), "flat-opc")


def _content(part: Element) -> bytes | None:
    inside = part.find("xmlData")
    if inside is not None:
        return tostring(inside[0], encoding="utf-8") if len(inside) else None
    try:
        return base64.b64decode(part.findtext("binaryData") or "")
    except ValueError:
        return None
