"""The cells of one sheet of an old workbook, record by record."""

import struct
from collections.abc import Callable

from attrs import define, field

from govparse.readers.excel.formats import CellFormats
from govparse.readers.excel.records import Record, RichText, Texts
from govparse.readers.excel.sheet import NOT_WORKED_OUT, Place, Sheet, rows_of

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_NO_NUMBER = 0xFFFF
_TEXT, _BOOLEAN, _ERROR, _NO_TEXT = 0, 1, 2, 3


@define
class SheetCells:
    """Reads the records of a sheet.

    `shown` gives the text of a rich one that is seen; `recalculated` says that formulas are worked out when the
    workbook is opened, None where the program that wrote it may never have worked them out.
    """

    formats: CellFormats
    shared: list[str]
    texts: Texts
    shown: Callable[[RichText], str]
    recalculated: bool | None
    _placed: dict[Place, str] = field(factory=dict)
    _merged: list[tuple[Place, Place]] = field(factory=list)
    _hidden_rows: set[int] = field(factory=set)
    _hidden_columns: set[int] = field(factory=set)
    _unseen: int = 0
    _awaited: tuple[Place, int] | None = None

    def take(self, record: Record) -> None:
        """Read a record. Raises `struct.error` or `IndexError` where it is damaged."""
        match record.kind:
            case 0xFD:
                number = record.unpack("I", 6)[0]
                self._put(record, self.shared[number])
            case 0x203:
                self._number(record, struct.unpack_from("<d", record.data, 6)[0])
            case 0x27E:
                self._number(record, packed(record.unpack("I", 6)[0]))
            case 0xBD:
                self._numbers(record)
            case 0x06 | 0x206 | 0x406:
                self._formula(record)
            case 0x207:
                self._result(record)
            case 0x204:
                self._put(record, self.shown(self.texts.text(record, 6)))
            case 0xD6:
                rich = self.texts.text(record, 6) if self.texts.is_new else self.texts.old_runs(record, 6)
                self._put(record, self.shown(rich))
            case 0x205:
                value, is_error = record.unpack("2B", 6)
                self._put(record, _ERRORS.get(value, "#?") if is_error else ("TRUE" if value else "FALSE"))
            case 0xE5:
                self._merge(record)
            case 0x208:
                if record.unpack("H", 12)[0] & 0x20:
                    self._hidden_rows.add(record.unpack("H")[0])
            case 0x7D:
                first, last, _, _, marks = record.unpack("5H")
                if marks & 1:
                    self._hidden_columns.update(range(first, min(last, 255) + 1))

    def _put(self, record: Record, text: str) -> None:
        row, column, style = record.unpack("3H")
        self._place((row, column), style, text)

    def _place(self, place: Place, style: int, text: str) -> None:
        if not text:
            return
        if self.formats.style(style).unseen:
            self._unseen += 1
        else:
            self._placed[place] = text

    def _number(self, record: Record, value: float) -> None:
        row, column, style = record.unpack("3H")
        self._place((row, column), style, self.formats.shown(value, self.formats.style(style)))

    def _numbers(self, record: Record) -> None:
        row, column = record.unpack("2H")
        for offset in range(4, len(record.data) - 2, 6):
            style, short = record.unpack("HI", offset)
            shown = self.formats.shown(packed(short), self.formats.style(style))
            self._place((row, column + (offset - 4) // 6), style, shown)

    def _formula(self, record: Record) -> None:
        row, column, style = record.unpack("3H")
        kind, value, mark, flags = record.unpack("BxBxxxHH", 6)
        on_load = bool(flags & 2) or self.recalculated is True
        if mark != _NO_NUMBER:
            number = struct.unpack_from("<d", record.data, 6)[0]
            text = self.formats.shown(number, self.formats.style(style))
            self._place((row, column), style, NOT_WORKED_OUT if on_load and not number else text)
        elif kind == _TEXT:
            self._awaited = (row, column), style
        elif kind == _NO_TEXT:
            self._place((row, column), style, NOT_WORKED_OUT if on_load or self.recalculated is None else "")
        else:
            text = _ERRORS.get(value, "#?") if kind == _ERROR else ("TRUE" if value else "FALSE")
            self._place((row, column), style, text)

    def _result(self, record: Record) -> None:
        """The text that the formula before gives."""
        if self._awaited is not None:
            self._place(*self._awaited, self.texts.text(record, 0).text)
            self._awaited = None

    def _merge(self, record: Record) -> None:
        for number in range(record.unpack("H")[0]):
            top, bottom, left, right = record.unpack("4H", 2 + 8 * number)
            self._merged.append(((top, left), (bottom, right)))

    def sheet(self, number: int, name: str | None, *, hidden: bool) -> Sheet:
        """The sheet as it was read."""
        out_of_sight = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        return Sheet(number, name, hidden, rows_of(self._placed), self._merged, *out_of_sight, self._unseen)


def packed(value: int) -> float:
    """A number in four bytes: a whole one or the front of a fraction, perhaps divided by a hundred."""
    if value & 2:
        number = float((value >> 2) - (1 << 30 if value & 0x80000000 else 0))
    else:
        number = float(struct.unpack("<d", struct.pack("<Q", (value & 0xFFFFFFFC) << 32))[0])
    return number / 100 if value & 1 else number
