"""Writes small binary workbooks (XLSB), record by record."""

import struct
from collections.abc import Mapping, Sequence

from packages import zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
Value = str | float | bool


def record(kind: int, data: bytes = b"") -> bytes:
    """A record: its kind, its size, its bytes."""
    numbers = bytes((kind,)) if kind < 0x80 else bytes((kind & 0x7F | 0x80, kind >> 7))
    size, left = b"", len(data)
    while left > 0x7F:
        size, left = size + bytes((left & 0x7F | 0x80,)), left >> 7
    return numbers + size + bytes((left,)) + data


def text(words: str) -> bytes:
    """A text behind its length."""
    return struct.pack("<I", len(words.encode("utf-16-le")) // 2) + words.encode("utf-16-le")


def cell(column: int, value: Value, style: int = 0, shared: Sequence[str] = ()) -> bytes:
    """A cell; a text is one of those that are shared where it is among them."""
    head = struct.pack("<II", column, style)
    if isinstance(value, bool):
        return record(4, head + bytes((value,)))
    if isinstance(value, str):
        return (
            record(7, head + struct.pack("<I", shared.index(value)))
            if value in shared
            else record(6, head + text(value))
        )
    if value.is_integer() and abs(value) < 1 << 29:
        return record(2, head + struct.pack("<i", int(value) << 2 | 2))
    return record(5, head + struct.pack("<d", value))


def row(number: int, *cells: bytes, hidden: bool = False) -> bytes:
    """A row and its cells."""
    return record(0, struct.pack("<IIHBB", number, 0, 300, 0, 0x10 if hidden else 0) + bytes(5)) + b"".join(cells)


def merged(top: int, left: int, bottom: int, right: int) -> bytes:
    """A merged range."""
    return record(176, struct.pack("<4I", top, bottom, left, right))


def hidden_column(number: int) -> bytes:
    """A column that is not shown."""
    return record(390) + record(60, struct.pack("<4IH", number, number, 2000, 0, 1)) + record(391)


def sheet(*rows: bytes, before: bytes = b"", behind: bytes = b"") -> bytes:
    """A sheet of these rows."""
    size = record(148, struct.pack("<4I", 0, 9, 0, 9))
    return record(129) + size + before + record(145) + b"".join(rows) + record(146) + behind + record(130)


def styles(formats: Mapping[int, str], used: Sequence[tuple[int, int]], struck: bool = False) -> bytes:
    """Styles: formats by their numbers, of cells as pairs of format and font; the second font may be struck out."""

    def font(marks: int) -> bytes:
        return record(
            43,
            struct.pack("<4H4B", 220, marks, 400, 0, 0, 2, 134, 0)
            + bytes((1, 0, 0, 0, 0, 0, 0, 255, 2))
            + text("宋体"),
        )

    def listed(begin: int, *inside: bytes) -> bytes:
        return record(begin, struct.pack("<I", len(inside))) + b"".join(inside) + record(begin + 1)

    codes = (record(44, struct.pack("<H", number) + text(code)) for number, code in formats.items())
    cells = (record(47, struct.pack("<5H", 0, code, font, 0, 0) + bytes(6)) for code, font in used)
    fonts = font(0), font(8 if struck else 0)
    plain = record(47, bytes(16))
    return (
        record(278) + listed(615, *codes) + listed(611, *fonts) + listed(626, plain) + listed(617, *cells) + record(279)
    )


def xlsb(*sheets: bytes, hidden: int = 0, shared: Sequence[str] = (), looks: bytes = b"") -> bytes:
    """A workbook of these sheets; the one of the number `hidden` (from 1) is hidden."""
    listed = b"".join(
        record(156, struct.pack("<II", int(number == hidden), number) + text(f"r{number}") + text(f"表{number}"))
        for number in range(1, len(sheets) + 1)
    )
    workbook = record(131) + record(153, bytes(4) + text("")) + record(143) + listed + record(144) + record(132)
    targets = {f"r{number}": ("worksheet", f"worksheets/sheet{number}.bin") for number in range(1, len(sheets) + 1)}
    targets |= {"s": ("sharedStrings", "sharedStrings.bin"), "t": ("styles", "styles.bin")}
    related = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    begin = f'<Relationships xmlns="{_RELATIONS}">'
    root = f'{begin}<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": root,
            "xl/workbook.bin": workbook,
            "xl/_rels/workbook.bin.rels": f"{begin}{related}</Relationships>",
            **{f"xl/worksheets/sheet{number}.bin": content for number, content in enumerate(sheets, 1)},
            "xl/sharedStrings.bin": record(159, struct.pack("<II", len(shared), len(shared)))
            + b"".join(record(19, b"\0" + text(each)) for each in shared)
            + record(160),
            "xl/styles.bin": looks or styles({}, [(0, 0)]),
        }
    )
