"""Old workbooks (XLS, BIFF8) as small as they can be, record by record."""

import struct
from collections.abc import Sequence

SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, content: bytes = b"") -> bytes:
    """A record of its kind."""
    return struct.pack("<2H", kind, len(content)) + content


def text(said: str, runs: Sequence[tuple[int, int]] = (), short: bool = False) -> bytes:
    """A text in Unicode with the fonts of its stretches: from which character on which."""
    marks = 9 if runs else 1
    length = struct.pack("<B" if short else "<H", len(said))
    head = length + bytes([marks]) + (struct.pack("<H", len(runs)) if runs else b"")
    return head + said.encode("utf-16-le") + b"".join(struct.pack("<2H", *run) for run in runs)


def font(struck: bool = False, script: int = 0, colour: int = 0x7FFF) -> bytes:
    """A font."""
    return record(0x31, struct.pack("<5H4x", 200, 8 * struck, colour, 400, script) + text("宋体", short=True))


def look(font_number: int = 0, code: int = 0, filled: bool = False) -> bytes:
    """A look of cells: font, format, and whether the ground is blue."""
    borders, ground = (1 << 26, 12) if filled else (0, 64)
    return record(0xE0, struct.pack("<2H10xIH", font_number, code, borders, ground))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A cell with a number."""
    return record(0x203, struct.pack("<3Hd", row, column, style, value))


def label(row: int, column: int, shared: int, style: int = 0) -> bytes:
    """A cell with a shared text."""
    return record(0xFD, struct.pack("<3HI", row, column, style, shared))


def formula(row: int, column: int, result: bytes, flags: int = 0) -> bytes:
    """A cell with a formula, and eight bytes of its result."""
    return record(0x06, struct.pack("<3H", row, column, 0) + result + struct.pack("<H4x", flags) + b"\0\0")


def workbook(before: bytes, *sheets: bytes, states: Sequence[int] = ()) -> bytes:
    """The stream of a workbook: the records before the sheets, then the records of each."""
    begin = record(0x809, struct.pack("<2H12x", 0x600, 5))
    names = [text(f"表{n}", short=True) for n in range(len(sheets))]
    length = len(begin) + len(before) + sum(4 + 6 + len(name) for name in names) + 4
    listed, content = b"", b""
    for place, (name, sheet) in enumerate(zip(names, sheets, strict=True)):
        state = states[place] if place < len(states) else 0
        listed += record(0x85, struct.pack("<I2B", length + len(content), state, 0) + name)
        content += record(0x809, struct.pack("<2H12x", 0x600, 0x10)) + sheet + record(0x0A)
    return begin + before + listed + record(0x0A) + content


def shared(*texts: bytes) -> bytes:
    """The texts that cells share."""
    return record(0xFC, struct.pack("<2I", len(texts), len(texts)) + b"".join(texts))


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A file that holds one stream: its head, its table of sectors, its directory, the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // SECTOR) * SECTOR), b"\0")
    count = len(stream) // SECTOR
    table = [_FAT, _END, *range(3, count + 2), _END]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<3I", 0, 1, 1) + struct.pack("<2I", 0, 4096) + struct.pack("<4I", _END, 0, _END, 0)
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    entries = _entry("Root Entry", 5, _END, 0, child=1) + _entry(name, 2, 2, len(stream))
    sectors = struct.pack("<128I", *table, *[_FREE] * (128 - len(table))) + entries.ljust(SECTOR, b"\0")
    return head + sectors + stream


def _entry(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    encoded = name.encode("utf-16-le")
    head = encoded.ljust(64, b"\0") + struct.pack("<H2B", len(encoded) + 2, kind, 1)
    return head + struct.pack("<3I", _FREE, _FREE, child) + bytes(36) + struct.pack("<3I", first, size, 0)
