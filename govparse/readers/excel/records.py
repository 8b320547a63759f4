"""The records of an old workbook (BIFF5 and BIFF8), and the texts in them. Source: [MS-XLS]."""

import struct
from collections.abc import Iterator

from attrs import define, field, frozen

BOF, END = 0x809, 0x0A
CONTINUE = 0x3C
_BIFF8 = 0x600
_CODECS = {936: "gb18030", 10008: "gb18030", 950: "big5hkscs", 10002: "big5hkscs", 932: "cp932", 65001: "utf-8"}


@frozen
class Record:
    """A record: what it is, its content, and the contents of those that go on with it."""

    kind: int
    data: bytes
    more: tuple[bytes, ...] = ()

    def unpack(self, layout: str, offset: int = 0) -> tuple[int, ...]:
        """Whole numbers at an offset. Raises `struct.error` where the record is too short."""
        return struct.unpack_from("<" + layout, self.data, offset)


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """The records of a stream from an offset on; one that is cut short ends them."""
    place = start
    pending: Record | None = None
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<2H", stream, place)
        data = stream[place + 4 : place + 4 + length]
        if len(data) < length:
            break
        place += 4 + length
        if kind == CONTINUE and pending is not None:
            pending = Record(pending.kind, pending.data, (*pending.more, data)) if pending.kind == _SST else pending
            continue
        if pending is not None:
            yield pending
        pending = Record(kind, data)
    if pending is not None:
        yield pending


_SST = 0xFC


@frozen
class RichText:
    """A text, and the fonts of it: from which character on which font is used."""

    text: str
    runs: tuple[tuple[int, int], ...] = ()


@define
class Pieces:
    """Reads texts from the content of a record that others go on with."""

    _pieces: tuple[bytes, ...]
    _piece: int = 0
    _place: int = 0

    @property
    def _left(self) -> int:
        return len(self._pieces[self._piece]) - self._place

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self._piece == len(self._pieces) - 1 and not self._left

    def take(self, count: int) -> bytes:
        """So many bytes. Raises `IndexError` where there are fewer."""
        taken = bytearray()
        while count > len(taken):
            if not self._left:
                self._piece, self._place = self._piece + 1, 0
                self._pieces[self._piece]  # no further one: IndexError
            step = min(count - len(taken), self._left)
            taken += self._pieces[self._piece][self._place : self._place + step]
            self._place += step
        return bytes(taken)

    def rich_text(self, length: int | None = None) -> RichText:
        """A text of BIFF8: its length where that is not given, its marks, its characters, its fonts."""
        count = struct.unpack("<H", self.take(2))[0] if length is None else length
        marks = self.take(1)[0]
        fonts = struct.unpack("<H", self.take(2))[0] if marks & 8 else 0
        extra = struct.unpack("<I", self.take(4))[0] if marks & 4 else 0
        text = self._characters(count, marks & 1)
        runs = struct.unpack(f"<{fonts * 2}H", self.take(fonts * 4))
        self.take(extra)
        return RichText(text, tuple(zip(runs[::2], runs[1::2], strict=True)))

    def _characters(self, count: int, wide: int) -> str:
        """Characters; where they go on in another record, it begins with marks of its own."""
        text = ""
        while count:
            if not self._left:
                wide = self.take(1)[0] & 1
            step = min(count, self._left // (2 if wide else 1)) or 1
            data = self.take(step * (2 if wide else 1))
            text += data.decode("utf-16-le", "replace") if wide else data.decode("latin-1")
            count -= step
        return text


@define
class Texts:
    """Reads the texts of a workbook of either version."""

    version: int
    codec: str = "gb18030"
    shared: list[RichText] = field(factory=list)

    def code_page(self, number: int) -> None:
        """Take the code page of a workbook of the older version."""
        self.codec = _CODECS.get(number, f"cp{number}" if 1250 <= number <= 1258 else "gb18030")

    @property
    def is_new(self) -> bool:
        """Whether it is BIFF8, whose texts are Unicode."""
        return self.version >= _BIFF8

    def share(self, record: Record) -> None:
        """Read the texts that cells share, as far as they go."""
        pieces = Pieces((record.data, *record.more))
        pieces.take(8)
        while not pieces.is_done:
            try:
                self.shared.append(pieces.rich_text())
            except (IndexError, struct.error):
                return

    def text(self, record: Record, offset: int, short: bool = False) -> RichText:
        """The text at an offset of a record, `short` where its length takes one byte."""
        length = record.data[offset] if short else record.unpack("H", offset)[0]
        offset += 1 if short else 2
        if self.is_new:
            return Pieces((record.data[offset:], *record.more)).rich_text(length)
        return RichText(record.data[offset : offset + length].decode(self.codec, "replace"))

    def old_runs(self, record: Record, offset: int) -> RichText:
        """The text of the older version with the fonts that follow it: a byte each for place and font."""
        length = record.unpack("H", offset)[0]
        data = record.data[offset + 2 : offset + 2 + length]
        rest = record.data[offset + 2 + length :]
        pairs = zip(rest[1::2], rest[2::2], strict=False)
        runs = tuple((len(data[:place].decode(self.codec, "replace")), font) for place, font in pairs)
        return RichText(data.decode(self.codec, "replace"), runs)
