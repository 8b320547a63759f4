"""The streams of an OLE compound file, as old Office programs write them. Source: [MS-CFB]."""

import struct
from collections.abc import Iterator, Sequence

from govparse.readers.errors import Unreadable

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA
"""Numbers of sectors from here on stand for none."""
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_IN_HEADER = 109
_LEAST_SHIFT, _MOST_SHIFT = 6, 12
_DAMAGED = ("文件已损坏", "the file is damaged")


def stream(data: bytes, names: tuple[str, ...]) -> bytes | None:
    """The first stream of one of some names, in their order; None where there is none.

    Sectors beyond the end of a file that is cut short are left out. Raises `Unreadable` where the file is damaged.
    """
    try:
        return _Compound(data).stream(names)
    except (struct.error, IndexError):
        raise Unreadable(_DAMAGED) from None


class _Compound:
    def __init__(self, data: bytes) -> None:
        self.data = data
        shift, small_shift = struct.unpack_from("<2H", data, 0x1E)
        if not data.startswith(_MAGIC) or not all(_LEAST_SHIFT <= each <= _MOST_SHIFT for each in (shift, small_shift)):
            raise Unreadable(_DAMAGED)
        self.size, self.small_size = 1 << shift, 1 << small_shift
        directory, self.cutoff, small_table = (
            struct.unpack_from("<I4xI4xI", data, 0x30)[0],
            *struct.unpack_from("<2I", data, 0x38),
        )
        self.table = self._table()
        entries = self._chain(directory)
        self.entries = [entries[start : start + _ENTRY] for start in range(0, len(entries) - _ENTRY + 1, _ENTRY)]
        small = self._chain(small_table)
        self.small_table = struct.unpack(f"<{len(small) // 4}I", small[: len(small) // 4 * 4])
        root = next((entry for entry in self.entries if entry[66] == _ROOT), None)
        self.small = b"" if root is None else self._chain(struct.unpack_from("<I", root, 116)[0])

    def _table(self) -> list[int]:
        """Which sector follows which."""
        sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", self.data, 0x4C))
        following = struct.unpack_from("<I", self.data, 0x44)[0]
        most = len(self.data) // self.size + 1
        while following < _END and len(sectors) <= most:
            *more, following = struct.unpack(f"<{self.size // 4}I", self._sector(following).ljust(self.size, b"\xff"))
            sectors += more
        table: list[int] = []
        for sector in sectors:
            if sector < _END and len(table) <= most:
                table += struct.unpack(f"<{self.size // 4}I", self._sector(sector).ljust(self.size, b"\xff"))
        return table

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        return self.data[start : start + self.size]

    def _chain(self, first: int) -> bytes:
        return b"".join(map(self._sector, _followed(first, self.table)))

    def _small_chain(self, first: int) -> bytes:
        starts = (number * self.small_size for number in _followed(first, self.small_table))
        return b"".join(self.small[start : start + self.small_size] for start in starts)

    def stream(self, names: tuple[str, ...]) -> bytes | None:
        found: dict[str, bytes] = {}
        for entry in self.entries:
            length = struct.unpack_from("<H", entry, 64)[0]
            name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if entry[66] == _STREAM and name in names and name not in found:
                first, size = struct.unpack_from("<2I", entry, 116)
                chain = self._small_chain(first) if size < self.cutoff else self._chain(first)
                found[name] = chain[:size]
        return next((found[name] for name in names if name in found), None)


def _followed(first: int, table: Sequence[int]) -> Iterator[int]:
    """The numbers of a chain of sectors. Raises `Unreadable` where it goes in a circle."""
    for _ in range(len(table)):
        if first >= len(table):
            return
        yield first
        first = table[first]
    if first < len(table):
        raise Unreadable(_DAMAGED)
