"""Word documents (DOCX): paragraphs with their automatic numbers, tables with their merged cells, notes at the end."""

from collections.abc import Mapping
from importlib import import_module
from posixpath import dirname, join
from xml.etree.ElementTree import Element

from attrs import define

from govparse.readers.containers import container, text_container
from govparse.readers.docx.numbering import read_numbering
from govparse.readers.docx.tables import Tables
from govparse.readers.docx.text import Words
from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.relations import Relation, relations_of, target_of, tree_of
from govparse.readers.text import decode
from govparse.readers.zipped import Package, package

_USUAL = "word/document.xml"
_NOTES = ("footnotes", "endnotes")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(data: bytes) -> Extract:
    """The text and the tables of a document. Raises `Unreadable` where it is damaged, or holds no text."""
    parts = package(data)
    extract = Extract("docx")
    if not parts.is_whole:
        extract.remark("GP907")
    try:
        _write(extract, parts)
    except RecursionError:
        raise Unreadable(("文档结构嵌套过深", "the document is nested too deeply")) from None
    if extract.is_blank:
        raise Unreadable(("文档中没有文字（可能只有图片）", "the document holds no text, maybe only pictures"))
    return extract


def _write(extract: Extract, parts: Package) -> None:
    name = target_of(relations_of(parts), "officeDocument") or _USUAL
    text = tree_of(parts, name)
    if text is None:
        raise Unreadable(("文件不完整或已损坏：缺少正文", "the file is cut short or damaged: its text is missing"))
    words = Words(read_numbering(tree_of(parts, _beside(name, "numbering")), tree_of(parts, _beside(name, "styles"))))
    writer = _Writer(extract, words, Tables(words, extract), parts, relations_of(parts, name))
    for body in text.iter("body"):
        writer.write(body)
    for kind in _NOTES:
        notes = tree_of(parts, _beside(name, kind))
        for note in () if notes is None else notes:
            if note.get("type") not in _SEPARATORS:
                writer.write(note)
    if words.hidden:
        extract.remark("GP906", count=words.hidden)


def _beside(name: str, kind: str) -> str:
    return join(dirname(name), f"{kind}.xml")


@define
class _Writer:
    """Writes what parts of a document hold into an extract; `relations` are those of its text."""

    extract: Extract
    words: Words
    tables: Tables
    parts: Package
    relations: Mapping[str, Relation]

    def write(self, parent: Element) -> None:
        """Add the paragraphs and tables of a body or a note."""
        for piece in self.words.contents(parent):
            if not isinstance(piece, str):
                self._put(piece)
                self.extract.gap()
            elif "\t" in piece:
                self.extract.line(piece)
            else:
                self.extract.paragraph(piece)

    def _put(self, element: Element) -> None:
        if element.tag == "tbl":
            self.tables.write(element)
        elif (relation := self.relations.get(element.get("id", ""))) is not None:
            try:
                self._embed(self.parts.part(relation.target) or b"")
            except Unreadable:  # the text around it still is read
                self.extract.remark("GP907")

    def _embed(self, data: bytes) -> None:
        """Add a page or a text that stands in the document as a file of its own, as web programs make it."""
        decoded = None if container(data) is not None else decode(data)
        if decoded is None:
            raise Unreadable(("嵌入的内容无法读取", "what is embedded cannot be read"))
        kind = text_container(decoded.text)
        if kind is not None and kind.reader is not None:
            self.extract.add(import_module(kind.reader).read(decoded.text))
        else:
            for line in decoded.text.splitlines():
                self.extract.paragraph(line)
