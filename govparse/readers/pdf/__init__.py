"""PDF: ruled tables become rows, also over the ends of pages; everything else becomes paragraphs."""

import threading
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from attrs import define

from govparse.readers.errors import Reason, Unreadable
from govparse.readers.extract import Extract
from govparse.readers.limits import MOST_CELLS
from govparse.readers.pdf import joining, prose
from govparse.readers.pdf.cells import Cell
from govparse.readers.pdf.fonts import fonts_of_no_machine, without_fonts
from govparse.readers.pdf.grids import Table, tables_of
from govparse.readers.pdf.halves import halves
from govparse.readers.pdf.joining import Joined
from govparse.readers.pdf.lines import Line, lines_of
from govparse.readers.pdf.pages import DAMAGED, Pages
from govparse.readers.pdf.prose import Margins
from govparse.readers.pdf.shapes import Glyph, Page
from govparse.readers.pdf.streams import refuse_bombs
from govparse.source import Locator

_ONE_AT_A_TIME = threading.Lock()
"""pdfium must not be called by two threads at once."""

_SCANNED = 0.3
"""A page without text that pictures cover to this share has been scanned."""
_STROKES = 200
"""A page without text and with so many paths has its text drawn as curves."""
_END, _END_WITHIN = b"%%EOF", 4096
"""The mark at the end of a whole file, behind which a few stray bytes may stand."""
_FEWEST = 3
"""So many lines in columns make a table without borders."""
_FURTHEST = 6
"""So many lines may stand between two lines in columns of one table: wrapped labels."""


@define
class _Sheet:
    """What a page gives: its tables and the lines outside them, from above."""

    page: int
    left: float
    width: float
    height: float
    tables: list[Table]
    lines: list[Line]

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins and how wide it is: its margins are those of all pages that are alike."""
        return round(self.left), round(self.width)


def read(data: bytes) -> Extract:
    """The text and the tables of a PDF. Raises `Unreadable` where it is encrypted, damaged or has no text at all."""
    refuse_bombs(data)
    with _ONE_AT_A_TIME, fonts_of_no_machine():
        extract, pages, sheets = _looked_at(data)
        if pages.silent and (bare := without_fonts(data)) != data:
            extract, pages, sheets = _looked_at(bare)
    if not any(sheet.tables or sheet.lines for sheet in sheets):
        raise Unreadable(_why_nothing(pages, extract))
    if pages.hidden:
        extract.remark("GP906", count=pages.hidden)
    if pages.cut:
        extract.remark("GP905", limit=pages.cut)
    _write(sheets, extract)
    return extract


def _looked_at(data: bytes) -> tuple[Extract, Pages, list[_Sheet]]:
    extract, pages = Extract("pdf"), Pages(data)
    return extract, pages, _sheets(pages, data, extract)


def _why_nothing(pages: Pages, extract: Extract) -> Reason:
    if any(remark.code == "GP902" for remark in extract.remarks):
        return (
            "PDF 中只有图片，没有文字；请先做文字识别（OCR）",
            "the PDF holds pictures only and no text; run character recognition (OCR) on it first",
        )
    return DAMAGED if pages.lost else ("PDF 中没有文字", "the PDF holds no text")


def _sheets(pages: Pages, data: bytes, extract: Extract) -> list[_Sheet]:
    sheets = []
    cells = 0
    for page in chain.from_iterable(map(halves, pages)):
        tables, free = _divided(page, pages)
        lines = lines_of(free)
        cells += sum(len(row) for table in tables for row in table.rows)
        if not lines and not tables and (page.pictures >= _SCANNED or page.strokes >= _STROKES):
            extract.remark("GP902", page=page.number)
        sheets.append(_Sheet(page.number, page.left, page.width, page.height, tables, lines))
        if cells > MOST_CELLS:
            pages.cut = f"{MOST_CELLS}单元格 {MOST_CELLS} cells"
            break
    if pages.lost or _END not in data[-_END_WITHIN:]:
        extract.remark("GP907")
    return sheets


def _divided(page: Page, pages: Pages) -> tuple[list[Table], list[Glyph]]:
    """The tables of a page and the characters outside them."""
    found = tables_of(page)
    if found is None:
        pages.cut = f"第{page.number}页的表格线 ruled lines of page {page.number}"
        return [], page.glyphs
    return found


def _write(sheets: list[_Sheet], extract: Extract) -> None:
    """Write everything in reading order."""
    kept = prose.without_running_lines([(sheet.height, sheet.lines) for sheet in sheets])
    alike: dict[tuple[int, int], list[list[Line]]] = defaultdict(list)
    for sheet, lines in zip(sheets, kept, strict=True):
        alike[sheet.place].append(lines)
    margins = {place: prose.margins_of(pages, place[1]) for place, pages in alike.items()}
    text: list[tuple[Line, Margins]] = []
    table: Joined | None = None
    written = 0
    for sheet, lines in zip(sheets, kept, strict=True):
        parts: list[Table | Line] = sorted([*sheet.tables, *lines], key=lambda part: part.top)
        for part in parts:
            if isinstance(part, Line):
                if table is not None:
                    written = _write_table(table, written, extract)
                    table = None
                text.append((part, margins[sheet.place]))
            elif table is not None and joining.goes_on(table, part):
                joining.join(table, part)
            else:
                if table is not None:
                    written = _write_table(table, written, extract)
                _write_text(text, extract)
                text.clear()
                table = joining.begin(part)
    if table is not None:
        _write_table(table, written, extract)
    _write_text(text, extract)


def _write_table(table: Joined, written: int, extract: Extract) -> int:
    """Write the rows of a table; returns how many tables there are now."""
    extract.gap()
    frame = joining.is_frame(table)
    for number, row in enumerate(table.rows, 1):
        if len(row) == 1 and (frame or prose.is_prose(row[0].text)):
            margins = prose.margins_of([row[0].lines], row[0].width)
            for paragraph in prose.paragraphs((line, margins) for line in row[0].lines):
                extract.paragraph(paragraph)
        else:
            extract.row((cell.text, _place(cell, table, written + 1, number)) for cell in row)
    extract.gap()
    return written + 1


def _place(cell: Cell, table: Joined, number: int, row: int) -> Locator:
    box = (round(cell.x0, 2), round(cell.top, 2), round(cell.x1, 2), round(cell.bottom, 2))
    return Locator(number, row, table.column(cell), cell.page, box)


def _write_text(lines: list[tuple[Line, Margins]], extract: Extract) -> None:
    """Write the lines between two tables: paragraphs, and tables without borders as lines with their columns."""
    spread = [number for number, (line, _) in enumerate(lines) if prose.is_spread(line)]
    done = 0
    for first, last in _runs(spread):
        for paragraph in prose.paragraphs(lines[done:first]):
            extract.paragraph(paragraph)
        for text in prose.in_columns([line for line, _ in lines[first : last + 1]]):
            extract.line(text)
        done = last + 1
    for paragraph in prose.paragraphs(lines[done:]):
        extract.paragraph(paragraph)


def _runs(spread: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the lines in columns that stand near each other, where there are enough of them."""
    start = 0
    for number in range(1, len(spread) + 1):
        if number == len(spread) or spread[number] - spread[number - 1] > _FURTHEST:
            if number - start >= _FEWEST:
                yield spread[start], spread[number - 1]
            start = number
