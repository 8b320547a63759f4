"""Tables of Word documents: rows of their own cells, a merged cell only where it begins."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve

from govparse.readers.docx.looks import has_ground
from govparse.readers.docx.text import Words, alternative
from govparse.readers.extract import PICTURE, Extract
from govparse.readers.layout import CellText, write_row
from govparse.readers.limits import MOST_CELLS, WIDEST_SPAN
from govparse.readers.markup import is_on, number_of, value_of
from govparse.source import Locator

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "smartTag", "moveTo"})


@define
class Tables:
    """Writes tables into an extract, in order; `cells` counts those read, which are bounded.

    `doubtful` are tables of which a blank cell may be none: something that floats may lie over it.
    """

    words: Words
    extract: Extract
    doubtful: frozenset[Element] = frozenset()
    count: int = 0
    cells: int = 0

    def write(self, table: Element) -> None:
        """Add the rows of a table; a row that only lays out what it holds gives paragraphs and the tables in it."""
        self.count += 1
        number = self.count
        properties = table.find("tblPr")
        shading = None if properties is None else properties.find("shd")
        ground = has_ground(shading) or self.words.styles.gives_ground(value_of(properties, "tblStyle"))
        merged: dict[int, int] = {}
        for line, row in enumerate(_children(table, "tr"), 1):
            if is_on(row, "trPr/del") or is_on(row, "trPr/hidden"):
                self.words.hide(row)
            else:
                merged = self._row(row, Locator(number, line), merged, ground, table in self.doubtful)

    def _row(self, row: Element, place: Locator, above: dict[int, int], ground: bool, doubtful: bool) -> dict[int, int]:
        """Write one row; `above` has the columns of cells that go on below with their widths, as the result has."""
        merged: dict[int, int] = {}
        found: list[CellText | Element] = []
        column = _span(number_of(row, "trPr/gridBefore") or 0)
        for cell in _children(row, "tc"):
            properties = cell.find("tcPr")
            goes_on = properties is not None and properties.find("vMerge") is not None
            begins = value_of(properties, "vMerge") == "restart" or column not in above
            left_over = value_of(properties, "hMerge") == "continue"
            if left_over or (goes_on and not begins):
                self.words.hide(cell)
            elif not self._full():
                self.words.ground = ground or (properties is not None and has_ground(properties.find("shd")))
                found += self._cell(cell, evolve(place, column=column + 1))
            width = max(1, _span(number_of(properties, "gridSpan") or 1))
            if goes_on:
                merged[column] = width
            column += width
        self._put(found, doubtful)
        return merged

    def _full(self) -> bool:
        self.cells += 1
        if self.cells == MOST_CELLS + 1:
            self.extract.remark("GP905", limit=(f"{MOST_CELLS:,} 个单元格", f"{MOST_CELLS:,} cells"))
        return self.cells > MOST_CELLS

    def _cell(self, cell: Element, locator: Locator) -> Iterator[CellText | Element]:
        """A cell; one that holds tables as the pieces that it consists of."""
        text: list[str] = []
        self.words.in_cell = True
        for piece in self.words.contents(cell):
            if isinstance(piece, str):
                text.append(piece)
            elif piece.tag == "tbl":
                yield CellText(text, locator)
                yield piece
                text = []
        self.words.in_cell = self.words.ground = False
        yield CellText(text, locator)

    def _put(self, found: list[CellText | Element], doubtful: bool) -> None:
        if not any(isinstance(piece, Element) for piece in found):
            cells = [piece for piece in found if isinstance(piece, CellText)]
            write_row(self.extract, self._doubted(cells) if doubtful else cells)
            return
        for piece in found:
            if isinstance(piece, Element):
                self.write(piece)
            else:
                for paragraph in piece.paragraphs:
                    self.extract.paragraph(paragraph, piece.locator)

    def _doubted(self, cells: list[CellText]) -> list[CellText]:
        """The cells of a row with a label, those that are blank as ones that cannot be told."""
        if not cells or not any(cells[0].paragraphs):
            return cells
        blank = [not any(paragraph.strip() for paragraph in cell.paragraphs) for cell in cells]
        self.words.unknown["box"] += sum(blank)
        return [evolve(cell, paragraphs=[PICTURE]) if one else cell for cell, one in zip(cells, blank, strict=True)]


def _span(count: int) -> int:
    return min(max(count, 0), WIDEST_SPAN)


def _children(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those inside controls."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, name)
        elif child.tag == "AlternateContent":
            yield from _children(alternative(child), name)
