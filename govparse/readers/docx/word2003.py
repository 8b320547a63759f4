"""Word 2003 XML, which template programs write as .doc: the words of today's documents, some by other names."""

from xml.etree.ElementTree import Element, SubElement, tostring

from govparse.readers.docx import read_parts
from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.markup import parse_xml, value_of
from govparse.readers.zipped import Package

_NAMES = {"vmerge": "vMerge", "hmerge": "hMerge", "listPr": "numPr", "ilfo": "numId"}
"""Elements that are called otherwise today."""
_CHANGES = {"Word.Deletion": "del", "Word.Insertion": "ins"}
_COMMENT = "Word.Comment"
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_FORMATS = {
    "0": "decimal",
    "1": "upperRoman",
    "2": "lowerRoman",
    "3": "upperLetter",
    "4": "lowerLetter",
    "10": "ideographDigital",
    "11": "japaneseCounting",
    "14": "decimalFullWidth",
    "18": "decimalEnclosedCircle",
    "22": "decimalZero",
    "23": "bullet",
    "26": "decimalEnclosedFullstop",
    "27": "decimalEnclosedParen",
    "28": "decimalEnclosedCircleChinese",
    "29": "ideographEnclosedCircle",
    "30": "ideographTraditional",
    "31": "ideographZodiac",
    "33": "taiwaneseCounting",
    "34": "ideographLegalTraditional",
    "35": "taiwaneseCountingThousand",
    "36": "taiwaneseDigital",
    "37": "chineseCounting",
    "38": "chineseLegalSimplified",
    "39": "chineseCountingThousand",
    "255": "none",
}
"""How numbers are written, by the codes of the old format (MSONFC in MS-OSHARED)."""


def read(text: str) -> Extract:
    """The text and the tables of a document. Raises `Unreadable` where it is damaged, or holds no text."""
    root = parse_xml(text)
    notes = {kind: Element(f"{kind}s") for kind in _NOTES}
    for parent in list(root.iter()):
        _renew(parent, notes)
    body = Element("document")
    body.extend(root.iterfind("body"))
    styles = root.find("styles")
    parts = {
        "word/document.xml": body,
        "word/numbering.xml": _numbering(root.find("lists")),
        "word/styles.xml": Element("styles") if styles is None else styles,
        **{name: notes[kind] for kind, name in _NOTES.items()},
    }
    try:
        package = Package(True, None, {name: tostring(part, encoding="utf-8") for name, part in parts.items()})
    except RecursionError:
        raise Unreadable(("文档结构嵌套过深", "the document is nested too deeply")) from None
    return read_parts(package, "word-xml")


def _renew(parent: Element, notes: dict[str, Element]) -> None:
    """Give the children of an element the names of today; notes within a run are put with the others."""
    for child in list(parent):
        child.tag = _NAMES.get(child.tag, child.tag)
        if child.tag == "annotation":
            if child.get("type") == _COMMENT:
                parent.remove(child)
            else:
                child.tag = _CHANGES.get(child.get("type", ""), child.tag)
        elif child.tag in notes and parent.tag == "r":
            parent.remove(child)
            notes[child.tag].append(child)


def _numbering(lists: Element | None) -> Element:
    """The numberings as a part of their own."""
    numbering = Element("numbering")
    for declared in () if lists is None else lists.iter("listDef"):
        kept = SubElement(numbering, "abstractNum", {"abstractNumId": declared.get("listDefId", "")})
        for level in declared.iter("lvl"):
            SubElement(level, "numFmt", {"val": _FORMATS.get(value_of(level, "nfc") or "0", "decimal")})
            kept.append(level)
    for used in () if lists is None else lists.iter("list"):
        number = SubElement(numbering, "num", {"numId": used.get("ilfo", "")})
        SubElement(number, "abstractNumId", {"val": value_of(used, "ilst") or ""})
        number.extend(used.iterfind("lvlOverride"))
    return numbering
