"""Pages as they are written: tables, also over the ends of pages, and the lines outside them as paragraphs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import define

from govparse.readers.extract import Extract
from govparse.readers.limits import MOST_CELLS
from govparse.readers.pdf import joining, prose
from govparse.readers.pdf.cells import Cell
from govparse.readers.pdf.grids import Table, tables_of
from govparse.readers.pdf.halves import halves
from govparse.readers.pdf.joining import Joined
from govparse.readers.pdf.lines import Line, lines_of
from govparse.readers.pdf.prose import PlacedLine
from govparse.readers.pdf.shapes import Page
from govparse.source import Locator

_SCANNED = 0.3
"""A page without text that pictures cover to this share has been scanned."""
_STROKES = 200
"""A page without text and with so many paths has its text drawn as curves."""
_FEWEST = 3
"""So many lines in columns make a table without borders."""
_FURTHEST = 6
"""So many lines may stand between two lines in columns of one table: wrapped labels."""


@define
class Sheet:
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


def sheets_of(pages: Iterable[Page], extract: Extract) -> tuple[list[Sheet], str | None]:
    """What pages give, and the limit that was met, if any; those that are mere pictures are said."""
    sheets: list[Sheet] = []
    cut: str | None = None
    cells = 0
    for page in chain.from_iterable(map(halves, pages)):
        found = tables_of(page)
        if found is None:
            cut = f"第{page.number}页的表格线 ruled lines of page {page.number}"
        tables, free = ([], page.glyphs) if found is None else found
        lines = lines_of(free)
        cells += sum(len(row) for table in tables for row in table.rows)
        if not lines and not tables and (page.pictures >= _SCANNED or page.strokes >= _STROKES):
            extract.remark("GP902", page=page.number)
        sheets.append(Sheet(page.number, page.left, page.width, page.height, tables, lines))
        if cells > MOST_CELLS:
            return sheets, f"{MOST_CELLS}单元格 {MOST_CELLS} cells"
    return sheets, cut


def write_sheets(sheets: list[Sheet], extract: Extract) -> None:
    """Write everything in reading order."""
    kept = prose.without_running_lines([(sheet.height, sheet.lines) for sheet in sheets])
    alike: dict[tuple[int, int], list[list[Line]]] = defaultdict(list)
    for sheet, lines in zip(sheets, kept, strict=True):
        alike[sheet.place].append(lines)
    margins = {place: prose.margins_of(pages, place[1]) for place, pages in alike.items()}
    text: list[PlacedLine] = []
    table: Joined | None = None
    written = 0
    for sheet, lines in zip(sheets, kept, strict=True):
        parts: list[Table | Line] = sorted([*sheet.tables, *lines], key=lambda part: part.top)
        for part in parts:
            if isinstance(part, Line):
                if table is not None:
                    written = _write_table(table, written, extract)
                    table = None
                text.append(PlacedLine(part, margins[sheet.place], sheet.page))
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
            _write_paragraphs([PlacedLine(line, margins, row[0].page) for line in row[0].lines], extract)
        else:
            extract.row((cell.text, _place(cell, table, written + 1, number)) for cell in row)
    extract.gap()
    return written + 1


def _place(cell: Cell, table: Joined, number: int, row: int) -> Locator:
    box = (round(cell.x0, 2), round(cell.top, 2), round(cell.x1, 2), round(cell.bottom, 2))
    return Locator(number, row, table.column(cell), cell.page, box)


def _write_paragraphs(lines: list[PlacedLine], extract: Extract) -> None:
    for text, page in prose.paragraphs(lines):
        extract.paragraph(text, Locator(page=page))


def _write_text(lines: list[PlacedLine], extract: Extract) -> None:
    """Write the lines between two tables: paragraphs, and tables without borders as lines with their columns."""
    spread = [number for number, placed in enumerate(lines) if prose.is_spread(placed.line)]
    done = 0
    for first, last in _runs(spread):
        _write_paragraphs(lines[done:first], extract)
        columns = lines[first : last + 1]
        for text, placed in zip(prose.in_columns([each.line for each in columns]), columns, strict=True):
            extract.line(text, Locator(page=placed.page))
        done = last + 1
    _write_paragraphs(lines[done:], extract)


def _runs(spread: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the lines in columns that stand near each other, where there are enough of them."""
    start = 0
    for number in range(1, len(spread) + 1):
        if number == len(spread) or spread[number] - spread[number - 1] > _FURTHEST:
            if number - start >= _FEWEST:
                yield spread[start], spread[number - 1]
            start = number
