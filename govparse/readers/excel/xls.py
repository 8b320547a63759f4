"""Old Excel workbooks (XLS): read here as XLSX is; those older than Excel 5 by a library, see `library`."""

import struct
from collections.abc import Iterator

from attrs import define, field, frozen

from govparse.readers.errors import Unreadable
from govparse.readers.excel import library
from govparse.readers.excel.formats import CellFormats, Style, code_of
from govparse.readers.excel.ole import stream
from govparse.readers.excel.records import BOF, END, Record, RichText, Texts, records
from govparse.readers.excel.sheet import Run, Sheet, joined_runs, write_sheets
from govparse.readers.excel.sheetcells import SheetCells
from govparse.readers.extract import Extract

_DAMAGED = ("工作簿已损坏", "the workbook is damaged")
_LOCKED = ("工作簿已加密", "the workbook is encrypted")
_OLDER = frozenset({0x009, 0x209, 0x409})
"""How workbooks of Excel 2 to 4 begin."""
_WHITE = frozenset({1, 9})
_WHITE_GROUNDS = frozenset({1, 9, 64, 65})


def read(data: bytes) -> Extract:
    """The tables and the text of all sheets that are shown. Raises `Unreadable` where nothing can be read."""
    content = stream(data, ("Workbook", "Book"))
    if content is None:
        raise Unreadable(_DAMAGED)
    first = next(records(content), None)
    if first is not None and first.kind in _OLDER:
        return library.read(data)
    if first is None or first.kind != BOF or len(first.data) < 2:
        raise Unreadable(_DAMAGED)
    try:
        workbook = _Workbook(Texts(first.unpack("H")[0]))
        workbook.take(content)
        extract = Extract("xls")
        write_sheets(extract, workbook.sheets(content))
    except (struct.error, IndexError):
        raise Unreadable(_DAMAGED) from None
    if workbook.is_cut_short:
        extract.remark("GP907")
    return extract


@frozen
class _Font:
    """A font: whether its letters are struck out, raised or lowered, white."""

    struck: bool
    raised: bool
    white: bool


@define
class _Workbook:
    """What the records before the sheets say."""

    texts: Texts
    fonts: list[_Font] = field(factory=list)
    codes: dict[int, str] = field(factory=dict)
    looks: list[tuple[int, int, bool]] = field(factory=list)
    places: list[tuple[int, int, str | None]] = field(factory=list)
    starts_1904: bool = False
    recalculated: bool | None = None
    is_cut_short: bool = False

    def take(self, content: bytes) -> None:
        """Read the records of the workbook itself."""
        for record in records(content):
            match record.kind:
                case 0x2F:
                    raise Unreadable(_LOCKED)
                case 0x42:
                    self.texts.code_page(record.unpack("H")[0])
                case 0x22:
                    self.starts_1904 = record.unpack("H")[0] == 1
                case 0x1C1:
                    self.recalculated = record.unpack("I", 4)[0] == 0
                case 0xFC:
                    self.texts.share(record)
                case 0x41E:
                    self._format(record)
                case 0x31:
                    self._font(record)
                case 0xE0:
                    self._look(record)
                case 0x85:
                    place, state, kind = record.unpack("IBB")
                    self.places.append((place, state & 3 if kind == 0 else -1, self._name(record)))
                case 0x0A:
                    return
        self.is_cut_short = True

    def _name(self, record: Record) -> str | None:
        """What a sheet is called; None where its name is cut short, as cells can be read without it."""
        try:
            return self.texts.text(record, 6, short=True).text
        except (struct.error, IndexError):
            return None

    def _format(self, record: Record) -> None:
        number = record.unpack("H")[0]
        self.codes[number] = self.texts.text(record, 2, short=not self.texts.is_new).text

    def _font(self, record: Record) -> None:
        marks, colour, _, script = record.unpack("4H", 2)
        self.fonts.append(_Font(bool(marks & 8), script in (1, 2), colour in _WHITE))

    def _look(self, record: Record) -> None:
        font, number = record.unpack("2H")
        if self.texts.is_new:
            borders, ground = record.unpack("IH", 14)
            filled = bool(borders >> 26) and (ground & 0x7F) not in _WHITE_GROUNDS
        else:
            area = record.unpack("I", 8)[0]
            filled = bool(area >> 16 & 0x3F) and (area & 0x7F) not in _WHITE_GROUNDS
        self.looks.append((font, number, filled))

    def _font_of(self, number: int) -> _Font | None:
        """The font of a number; there is none of the number 4."""
        place = number - (number > 4)
        return self.fonts[place] if place < len(self.fonts) else None

    def _styles(self) -> list[Style]:
        styles = []
        for number, code, filled in self.looks:
            font = self._font_of(number)
            unseen = font is not None and (font.struck or (font.white and not filled))
            styles.append(Style(code_of(code, self.codes.get(code)), unseen))
        return styles

    def _shown(self, rich: RichText) -> str:
        """A text without the stretches of it that are struck out, or white among others."""
        ends = [*(start for start, _ in rich.runs[1:]), len(rich.text)]
        stretches: list[tuple[str, _Font | None]] = [(rich.text[: rich.runs[0][0]] if rich.runs else rich.text, None)]
        stretches += [
            (rich.text[start:end], self._font_of(font)) for (start, font), end in zip(rich.runs, ends, strict=False)
        ]
        mixed = any(text and (font is None or not font.white) for text, font in stretches)
        runs = (
            Run(text, font is not None and font.raised)
            for text, font in stretches
            if text and (font is None or not (font.struck or (font.white and mixed)))
        )
        return joined_runs(runs)

    def sheets(self, content: bytes) -> Iterator[Sheet]:
        """The sheets with cells, in order; charts and modules are counted only."""
        formats = CellFormats.of(self._styles(), self.starts_1904)
        shared = [self._shown(rich) for rich in self.texts.shared]
        for number, (place, state, name) in enumerate(self.places, 1):
            if state < 0:
                continue
            cells = SheetCells(formats, shared, self.texts, self._shown, self.recalculated)
            for record in _of_sheet(content, place):
                if record is None:
                    self.is_cut_short = True
                else:
                    cells.take(record)
            yield cells.sheet(number, name, hidden=state != 0)


def _of_sheet(content: bytes, place: int) -> Iterator[Record | None]:
    """The records of a sheet without those of the charts in it; None last where its end is missing."""
    depth = 0
    for record in records(content, place):
        depth += (record.kind == BOF) - (record.kind == END)
        if depth == 0:
            return
        if depth == 1:
            yield record
    yield None
