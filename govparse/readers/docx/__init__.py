"""Word documents (DOCX): paragraphs with their automatic numbers, tables with their merged cells, notes at the end."""

from collections.abc import Mapping
from importlib import import_module
from posixpath import dirname, join
from xml.etree.ElementTree import Element

from attrs import define

from govparse.readers.containers import Container, container, text_container
from govparse.readers.docx.boxes import tables_under_boxes
from govparse.readers.docx.looks import read_styles
from govparse.readers.docx.numbering import read_numbering
from govparse.readers.docx.tables import Tables
from govparse.readers.docx.text import Words
from govparse.readers.errors import Unreadable, require
from govparse.readers.extract import Extract
from govparse.readers.limits import DEEPEST_NESTING
from govparse.readers.relations import Relation, relations_of, target_of, tree_of
from govparse.readers.text import decode
from govparse.readers.unknown import remark_unknown
from govparse.readers.zipped import Package, package

_USUAL = "word/document.xml"
_NOTES = ("footnotes", "endnotes")
_MOST_EMBEDDED = 100
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(data: bytes) -> Extract:
    """The text and the tables of a document. Raises `Unreadable` where it is damaged, or holds no text."""
    return _read(data, 1)


def _read(data: bytes, depth: int) -> Extract:
    """A document, or one that stands in another, `depth` deep."""
    return read_parts(package(data), "docx", depth)


def read_parts(parts: Package, kind: str, depth: int = 1) -> Extract:
    """The text and the tables of a document of this kind that is given as its parts, however they are kept.

    Raises `Unreadable` where its text is missing or damaged, or where it holds none.
    """
    extract = Extract(kind)
    if not parts.is_whole:
        extract.remark("GP907")
    try:
        _write(extract, parts, depth)
    except RecursionError:
        raise Unreadable(("文档结构嵌套过深", "the document is nested too deeply")) from None
    if extract.is_blank:
        raise Unreadable(("文档中没有文字（可能只有图片）", "the document holds no text, maybe only pictures"))
    return extract


def _write(extract: Extract, parts: Package, depth: int) -> None:
    name = target_of(relations_of(parts), "officeDocument") or _USUAL
    text = tree_of(parts, name)
    if text is None:
        raise Unreadable(("文件不完整或已损坏：缺少正文", "the file is cut short or damaged: its text is missing"))
    styles = tree_of(parts, _beside(name, "styles"))
    words = Words(read_numbering(tree_of(parts, _beside(name, "numbering")), styles), read_styles(styles))
    tables = Tables(words, extract, doubtful=tables_under_boxes(text))
    writer = _Writer(extract, words, tables, parts, relations_of(parts, name), depth)
    for body in text.iter("body"):
        writer.write(body)
    for kind in _NOTES:
        notes = tree_of(parts, _beside(name, kind))
        for note in () if notes is None else notes:
            if note.get("type") not in _SEPARATORS:
                writer.write(note)
    if words.hidden:
        extract.remark("GP906", count=words.hidden)
    remark_unknown(extract, words.unknown)


def _beside(name: str, kind: str) -> str:
    return join(dirname(name), f"{kind}.xml")


@define
class _Writer:
    """Writes what parts of a document hold into an extract; `relations` are those of its text.

    `depth` says how many documents are around it, itself counted; `embedded` counts the files in it.
    """

    extract: Extract
    words: Words
    tables: Tables
    parts: Package
    relations: Mapping[str, Relation]
    depth: int
    embedded: int = 0

    def write(self, parent: Element) -> None:
        """Add the paragraphs and tables of a body or a note."""
        self.words.fields.follow(parent)
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
            self.embedded += 1
            if self.embedded == _MOST_EMBEDDED + 1:
                self.extract.remark("GP905", limit=(f"{_MOST_EMBEDDED} 个嵌入文件", f"{_MOST_EMBEDDED} files in it"))
            if self.embedded <= _MOST_EMBEDDED:
                self._embed(self.parts.part(relation.target))

    def _embed(self, data: bytes | None) -> None:
        """Add what stands in the document as a file of its own, as programs that join documents make it.

        What cannot be read is said, and the text around it still is read.
        """
        if data is None:
            self.extract.remark("GP907")
            return
        kind = container(data)
        try:
            self.extract.add(self._contents(data, kind))
        except Unreadable as error:
            what = kind.words if kind is not None else ("内容", "content")
            self.extract.remark("GP918", what=what, reason=error.reason)

    def _contents(self, data: bytes, kind: Container | None) -> Extract:
        if kind is not None and kind.format == "docx":
            if self.depth == DEEPEST_NESTING:
                raise Unreadable(("嵌套过深", "it is nested too deep"))
            return _read(data, self.depth + 1)
        decoded = decode(data) if kind is None else None
        if decoded is None and (kind is None or kind.reader is None):
            raise Unreadable(("无法读取", "it cannot be read"))
        inside = kind if decoded is None else text_container(decoded.text)
        if inside is not None and inside.reader is not None:
            return _read_by(inside, data if decoded is None else decoded.text)
        plain = Extract("text")
        for line in "" if decoded is None else decoded.text.splitlines():
            plain.paragraph(line)
        return plain


def _read_by(kind: Container, content: bytes | str) -> Extract:
    if kind.needs is not None:
        require(*kind.needs)
    extract: Extract = import_module(kind.reader or "").read(content)
    return extract
