"""Binary workbooks (XLSB): what the sheets of XLSX are, in records."""

import struct
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from govparse.readers.errors import Unreadable
from govparse.readers.excel.binary import Record, records
from govparse.readers.excel.formats import CellFormats, Style, code_of
from govparse.readers.excel.sheet import NOT_WORKED_OUT, Place, Run, Sheet, joined_runs, rows_of, write_sheets
from govparse.readers.excel.sheetcells import packed
from govparse.readers.extract import Extract
from govparse.readers.relations import Relation, relations_of, target_of
from govparse.readers.zipped import Package, package

_DAMAGED = ("工作簿已损坏", "the workbook is damaged")
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_LAST_COLUMN = 16_383
_THEMED, _INDEXED, _OWN_COLOUR = 3, 1, 2
_WHITES = {_THEMED: (0,), _INDEXED: (1, 9)}
"""Numbers of white, as a theme and the list of colours have it."""


def read(data: bytes) -> Extract:
    """The tables and the text of all sheets that are shown. Raises `Unreadable` where nothing can be read."""
    parts = package(data)
    name = target_of(relations_of(parts), "officeDocument") or "xl/workbook.bin"
    content = parts.part(name)
    if content is None:
        raise Unreadable(_DAMAGED)
    extract = Extract("xlsb")
    if not parts.is_whole:
        extract.remark("GP907")
    try:
        write_sheets(extract, _sheets(parts, content, relations_of(parts, name)))
    except (struct.error, IndexError):
        raise Unreadable(_DAMAGED) from None
    return extract


@frozen
class _Font:
    """A font: whether its letters are struck out, raised or lowered, white."""

    struck: bool
    raised: bool
    white: bool


def _sheets(parts: Package, workbook: bytes, relations: dict[str, Relation]) -> Iterator[Sheet]:
    starts_1904, listed = False, []
    for record in records(workbook):
        if record.kind == 153:
            starts_1904 = bool(record.unpack("I")[0] & 1)
        elif record.kind == 156:
            relation, end = record.text(8)
            listed.append((record.unpack("I")[0] & 3, relations.get(relation), _name(record, end)))
    if not listed:
        raise Unreadable(_DAMAGED)
    fonts, styles = _styles(parts.part(target_of(relations, "styles") or "") or b"")
    formats = CellFormats.of(styles, starts_1904)
    strings = parts.part(target_of(relations, "sharedStrings") or "") or b""
    shared = [_shown(*record.rich(0), fonts) for record in records(strings) if record.kind == 19]
    for number, (state, target, name) in enumerate(listed, 1):
        content = None if target is None else parts.part(target.target)
        if target is None or content is None:
            raise Unreadable(_DAMAGED)
        if target.kind.endswith("/worksheet"):
            cells = _Cells(formats, shared, fonts)
            for record in records(content):
                cells.take(record)
            yield cells.sheet(number, name, hidden=state != 0)


def _name(record: Record, place: int) -> str | None:
    """What a sheet is called; None where its name is cut short, as cells can be read without it."""
    try:
        return record.text(place)[0]
    except struct.error:
        return None


def _styles(content: bytes) -> tuple[list[_Font], list[Style]]:
    """The fonts of a workbook, and its styles in the order in which cells refer to them."""
    fonts: list[_Font] = []
    filled: list[bool] = []
    codes: dict[int, str] = {}
    styles: list[Style] = []
    within = False
    for record in records(content):
        match record.kind:
            case 43:
                marks, _, script = record.unpack("3H", 2)
                fonts.append(_Font(bool(marks & 8), script in (1, 2), _is_white(record, 12)))
            case 44:
                codes[record.unpack("H")[0]] = record.text(2)[0]
            case 45:
                filled.append(record.unpack("I")[0] != 0 and not _is_white(record, 4))
            case 617:
                within = True
            case 618:
                within = False
            case 47 if within:
                code, font, fill = record.unpack("3H", 2)
                letters = fonts[font] if font < len(fonts) else _Font(struck=False, raised=False, white=False)
                ground = fill < len(filled) and filled[fill]
                unseen = letters.struck or (letters.white and not ground)
                styles.append(Style(code_of(code, codes.get(code)), unseen))
    return fonts, styles


def _is_white(record: Record, place: int) -> bool:
    kind, index, tint, *channels = record.unpack("BBh3B", place)
    if kind >> 1 == _OWN_COLOUR:
        return channels == [255, 255, 255]
    return tint == 0 and index in _WHITES.get(kind >> 1, ())


def _shown(text: str, runs: Sequence[tuple[int, int]], fonts: Sequence[_Font]) -> str:
    """A text without the stretches that are struck out."""
    begins = [(0, -1), *runs]
    ends = [*(start for start, _ in runs), len(text)]
    stretches = (
        (text[start:end], fonts[font] if 0 <= font < len(fonts) else None)
        for (start, font), end in zip(begins, ends, strict=True)
    )
    return joined_runs(
        Run(piece, font is not None and font.raised) for piece, font in stretches if font is None or not font.struck
    )


@define
class _Cells:
    """Reads the records of a sheet."""

    formats: CellFormats
    shared: Sequence[str]
    fonts: Sequence[_Font]
    _row: int = 0
    _placed: dict[Place, str] = field(factory=dict)
    _merged: list[tuple[Place, Place]] = field(factory=list)
    _hidden_rows: set[int] = field(factory=set)
    _hidden_columns: set[int] = field(factory=set)
    _unseen: int = 0

    def take(self, record: Record) -> None:
        """Read a record. Raises `struct.error` or `IndexError` where it is damaged."""
        match record.kind:
            case 0:
                self._row, marks = record.unpack("I7xB")
                if marks & 0x10:
                    self._hidden_rows.add(self._row)
            case 2:
                self._number(record, packed(record.unpack("I", 8)[0]))
            case 5 | 9:
                self._number(record, record.unpack("d", 8)[0])
            case 3 | 11:
                self._put(record, _ERRORS.get(record.unpack("B", 8)[0], "#?"))
            case 4 | 10:
                self._put(record, "TRUE" if record.unpack("B", 8)[0] else "FALSE")
            case 6:
                self._put(record, record.text(8)[0])
            case 8:
                self._put(record, record.text(8)[0] or NOT_WORKED_OUT)
            case 7:
                self._put(record, self.shared[record.unpack("I", 8)[0]])
            case 62:
                self._put(record, _shown(*record.rich(8), self.fonts))
            case 60:
                first, last = record.unpack("2I")
                if record.unpack("H", 16)[0] & 1:
                    self._hidden_columns.update(range(first, min(last, _LAST_COLUMN) + 1))
            case 176:
                top, bottom, left, right = record.unpack("4I")
                self._merged.append(((top, left), (bottom, right)))

    def _number(self, record: Record, value: float) -> None:
        self._put(record, self.formats.shown(value, self.formats.style(_style(record))))

    def _put(self, record: Record, text: str) -> None:
        if not text:
            return
        if self.formats.style(_style(record)).unseen:
            self._unseen += 1
        else:
            self._placed[self._row, record.unpack("I")[0]] = text

    def sheet(self, number: int, name: str | None, *, hidden: bool) -> Sheet:
        """The sheet as it was read."""
        out_of_sight = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        return Sheet(number, name, hidden, rows_of(self._placed), self._merged, *out_of_sight, self._unseen)


def _style(record: Record) -> int:
    number: int = record.unpack("I", 4)[0]
    return number & 0xFFFFFF
