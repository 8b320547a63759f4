"""What the paragraphs of a Word document show: insertions are read; what is deleted, struck out or hidden is not."""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, field

from govparse.readers.docx.fields import Fields, is_empty
from govparse.readers.docx.looks import PLAIN, Look, Styles, look_of
from govparse.readers.docx.numbering import Numbering, numbered
from govparse.readers.extract import PICTURE
from govparse.readers.markup import is_on, value_of

# Elements whose content is no text of the document: properties, field codes, readings above characters, what was moved
# away or deleted.
_PROPERTIES = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "rubyPr", "ctrlPr", "oMathParaPr"}
    | {"delInstrText", "fldData", "ffData", "rt", "binData"}
)
_REMOVED = frozenset({"del", "moveFrom"})
_BREAKS = frozenset({"br", "cr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_PRIVATE = range(0xE000, 0xF900)
"""Code points of fonts of signs, which stand for no character."""
_DRAWINGS = frozenset({"drawing", "pict", "object"})
_PICTURES = ("blip", "imagedata", "OLEObject")
_RAISED = "\x1f"
"""Stands where text begins or ends to be raised or lowered; no document can hold it."""
_RAISED_NUMBER = re.compile(rf"(?<=[0-9]){_RAISED}(?=[0-9])")


@define
class Words:
    """Reads paragraphs in the order of the document, and counts what it does not show in `hidden`.

    `in_cell`: a picture or a sign without a meaning is shown as such, since a cell that holds it is not blank;
    `unknown` counts these by what they are. `ground` says that the cell has a colour of its own.
    """

    numbering: Numbering
    styles: Styles
    hidden: int = 0
    in_cell: bool = False
    ground: bool = False
    unknown: Counter[str] = field(factory=Counter)
    fields: Fields = field(factory=Fields)
    _open: str = ""
    _level: tuple[str, int] = ("baseline", 0)
    _look: Look = PLAIN
    _boxes: list[Element] = field(factory=list)

    def contents(self, parent: Element) -> Iterator[str | Element]:
        """What a body, a cell or a text box holds, in order: lines of text, and tables as their elements."""
        yield from self._blocks(parent)
        if self._open:
            yield self._open
            self._open = ""

    def _blocks(self, parent: Element) -> Iterator[str | Element]:
        for child in parent:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag in ("tbl", "altChunk"):
                yield child
            elif child.tag in _REMOVED:
                self._count(child)
            elif child.tag == "AlternateContent":
                yield from self._blocks(alternative(child))
            elif child.tag not in _PROPERTIES:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str | Element]:
        properties = paragraph.find("pPr")
        self._look = self.styles.of_paragraph(properties)
        text = _RAISED_NUMBER.sub("^", "".join(self._shown(paragraph))).replace(_RAISED, "")
        boxes, self._boxes = self._boxes, []
        if any(is_on(properties, f"rPr/{mark}") for mark in ("del", "moveFrom", "vanish")):
            self._open += text  # its end is not shown, so it goes on in the next paragraph
        else:
            text, self._open = numbered(self.numbering.label(properties), self._open + text), ""
            yield from text.split("\n")
        for box in boxes:
            yield from self._blocks(box)

    def _shown(self, parent: Element) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if tag == "t":
                if not self.fields.hides:
                    self.fields.say(child.text or "")
                    yield child.text or ""
            elif tag == "r":
                yield from self._run(child)
            elif tag == "fldChar":
                yield self._told(self.fields.mark(child), "field")
            elif tag == "instrText":
                self.fields.spell(child.text or "")
            elif tag == "fldSimple":
                yield from self._shown(child)
                if is_empty(child):
                    yield self._told(None, "field")
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag in _BREAKS:
                yield "\n"
            elif tag == "sym":
                yield self._told(_sign(child.get("char", "")), "picture")
            elif tag == "txbxContent":
                self._boxes.append(child)
            elif tag in _REMOVED:
                self._count(child)
            elif tag == "AlternateContent":
                yield from self._shown(alternative(child))
            elif tag not in _PROPERTIES:
                if (
                    self.in_cell
                    and tag in _DRAWINGS
                    and any(next(child.iter(name), None) is not None for name in _PICTURES)
                ):
                    yield self._told(None, "picture")
                yield from self._shown(child)

    def _told(self, text: str | None, cause: str) -> str:
        """What is shown, or in a cell a sign that it cannot be told; the cause is counted."""
        if text is not None or not self.in_cell:
            return text or ""
        self.unknown[cause] += 1
        return PICTURE

    def _run(self, run: Element) -> Iterator[str]:
        properties = run.find("rPr")
        look = self._look
        if properties is not None:
            if (style := value_of(properties, "rStyle")) is not None:
                look = self.styles.look(style).over(look)
            look = look_of(properties).over(look)
        if look.is_unseen(self.ground):
            self._count(run)
            for mark in run.iter("fldChar"):
                self.fields.mark(mark)
        else:
            if look.level != self._level:
                yield _RAISED
            self._level = look.level
            yield from self._shown(run)

    def _count(self, element: Element) -> None:
        self.hidden += any((text.text or "").strip() for name in ("t", "delText") for text in element.iter(name))

    def hide(self, element: Element) -> None:
        """Leave out an element, and count it where it holds text."""
        self._count(element)


def alternative(element: Element) -> Element:
    """Of two ways to show the same the first that holds text: programs read the first that they understand."""
    for way in element:
        if any(text.text for text in way.iter("t")):
            return way
    return Element("none")


def _sign(code: str) -> str | None:
    """The character of a sign, None where it has no meaning of its own."""
    try:
        sign = int(code, 16)
    except ValueError:
        return None
    return chr(sign) if 0x20 < sign < 0xD800 and sign not in _PRIVATE else None
